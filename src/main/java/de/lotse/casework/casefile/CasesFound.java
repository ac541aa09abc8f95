package de.lotse.casework.casefile;

import de.lotse.people.People;
import de.lotse.people.PersonName;
import de.lotse.people.SearchSource;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.webui.Page;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases among what the search finds: of the people named, or by their number, e.g. "UN-2026-0147", "un 2026 147". */
@Component
class CasesFound implements SearchSource {
    private static final Pattern NUMBER = Pattern.compile("(\\p{L}{1,4})[- /]?(\\d{4})[- /](\\d{1,6})");
    private final JdbcClient jdbc;
    private final People people;

    CasesFound(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    private record Found(CaseId id, String number, PersonId person, boolean ended) {}

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Group find(Sought sought, Page page) {
        String title = page.t("casework.search.cases");
        if (!page.viewer().may("CASE_READ")) {
            return new Group(title, List.of());
        }
        List<Found> found = found(sought.people(), number(sought.typed()));
        Map<PersonId, PersonName> names =
                people.names(found.stream().map(Found::person).distinct().toList());
        return new Group(title, found.stream().map(one -> hit(one, names, page)).toList());
    }

    /** The number as cases carry it; null if the words are none. */
    static @Nullable String number(String typed) {
        Matcher parts = NUMBER.matcher(typed.strip());
        return parts.matches()
                ? "%s-%s-%04d"
                        .formatted(
                                parts.group(1).toUpperCase(Locale.GERMAN),
                                parts.group(2),
                                Integer.parseInt(parts.group(3)))
                : null;
    }

    private List<Found> found(List<PersonId> persons, @Nullable String number) {
        return jdbc.sql("""
                        select c.case_id, c.number, access_kept(c.main_person_id), exists (select 1 from casework_closure x
                            where x.municipality_id = c.municipality_id and x.case_id = c.case_id and x.reopened_at is null) as ended
                        from casework_case c where c.municipality_id = database_municipality()
                          and (c.number = :number or c.main_person_id = any (
                            (select array(select unnest(access_same(p)) from unnest(:persons::uuid[]) p))::uuid[]))
                        order by ended, c.opened_at desc limit 50
                        """)
                .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("number", number)
                .query((row, line) -> new Found(
                        new CaseId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        new PersonId(row.getObject(3, UUID.class)),
                        row.getBoolean(4)))
                .list();
    }

    private static Hit hit(Found one, Map<PersonId, PersonName> names, Page page) {
        PersonName name = names.get(one.person());
        String line = one.ended() ? page.t("casework.search.ended", one.number()) : one.number();
        return name == null
                ? new Hit(one.number(), null, null, "/cases/" + one.id())
                : new Hit(name.sorted(), name.originalScript(), line, "/cases/" + one.id());
    }
}
