package de.lotse.casework.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.consent.WithdrawConsent;
import de.lotse.database.Acting;
import de.lotse.database.ActingContext;
import de.lotse.database.OwnersHand;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A draft does not outlive what allowed it. */
@LotseTest
class ForgetDraftsTests {
    private final ApplicationContext app;
    private final ForgetDrafts forget;
    private final CaseBench bench;

    @Autowired
    ForgetDraftsTests(ApplicationContext app, ForgetDrafts forget) {
        this.app = app;
        this.forget = forget;
        bench = new CaseBench(app, "unna");
    }

    private void look() {
        Acting.run(ActingContext.job(bench.municipality(), ForgetDrafts.JOB), forget::look);
    }

    private static void type(CaseBench worker, String draft, String... fields) throws Exception {
        String[] typed = fields.length == 0 ? new String[] {"note", "Angefangen"} : fields;
        assertThat(worker.send("/drafts/" + draft, typed).status()).as(draft).isEqualTo(204);
    }

    private static List<String> kept(CaseBench worker) {
        return worker.as(() -> worker.sql("select draft_key from casework_draft order by draft_key")
                .query(String.class)
                .list());
    }

    private int forgotten(CaseId id) {
        return bench.as(
                () -> bench.sql("select count(*) from audit_entry where action = 'drafts-forgotten' and subject_id = ?")
                        .param(id.value())
                        .query(Integer.class)
                        .single());
    }

    private void share(CaseId id, CaseBench colleague) throws SQLException {
        new OwnersHand(app).run("""
                        insert into access_grant (municipality_id, grant_id, case_id, account_id, reason, from_at, given_by)
                        select municipality_id, ?, case_id, ?, 'TANDEM', from_at, given_by from access_grant where case_id = ? limit 1
                        """, Uuids.next(), colleague.account().value(), id.value());
    }

    @Test
    @Requirement({"CW-07a", "ACC-02"})
    void whoCanNoLongerOpenTheCaseKeepsNoDraftOfIt() throws Exception {
        CaseId left = bench.open(null, null, null);
        CaseId stays = bench.open(null, null, null);
        type(bench, "screening-" + left);
        type(bench, "contact", "case", left.toString(), "note", "Angefangen");
        type(bench, "screening-" + stays);
        look();
        assertThat(kept(bench)).hasSize(3);

        new OwnersHand(app).run("update access_grant set ended_at = clock_timestamp() where case_id = ?", left.value());
        look();
        assertThat(kept(bench)).containsExactly("screening-" + stays);
        assertThat(forgotten(left)).isOne();
        assertThat(forgotten(stays)).isZero();
    }

    @Test
    @Requirement({"CW-07a", "ACC-06"})
    void whoIsKeptOutOfTheCaseKeepsNoDraftOfIt() throws Exception {
        CaseId id = bench.open(null, null, null);
        type(bench, "screening-" + id);
        new OwnersHand(app)
                .run(
                        """
                        insert into access_exclusion (municipality_id, case_id, account_id, reason, from_at, by_account)
                        values (?, ?, ?, 'test', clock_timestamp(), ?)
                        """,
                        bench.municipality().value(),
                        id.value(),
                        bench.account().value(),
                        Uuids.next());
        look();
        assertThat(kept(bench)).isEmpty();
    }

    @Test
    @Requirement({"CW-07a", "CON-03"})
    void ofAClosedCaseOnlyTheNoteOfARevocationStays() throws Exception {
        CaseId id = bench.open(null, null, null);
        String revocation = "revocation-" + Uuids.next() + "-" + id;
        type(bench, "screening-" + id);
        type(bench, "closure-" + id);
        type(bench, revocation);
        bench.close(id);
        look();
        assertThat(kept(bench)).containsExactly(revocation);
    }

    @Test
    @Requirement({"CW-07a", "CON-08"})
    void whatLayThreeMonthsGoesAlsoWithoutACase() throws Exception {
        CaseId id = bench.open(null, null, null);
        type(bench, "screening-" + id);
        type(bench, "request-telephone");
        lay(bench, 89);
        look();
        assertThat(kept(bench)).hasSize(2);
        assertThat(bench.see("/cases/" + id + "/screening").body()).contains("Entwürfe bleiben 90 Tage.");
        lay(bench, 91);
        look();
        assertThat(kept(bench)).isEmpty();
    }

    private void lay(CaseBench worker, int days) throws SQLException {
        new OwnersHand(app)
                .run(
                        "update casework_draft set saved_at = clock_timestamp() - make_interval(days => ?) where account_id = ?",
                        days,
                        worker.account().value());
    }

    @Test
    @Requirement({"CW-07a", "CON-02"})
    void aWithdrawalDeletesAtOnceWhatAnybodyBeganAboutTheClient() throws Exception {
        CaseBench colleague = new CaseBench(app, "unna");
        CaseId id = bench.open(null, null, null);
        CaseId other = bench.open(null, null, null);
        share(id, colleague);
        type(colleague, "screening-" + id);
        type(bench, "plan-" + id);
        type(bench, "contact", "case", id.toString(), "note", "Angefangen");
        type(bench, "closure-" + id);
        type(bench, "screening-" + other);

        PersonId client = bench.find(id).mainPerson();
        bench.as(() -> app.getBean(WithdrawConsent.class).withdraw(client, null));
        assertThat(kept(colleague)).isEmpty();
        assertThat(kept(bench)).containsExactlyInAnyOrder("closure-" + id, "screening-" + other);
        assertThat(forgotten(id)).isOne();
        assertThat(bench.send("/drafts/contact", "case", id.toString(), "note", "Angefangen")
                        .status())
                .as("a form that is still open somewhere")
                .isEqualTo(422);
        type(bench, "contact", "case", other.toString(), "note", "Angefangen");
        type(bench, "contact", "note", "Angefangen");
    }

    @Test
    @Requirement("ACC-02")
    void whoIsNotTheJobDeletesNobodysDrafts() throws Exception {
        CaseId id = bench.open(null, null, null);
        type(bench, "screening-" + id);
        lay(bench, 91);
        CaseBench colleague = new CaseBench(app, "unna");
        colleague.as(() -> {
            forget.look();
            return true;
        });
        PersonId client = bench.find(id).mainPerson();
        assertThat(colleague.as(() -> app.getBean(Drafts.class).forget(client)))
                .as("of a client out of reach")
                .isEmpty();
        assertThat(kept(bench)).containsExactly("screening-" + id);
    }
}
