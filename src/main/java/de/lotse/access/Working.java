package de.lotse.access;

import de.lotse.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** For whom the acting account works, which is less than whom it may see: a sample or a conference opens a case to be read only. */
@Repository
@Transactional(readOnly = true)
public class Working {
    private final JdbcClient jdbc;

    Working(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whether she works a case of the person at the moment: as the one responsible, as deputy or in tandem. Before there is a case, it is
     * whoever registered the person, and her deputy.
     */
    public boolean with(PersonId person) {
        return jdbc.sql("""
                        select exists (select 1 from access_case_person p
                            join access_grant g on g.municipality_id = p.municipality_id and g.case_id = p.case_id
                            where p.municipality_id = database_municipality() and p.person_id = any ((select access_same(:person))::uuid[])
                              and g.account_id = database_account() and g.reason in ('ASSIGNMENT', 'DEPUTY', 'TANDEM')
                              and g.ended_at is null and g.from_at <= clock_timestamp()
                              and (g.until_at is null or g.until_at > clock_timestamp())
                              and g.case_id = any ((select access_reach())::uuid[]))
                          or (exists (select 1 from access_person_holder h
                              where h.municipality_id = database_municipality() and h.account_id = database_account()
                                and h.person_id = any ((select access_same(:person))::uuid[]))
                            and not exists (select 1 from access_case_person k
                              where k.municipality_id = database_municipality()
                                and k.person_id = any ((select access_same(:person))::uuid[])))
                          or exists (select 1 from access_lent_people() l where l.person_id = any ((select access_same(:person))::uuid[]))
                        """)
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }
}
