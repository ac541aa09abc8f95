package de.lotse.casework.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseExample;
import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.ClosureConcept;
import de.lotse.casework.casefile.Cases;
import de.lotse.casework.contact.Tasks;
import de.lotse.casework.linking.LinkOffer;
import de.lotse.casework.linking.Linkage;
import de.lotse.casework.linking.Linkages;
import de.lotse.casework.linking.MoveLinkage;
import de.lotse.casework.monitoring.NoteReview;
import de.lotse.casework.plan.Plan;
import de.lotse.casework.plan.SavePlan;
import de.lotse.directory.Offers;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.Concepts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@LotseTest
class ClosureTests {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    MockMvc mvc;

    @Autowired
    CaseExample examples;

    @Autowired
    CloseCase closeCase;

    @Autowired
    ReopenCase reopenCase;

    @Autowired
    Closures closures;

    @Autowired
    LinkOffer linkOffer;

    @Autowired
    MoveLinkage moveLinkage;

    @Autowired
    Linkages linkages;

    @Autowired
    NoteReview noteReview;

    @Autowired
    SavePlan savePlan;

    @Autowired
    Offers offers;

    @Autowired
    Tasks tasks;

    @Autowired
    Cases cases;

    @Autowired
    Concepts concepts;

    private static CloseCase.Command command(CaseExample.Example example, Map<UUID, String> left) {
        return new CloseCase.Command(
                example.id(),
                Uuids.next(),
                "goals_reached",
                null,
                Closure.Talk.HELD,
                "Die Veränderungen sind da.",
                null,
                List.of(),
                left);
    }

    private UUID link(CaseExample.Example example) {
        UUID id = Uuids.next();
        assertThat(linkOffer.link(new LinkOffer.Command(
                        example.id(),
                        id,
                        null,
                        offers.search(Offers.Search.ALL).getFirst().id(),
                        null,
                        Linkage.Accompaniment.CASE_MANAGER,
                        DAY,
                        null)))
                .isEqualTo(LinkOffer.Outcome.LINKED);
        return id;
    }

    @Test
    @Requirement("CW-07b")
    void aCaseWithAnOpenLinkageIsNotClosedAndTheLinkageIsNamed() {
        CaseExample.Example example = examples.open("unna");
        example.as(() -> {
            UUID linkage = link(example);
            assertThat(closeCase.close(command(example, Map.of())))
                    .isInstanceOfSatisfying(
                            CloseCase.Outcome.Unsettled.class,
                            refused -> assertThat(refused.obstacles())
                                    .extracting(Obstacle::id)
                                    .containsExactly(linkage));
            assertThat(cases.find(example.id()).orElseThrow().open()).isTrue();
            moveLinkage.move(new MoveLinkage.Command(
                    example.id(),
                    Uuids.next(),
                    linkage,
                    Linkage.State.FAILED,
                    DAY.plusDays(3),
                    Linkage.Failure.WAITING_TIME,
                    null,
                    null));
            assertThat(closeCase.close(command(example, Map.of()))).isInstanceOf(CloseCase.Outcome.Closed.class);
        });
    }

    @Test
    @Requirement("CW-07b")
    void whatStaysOpenIsLeftOneByOneWithAReasonAndTasksEnd() {
        CaseExample.Example example = examples.open("muenster");
        example.as(() -> {
            UUID linkage = link(example);
            noteReview.note(
                    new NoteReview.Command(example.id(), Uuids.next(), linkage, DAY, "Wartet noch.", DAY.plusDays(30)));
            UUID draft = Uuids.next();
            savePlan.save(new SavePlan.Command(example.id(), draft, 0, Plan.Content.BLANK));
            UUID task = tasks.open(example.id()).getFirst().id();
            CloseCase.Outcome refused = closeCase.close(command(example, Map.of(linkage, "läuft ohne uns weiter")));
            assertThat(refused).isInstanceOfSatisfying(CloseCase.Outcome.SubReasonMissing.class, _ -> {});
            CloseCase.Command full = new CloseCase.Command(
                    example.id(),
                    Uuids.next(),
                    "goals_reached",
                    "goals_reached_satisfied",
                    Closure.Talk.WAIVED,
                    null,
                    null,
                    List.of(),
                    Map.of(linkage, "läuft ohne uns weiter", task, "erledigt sich", draft, "nicht mehr nötig"));
            assertThat(closeCase.close(full)).isInstanceOf(CloseCase.Outcome.Closed.class);
            assertThat(closures.of(example.id()).getFirst().left()).hasSize(3);
            assertThat(tasks.open(example.id())).isEmpty();
            assertThat(cases.find(example.id()).orElseThrow().currentPhase().phase())
                    .isEqualTo("evaluation");
        });
    }

    @Test
    @Requirement("CW-10")
    void theReasonsAreThoseOfTheConcept() {
        examples.open("unna")
                .as(() -> assertThat(reasons())
                        .extracting(ClosureConcept.Reason::key)
                        .contains("goals_reached", "not_wanted", "lack_of_cooperation", "moved", "consent_withdrawn"));
        examples.open("muenster").as(() -> {
            assertThat(reasons()).hasSize(6);
            assertThat(reasons().stream().flatMap(reason -> reason.subReasons().stream()))
                    .hasSizeGreaterThan(6);
        });
    }

    private List<ClosureConcept.Reason> reasons() {
        return concepts.section(CaseworkConcept.class).closure().reasons();
    }

    @Test
    @Requirement("CW-10")
    void aClosedCaseRefusesChangesAndIsReadable() throws Exception {
        CaseExample.Example example = examples.open("unna");
        example.as(() -> {
            closeCase.close(command(example, Map.of()));
            assertThat(savePlan.save(new SavePlan.Command(example.id(), Uuids.next(), 0, Plan.Content.BLANK)))
                    .isInstanceOf(SavePlan.Outcome.Stopped.class);
            assertThat(linkOffer.link(new LinkOffer.Command(
                            example.id(),
                            Uuids.next(),
                            null,
                            null,
                            "Sprachcafé",
                            Linkage.Accompaniment.NONE,
                            DAY,
                            null)))
                    .isEqualTo(LinkOffer.Outcome.STOPPED);
            assertThat(linkages.of(example.id())).isEmpty();
        });
        MockHttpServletResponse shown = send(example, get(example.path("/closure")));
        assertThat(shown.getStatus()).isEqualTo(200);
        assertThat(shown.getContentAsString()).contains("Die Veränderungen sind da.", "wieder aufnehmen");
    }

    @Test
    @Requirement("IN-16")
    void aClosedCaseIsTakenUpAgainInTheSameFileAndTheClosureStays() {
        CaseExample.Example example = examples.open("unna");
        example.as(() -> {
            closeCase.close(command(example, Map.of()));
            assertThat(reopenCase.reopen(new ReopenCase.Command(example.id())))
                    .isInstanceOf(ReopenCase.Outcome.Reopened.class);
            assertThat(cases.find(example.id()).orElseThrow().open()).isTrue();
            assertThat(closures.of(example.id()))
                    .singleElement()
                    .satisfies(closure -> assertThat(closure.reopenedAt()).isNotNull());
            assertThat(reopenCase.reopen(new ReopenCase.Command(example.id())))
                    .isInstanceOf(ReopenCase.Outcome.NotClosed.class);
        });
    }

    @Test
    @Requirement("CW-10")
    void theFormNamesWhatIsOpenKeepsTheTextAndClosesOnceWhenSentTwice() throws Exception {
        CaseExample.Example example = examples.open("unna");
        UUID[] linkage = new UUID[1];
        example.as(() -> linkage[0] = link(example));
        MockHttpServletResponse chosen =
                send(example, get(example.path("/closure")).param("reason", "goals_reached"));
        assertThat(chosen.getContentAsString()).contains(linkage[0].toString(), "Abschlussgespräch dokumentieren");
        MockHttpServletResponse refused = send(example, form(example, linkage[0]));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("Alles besprochen.", "warum er so bleibt");
        assertThat(send(example, form(example, linkage[0]).param("left-1", "geht allein weiter"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(send(example, form(example, linkage[0]).param("left-1", "geht allein weiter"))
                        .getStatus())
                .isEqualTo(302);
        example.as(() -> assertThat(closures.of(example.id())).hasSize(1));
    }

    @Test
    @Requirement("CW-06")
    void everyPageOfTheCaseAndTheDirectoryIsShown() throws Exception {
        CaseExample.Example example = examples.open("muenster");
        UUID[] linkage = new UUID[1];
        example.as(() -> linkage[0] = link(example));
        for (String path : List.of(
                "/plan",
                "/plan/edit",
                "/linking",
                "/linking/new",
                "/linking/" + linkage[0],
                "/monitoring",
                "/closure")) {
            assertThat(send(example, get(example.path(path))).getStatus())
                    .as(path)
                    .isEqualTo(200);
        }
        assertThat(send(example, get("/offers").param("topic", "work").param("q", "Caritas"))
                        .getContentAsString())
                .contains("Caritasverband");
        example.as(() -> offers.search(Offers.Search.ALL));
        assertThat(send(example, get("/offers/new")).getStatus()).isEqualTo(200);
    }

    private static MockHttpServletRequestBuilder form(CaseExample.Example example, UUID linkage) {
        return post(example.path("/closure"))
                .param("id", Uuids.next().toString())
                .param("reason", "goals_reached")
                .param("talk", "HELD")
                .param("duties", "0")
                .param("evaluation", "Alles besprochen.")
                .param("leftId-1", linkage.toString());
    }

    private MockHttpServletResponse send(CaseExample.Example example, MockHttpServletRequestBuilder request)
            throws Exception {
        return mvc.perform(request.with(user(example.login())).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
