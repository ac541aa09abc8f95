package de.lotse.casework.visit;

import de.lotse.access.Colleagues;
import de.lotse.casework.OutreachSafety;
import de.lotse.casework.casefile.Caseload;
import de.lotse.casework.casefile.DueSource;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import de.lotse.webui.components.Due;
import de.lotse.webui.components.Source;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Colleagues who have not come back stand under Heute too. */
@Component
class VisitDues implements DueSource {
    private final Visits visits;
    private final Concepts concepts;
    private final Colleagues colleagues;
    private final Clock clock;

    VisitDues(Visits visits, Concepts concepts, Colleagues colleagues, Clock clock) {
        this.visits = visits;
        this.concepts = concepts;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @Override
    public List<Due> due(List<Caseload.Row> open, Page page) {
        OutreachSafety.Visits rule = concepts.section(OutreachSafety.class).visits();
        return rule == null
                ? List.of()
                : visits.running().stream()
                        .filter(visit -> !visit.visitor().equals(visits.me()))
                        .filter(visit -> visit.overdue(clock.instant(), VisitBanners.grace(rule)))
                        .map(visit -> due(visit, rule, page))
                        .toList();
    }

    private Due due(Visit visit, OutreachSafety.Visits rule, Page page) {
        String path = "/visits/" + visit.id();
        return new Due(
                Times.day(visit.expectedAt()),
                page.t(
                        "casework.visit.banner.missed",
                        colleagues.name(visit.visitor()).orElse("–"),
                        Times.time(visit.expectedAt())),
                path,
                rule.rule(),
                new Source(rule.source().toString(), "/concept#outreachSafety"),
                page.t("casework.visit.look"),
                path,
                false);
    }
}
