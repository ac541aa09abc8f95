package de.lotse.intake.referral;

import de.lotse.casework.screening.Screening.Finding;
import de.lotse.casework.screening.Screening.Need;
import de.lotse.casework.screening.Screening.Words;
import de.lotse.vault.Vault;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The screening sheets that went along; whoever gave one and whoever has her now may read it, nobody else. Sealed with the key of the
 * referral, so that they are erased with it.
 */
@Repository
@Transactional
class CarriedSheets {
    private static final String CONCERN = "sheet.concern";
    private static final String WISH = "sheet.wish";
    private static final String RESOURCES = "sheet.resources";
    private static final String NOTE = "sheet.note";
    private final JdbcClient jdbc;
    private final Vault vault;

    CarriedSheets(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** The sheet that went along with her. */
    @Transactional(readOnly = true)
    Optional<CarriedSheet> find(UUID referral) {
        return jdbc.sql("""
                        select talk_on, concern, wish, resources from intake_referral_sheet
                        where municipality_id = database_municipality() and referral_id = ?
                        """)
                .param(referral)
                .query((row, number) -> new CarriedSheet(
                        row.getObject("talk_on", LocalDate.class),
                        areas(referral),
                        new Words(
                                open(referral, CONCERN, row.getBytes("concern")),
                                open(referral, WISH, row.getBytes("wish")),
                                open(referral, RESOURCES, row.getBytes("resources")))))
                .optional();
    }

    private Map<String, Finding> areas(UUID referral) {
        Map<String, Finding> areas = new LinkedHashMap<>();
        jdbc.sql("""
                        select area, need, note from intake_referral_sheet_area
                        where municipality_id = database_municipality() and referral_id = ? order by area
                        """).param(referral).query(row -> {
            String need = row.getString("need");
            areas.put(
                    row.getString("area"),
                    new Finding(need == null ? null : Need.valueOf(need), open(referral, NOTE, row.getBytes("note"))));
        });
        return areas;
    }

    /** Keeps it. @return false if one went along already */
    boolean add(UUID referral, CarriedSheet sheet) {
        int added = jdbc.sql("""
                        insert into intake_referral_sheet (municipality_id, referral_id, talk_on, concern, wish, resources, given_at, given_by)
                        values (database_municipality(), ?, ?, ?, ?, ?, clock_timestamp(), database_account()) on conflict do nothing
                        """)
                .params(referral, sheet.talkOn())
                .param(seal(referral, CONCERN, sheet.words().concern()))
                .param(seal(referral, WISH, sheet.words().wish()))
                .param(seal(referral, RESOURCES, sheet.words().resources()))
                .update();
        if (added == 1) {
            sheet.areas().forEach((area, finding) -> add(referral, area, finding));
        }
        return added == 1;
    }

    private void add(UUID referral, String area, Finding finding) {
        Need need = finding.need();
        jdbc.sql("""
                        insert into intake_referral_sheet_area (municipality_id, referral_id, area, need, note)
                        values (database_municipality(), ?, ?, ?, ?)
                        """)
                .params(referral, area)
                .param(need == null ? null : need.name())
                .param(seal(referral, NOTE, finding.note()))
                .update();
    }

    private byte @Nullable [] seal(UUID referral, String field, @Nullable String text) {
        return text == null ? null : vault.seal(referral, field, text);
    }

    private @Nullable String open(UUID referral, String field, byte @Nullable [] sealed) {
        return sealed == null ? null : vault.open(referral, field, sealed);
    }
}
