package de.lotse.intake.clearing;

import de.lotse.casework.AdmissionRule;
import de.lotse.casework.AppointmentConcept;
import de.lotse.casework.IntakeConcept;
import de.lotse.casework.absence.Absence;
import de.lotse.directory.Offer;
import de.lotse.directory.Offers;
import de.lotse.intake.clearing.Action.Part;
import de.lotse.intake.request.Course;
import de.lotse.intake.request.RequestStep;
import de.lotse.intake.request.RequestStep.Kind;
import de.lotse.intake.request.RequestWords;
import de.lotse.shared.AccountId;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Form;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import de.lotse.webui.components.Source;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Draws the form for each thing that can be done with a request. */
@Component
class StepPages {
    private final RequestWords words;
    private final PriorityPages priority;
    private final AssignRequest assignRequest;
    private final DecideRequest decideRequest;
    private final Offers offers;
    private final Concepts concepts;

    StepPages(
            RequestWords words,
            PriorityPages priority,
            AssignRequest assignRequest,
            DecideRequest decideRequest,
            Offers offers,
            Concepts concepts) {
        this.words = words;
        this.priority = priority;
        this.assignRequest = assignRequest;
        this.decideRequest = decideRequest;
        this.offers = offers;
        this.concepts = concepts;
    }

    /**
     * The form.
     *
     * @param rule what the concept says about this step, null where it is silent
     * @param two whether somebody of the other side has to agree
     * @param urgent by when the first appointment has to be where it is urgent; null where the concept names no such days, or it is not asked
     */
    public record StepPage(
            Action action,
            String title,
            String lead,
            String request,
            String back,
            String href,
            @Nullable String rule,
            @Nullable Source source,
            List<Choice> ways,
            List<Choice> partners,
            List<AdmissionRule.Criterion> criteria,
            List<Choice> answers,
            List<Choice> offers,
            List<Choice> workers,
            List<PriorityPages.Shown> priority,
            boolean two,
            @Nullable String urgent) {}

    ModelAndView show(Course course, Action action, Form form, Page page) {
        IntakeConcept concept = concepts.section(IntakeConcept.class);
        IntakeConcept.Clearing clearing = concept.clearing();
        boolean decides = action == Action.ADMIT || action == Action.REFUSE;
        String href = "/requests/" + course.request().id();
        StepPage view = new StepPage(
                action,
                page.t("intake.action." + action.word()),
                page.t("intake.action." + action.word() + ".lead"),
                course.request().number() + " · " + words.title(course.request(), page),
                href,
                href + "/steps/" + action.word(),
                rule(action, concept),
                clearing == null ? null : RequestPages.source(clearing.source()),
                choices("intake.step.way.", StepForm.WAYS, page),
                choices("intake.step.with.", StepForm.PARTNERS, page),
                concept.admissionRule().criteria(),
                choices("intake.step.answer.", StepForm.ANSWERS, page),
                offers(action, page).stream()
                        .map(name -> new Choice(name, name))
                        .toList(),
                action.asks(Part.WORKER) ? workers(page) : List.of(),
                decides ? priority.shown(concept, course.request().answers(), page) : List.of(),
                decides && decideRequest.two(),
                action.asks(Part.CRITERIA) ? urgent(page) : null);
        return new ModelAndView("intake/clearing/step").addObject("view", view).addObject("form", form);
    }

    private @Nullable String urgent(Page page) {
        AppointmentConcept concept = concepts.section(AppointmentConcept.class);
        Integer days = concept.urgentWithinWorkingDays();
        return days == null
                ? null
                : page.t("intake.step.urgent.hint", days, concept.source().toString());
    }

    /** What can be filled in beforehand: words for the requesting body, the day of the return. */
    Form proposals(Course course, Action action, Form form, Page page) {
        Form filled = form;
        if (action.asks(Part.FEEDBACK)) {
            String other = otherVote(course, action);
            filled = filled.with(
                    "feedback", other != null ? other : page.t("intake.action." + action.word() + ".feedback"));
        }
        IntakeConcept.WaitingList list = concepts.section(IntakeConcept.class).waitingList();
        if (action.asks(Part.RETURN) && list != null && list.returnMonths() != null) {
            filled = filled.with("day", page.today().plusMonths(list.returnMonths()));
        }
        return filled;
    }

    /** What the other of two already wrote to the requesting body. */
    private static @Nullable String otherVote(Course course, Action action) {
        Kind vote = action == Action.ADMIT ? Kind.VOTE_ADMIT : Kind.VOTE_REFUSE;
        return action == Action.ADMIT || action == Action.REFUSE
                ? course.last(vote).map(step -> step.word(RequestStep.FEEDBACK)).orElse(null)
                : null;
    }

    private static @Nullable String rule(Action action, IntakeConcept concept) {
        String step = switch (action) {
            case CONTACT, QUESTION -> "clearing_contact";
            case REFUSE -> "refusal";
            case ADMIT -> "capacity_check";
            case WAIT, OFFER, ADVANCE, REFER -> "waiting_list";
            case ASSIGN -> "assignment";
            case PASS -> "contact_data";
            default -> "";
        };
        IntakeConcept.Clearing clearing = concept.clearing();
        return clearing == null
                ? null
                : clearing.steps().stream()
                        .filter(one -> one.key().equals(step))
                        .findFirst()
                        .map(IntakeConcept.Outcome::rule)
                        .orElse(null);
    }

    /** The names of the offers that can be named instead; none where the form asks for nothing of the kind. */
    List<String> offers(Action action, Page page) {
        return action.asks(Part.ALTERNATIVE)
                ? offers.search(Offers.Search.ALL).stream()
                        .filter(offer -> !offer.ended(page.today()))
                        .map(Offer::name)
                        .distinct()
                        .toList()
                : List.of();
    }

    private List<Choice> workers(Page page) {
        Map<AccountId, Absence> away = assignRequest.away();
        return assignRequest.workers().stream()
                .map(one -> new Choice(
                        one.worker().account().toString(),
                        worker(one, away.get(one.worker().account()), page)))
                .toList();
    }

    private static String worker(AssignRequest.Candidate one, @Nullable Absence absence, Page page) {
        String given = one.given() == 0 ? "" : page.t("intake.step.worker.given", one.given());
        String full = one.full() && one.given() > 0 ? page.t("intake.step.worker.full") : "";
        String away = absence == null ? "" : page.t("intake.step.worker.away", page.day(absence.until()));
        return one.worker().name() + ", " + TeamRoom.said(one.worker().now(), page) + given + full + away;
    }

    private static List<Choice> choices(String prefix, List<String> keys, Page page) {
        return keys.stream().map(key -> new Choice(key, page.t(prefix + key))).toList();
    }
}
