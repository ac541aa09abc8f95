package de.lotse.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.PdfOptions;
import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.browser.Visit;
import de.lotse.casework.assessment.NetworkMember;
import de.lotse.casework.assessment.NetworkMembers;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.participants.FamilyBench;
import de.lotse.consent.Release;
import de.lotse.consent.Releases;
import de.lotse.people.FamilyLink;
import de.lotse.people.FamilyLinks;
import de.lotse.shared.PersonId;
import de.lotse.webui.components.NetworkContact;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A family by hand: a child and an adult come into a case, the adult releases for herself, and the family picture needs no mouse. */
@LotseTest
class FamilyWalkTests {
    @Autowired
    ApplicationContext app;

    @Autowired
    Bench bench;

    @Test
    @Requirement({"CW-02", "CON-03"})
    void aChildAndAnAdultComeIntoTheCaseAndTheAdultReleasesForHerself() {
        FamilyBench family = FamilyBench.in(app);
        PersonId child = family.register("Lina", FamilyBench.today().minusYears(6), null);
        PersonId adult = family.register("Omar", FamilyBench.today().minusYears(40), null);
        Walk walk = bench.signedIn(family.bench());
        try (Visit visit = walk.visit()) {
            walk.opened(bench.base() + "/cases/" + family.id());
            join(walk, "Lina", Case.Participant.Role.CHILD, "Lebt bei der Mutter");
            walk.says("Lina Beispiel", "Lebt bei der Mutter");
            join(walk, "Omar", Case.Participant.Role.PARTNER, "Lebt im Haushalt");
            assertThat(walk.page().locator(".problems").innerText()).contains("noch nicht eingewilligt");
            assertThat(walk.page().inputValue("main [name=reason]")).isEqualTo("Lebt im Haushalt");
            visit.isSoundWideAndNarrow();
            assertThat(family.bench().find(family.id()).holds(adult)).isFalse();
            family.consent(adult);
            walk.press(".quick-foot button.main");
            walk.says("Omar Beispiel", "Partner*in");
            Case theCase = family.bench().find(family.id());
            assertThat(theCase.holds(child)).isTrue();
            assertThat(theCase.holds(adult)).isTrue();

            release(walk, visit, adult);
            walk.says("Praxis Beispiel", "Entbindung von Omar Beispiel", "auf Papier unterschrieben");
            assertThat(releases(family, adult)).singleElement().satisfies(one -> {
                assertThat(one.recipient().name()).isEqualTo("Praxis Beispiel");
                assertThat(one.powers()).as("what was ticked").containsExactly(Release.Power.MAY_INFORM);
                assertThat(one.revokedOn()).isNull();
            });
            assertThat(releases(family, family.client())).isEmpty();
        }
    }

    private static void join(Walk walk, String given, Case.Participant.Role role, String reason) {
        walk.tab("/participants?q=" + given);
        walk.pickFirst("person").pick("role", role.name()).write("reason", reason);
        walk.press("form[action$='/participants'] .quick-foot button.main");
    }

    private static void release(Walk walk, Visit visit, PersonId whose) {
        walk.tab("/releases/new").pick("about", whose.toString());
        walk.write("name", "Praxis Beispiel").choose("kind", "HEALTH").pickFirst("topics");
        walk.pick("powers", "MAY_INFORM").tickAll("onPaper");
        visit.isSoundWideAndNarrow();
        walk.save();
    }

    private List<Release> releases(FamilyBench family, PersonId of) {
        return family.bench().as(() -> app.getBean(Releases.class).of(of));
    }

    @Test
    @Requirement("CW-02")
    void theFamilyPictureAndTheNetworkMapAreDrawnWithTheKeyboardAloneAndPrinted() throws IOException {
        FamilyBench family = FamilyBench.in(app);
        PersonId child = family.register("Lina", FamilyBench.today().minusYears(6), null);
        Walk walk = bench.signedIn(family.bench());
        try (Visit visit = walk.visit()) {
            Page page = walk.open("/people/" + family.client() + "/family").page();
            Keys keys = new Keys(page);
            Visit.leave(page, () -> keys.reach("main [name=q]").type("Lina").press("Enter"));
            keys.reach("[name=other]").press("Space");
            keys.reach("[name=relation]").press("ArrowDown").press("ArrowDown");
            Visit.leave(page, () -> keys.reach(".quick-foot button.main").press("Enter"));
            assertThat(links(family)).containsExactly(new FamilyLink(child, FamilyLink.Relation.CHILD));
            assertThat(page.locator("main table").innerText()).contains("1 · Lina Beispiel", "Kind");
            assertThat(page.locator("main svg.net path.node").count()).isOne();
            visit.isSoundInEveryLook();
            assertThat(printed(page))
                    .contains("Hanan Mithal", "Lina Beispiel", "Quadrat: männlich")
                    .doesNotContain("Entfernen", "Angehörige eintragen");

            Visit.leave(page, () -> keys.reach("form[action$='/delete'] button").press("Enter"));
            assertThat(links(family)).isEmpty();
            walk.says("Noch niemand eingetragen.");
            network(walk, family, keys);
        }
    }

    private void network(Walk walk, FamilyBench family, Keys keys) throws IOException {
        Page page = walk.open("/cases/" + family.id() + "/network").page();
        keys.reach("main [name=name]").type("Frau Nachbarbeispiel");
        keys.reach("[name=kind]").press("Space");
        keys.reach("[name=closeness]").press("Space");
        Visit.leave(page, () -> keys.press("Control+Enter"));
        assertThat(members(family)).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("Frau Nachbarbeispiel");
            assertThat(one.closeness()).isEqualTo(NetworkContact.Closeness.NEAR);
        });
        keys.enter("a[href*='/network?member=']");
        keys.reach("[name=closeness]").press("ArrowRight").press("ArrowRight");
        Visit.leave(page, () -> keys.press("Control+Enter"));
        assertThat(members(family)).singleElement().matches(one -> one.closeness() == NetworkContact.Closeness.FAR);
        assertThat(page.locator("main svg.net circle.node").count()).isOne();
        assertThat(printed(page))
                .contains("Frau Nachbarbeispiel", "fern")
                .doesNotContain("Person oder Stelle aufnehmen", "Ändern");
        keys.enter("form[action$='/delete'] button");
        assertThat(members(family)).isEmpty();
    }

    private List<NetworkMember> members(FamilyBench family) {
        return family.bench().as(() -> app.getBean(NetworkMembers.class).of(family.id()));
    }

    private List<FamilyLink> links(FamilyBench family) {
        return family.bench().as(() -> app.getBean(FamilyLinks.class).of(family.client()));
    }

    private static String printed(Page page) throws IOException {
        return Printed.text(page.pdf(new PdfOptions().setFormat("A4")));
    }
}
