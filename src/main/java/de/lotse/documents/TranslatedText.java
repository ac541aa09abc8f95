package de.lotse.documents;

import de.lotse.documents.Passage.Kind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A paper and its translation as they are approved: all passages in both languages, in their order. The German wording belongs to it,
 * because a translation is right only for what it translates.
 *
 * @param paper the paper's key, e.g. "release"
 * @param edition the German text's edition, e.g. "release 1"
 */
public record TranslatedText(String paper, Locale language, String edition, List<Passage> passages) {
    private static final char BETWEEN = '\u001F';

    public TranslatedText {
        passages = List.copyOf(passages);
    }

    /**
     * The text with its translation and the one label every paper adds under its signatures.
     *
     * @param named by slot, the words that may stand there: German and translated
     */
    static TranslatedText of(
            PaperText german, PaperText translated, PaperWords words, Map<String, Map<String, String>> named) {
        List<Passage> passages = new ArrayList<>(PassageReader.read(german.content(), translated.content(), named));
        Wording place = words.placeAndDate();
        String beside = place.translated() == null ? place.german() : place.translated();
        passages.add(new Passage(Kind.LABEL, null, place.german(), beside));
        return new TranslatedText(german.paper(), translated.language(), german.edition(), passages);
    }

    /** The German title. */
    public String title() {
        return passages.getFirst().german();
    }

    /** The same for the same wording only: one other letter in either language gives another one. */
    public String fingerprint() {
        StringBuilder wording = new StringBuilder();
        for (Passage passage : passages) {
            wording.append(passage.kind()).append(BETWEEN);
            wording.append(passage.condition()).append(BETWEEN);
            wording.append(passage.german()).append(BETWEEN);
            wording.append(passage.translated()).append('\n');
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(wording.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
