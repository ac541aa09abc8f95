package de.lotse.casework.release;

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

/** Releases that end soon: after their last day nothing may go there any more (CON-03). */
@Component
class ReleaseDues implements DueSource {
    private final Releases releases;

    ReleaseDues(Releases releases) {
        this.releases = releases;
    }

    @Override
    public List<Due> due(List<Caseload.Row> open, Page page) {
        Map<PersonId, Caseload.Row> byPerson = new HashMap<>();
        open.stream()
                .filter(Caseload.Row::writable)
                .forEach(row -> byPerson.put(row.person().id(), row));
        return releases.endingSoon(byPerson.keySet(), page.today()).stream()
                .map(release -> due(release, Objects.requireNonNull(byPerson.get(release.person())), page))
                .toList();
    }

    private static Due due(Release release, Caseload.Row row, Page page) {
        String path = "/cases/" + row.id() + "/releases";
        PersonName name = row.name();
        return new Due(
                Objects.requireNonNull(release.to()),
                page.t("casework.release.due", name.full(), release.recipient().name()),
                path,
                page.t("casework.release.due.rule"),
                null,
                page.t("casework.release.due.renew"),
                path + "/new",
                false);
    }
}
