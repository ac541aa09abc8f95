package de.lotse.appointments;

import de.lotse.casework.CaseBench;
import de.lotse.shared.CaseId;
import org.springframework.context.ApplicationContext;

/** A case manager of the Kreis Unna and a case of hers. */
record OwnCase(CaseBench worker, CaseId id) {
    static OwnCase in(ApplicationContext app) {
        CaseBench worker = new CaseBench(app, "unna");
        return new OwnCase(worker, worker.open("kamen", null, null));
    }

    /** Somebody to meet without an interpreter. */
    static With plainly(CaseId id) {
        return new With.OfCase(id, new With.Meeting(null, With.Interpreter.NONE_NEEDED, null));
    }
}
