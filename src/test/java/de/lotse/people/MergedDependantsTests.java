package de.lotse.people;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.Cases;
import de.lotse.casework.contact.Contacts;
import de.lotse.casework.exchange.Conflict;
import de.lotse.casework.exchange.Conflicts;
import de.lotse.casework.exchange.Question;
import de.lotse.casework.exchange.Questions;
import de.lotse.casework.linking.Cooperation;
import de.lotse.casework.linking.Cooperations;
import de.lotse.casework.safety.SafetyNote;
import de.lotse.casework.safety.SafetyNotes;
import de.lotse.consent.Consents;
import de.lotse.consent.Declaration;
import de.lotse.consent.Disclosure;
import de.lotse.consent.Disclosures;
import de.lotse.consent.Release;
import de.lotse.consent.Releases;
import de.lotse.documents.FileOwner;
import de.lotse.documents.Prints;
import de.lotse.documents.StoredFile;
import de.lotse.documents.StoredFiles;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whatever hangs on a record is found under the one that is kept, and is back where it was once both are parted again (IN-15). */
@LotseTest
@Requirement("IN-15")
class MergedDependantsTests {
    /** What is found by the person herself: the kinds of the test below, and those of newcomers in {@code MergedRecordTests}. */
    private static final Set<String> FOUND = Set.of(
            "casework_case",
            "casework_conflict",
            "casework_cooperation",
            "casework_participant",
            "casework_question_content",
            "casework_relocation_taken",
            "casework_safety_note",
            "consent_declaration",
            "consent_disclosure",
            "consent_release",
            "documents_file",
            "documents_print",
            "people_confirmation",
            "people_family_link",
            "people_residence",
            "people_whereabouts",
            "appointments_person",
            "intake_invitation",
            "intake_referral",
            "intake_referral_step",
            "intake_slip_step");

    /** What is found by something else that is found: the scan of a declaration, the parts of a file, the answer to a follow-up. */
    private static final Set<String> PARTS = Set.of(
            "consent_proof",
            "documents_part",
            "intake_consultation",
            "intake_follow_up",
            "intake_invitation_end",
            "intake_slip_feedback");

    /** The record itself, who may see it, and which records are one. */
    private static final Set<String> ITSELF = Set.of(
            "access_case_person",
            "access_person_holder",
            "access_same_person",
            "people_merge",
            "people_person",
            "people_search_token");

    private final ApplicationContext app;
    private final CaseBench bench;
    private final CaseId caseId;
    private final PersonId first;
    private final PersonId second;

    /** Somebody with a case, and another record of hers. */
    @Autowired
    MergedDependantsTests(ApplicationContext app) {
        this.app = app;
        bench = new CaseBench(app, "unna");
        caseId = bench.open("luenen", null, null);
        first = bench.find(caseId).mainPerson();
        second = new InventedPeople(app, bench).register("Mittal", "Hanane", null, null);
    }

    @Test
    void everyTableAboutAPersonIsThoughtOf() {
        List<String> tables = bench.as(() -> bench.sql("""
                        select distinct c.relname from pg_attribute a join pg_class c on c.oid = a.attrelid
                        where c.relkind in ('r', 'p') and not a.attisdropped and c.relnamespace = 'public'::regnamespace
                          and a.attname in ('person_id', 'main_person_id', 'other_id', 'kept_id')
                        """).query(String.class).list());
        List<String> known = new ArrayList<>(FOUND);
        known.addAll(PARTS);
        known.addAll(ITSELF);
        assertThat(tables)
                .as("a new one belongs into one of the three, and into the test of what is found")
                .containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void everythingIsFoundUnderTheKeptRecordWhicheverItIsAndIsBackAfterwards() throws Exception {
        new EveryKind(app, bench, caseId, first).hang();
        Map<String, Set<String>> hers = found(first);
        assertThat(hers).allSatisfy((kind, all) -> assertThat(all).as(kind).isNotEmpty());
        assertThat(found(second))
                .allSatisfy((kind, all) -> assertThat(all).as(kind).isEmpty());
        for (PersonId kept : List.of(second, first)) {
            PersonId other = kept.equals(second) ? first : second;
            merge(kept, other);
            assertThat(found(kept)).as("kept: %s", kept).isEqualTo(hers);
            undo(kept);
            assertThat(found(first)).as("parted").isEqualTo(hers);
            assertThat(found(second))
                    .allSatisfy((kind, all) -> assertThat(all).as(kind).isEmpty());
        }
    }

    @Test
    @Requirement("CW-02")
    void whoTookPartInATalkIsNamedByTheKeptRecordAsInTheRestOfTheCase() throws Exception {
        UUID talk = UUID.randomUUID();
        assertThat(bench.send(
                                "/contacts",
                                "id",
                                talk.toString(),
                                "case",
                                caseId.toString(),
                                "kind",
                                "office",
                                "outcome",
                                "HELD",
                                "on",
                                LocalDate.now(ZoneId.of("Europe/Berlin")).toString(),
                                "persons",
                                first.toString())
                        .status())
                .isEqualTo(302);
        merge(second, first);
        assertThat(tookPart(talk)).containsExactly(second);
        undo(second);
        assertThat(tookPart(talk)).containsExactly(first);
    }

    private List<PersonId> tookPart(UUID talk) {
        return bench.as(() ->
                app.getBean(Contacts.class).find(caseId, talk).orElseThrow().persons());
    }

    private void merge(PersonId kept, PersonId merged) {
        assertThat(bench.as(
                        () -> app.getBean(MergePeople.class).merge(UUID.randomUUID(), kept, merged, "Ausweis geprüft")))
                .isEqualTo(new MergePeople.Outcome.Merged(kept));
    }

    private void undo(PersonId kept) {
        UUID merge =
                bench.as(() -> app.getBean(Merges.class).of(kept)).getFirst().id();
        assertThat(bench.as(() -> app.getBean(MergePeople.class).undo(merge))).isPresent();
    }

    /** What is found by the person, kind by kind. */
    private Map<String, Set<String>> found(PersonId of) throws Exception {
        Set<String> origin =
                bench.see("/people/" + of).body().contains("Kreis Beispiel") ? Set.of("Kreis Beispiel") : Set.of();
        return bench.as(() -> {
            Map<String, Set<String>> found = new TreeMap<>();
            List<CaseId> cases =
                    app.getBean(Cases.class).of(of).stream().map(Case::id).toList();
            found.put("cases", texts(cases.stream()));
            found.put(
                    "declarations",
                    texts(app.getBean(Consents.class).of(of).stream().map(Declaration::id)));
            found.put(
                    "releases",
                    texts(app.getBean(Releases.class).of(of).stream().map(Release::id)));
            found.put(
                    "disclosures",
                    texts(app.getBean(Disclosures.class).of(of).stream().map(Disclosure::id)));
            found.put(
                    "files",
                    texts(app.getBean(StoredFiles.class).of(FileOwner.of(of)).stream()
                            .map(StoredFile::id)));
            found.put(
                    "prints",
                    texts(app.getBean(Prints.class).of(FileOwner.of(of)).stream()
                            .map(Prints.Printed::id)));
            found.put("family", texts(app.getBean(FamilyLinks.class).of(of).stream()));
            found.put("residence", texts(app.getBean(People.class).residenceHistory(of).stream()));
            found.put("confirmed", texts(app.getBean(People.class).confirmedOn(of).stream()));
            found.put("package", origin);
            found.put(
                    "questions",
                    texts(app.getBean(Questions.class).of(caseId).stream()
                            .filter(one -> one.about().equals(of))
                            .map(Question::id)));
            found.put(
                    "conflicts",
                    texts(app.getBean(Conflicts.class).of(caseId).stream()
                            .filter(one -> one.about().equals(of))
                            .map(Conflict::id)));
            found.put(
                    "cooperations",
                    texts(app.getBean(Cooperations.class).of(caseId).stream()
                            .filter(one -> one.about().equals(of))
                            .map(Cooperation::id)));
            found.put("whereabouts", texts(app.getBean(KnownWhereabouts.class).of(List.of(of)).values().stream()));
            found.put(
                    "warnings",
                    texts(app.getBean(SafetyNotes.class).latest(cases).stream()
                            .filter(one -> one.person().equals(of))
                            .map(SafetyNote::id)));
            return found;
        });
    }

    private static Set<String> texts(Stream<?> all) {
        return all.map(Object::toString).collect(Collectors.toSet());
    }
}
