package de.lotse.casework.release;

import de.lotse.casework.casefile.AboutWhom;
import de.lotse.casework.casefile.CarriedDueSource;
import de.lotse.casework.casefile.CarriedPeople;
import de.lotse.casework.casefile.Caseload;
import de.lotse.casework.casefile.PlannedExchange;
import de.lotse.consent.ConsentConcept;
import de.lotse.consent.Release;
import de.lotse.consent.Releases;
import de.lotse.people.PersonName;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import de.lotse.webui.components.Due;
import de.lotse.webui.components.Source;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Releases that end soon, of the client and of those carried with her: after their last day nothing may go there any more (CON-03). One that
 * is over does not vanish on the next morning: it stays until a new one is there or was taken back, two weeks or as long as something is
 * planned with the recipient.
 */
@Component
class ReleaseDues implements CarriedDueSource {
    /** Days for which a release that is over is still named, whatever is planned. */
    private static final int OVER = 14;

    /** Months after which nobody waits for a new one any more. */
    private static final int FORGOTTEN = 12;

    private final Releases releases;
    private final Concepts concepts;
    private final List<PlannedExchange> exchanges;

    ReleaseDues(Releases releases, Concepts concepts, List<PlannedExchange> exchanges) {
        this.releases = releases;
        this.concepts = concepts;
        this.exchanges = exchanges;
    }

    @Override
    public List<Due> due(List<Caseload.Row> open, List<CarriedPeople.Member> beside, Page page) {
        Map<PersonId, CarriedPeople.Member> byPerson = new HashMap<>();
        CarriedPeople.allowing(open, beside, page.today())
                .forEach(one -> byPerson.put(one.person().id(), one));
        List<Release> ending = releases.ending(byPerson.keySet(), page.today().minusMonths(FORGOTTEN), page.today());
        Set<PlannedExchange.With> planned =
                ending.stream().allMatch(release -> named(release, page)) ? Set.of() : planned(open);
        return ending.stream()
                .filter(release -> named(release, page)
                        || planned.contains(new PlannedExchange.With(release.person(), release.key())))
                .map(release -> due(release, Objects.requireNonNull(byPerson.get(release.person())), page))
                .toList();
    }

    /** Whether it is named whatever is planned. */
    private static boolean named(Release release, Page page) {
        return !Objects.requireNonNull(release.to()).plusDays(OVER).isBefore(page.today());
    }

    private Set<PlannedExchange.With> planned(List<Caseload.Row> open) {
        Map<CaseId, PersonId> clients = open.stream()
                .filter(Caseload.Row::writable)
                .collect(Collectors.toMap(Caseload.Row::id, row -> row.person().id(), (one, _) -> one));
        return exchanges.stream().flatMap(one -> one.planned(clients).stream()).collect(Collectors.toSet());
    }

    private Due due(Release release, CarriedPeople.Member one, Page page) {
        LocalDate last = Objects.requireNonNull(release.to());
        boolean over = last.isBefore(page.today());
        String key = over ? "casework.release.due.over" : "casework.release.due";
        ConsentConcept.ReleaseScope scope =
                concepts.section(ConsentConcept.class).releaseScope();
        String path = "/cases/" + one.row().id() + "/releases";
        PersonName name = one.person().name();
        return new Due(
                last,
                page.t(key, name.full(), release.recipient().name()),
                path,
                page.t(over ? "casework.release.due.over.rule" : "casework.release.due.rule", scope.rule()),
                new Source(scope.source().toString(), "/concept#consent"),
                page.t("casework.release.due.renew"),
                one.client() ? path + "/new" : path + "/new?" + AboutWhom.FIELD + "=" + release.person(),
                false);
    }
}
