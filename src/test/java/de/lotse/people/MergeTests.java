package de.lotse.people;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.AtOnce;
import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.ActAs;
import de.lotse.casework.CaseBench;
import de.lotse.casework.casefile.Caseload;
import de.lotse.casework.casefile.Cases;
import de.lotse.consent.Consents;
import de.lotse.consent.Release;
import de.lotse.consent.Releases;
import de.lotse.consent.RevokeRelease;
import de.lotse.consent.WithdrawConsent;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A person recorded twice: both records count as one, nothing is lost, and it can be undone. */
@LotseTest
class MergeTests extends TwoRecords {
    private List<Release> releases(PersonId of) {
        return bench().as(() -> app.getBean(Releases.class).of(of));
    }

    private Consents.State consent(PersonId of) {
        return bench().as(() -> app.getBean(Consents.class).state(of));
    }

    private List<CaseId> cases(PersonId of) {
        return bench().as(() ->
                app.getBean(Cases.class).of(of).stream().map(one -> one.id()).toList());
    }

    @Test
    @Requirement("IN-15")
    void everythingOfBothRecordsIsFoundUnderTheOneThatIsKept() {
        PersonId child = register("Mithal", "Kind");
        bench().as(() ->
                app.getBean(RelatePeople.class).relate(first, new FamilyLink(child, FamilyLink.Relation.CHILD)));
        assertThat(merge(second, first)).isEqualTo(new MergePeople.Outcome.Merged(second));
        assertThat(bench().find(caseId).mainPerson()).isEqualTo(second);
        assertThat(cases(second)).containsExactly(caseId);
        assertThat(consent(second).mayDocument()).isTrue();
        assertThat(releases(second)).singleElement().satisfies(one -> {
            assertThat(one.person()).isEqualTo(second);
            assertThat(one.recipient().name()).isEqualTo("Praxis Beispiel");
        });
        assertThat(bench().as(() -> app.getBean(FamilyLinks.class).of(second)))
                .containsExactly(new FamilyLink(child, FamilyLink.Relation.CHILD));
        assertThat(bench().as(() -> app.getBean(FamilyLinks.class).of(child)))
                .containsExactly(new FamilyLink(second, FamilyLink.Relation.PARENT));
        assertThat(bench().as(() -> app.getBean(Caseload.class).open()))
                .singleElement()
                .satisfies(row -> assertThat(row.name().full()).isEqualTo("Hanane Mittal"));
        assertThat(bench().as(() -> app.getBean(PersonSearch.class).find("Mithal Hanan")))
                .as("by either name she is found once")
                .isEqualTo(bench().as(() -> app.getBean(PersonSearch.class).find("Mittal Hanane")))
                .containsExactly(second);
    }

    @Test
    @Requirement("IN-15")
    void undoneBothRecordsAreAsTheyWere() {
        merge(second, first);
        undo(second);
        assertThat(bench().find(caseId).mainPerson()).isEqualTo(first);
        assertThat(cases(second)).isEmpty();
        assertThat(consent(second).mayDocument()).isFalse();
        assertThat(consent(first).mayDocument()).isTrue();
        assertThat(releases(second)).isEmpty();
        assertThat(releases(first)).hasSize(1);
        assertThat(bench().as(() -> app.getBean(People.class).find(first))
                        .orElseThrow()
                        .id())
                .isEqualTo(first);
        assertThat(merges(second)).isEmpty();
    }

    @Test
    @Requirement("IN-15")
    void aFormOpenedBeforeTheMergingSavesNothingIntoTheHiddenRecord() throws Exception {
        merge(second, first);
        String[] typed = {"version", "0", "family", "Mithal-Neu", "given", "Hanan", "interpreter", "UNKNOWN"};
        CaseBench.Answer answer = bench().send("/people/" + first, typed);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body())
                .contains(
                        "mit einem anderen zusammengeführt",
                        "Mithal-Neu",
                        "<a href=\"/people/" + second + "\">Hanane Mittal</a>",
                        "action=\"/people/" + second + "\"");
        assertThat(written(first).name().family()).isEqualTo("Mithal");
        assertThat(written(second).name().family()).isEqualTo("Mittal");
        Person edited = InventedPeople.edited(written(first), new PersonName("Mithal-Neu", "Hanan", null), null, null);
        assertThat(bench().as(() -> app.getBean(ChangePerson.class).change(edited)))
                .isInstanceOf(ChangePerson.Outcome.Conflict.class);
        assertThat(bench().send("/people/" + second, typed).redirect()).isEqualTo("/people/" + second);
        assertThat(written(second).name().family()).isEqualTo("Mithal-Neu");
    }

    private Person written(PersonId record) {
        return bench().as(() -> app.getBean(People.class).asWritten(record).orElseThrow());
    }

    @Test
    @Requirement("IN-15")
    void aRelationPartedMeanwhileIsThereAgainInTheRecordThatComesOut() {
        PersonId child = register("Mithal", "Kind");
        relate(second, child, FamilyLink.Relation.CHILD);
        merge(first, second);
        relate(first, child, FamilyLink.Relation.SIBLING);
        assertThat(family(first)).containsExactly(new FamilyLink(child, FamilyLink.Relation.SIBLING));
        bench().as(() -> app.getBean(RelatePeople.class).part(first, child));
        assertThat(family(first)).isEmpty();
        assertThat(family(child)).isEmpty();
        undo(first);
        assertThat(family(first)).isEmpty();
        assertThat(family(second)).containsExactly(new FamilyLink(child, FamilyLink.Relation.CHILD));
    }

    private void relate(PersonId person, PersonId other, FamilyLink.Relation relation) {
        assertThat(bench().as(() -> app.getBean(RelatePeople.class).relate(person, new FamilyLink(other, relation))))
                .isEqualTo(RelatePeople.Outcome.RELATED);
    }

    private List<FamilyLink> family(PersonId of) {
        return bench().as(() -> app.getBean(FamilyLinks.class).of(of));
    }

    @Test
    @Requirement("IN-15")
    void aRecordWithinAMergedOneComesOutAlone() {
        PersonId third = register("Mitthal", "Hanan");
        merge(second, third);
        merge(first, second);
        assertThat(bench().as(() -> app.getBean(People.class).find(third))
                        .orElseThrow()
                        .id())
                .isEqualTo(first);
        UUID inner = merges(first).stream()
                .filter(one -> one.merged().equals(third))
                .findFirst()
                .orElseThrow()
                .id();
        bench().as(() -> app.getBean(MergePeople.class).undo(inner));
        assertThat(bench().as(() -> app.getBean(People.class).find(third))
                        .orElseThrow()
                        .id())
                .isEqualTo(third);
        assertThat(bench().as(() -> app.getBean(People.class).find(second))
                        .orElseThrow()
                        .id())
                .isEqualTo(first);
    }

    @Test
    @Requirement({"CON-02", "CON-03a"})
    void whatIsTakenBackIsTakenBackInEveryRecord() {
        merge(second, first);
        UUID release = releases(second).getFirst().id();
        ActAs.worker(bench().login(), () -> app.getBean(RevokeRelease.class).revoke(second, release, "am Telefon"));
        assertThat(releases(second))
                .singleElement()
                .satisfies(one -> assertThat(one.revokedOn()).isNotNull());
        ActAs.worker(bench().login(), () -> app.getBean(WithdrawConsent.class).withdraw(second, null));
        assertThat(consent(first).withdrawnOn()).isNotNull();
        assertThat(bench().find(caseId).writable()).isFalse();
        assertThat(bench().as(() -> app.getBean(Caseload.class).open()))
                .extracting(Caseload.Row::state)
                .containsExactly(Caseload.State.CONSENT_WITHDRAWN);
    }

    @Test
    @Requirement({"IN-15", "ACC-07"})
    void nobodyIsMergedWithHerselfOrWithSomebodyOutOfReach() throws Exception {
        assertThat(merge(first, first)).isInstanceOf(MergePeople.Outcome.Herself.class);
        PersonId elsewhere =
                new InventedPeople(app, new CaseBench(app, "herne")).register("Mithal", "Hanan", null, null);
        assertThat(merge(first, elsewhere)).isInstanceOf(MergePeople.Outcome.Unknown.class);
        PersonId colleagues =
                new InventedPeople(app, new CaseBench(app, "unna")).register("Mithal", "Hanan", null, null);
        assertThat(merge(first, colleagues)).isInstanceOf(MergePeople.Outcome.Unknown.class);
        assertThat(bench().see("/people/" + first + "/merge?other=" + elsewhere).status())
                .isEqualTo(404);
        CaseBench.Answer herself = bench().see("/people/" + first + "/merge?other=" + first);
        assertThat(herself.status()).isEqualTo(422);
        assertThat(herself.body()).contains("Das ist derselbe Eintrag");
        assertThat(merges(first)).isEmpty();
    }

    @Test
    @Requirement("IN-15")
    void twoWhoMergeCrosswiseAtOnceMergeOnce() throws Exception {
        List<MergePeople.Outcome> both = AtOnce.run(() -> merge(first, second), () -> merge(second, first));
        assertThat(both.getFirst()).isEqualTo(both.getLast());
        assertThat(merges(first).size() + merges(second).size()).isEqualTo(1);
    }

    @Test
    @Requirement("IN-15")
    void inTheBrowserBothAreComparedMergedAndSeparated() throws Exception {
        String path = "/people/" + first + "/merge";
        assertThat(bench().see(path).body()).contains("Wer ähnlich aussieht").doesNotContain("Woran erkennen");
        assertThat(bench().see(path + "?other=" + second).body())
                .contains("Beide Einträge", "Hanan Mithal", "Hanane Mittal", "Nichts geht verloren");
        String id = UUID.randomUUID().toString();
        CaseBench.Answer empty = bench().send(path, "id", id, "other", second.toString(), "keep", second.toString());
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("Woran erkennen Sie");
        String[] filled = {
            "id", id, "other", second.toString(), "keep", second.toString(), "reason", "Ausweis lag beide Male vor"
        };
        assertThat(bench().send(path, filled).redirect()).isEqualTo("/people/" + second);
        assertThat(bench().send(path, filled).redirect()).as("a double click").isEqualTo("/people/" + second);
        assertThat(bench().see("/people/" + first).redirect()).isEqualTo("/people/" + second);
        String page = bench().see("/people/" + second).body();
        assertThat(page).contains("Zusammengeführt", "Hanan Mithal", "Ausweis lag beide Male vor");
        Matcher undo = Pattern.compile("action=\"(/people/[^\"]+/merges/[^\"]+/delete)\"")
                .matcher(page);
        assertThat(undo.find()).isTrue();
        assertThat(new CaseBench(app, "unna").send(undo.group(1)).status()).isEqualTo(404);
        assertThat(bench().send(undo.group(1)).redirect()).isEqualTo("/people/" + second);
        assertThat(bench().see("/people/" + first).status()).isEqualTo(200);
        assertThat(bench().send(undo.group(1)).status()).as("twice").isEqualTo(404);
    }
}
