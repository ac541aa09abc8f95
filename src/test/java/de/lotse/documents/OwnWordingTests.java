package de.lotse.documents;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.shared.Uuids;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A municipality words its papers itself, without losing what is filled in (CON-06). */
@LotseTest
@Requirement("CON-06")
class OwnWordingTests {
    /** A paper no other test prints in this municipality. */
    private static final PaperKind KIND = PaperKind.REGISTRATION_OFFICE_CONSENT;

    private static final String PAGE = "/texts/" + KIND.key();

    @Autowired
    ApplicationContext app;

    @Autowired
    PaperTexts texts;

    private @Nullable CaseBench bench;

    @BeforeEach
    void anAdministrator() {
        bench = new CaseBench(app, "herne", Role.ADMINISTRATOR);
    }

    private CaseBench bench() {
        return Objects.requireNonNull(bench);
    }

    private List<String> now() {
        return bench().as(() -> EditableText.parts(texts.german(KIND)).stream()
                .map(EditableText.Part::text)
                .toList());
    }

    private int seen() {
        return bench().as(() -> app.getBean(RewordPaper.class).latest(KIND));
    }

    private CaseBench.Answer send(String path, UUID id, int seen, List<String> passages) throws Exception {
        List<String> fields = new ArrayList<>(
                List.of("id", id.toString(), "seen", Integer.toString(seen), "reason", "Beschluss der Leitung"));
        for (int i = 0; i < passages.size(); i++) {
            fields.addAll(List.of("t" + i, passages.get(i)));
        }
        return bench().send(path, fields.toArray(String[]::new));
    }

    private static List<String> with(List<String> passages, int at, String text) {
        List<String> changed = new ArrayList<>(passages);
        changed.set(at, text);
        return changed;
    }

    @Test
    @Requirement("CON-01b")
    void anOwnWordingIsPrintedUnderItsOwnNumberAndHoldsInItsMunicipalityOnly() throws Exception {
        int before = seen();
        String title = "Einverständnis, Fassung " + Uuids.next();
        UUID id = Uuids.next();
        assertThat(send(PAGE, id, before, with(now(), 0, title)).redirect()).isEqualTo("/texts");
        PaperText text = bench().as(() -> texts.german(KIND));
        assertThat(text.edition()).isEqualTo(KIND.key() + " " + text.version() + "." + (before + 1));
        assertThat(now().getFirst()).isEqualTo(title);
        assertThat(bench().see(PAGE).body()).contains(title, "Beschluss der Leitung");
        assertThat(bench().see("/texts").body()).contains("eigene Fassung");
        assertThat(new CaseBench(app, "dueren")
                        .as(() -> texts.german(KIND).content().required("title").asString()))
                .isNotEqualTo(title);
        assertThat(send(PAGE, Uuids.next(), before, with(now(), 0, title + "!")).body())
                .contains("Jemand hat inzwischen");
        assertThat(send(PAGE, Uuids.next(), before + 1, now()).body()).contains("schon der Wortlaut, der gilt");
    }

    @Test
    void aWordingChangedAfterGoingBackIsShownAgainAndBecomesTheNextOne() throws Exception {
        int before = seen();
        UUID id = Uuids.next();
        List<String> first = with(now(), 0, "Zuerst " + Uuids.next());
        List<String> changed = with(first, 0, "Danach " + Uuids.next());
        send(PAGE, id, before, first);
        assertThat(send(PAGE, id, before, first).redirect())
                .as("a double click")
                .isEqualTo("/texts");
        CaseBench.Answer again = send(PAGE, id, before, changed);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body())
                .contains("Das steht schon da", changed.getFirst(), "name=\"seen\" value=\"" + (before + 1) + "\"")
                .doesNotContain(id.toString());
        assertThat(now().getFirst()).isEqualTo(first.getFirst());
        assertThat(send(PAGE, Uuids.next(), before + 1, changed).redirect()).isEqualTo("/texts");
        assertThat(now().getFirst()).isEqualTo(changed.getFirst());
        assertThat(send(PAGE, id, before, changed).body())
                .as("another wording holds since")
                .contains("Jemand hat inzwischen");
    }

    @Test
    void theApprovalOfATranslationEndsWithTheGermanWordingItWasGivenFor() {
        TranslatedText approved =
                bench().as(() -> texts.translated(KIND, Locale.ENGLISH).orElseThrow());
        bench().as(() -> app.getBean(ApproveTranslation.class)
                .approve(
                        approved,
                        new ApproveTranslation.Command(Uuids.next(), approved.fingerprint(), "Gerda Gegenlese", null)));
        TranslationApprovals approvals = app.getBean(TranslationApprovals.class);
        assertThat(bench().as(() -> approvals.approved(
                        texts.translated(KIND, Locale.ENGLISH).orElseThrow())))
                .isTrue();
        assertThat(bench().as(() -> app.getBean(RewordPaper.class)
                        .reword(Uuids.next(), KIND, seen(), with(now(), 0, "Anders " + Uuids.next()), "Probe")))
                .isInstanceOf(RewordPaper.Outcome.Reworded.class);
        assertThat(bench().as(() -> approvals.approved(
                        texts.translated(KIND, Locale.ENGLISH).orElseThrow())))
                .isFalse();
    }

    @Test
    void unknownEmptyAndLostPlaceholdersAreNamedAndNothingIsKept() throws Exception {
        int before = seen();
        List<String> passages = now();
        assertThat(send(PAGE, Uuids.next(), before, with(passages, 0, "Für {persn}"))
                        .body())
                .contains("Den Platzhalter {persn} kennt dieses Papier nicht.");
        assertThat(send(PAGE, Uuids.next(), before, with(passages, 0, "Für { }"))
                        .body())
                .contains("leerer oder unvollständiger Platzhalter");
        assertThat(send(PAGE, Uuids.next(), before, with(passages, 0, "")).body())
                .contains("Dieser Absatz ist leer.");
        int filled = 0;
        while (WordingCheck.names(passages.get(filled)).isEmpty()) {
            filled++;
        }
        String name = WordingCheck.names(passages.get(filled)).iterator().next();
        List<String> lost = passages.stream()
                .map(text -> text.replace("{" + name + "}", "…"))
                .toList();
        CaseBench.Answer answer = send(PAGE, Uuids.next(), before, lost);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Es fehlt der Platzhalter {" + name + "}");
        assertThat(seen()).isEqualTo(before);
    }

    @Test
    void thePreviewShowsThePaperBeforeItHolds() throws Exception {
        int before = seen();
        CaseBench.Answer answer =
                send(PAGE + "/preview.pdf", Uuids.next(), before, with(now(), 0, "Probe eines Titels"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).startsWith("%PDF-");
        assertThat(send(PAGE + "/preview.pdf", Uuids.next(), before, with(now(), 0, "{nix}"))
                        .status())
                .isEqualTo(422);
        assertThat(seen()).isEqualTo(before);
    }

    @Test
    @Requirement("ACC-07")
    void onlyWhoApprovesTextsReachesThem() throws Exception {
        assertThat(new CaseBench(app, "herne").see(PAGE).status()).isEqualTo(404);
        assertThat(bench().see("/texts/nothing").status()).isEqualTo(404);
    }

    @Test
    void everyPaperCanBeWordedAndLookedAt() {
        for (PaperKind kind : PaperKind.values()) {
            PaperText standard = texts.standard(kind);
            List<String> passages = EditableText.parts(standard).stream()
                    .map(EditableText.Part::text)
                    .toList();
            assertThat(WordingCheck.check(standard, passages)).as(kind.key()).isEmpty();
            assertThat(app.getBean(SamplePaper.class)
                            .of(EditableText.reworded(standard, passages, 1))
                            .missing())
                    .as(kind.key())
                    .isEmpty();
        }
    }
}
