package de.lotse.casework.today;

import de.lotse.casework.CaseBench;
import de.lotse.shared.CaseId;
import org.springframework.context.ApplicationContext;

/** A case manager of the Kreis Unna with a case of hers, and what stands on her Heute. */
record OwnToday(CaseBench bench, CaseId id) {
    static OwnToday in(ApplicationContext app) {
        CaseBench bench = new CaseBench(app, "unna");
        return new OwnToday(bench, bench.open(null, null, null));
    }

    /** Her Heute. */
    String page() throws Exception {
        return bench.see("/").body();
    }
}
