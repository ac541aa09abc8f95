package de.lotse.casework.today;

import de.lotse.casework.Activity;
import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.casefile.Caseload;
import de.lotse.casework.casefile.DueSource;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import de.lotse.webui.components.Due;
import de.lotse.webui.components.Source;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Cases that turn inactive or may end because nobody talked for long, by the concept's rule (CW-09). */
@Component
class ActivityDues implements DueSource {
    private final Concepts concepts;

    ActivityDues(Concepts concepts) {
        this.concepts = concepts;
    }

    @Override
    public List<Due> due(List<Caseload.Row> open, Page page) {
        Activity activity = concepts.section(CaseworkConcept.class).activity();
        return activity == null
                ? List.of()
                : open.stream()
                        .filter(row -> row.writable() && row.state() != Caseload.State.ACTIVE)
                        .map(row -> due(row, activity, page))
                        .toList();
    }

    private static Due due(Caseload.Row row, Activity activity, Page page) {
        boolean lapsed = row.state() == Caseload.State.LAPSED;
        String what = switch (row.state()) {
            case LAPSED -> "casework.today.lapsed";
            case INACTIVE -> "casework.today.inactive.now";
            case ACTIVE, SOON_INACTIVE, CONSENT_WITHDRAWN, CLOSED -> "casework.today.inactive";
        };
        LocalDate day = row.activeUntil() == null ? page.today() : row.activeUntil();
        return new Due(
                lapsed ? page.today() : day,
                page.t(what, row.name().full()),
                "/cases/" + row.id(),
                activity.rule(),
                new Source(activity.source().toString(), "/concept"),
                page.t("casework.today.contact"),
                "/contacts/new?case=" + row.id(),
                false);
    }
}
