package de.lotse.bench;

import de.lotse.vault.BulkKeys;
import java.util.UUID;

/** Writes what a case with very much in it has beside its contacts: relatives and files. */
final class ThickFile {
    private static final int FILES = 40;
    private static final int RELATIVES = 5;
    private final Days days;

    ThickFile(Days days) {
        this.days = days;
    }

    void relatives(int worker, int municipality, UUID id, UUID account, Bulk bulk) {
        for (int relative = 1; relative <= RELATIVES; relative++) {
            UUID person = Invented.person(worker, Invented.THICK + relative);
            bulk.add(
                    "casework_participant(municipality_id,case_id,participation_id,person_id,role,since_on,noted_at,noted_by)",
                    municipality,
                    id,
                    person,
                    person,
                    "RELATIVE",
                    days.today().minusDays(20),
                    days.at(20),
                    account);
            bulk.add(
                    "access_case_person(municipality_id,case_id,person_id,since_at)",
                    municipality,
                    id,
                    person,
                    days.at(20));
        }
    }

    void files(int municipality, UUID id, UUID account, BulkKeys.Sealing sealing, Bulk bulk) {
        for (int file = 0; file < FILES; file++) {
            bulk.add(
                    "documents_file(municipality_id,file_id,case_id,kind,name,content_type,size,sha256,version,signed,added_at,added_by)",
                    municipality,
                    UUID.nameUUIDFromBytes((id + "/file/" + file).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                    id,
                    "other",
                    sealing.seal("file.name", "Erfundenes Schreiben " + file + ".pdf"),
                    "application/pdf",
                    120_000,
                    sealing.seal("file.sha256", "0"),
                    1,
                    false,
                    days.at(file),
                    account);
        }
    }
}
