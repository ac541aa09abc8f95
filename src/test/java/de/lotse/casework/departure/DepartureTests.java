package de.lotse.casework.departure;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.casework.CaseBench.Answer;
import de.lotse.casework.InventedOffice;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.InventedMunicipality;
import de.lotse.tenancy.PostId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Nothing falls through when a worker leaves: one page, one step, and it says what is left (CW-16). */
@LotseTest
class DepartureTests {
    private static final Pattern TRANSFER = Pattern.compile("name=\"transfer\" value=\"([0-9a-f-]{36})\"");

    private final ApplicationContext app;
    private final CaseBench worker;
    private final CaseBench successor;
    private final List<CaseId> cases = new ArrayList<>();

    /** A worker with three cases, and a colleague. */
    @Autowired
    DepartureTests(ApplicationContext app) {
        this.app = app;
        worker = new CaseBench(app, "unna");
        successor = new CaseBench(app, "unna");
        for (int i = 0; i < 3; i++) {
            cases.add(worker.open("luenen", null, null));
        }
    }

    private String[] form(String id, List<CaseId> which, String... more) {
        List<String> fields = new ArrayList<>(List.of("id", id));
        for (CaseId one : which) {
            fields.addAll(
                    List.of("receiver-" + one, successor.account().toString(), "know-" + one, "Weiß ich von " + one));
        }
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    private Answer start(String id, List<CaseId> which) throws Exception {
        return worker.send("/departure", form(id, which, "talkWithout", "Ich bin krank."));
    }

    @Test
    @Requirement("CW-16")
    void thePageSaysWhatIsLeftUntilNothingIs() throws Exception {
        assertThat(worker.see("/departure").body()).contains("Offene Fälle: 3", "Noch niemandem angeboten: 3");
        assertThat(start(Uuids.next().toString(), cases).redirect()).isEqualTo("/departure");
        assertThat(worker.see("/departure").body())
                .contains(
                        "Offene Fälle: 3",
                        "Wartet auf Antwort",
                        worker.find(cases.getFirst()).number())
                .doesNotContain("Noch niemandem angeboten");
        String list = successor.see("/transfers").body();
        assertThat(list).contains("Ausgewählte übernehmen");
        List<String> chosen = new ArrayList<>();
        Matcher transfer = TRANSFER.matcher(list);
        while (transfer.find()) {
            chosen.addAll(List.of("transfer", transfer.group(1)));
        }
        assertThat(successor
                        .send("/transfers/acceptance", chosen.toArray(String[]::new))
                        .redirect())
                .isEqualTo("/transfers");
        assertThat(worker.see("/departure").body()).contains("Nichts ist mehr übrig");
        assertThat(cases)
                .allSatisfy(one -> assertThat(successor.find(one).responsible()).isEqualTo(successor.account()));
    }

    @Test
    @Requirement({"CW-07a", "CW-16"})
    void whatSheTypedAndDidNotSaveIsSaidBeforeNobodyCanReadItAnyMore() throws Exception {
        CaseId first = cases.getFirst();
        String said =
                "Angefangen und nicht gespeichert: Fall " + worker.find(first).number();
        String handedOver = worker.find(cases.getLast()).number();
        assertThat(worker.see("/departure").body()).doesNotContain("Angefangen und nicht gespeichert");
        worker.send("/drafts/screening-" + first, "concern", "Sucht eine Wohnung");
        worker.send("/drafts/transfer-" + cases.getLast(), "toKnow", "Ruft gern an");
        worker.send("/drafts/contact", "note", "Am Telefon");
        assertThat(worker.see("/departure").body())
                .contains(said, "href=\"/cases/" + first + "\"", "Ein angefangener Kontakt ist nicht gespeichert")
                .doesNotContain("nicht gespeichert: Fall " + handedOver);
        CaseBench admin = new CaseBench(app, "unna", Role.ADMINISTRATOR);
        assertThat(admin.see("/departures/" + worker.account()).body())
                .as("hers alone")
                .doesNotContain("Angefangen und nicht gespeichert");
        worker.send("/drafts/screening-" + first + "/delete");
        assertThat(worker.see("/departure").body()).doesNotContain(said);
    }

    @Test
    @Requirement({"CW-16", "CW-16a"})
    void whatWasInterruptedGoesOnAndNothingIsOfferedTwice() throws Exception {
        String id = Uuids.next().toString();
        start(id, cases.subList(0, 1));
        start(id, cases);
        start(id, cases);
        assertThat(cases)
                .allSatisfy(one ->
                        assertThat(worker.count("casework_transfer", one)).isOne());
    }

    @Test
    @Requirement({"CW-16", "ACC-06"})
    void aSuccessorWhoCannotTakeOneCaseStopsNoneOfTheOthers() throws Exception {
        worker.as(() -> {
            app.getBean(de.lotse.access.Grants.class).exclude(cases.get(1), successor.account(), "verwandt");
            return true;
        });
        start(Uuids.next().toString(), cases);
        assertThat(worker.count("casework_transfer", cases.get(0))).isOne();
        assertThat(worker.count("casework_transfer", cases.get(1))).isZero();
        assertThat(worker.count("casework_transfer", cases.get(2))).isOne();
        assertThat(worker.see("/departure").body()).contains("Noch niemandem angeboten: 1");
    }

    @Test
    @Requirement("CW-16")
    void withoutATalkOrItsReasonNothingIsOffered() throws Exception {
        Answer refused = worker.send("/departure", form(Uuids.next().toString(), cases));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("f-talkOn-error", "Weiß ich von " + cases.getFirst());
        assertThat(worker.count("casework_transfer", cases.getFirst())).isZero();
    }

    @Test
    @Requirement({"CW-16", "ACC-03"})
    void forSomebodyWhoIsGoneTheAdministrationOffersByNumberWithoutSeeingAnything() throws Exception {
        CaseBench admin = new CaseBench(app, "unna", Role.ADMINISTRATOR);
        String path = "/departures/" + worker.account();
        String number = worker.find(cases.getFirst()).number();
        Answer warned = admin.send("/accounts/" + worker.account() + "/closure");
        assertThat(warned.redirect()).isEqualTo(path);
        assertThat(worker.see("/").status()).as("not closed yet").isEqualTo(200);
        admin.send("/accounts/" + worker.account() + "/closure", "confirmed", "yes");

        assertThat(line(admin, path)).contains("Konto geschlossen", "Offene Fälle: 3");
        assertThat(admin.see(path).body()).contains(number).doesNotContain("Mithal", "/cases/");
        assertThat(admin.see("/cases/" + cases.getFirst()).status()).isEqualTo(404);
        String id = Uuids.next().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(admin.send(path, form(id, cases)).redirect()).isEqualTo(path);
        }
        assertThat(admin.see(path).body()).contains("angeboten an Bea Beispiel");
        assertThat(successor.see("/transfers").body()).contains(number).doesNotContain("Mithal");
        List<String> chosen = new ArrayList<>();
        Matcher transfer = TRANSFER.matcher(successor.see("/transfers").body());
        while (transfer.find()) {
            chosen.addAll(List.of("transfer", transfer.group(1)));
        }
        successor.send("/transfers/acceptance", chosen.toArray(String[]::new));
        assertThat(cases)
                .allSatisfy(one -> assertThat(successor.find(one).responsible()).isEqualTo(successor.account()));
        assertThat(admin.see(path).body()).contains("Nichts ist mehr übrig");
    }

    @Test
    @Requirement({"CW-16", "IN-16", "ACC-03"})
    void whatEndedBeforeSheLeftGoesToASuccessorWhoCanTakeItUpAgain() throws Exception {
        CaseBench admin = new CaseBench(app, "unna", Role.ADMINISTRATOR);
        CaseId ended = cases.getFirst();
        String number = worker.find(ended).number();
        String path = "/departures/" + worker.account();
        worker.close(ended);
        assertThat(admin.see(path).body())
                .as("while she is here it is hers")
                .contains("Offene Fälle: 2")
                .doesNotContain(number, "Beendete Fälle");
        admin.send("/accounts/" + worker.account() + "/closure", "confirmed", "yes");
        assertThat(line(admin, path)).contains("Offene Fälle: 2", "Beendete Fälle: 1");
        assertThat(admin.see(path).body()).contains("Beendete Fälle: 1", number + " (beendet)");
        admin.send(path, form(Uuids.next().toString(), List.of(ended)));
        Matcher transfer = Pattern.compile("/transfers/([0-9a-f-]{36})")
                .matcher(successor.see("/transfers").body());
        assertThat(transfer.find()).isTrue();
        assertThat(successor.see("/cases/" + ended).status())
                .as("not before she accepts")
                .isEqualTo(404);
        successor.send("/transfers/" + transfer.group(1) + "/acceptance");
        assertThat(successor.find(ended).responsible()).isEqualTo(successor.account());
        assertThat(successor.find(ended).open()).isFalse();
        assertThat(admin.see(path).body()).doesNotContain("Beendete Fälle");
        successor.send("/cases/" + ended + "/closure/delete");
        assertThat(successor.find(ended).open()).isTrue();
    }

    @Test
    @Requirement({"CW-16", "IN-16"})
    void whatEndedGoesToASuccessorAlsoWhereOnlyTheRoleIsTaken() throws Exception {
        CaseBench admin = new CaseBench(app, "unna", Role.ADMINISTRATOR);
        String path = "/departures/" + worker.account();
        worker.close(cases.getFirst());
        String number = worker.find(cases.getFirst()).number();
        assertThat(admin.see(path).body()).doesNotContain(number);
        admin.as(() -> admin.sql("update access_role set ended_at = now() where account_id = ?")
                .param(worker.account().value())
                .update());
        assertThat(line(admin, path))
                .contains("Offene Fälle: 2", "Beendete Fälle: 1")
                .doesNotContain("geschlossen");
        assertThat(admin.see(path).body()).contains(number + " (beendet)");
    }

    @Test
    @Requirement({"CW-16", "IN-16", "ORG-03"})
    void whatEndedGoesToASuccessorAlsoWhereHerPostIsOver() throws Exception {
        InventedOffice office = new InventedOffice(app, InventedMunicipality.of(app, "99146", "unna"));
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        CaseBench sits = office.sits(office.post(null, null, null));
        CaseBench over = office.sits(office.post(null, today.minusDays(1), null));
        CaseBench back = office.sits(office.post(null, null, null));
        PostId later = office.post(null, null, null);
        back.as(() -> back.sql("""
                        insert into tenancy_seating (municipality_id, account_id, version, from_day, post_id, fte, noted_at)
                        values (database_municipality(), :worker, 98, current_date - 1, null, 1, now()),
                          (database_municipality(), :worker, 99, current_date + 30, :post, 1, now())
                        """)
                .param("worker", back.account().value())
                .param("post", later.value())
                .update());
        for (CaseBench one : List.of(sits, over, back)) {
            one.close(one.open(null, null, null));
        }
        CaseBench coordinator = office.coordinator();
        assertThat(coordinator.see("/departures/" + over.account()).body()).contains("Beendete Fälle: 1");
        assertThat(coordinator.see("/departures/" + sits.account()).body()).doesNotContain("Beendete Fälle");
        assertThat(coordinator.see("/departures/" + back.account()).body())
                .as("on leave until next month")
                .doesNotContain("Beendete Fälle");
    }

    /** What the list of those who run cases says about the one who is found at the path. */
    private static String line(CaseBench by, String path) throws Exception {
        String body = by.see("/departures").body();
        int from = body.indexOf("href=\"" + path + "\"");
        assertThat(from).as("she is in the list").isNotNegative();
        return body.substring(from, body.indexOf("</li>", from));
    }

    @Test
    @Requirement("CW-16")
    void whatIsTypedAboutCasesLeftForLaterStandsThereAgain() throws Exception {
        CaseId first = cases.getFirst();
        CaseId later = cases.getLast();
        String id = Uuids.next().toString();
        String[] fields = form(
                id, cases.subList(0, 1), "know-" + later, "Erst im Januar anrufen", "talkWithout", "Ich bin krank.");
        assertThat(worker.send("/departure", fields).redirect()).isEqualTo("/departure");
        assertThat(worker.see("/departure").body())
                .contains("Erst im Januar anrufen")
                .doesNotContain("Weiß ich von " + first);
        assertThat(worker.send("/departure", fields).redirect())
                .as("sent again it is harmless")
                .isEqualTo("/departure");
        assertThat(worker.count("casework_transfer", first)).isOne();
        start(Uuids.next().toString(), List.of(later));
        assertThat(worker.see("/departure").body()).doesNotContain("Erst im Januar anrufen");
    }

    @Test
    @Requirement({"CW-16", "ACC-03"})
    void whatWasArrangedIsTakenBackByWhoeverArranges() throws Exception {
        CaseBench admin = new CaseBench(app, "unna", Role.ADMINISTRATOR);
        CaseBench coordinator = new CaseBench(app, "unna", Role.COORDINATOR);
        String path = "/departures/" + worker.account();
        String withdrawal = path + "/" + cases.getFirst() + "/withdrawal";
        admin.send(path, form(Uuids.next().toString(), cases.subList(0, 1)));
        start(Uuids.next().toString(), cases.subList(1, 2));
        assertThat(coordinator.see(path).body())
                .contains("angeboten an Bea Beispiel", withdrawal)
                .doesNotContain(path + "/" + cases.get(1) + "/withdrawal");
        assertThat(successor.send(withdrawal).status()).as("not hers to do").isEqualTo(404);
        assertThat(new CaseBench(app, "herne", Role.COORDINATOR)
                        .send(withdrawal)
                        .status())
                .isEqualTo(404);
        for (int i = 0; i < 2; i++) {
            assertThat(coordinator.send(withdrawal).redirect()).isEqualTo(path);
        }
        assertThat(results(cases.getFirst())).containsExactly("WITHDRAWN");
        assertThat(coordinator.see(path).body()).doesNotContain(withdrawal);
        coordinator.send(path + "/" + cases.get(1) + "/withdrawal");
        assertThat(results(cases.get(1))).as("what she offered herself").containsExactly("open");
    }

    private List<String> results(CaseId of) {
        return worker.as(() -> worker.sql(
                        "select coalesce(result, 'open') from casework_transfer where case_id = ? order by offered_at")
                .param(of.value())
                .query(String.class)
                .list());
    }

    @Test
    @Requirement({"ACC-03", "ACC-07"})
    void whoArrangesNothingSeesNoNumbers() throws Exception {
        for (Role role : List.of(Role.CASE_MANAGER, Role.PROVIDER_LEAD, Role.MINISTRY)) {
            CaseBench other = new CaseBench(app, "unna", role);
            assertThat(other.see("/departures/" + worker.account()).status()).isEqualTo(404);
            assertThat(other.as(() -> other.sql("select count(*) from casework_left_cases(?)")
                            .param(worker.account().value())
                            .query(Integer.class)
                            .single()))
                    .isZero();
        }
        CaseBench herne = new CaseBench(app, "herne", Role.ADMINISTRATOR);
        assertThat(herne.see("/departures/" + worker.account()).status()).isEqualTo(404);
    }
}
