package de.lotse.intake;

import de.lotse.access.AccountDuties;
import de.lotse.access.CurrentActor;
import de.lotse.casework.casefile.StillHeld;
import de.lotse.shared.AccountId;
import de.lotse.webui.Page;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * People who were passed on to somebody who leaves, requests assigned to her, slips that come to nobody else, and people without a case who
 * wait for her: they are given to others before her account is closed, unless somebody says so twice (CW-16). Figures only; the database
 * asks who wants to know.
 */
@Repository
@Transactional(readOnly = true)
class LeftArrivals implements AccountDuties, StillHeld {
    private final JdbcClient jdbc;
    private final CurrentActor current;

    LeftArrivals(JdbcClient jdbc, CurrentActor current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    private record Left(int referrals, int requests, int slips, int people) {
        int all() {
            return referrals + requests + slips + people;
        }
    }

    @Override
    public int left(AccountId account) {
        return count(account).all();
    }

    @Override
    public String says() {
        return "intake.left.holds";
    }

    @Override
    public String href(AccountId account) {
        return "/departures/" + account;
    }

    @Override
    public List<Line> of(AccountId worker, Page page) {
        Left left = count(worker);
        boolean own = worker.equals(current.get().account());
        List<Line> lines = new ArrayList<>();
        add(lines, "referrals", left.referrals(), own ? "/referrals" : null, page);
        String board = page.viewer().may("REQUEST_CLEAR") ? "/requests" : null;
        add(lines, "requests", left.requests(), board == null && own ? "/" : board, page);
        add(lines, "people", left.people(), own ? "/" : null, page);
        add(lines, "slips", left.slips(), page.viewer().may("ORGANISATION_READ") ? "/organisation" : null, page);
        return lines;
    }

    private static void add(List<Line> lines, String what, int count, @Nullable String href, Page page) {
        if (count > 0) {
            lines.add(new Line(page.t("intake.left." + what, count), href));
        }
    }

    private Left count(AccountId worker) {
        return jdbc.sql("select l.*, intake_left_people(?) as people from intake_left(?) l")
                .params(worker.value(), worker.value())
                .query((row, number) -> new Left(
                        row.getInt("referrals"), row.getInt("requests"), row.getInt("slips"), row.getInt("people")))
                .optional()
                .orElse(new Left(0, 0, 0, 0));
    }
}
