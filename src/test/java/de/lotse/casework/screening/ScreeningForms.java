package de.lotse.casework.screening;

import de.lotse.casework.CaseBench;
import de.lotse.casework.CaseBench.Answer;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The forms of a screening as a worker sends them. */
final class ScreeningForms {
    private ScreeningForms() {}

    /** The sheet of a talk today. @param fields further fields: name, value */
    static Answer screen(CaseBench bench, CaseId id, String... fields) throws Exception {
        String today = LocalDate.now(ZoneId.of("Europe/Berlin")).toString();
        List<String> all = new ArrayList<>(List.of("id", Uuids.next().toString(), "talkOn", today));
        all.addAll(List.of(fields));
        return bench.send("/cases/" + id + "/screening", all.toArray(String[]::new));
    }

    /** The decision on admission. @param fields further fields: name, value */
    static Answer decide(CaseBench bench, CaseId id, String... fields) throws Exception {
        List<String> all = new ArrayList<>(List.of("id", Uuids.next().toString()));
        all.addAll(List.of(fields));
        return bench.send("/cases/" + id + "/decision", all.toArray(String[]::new));
    }
}
