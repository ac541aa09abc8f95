package de.lotse.intake.clearing;

import de.lotse.appointments.Appointment;
import de.lotse.appointments.Appointments;
import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.absence.StandingIn;
import de.lotse.casework.casefile.Caseload;
import de.lotse.intake.FirstDays;
import de.lotse.intake.request.Course;
import de.lotse.intake.request.Courses;
import de.lotse.intake.request.RequestStep;
import de.lotse.intake.request.RequestStep.Kind;
import de.lotse.intake.request.TakeStep;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A request that was assigned to the worker who looks: she registers the person, opens the case and says when the first appointment is
 * (IN-03, Konzept Münster Kap. 2 Zugangsregelung (7) and (8)). Here names begin, in the case file and not in the request.
 */
@Controller
@Transactional
public class AssignmentController {
    private static final String PREFIX = "intake.assignment";
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final int MONTHS_AHEAD = 6;
    private final Courses courses;
    private final RequestPages pages;
    private final TakeStep takeStep;
    private final Caseload caseload;
    private final Around around;

    AssignmentController(Courses courses, RequestPages pages, TakeStep takeStep, Caseload caseload, Around around) {
        this.courses = courses;
        this.pages = pages;
        this.takeStep = takeStep;
        this.caseload = caseload;
        this.around = around;
    }

    /** The calendar, who is away, the latest day of the first appointment, and the record. */
    @org.springframework.stereotype.Component("assignmentAround")
    record Around(Appointments appointments, StandingIn standingIn, FirstDays firstDays, Audit audit) {}

    /**
     * The page.
     *
     * @param instead for whom the viewer stands in; null where it is her own
     * @param begins the day of the first appointment, once it is on record
     * @param first by when it is to be, while no case says so itself
     * @param cases her cases that may come from this request
     * @param linked the case it became, null before
     */
    public record AssignmentPage(
            RequestPages.RequestView request,
            boolean passedOn,
            @Nullable String instead,
            @Nullable String linked,
            @Nullable LocalDate begins,
            FirstDays.@Nullable First first,
            List<Choice> cases,
            int seen) {}

    @GetMapping("/assignments/{requestId}")
    ModelAndView assignment(@PathVariable UUID requestId, @ModelAttribute("page") Page page) {
        Course course = mine(requestId);
        around.audit()
                .looked(new Subject("request", requestId), course.request().number());
        return show(course, fresh(course), page);
    }

    @PostMapping("/assignments/{requestId}/case")
    ModelAndView link(
            @PathVariable UUID requestId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Course course = mine(requestId);
        Form form = Form.of(PREFIX, submitted);
        String theCase =
                form.requireChoice("case", cases().stream().map(Choice::value).toList());
        return take(course, form, Kind.CASE_OPENED, null, theCase, page, redirect);
    }

    @PostMapping("/assignments/{requestId}/appointment")
    ModelAndView appointment(
            @PathVariable UUID requestId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Course course = mine(requestId);
        Form form = Form.of(PREFIX, submitted);
        LocalDate day = form.requireDate("day");
        if (!form.hasErrors()) {
            refuse(form, day, course, page);
        }
        return take(course, form, Kind.FIRST_APPOINTMENT, day, null, page, redirect);
    }

    /** It closes the request as begun, so a slip of the pen in the year must not pass. */
    private static void refuse(Form form, LocalDate day, Course course, Page page) {
        LocalDate latest = page.today().plusMonths(MONTHS_AHEAD);
        if (day.isBefore(received(course))) {
            form.reject("day", "intake.assignment.day.before", page.date(received(course)));
        } else if (day.isAfter(latest)) {
            form.reject("day", "intake.assignment.day.ahead", page.date(latest));
        }
    }

    private static LocalDate received(Course course) {
        return LocalDate.ofInstant(course.request().receivedAt(), BERLIN);
    }

    private ModelAndView take(
            Course course,
            Form form,
            Kind kind,
            @Nullable LocalDate day,
            @Nullable String choice,
            Page page,
            RedirectAttributes redirect) {
        UUID request = course.request().id();
        TakeStep.Command command = new TakeStep.Command(
                form.requireId("id"),
                request,
                form.requireInteger("seen", 0, 100_000),
                kind,
                day,
                null,
                choice,
                0,
                Map.of());
        TakeStep.Outcome outcome = form.hasErrors() ? TakeStep.Outcome.NOT_NOW : takeStep.take(command);
        if (outcome == TakeStep.Outcome.DONE) {
            Flash.good(redirect, kind == Kind.CASE_OPENED ? "intake.assignment.linked" : "intake.assignment.begun");
            return new ModelAndView("redirect:/assignments/" + request);
        }
        if (!form.hasErrors()) {
            form.refuse(outcome == TakeStep.Outcome.OVERTAKEN ? "intake.step.overtaken" : "intake.assignment.notNow");
        }
        ModelAndView view = show(course, form, page);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    /** Only what the viewer has; anybody else's does not exist for her. */
    private Course mine(UUID requestId) {
        return courses.mine(requestId).orElseThrow(NotFound::new);
    }

    private Form fresh(Course course) {
        return Form.empty(PREFIX)
                .with("id", Uuids.next())
                .with("seen", course.steps().size())
                .with("day", booked(course).orElse(null));
    }

    /** The day of the first appointment since the request that stands in the calendar for the case it became. */
    private Optional<LocalDate> booked(Course course) {
        return Optional.ofNullable(linked(course))
                .flatMap(theCase -> around.appointments().in(List.of(new CaseId(UUID.fromString(theCase)))).stream()
                        .filter(one -> one.state() != Appointment.State.CANCELLED)
                        .map(Appointment::day)
                        .filter(day -> !day.isBefore(received(course)))
                        .min(Comparator.naturalOrder()));
    }

    private static @Nullable String linked(Course course) {
        return course.last(Kind.CASE_OPENED).map(RequestStep::choice).orElse(null);
    }

    private List<Choice> cases() {
        return caseload.open().stream()
                .map(row -> new Choice(
                        row.id().toString(), row.number() + ", " + row.name().full()))
                .toList();
    }

    private ModelAndView show(Course course, Form form, Page page) {
        AssignmentPage view = new AssignmentPage(
                pages.view(course, page),
                course.sinceAssigned(Kind.PASSED_ON),
                around.standingIn()
                        .whose(course.last(Kind.ASSIGNED)
                                .map(RequestStep::worker)
                                .orElse(null)),
                linked(course),
                course.day(Kind.FIRST_APPOINTMENT),
                course.has(Kind.CASE_OPENED) || course.has(Kind.FIRST_APPOINTMENT)
                        ? null
                        : around.firstDays()
                                .of(course.request().receivedAt(), course.urgent(), null, page)
                                .orElse(null),
                course.allows(Kind.CASE_OPENED) ? cases() : List.of(),
                course.steps().size());
        return new ModelAndView("intake/clearing/assignment")
                .addObject("view", view)
                .addObject("form", form);
    }
}
