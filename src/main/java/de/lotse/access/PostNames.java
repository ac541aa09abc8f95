package de.lotse.access;

import de.lotse.shared.OrganisationId;
import de.lotse.tenancy.Organisation;
import de.lotse.tenancy.Organisations;
import de.lotse.tenancy.Post;
import de.lotse.tenancy.Town;
import de.lotse.tenancy.Towns;
import de.lotse.webui.Page;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a post is called where somebody is to be seated on it: whose it is, for what, and where. */
@Component
class PostNames {
    private final Organisations organisations;
    private final Towns towns;

    PostNames(Organisations organisations, Towns towns) {
        this.organisations = organisations;
        this.towns = towns;
    }

    /** The names of many posts, e.g. "Stadt Lünen · Case Management · Lünen". */
    Function<Post, String> in(Page page) {
        Map<String, String> areas = new HashMap<>();
        towns.all().forEach(town -> areas.put(town.id().value(), town.name()));
        for (Town.District district : towns.districts()) {
            areas.put(district.key(), district.name());
        }
        Map<OrganisationId, String> names =
                organisations.all().stream().collect(Collectors.toMap(Organisation::id, Organisation::name));
        return post -> {
            String where = post.area().stream()
                    .map(key -> areas.getOrDefault(key, key))
                    .collect(Collectors.joining(", "));
            String whose = names.getOrDefault(post.organisation(), "–");
            String role = page.t("tenancy.post.role." + post.role().name());
            return whose + " · " + role + " · " + (where.isEmpty() ? page.t("tenancy.organisation.whole") : where);
        };
    }
}
