package de.lotse.casework.release;

import de.lotse.casework.casefile.AboutWhom;
import de.lotse.casework.casefile.CarriedPeople;
import de.lotse.casework.casefile.Caseload;
import de.lotse.casework.casefile.DueSource;
import de.lotse.consent.Release;
import de.lotse.consent.Releases;
import de.lotse.people.PersonName;
import de.lotse.shared.PersonId;
import de.lotse.webui.Page;
import de.lotse.webui.components.Due;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Releases that end soon, of the client and of those carried with her: after their last day nothing may go there any more (CON-03). */
@Component
class ReleaseDues implements DueSource {
    private final Releases releases;
    private final CarriedPeople carried;

    ReleaseDues(Releases releases, CarriedPeople carried) {
        this.releases = releases;
        this.carried = carried;
    }

    @Override
    public List<Due> due(List<Caseload.Row> open, Page page) {
        Map<PersonId, CarriedPeople.Member> byPerson = new HashMap<>();
        carried.allowing(open).forEach(one -> byPerson.put(one.person().id(), one));
        return releases.endingSoon(byPerson.keySet(), page.today()).stream()
                .map(release -> due(release, Objects.requireNonNull(byPerson.get(release.person())), page))
                .toList();
    }

    private static Due due(Release release, CarriedPeople.Member one, Page page) {
        String path = "/cases/" + one.row().id() + "/releases";
        PersonName name = one.person().name();
        return new Due(
                Objects.requireNonNull(release.to()),
                page.t("casework.release.due", name.full(), release.recipient().name()),
                path,
                page.t("casework.release.due.rule"),
                null,
                page.t("casework.release.due.renew"),
                one.client() ? path + "/new" : path + "/new?" + AboutWhom.FIELD + "=" + release.person(),
                false);
    }
}
