package de.lotse.casework.today;

import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.ClosureConcept;
import de.lotse.casework.casefile.CaseFiles;
import de.lotse.casework.casefile.Caseload;
import de.lotse.casework.casefile.DueSource;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import de.lotse.webui.components.Due;
import de.lotse.webui.components.Source;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What must happen until when for whoever looks, from all who have something to say. */
@Component
class Deadlines {
    private final ObjectProvider<DueSource> sources;
    private final Concepts concepts;

    Deadlines(ObjectProvider<DueSource> sources, Concepts concepts) {
        this.sources = sources;
        this.concepts = concepts;
    }

    /** All deadlines, the earliest first. */
    List<Due> of(List<Caseload.Row> open, Page page) {
        return sources.stream()
                .flatMap(source -> source.due(open, page).stream())
                .sorted(Comparator.comparing(Due::day))
                .toList();
    }

    /** Cases to be ended because consent was withdrawn; nothing else is due in them any more (CON-02). */
    List<Due> toClose(List<Caseload.Row> open, Page page) {
        return open.stream()
                .filter(row -> row.state() == Caseload.State.CONSENT_WITHDRAWN)
                .map(row -> toClose(row, page))
                .toList();
    }

    private Due toClose(Caseload.Row row, Page page) {
        Optional<ClosureConcept.Reason> reason =
                concepts.section(CaseworkConcept.class).closure().find(ClosureConcept.CONSENT_WITHDRAWN);
        return new Due(
                row.consentWithdrawnOn() == null ? page.today() : row.consentWithdrawnOn(),
                page.t("casework.today.withdrawn", row.name().full()),
                "/cases/" + row.id(),
                reason.map(found -> found.label().in(page.locale()) + ": " + String.join(", ", found.duties()))
                        .orElse(null),
                reason.map(found -> new Source(found.source().toString(), "/concept#casework"))
                        .orElse(null),
                page.t("casework.withdrawn.close"),
                CaseFiles.closureHref(row.id()),
                true);
    }
}
