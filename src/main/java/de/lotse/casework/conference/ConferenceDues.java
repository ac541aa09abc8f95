package de.lotse.casework.conference;

import de.lotse.casework.casefile.Caseload;
import de.lotse.casework.casefile.ConceptRules;
import de.lotse.casework.casefile.DueSource;
import de.lotse.casework.conference.Conference.Step;
import de.lotse.shared.CaseId;
import de.lotse.webui.Page;
import de.lotse.webui.components.Due;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Conferences that are coming or wait for their result, and clients who are to be told. */
@Component
class ConferenceDues implements DueSource {
    private final Conferences conferences;
    private final ConferenceFormats formats;

    ConferenceDues(Conferences conferences, ConferenceFormats formats) {
        this.conferences = conferences;
        this.formats = formats;
    }

    @Override
    public List<Due> due(List<Caseload.Row> open, Page page) {
        Map<CaseId, Caseload.Row> byId = open.stream()
                .filter(Caseload.Row::writable)
                .collect(Collectors.toMap(Caseload.Row::id, Function.identity()));
        return conferences.waiting(byId.keySet()).stream()
                .flatMap(one -> due(one, Objects.requireNonNull(byId.get(one.caseId())), page))
                .toList();
    }

    private Stream<Due> due(Conference conference, Caseload.Row row, Page page) {
        if (conference.planned()) {
            boolean late = conference.on().isBefore(page.today());
            return Stream.of(due(conference, row, late ? "result" : "coming", page));
        }
        return conference.clientToBeInformed() ? Stream.of(due(conference, row, "inform", page)) : Stream.empty();
    }

    private Due due(Conference conference, Caseload.Row row, String what, Page page) {
        ConceptRules.Shown rule = formats.find(conference.format())
                .map(found -> formats.shown(found, page))
                .orElse(null);
        String href = "/cases/" + conference.caseId() + "/conferences/" + conference.id();
        return new Due(
                conference.last(Step.Kind.HELD).map(Step::on).orElse(conference.on()),
                page.t(
                        "casework.conference.due." + what,
                        row.name().full(),
                        formats.name(conference.format(), page),
                        page.time(conference.at())),
                href,
                rule == null ? null : rule.rule(),
                rule == null ? null : rule.source(),
                page.t("casework.conference.due.action." + what),
                href,
                false);
    }
}
