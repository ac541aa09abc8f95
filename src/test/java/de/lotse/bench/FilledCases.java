package de.lotse.bench;

import de.lotse.casework.CaseworkConcept;
import de.lotse.vault.BulkKeys;
import java.util.Random;
import java.util.UUID;

/** Writes invented cases with their contacts, each sealed with a key of its own. */
final class FilledCases {
    private static final int CONTACTS = 8;
    private static final int THICK_CONTACTS = 200;
    private final BulkKeys keys;
    private final Days days;
    private final ThickFile thickFile;

    FilledCases(BulkKeys keys, Days days) {
        this.keys = keys;
        this.days = days;
        this.thickFile = new ThickFile(days);
    }

    /** A case with all that happened in it. */
    void theCase(int worker, int number, int municipality, UUID account, CaseworkConcept concept, Bulk bulk) {
        UUID id = Invented.theCase(worker, number);
        UUID person = Invented.person(worker, number);
        Random random = new Random(id.hashCode());
        BulkKeys.Sealing sealing = keys.newOwner(id);
        boolean closed = number >= Invented.OPEN_CASES;
        int opened = closed ? 600 + random.nextInt(900) : 30 + random.nextInt(300);
        bulk.add(
                "vault_key(municipality_id,owner_id,wrapped,created_at)",
                municipality,
                id,
                sealing.wrapped(),
                days.at(opened));
        bulk.add(
                "casework_case(municipality_id,case_id,number,main_person_id,responsible_id,opened_at,opened_by,access_route)",
                municipality,
                id,
                "M-" + worker + "-" + number,
                person,
                account,
                days.at(opened),
                account,
                "direct");
        bulk.add(
                "casework_participant(municipality_id,case_id,participation_id,person_id,role,since_on,noted_at,noted_by)",
                municipality,
                id,
                id,
                person,
                "CLIENT",
                days.today().minusDays(opened),
                days.at(opened),
                account);
        bulk.add(
                "access_case_person(municipality_id,case_id,person_id,since_at)",
                municipality,
                id,
                person,
                days.at(opened));
        bulk.add(
                "access_grant(municipality_id,grant_id,case_id,account_id,reason,from_at,given_by)",
                municipality,
                id,
                id,
                account,
                "ASSIGNMENT",
                days.at(opened),
                account);
        int phases = 1 + random.nextInt(concept.phases().size());
        for (int phase = 0; phase < phases; phase++) {
            bulk.add(
                    "casework_phase_entry(municipality_id,case_id,entry_id,phase,entered_at,entered_by)",
                    municipality,
                    id,
                    UUID.nameUUIDFromBytes((id + "/" + phase).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                    concept.phases().get(phase).key(),
                    days.at(opened - phase),
                    account);
        }
        boolean thick = number == Invented.THICK;
        for (int contact = 0; contact < (thick ? THICK_CONTACTS : CONTACTS); contact++) {
            contact(municipality, id, account, concept, opened, closed, random, sealing, bulk);
        }
        if (thick) {
            thickFile.relatives(worker, municipality, id, account, bulk);
            thickFile.files(municipality, id, account, sealing, bulk);
        }
        if (closed) {
            bulk.add(
                    "casework_closure(municipality_id,case_id,closure_id,closed_at,closed_by,reason,kind,talk)",
                    municipality,
                    id,
                    id,
                    days.at(opened - 400),
                    account,
                    concept.closure().reasons().getFirst().key(),
                    "REGULAR",
                    "HELD");
        } else {
            bulk.add(
                    "casework_task(municipality_id,case_id,task_id,kind,text,due_on,noted_at,noted_by)",
                    municipality,
                    id,
                    id,
                    "next_step",
                    sealing.seal("task.text", "Erfundene Unterlagen nachreichen"),
                    days.today().plusDays(random.nextInt(30) - 3),
                    days.at(20),
                    account);
        }
    }

    private void contact(
            int municipality,
            UUID id,
            UUID account,
            CaseworkConcept concept,
            int opened,
            boolean closed,
            Random random,
            BulkKeys.Sealing sealing,
            Bulk bulk) {
        int ago = closed ? opened - random.nextInt(390) : random.nextInt(opened);
        bulk.add(
                "casework_contact(municipality_id,case_id,contact_id,held_on,minutes,kind,outcome,qualified,interpreter,needs,note,"
                        + "recorded_at,recorded_by)",
                municipality,
                id,
                new UUID(random.nextLong(), random.nextLong()),
                days.today().minusDays(ago),
                15 + random.nextInt(60),
                Invented.pick(concept.contactFormats(), random).key(),
                "HELD",
                true,
                "NONE_NEEDED",
                "{" + Invented.pick(concept.lifeAreas().areas(), random).key() + "}",
                sealing.seal("contact.note", Invented.note(random)),
                days.at(ago),
                account);
    }
}
