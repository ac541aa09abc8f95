package de.lotse.casework.relocation;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.casework.CaseBench;
import de.lotse.casework.release.Topics;
import de.lotse.consent.GivenReleases;
import de.lotse.documents.FileOwner;
import de.lotse.documents.KeepFile;
import de.lotse.documents.StoredFile;
import de.lotse.documents.StoredFiles;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.springframework.context.ApplicationContext;

/** A case with a certificate, packed and released towards the body at the place its client moves to. @param number of the case */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
public record PackedCase(byte[] file, String passphrase, String number) {
    static final String RECIPIENT = "KIM Zielkreis";

    /** The last day of the release. */
    static LocalDate releasedUntil() {
        return LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(30);
    }

    /** Packed by the worker. @param to the key of the municipality as the form carries it */
    public static PackedCase of(ApplicationContext app, CaseBench giver, String to) throws Exception {
        CaseId id = giver.open(null, null, null);
        giver.talk(id, 1);
        List<String> topics = giver.as(() -> app.getBean(Topics.class).keys(giver.find(id)));
        GivenReleases.give(app, giver, giver.find(id).mainPerson(), RECIPIENT, releasedUntil(), topics);
        UUID scan = Uuids.next();
        giver.as(() -> app.getBean(KeepFile.class)
                .keep(new KeepFile.Command(
                        scan, FileOwner.of(id), "certificate", "Zeugnis.png", "image/png", picture(), false, null)));
        List<String> fields = new ArrayList<>(List.of(
                "id", Uuids.next().toString(), "to", to, "name", RECIPIENT, "kind", "HEALTH", "channel", "PORTAL"));
        topics.forEach(topic -> fields.addAll(List.of("topics", topic)));
        fields.addAll(List.of("files", scan.toString()));
        String path = "/cases/" + id + "/relocation";
        assertThat(giver.send(path, fields.toArray(String[]::new)).redirect()).isEqualTo(path);
        return giver.as(() -> {
            Relocations.Relocation one = app.getBean(Relocations.class).of(id).getFirst();
            StoredFiles files = app.getBean(StoredFiles.class);
            StoredFile file = files.find(FileOwner.of(id), one.file()).orElseThrow();
            return new PackedCase(
                    files.content(file).orElseThrow(),
                    one.passphrase(),
                    giver.find(id).number());
        });
    }

    private static byte[] picture() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
