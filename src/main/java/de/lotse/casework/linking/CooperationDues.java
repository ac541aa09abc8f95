package de.lotse.casework.linking;

import de.lotse.access.Colleagues;
import de.lotse.casework.casefile.Caseload;
import de.lotse.casework.casefile.ConceptRules;
import de.lotse.casework.casefile.DueSource;
import de.lotse.people.People;
import de.lotse.people.PersonName;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.webui.Page;
import de.lotse.webui.components.Due;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Talks of all three and feedback, today's until they are done, and tandems that end or whose colleague is gone. */
@Component
class CooperationDues implements DueSource {
    private final Cooperations cooperations;
    private final CooperationPages pages;
    private final People people;
    private final Colleagues colleagues;

    CooperationDues(Cooperations cooperations, CooperationPages pages, People people, Colleagues colleagues) {
        this.cooperations = cooperations;
        this.pages = pages;
        this.people = people;
        this.colleagues = colleagues;
    }

    @Override
    public List<Due> due(List<Caseload.Row> open, Page page) {
        Map<CaseId, Caseload.Row> byId = open.stream()
                .filter(Caseload.Row::writable)
                .collect(Collectors.toMap(Caseload.Row::id, Function.identity()));
        List<Cooperation> all = cooperations.open(byId.keySet());
        Map<PersonId, PersonName> others = people.names(all.stream()
                .filter(one -> !row(byId, one).person().id().equals(one.about()))
                .map(Cooperation::about)
                .distinct()
                .toList());
        Set<AccountId> gone = all.stream().anyMatch(one -> one.colleague() != null) ? colleagues.closed() : Set.of();
        return all.stream()
                .flatMap(one -> {
                    PersonName name =
                            others.getOrDefault(one.about(), row(byId, one).name());
                    return one.colleague() != null && gone.contains(one.colleague())
                            ? Stream.of(due(one, name, "gone", page.today(), page))
                            : due(one, name, page);
                })
                .toList();
    }

    private static Caseload.Row row(Map<CaseId, Caseload.Row> byId, Cooperation one) {
        return Objects.requireNonNull(byId.get(one.caseId()));
    }

    private Stream<Due> due(Cooperation one, PersonName name, Page page) {
        LocalDate until = one.until();
        if (one.meetingMissing()) {
            return Stream.of(due(one, name, "meeting", page.today(), page));
        }
        if (one.feedbackMissing()) {
            return Stream.of(due(one, name, "feedback", page.today(), page));
        }
        return until == null ? Stream.empty() : Stream.of(due(one, name, "until", until, page));
    }

    private Due due(Cooperation one, PersonName name, String what, LocalDate day, Page page) {
        ConceptRules.Shown rule = pages.rule(one.kind(), page).orElse(null);
        String href = "/cases/" + one.caseId() + "/cooperations/" + one.id();
        return new Due(
                day,
                page.t("casework.linking.cooperation.due." + what, name.full(), pages.with(one)),
                href,
                rule == null ? null : rule.rule(),
                rule == null ? null : rule.source(),
                page.t("casework.linking.cooperation.due.open"),
                href,
                false);
    }
}
