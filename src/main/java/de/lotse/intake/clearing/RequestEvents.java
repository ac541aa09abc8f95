package de.lotse.intake.clearing;

import de.lotse.casework.AdmissionRule;
import de.lotse.casework.IntakeConcept;
import de.lotse.intake.request.Course;
import de.lotse.intake.request.Request;
import de.lotse.intake.request.RequestStep;
import de.lotse.intake.request.RequestWords;
import de.lotse.webui.Page;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says what happened to a request, step by step: when, by whom, and what was said. */
final class RequestEvents {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private RequestEvents() {}

    /** One thing that happened. */
    public record Event(LocalDate on, LocalTime at, String what, String by, List<String> words, int minutes) {}

    /** All of them, the latest first; the last one is how the request came. @param over assignments to somebody who was full, by step */
    static List<Event> of(
            Course course, IntakeConcept concept, Map<UUID, AssignedOver.Full> over, RequestWords words, Page page) {
        List<Event> events = new ArrayList<>();
        course.steps().reversed().forEach(step -> events.add(event(step, concept, over.get(step.id()), words, page)));
        Request request = course.request();
        LocalDateTime at = LocalDateTime.ofInstant(request.receivedAt(), BERLIN);
        events.add(new Event(
                at.toLocalDate(),
                at.toLocalTime(),
                page.t("intake.event.origin." + request.origin()),
                words.name(request.account(), page),
                List.of(),
                0));
        return events;
    }

    private static Event event(
            RequestStep step, IntakeConcept concept, AssignedOver.@Nullable Full full, RequestWords words, Page page) {
        LocalDateTime at = LocalDateTime.ofInstant(step.at(), BERLIN);
        List<String> said = new ArrayList<>();
        if (step.worker() != null) {
            said.add(page.t("intake.event.worker", words.name(step.worker(), page)));
        }
        if (full != null) {
            said.add(page.t("intake.event.over", page.number(full.used()), full.given(), page.number(full.guide())));
        }
        LocalDate day = step.day();
        if (day != null) {
            said.add(page.t("intake.event.day", page.date(day)));
        }
        contact(step, concept, page).forEach(said::add);
        for (String word :
                List.of(RequestStep.REASON, RequestStep.FEEDBACK, RequestStep.ALTERNATIVE, RequestStep.BRIDGE)) {
            String text = step.word(word);
            if (text != null) {
                said.add(page.t("intake.event.word." + label(step, word), text));
            }
        }
        return new Event(
                at.toLocalDate(),
                at.toLocalTime(),
                page.t("intake.event." + step.kind()),
                words.name(step.by(), page),
                said,
                step.minutes());
    }

    /** A vote only proposes what the body reads once it is decided; an answer comes from there. */
    private static String label(RequestStep step, String word) {
        return switch (word) {
            case RequestStep.REASON -> why(step);
            case RequestStep.FEEDBACK ->
                switch (step.kind()) {
                    case VOTE_ADMIT, VOTE_REFUSE -> "proposal";
                    case ANSWER -> "answer";
                    default -> word;
                };
            default -> word;
        };
    }

    /** A decision has a reason; a contact has a note. */
    private static String why(RequestStep step) {
        return Arrays.stream(Action.values())
                        .anyMatch(action -> action.kind() == step.kind() && action.asks(Action.Part.NOTE))
                ? "note"
                : RequestStep.REASON;
    }

    private static List<String> contact(RequestStep step, IntakeConcept concept, Page page) {
        String way = step.word("way");
        if (way == null) {
            return List.of();
        }
        String with = step.word("with");
        List<String> met = concept.admissionRule().criteria().stream()
                .filter(criterion -> "yes".equals(step.word(StepForm.criterion(criterion))))
                .map((AdmissionRule.Criterion criterion) -> criterion.label().in(page.locale()))
                .toList();
        List<String> said = new ArrayList<>();
        said.add(
                page.t("intake.step.way." + way) + ", " + page.t("intake.step.with." + (with == null ? "body" : with)));
        said.add(page.t(
                "intake.event.met",
                met.size(),
                concept.admissionRule().criteria().size()));
        if ("yes".equals(step.word(RequestStep.URGENT))) {
            said.add(page.t("intake.step.urgent"));
        }
        return said;
    }
}
