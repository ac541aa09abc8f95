package de.lotse.walk;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.browser.Browser;
import de.lotse.browser.Look;
import de.lotse.browser.Visit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody walks in, in each of the five municipalities, and is taken through the whole cycle of that municipality's own concept. */
@LotseTest
class WalkInTests {
    private static final String GOAL = "Wohnung finden";
    private static final List<String> TABS = List.of(
            "",
            "/screening",
            "/assessment",
            "/plan",
            "/linking",
            "/monitoring",
            "/contacts",
            "/releases",
            "/documents",
            "/closure",
            "/phase");

    /** Between them they have every page there is: categories and criteria here, sheets of an area there. */
    private static final Set<Town> LOOKED_AT_CLOSELY = Set.of(Town.MUENSTER, Town.DUEREN);

    @Autowired
    Bench bench;

    static Stream<Town> towns() {
        return Stream.of(Town.UNNA, Town.HERNE, Town.MUENSTER, Town.DUEREN, Town.ENNEPE_RUHR);
    }

    @ParameterizedTest
    @MethodSource("towns")
    @Requirement({"CON-01", "CW-01", "CW-03", "CW-04", "CW-05", "CW-06", "CW-07", "CW-08", "CW-10", "CW-11", "IN-01"})
    void aPersonWalksInAndGoesTheWholeWay(Town town) {
        String login = bench.worker(town);
        try (Visit visit = Browser.visit(Look.WIDE)) {
            Walk walk = new Walk(visit, bench.base(), login, LOOKED_AT_CLOSELY.contains(town));
            arrive(new Arrival(walk, town), town, login);
            takeOn(new Arrival(walk, town), new Intake(walk, town), town);
            plan(new Planning(walk, town));
            help(new Helping(walk, town), new Planning(walk, town));
            lookAtEveryTab(walk);
            new Helping(walk, town).close();
            new Helping(walk, town).reopen();
        }
    }

    private static void arrive(Arrival arrival, Town town, String login) {
        arrival.signIn(login);
        arrival.register();
        arrival.declare("privacy_notice");
        arrival.declare("consent");
        arrival.openCase(town.equals(Town.ENNEPE_RUHR) ? "level_2" : "");
        arrival.talk("Erstes Gespräch, <b>Anliegen</b> geklärt.");
    }

    /** Each concept has its own way to say: this is a case. */
    private static void takeOn(Arrival arrival, Intake intake, Town town) {
        intake.screen(2, "NEED");
        intake.fillOwnForm();
        if (town.equals(Town.HERNE) || town.equals(Town.MUENSTER)) {
            assertThat(intake.proposal(false)).isNotEqualTo("Vorschlag: Case Management");
        }
        if (town.equals(Town.UNNA)) {
            assertThat(intake.proposal(true)).isEqualTo("Vorschlag: Kurzberatung");
            intake.screen(1, "SEVERE");
            assertThat(intake.proposal(true)).isEqualTo("Vorschlag: KIM CM-Fall");
            intake.screen(3, "NEED");
        }
        if (town.equals(Town.DUEREN)) {
            assertThat(intake.proposal(false)).isEqualTo("Vorschlag: Kurzberatung");
            intake.decide("short_counselling");
            arrival.talk("Zweites Gespräch, der Bedarf ist komplex.");
        }
        assertThat(intake.proposal(true)).contains("Vorschlag: ");
        intake.decide("case_management");
    }

    private static void plan(Planning planning) {
        planning.assess("1", "2");
        planning.draw("Nachbarin Frau Beispiel");
        planning.sort();
        planning.plan(GOAL);
    }

    private static void help(Helping helping, Planning planning) {
        helping.link(GOAL);
        helping.watch("Der erste Termin war gut.");
        planning.assess("3", "3");
        helping.endLinking();
        planning.reach(GOAL);
    }

    private static void lookAtEveryTab(Walk walk) {
        for (String tab : TABS) {
            walk.tab(tab).soundInEveryLook();
        }
    }
}
