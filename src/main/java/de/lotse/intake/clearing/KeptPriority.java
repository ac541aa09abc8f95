package de.lotse.intake.clearing;

import de.lotse.intake.request.RequestStep;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The priority check as it stood when a request was decided, kept with the decision: what the concept says later does not change it (IN-04).
 */
public record KeptPriority(List<Service> services) {
    /** The word under which a step keeps it. */
    static final String WORD = "priority";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Keeps its own copy. */
    public KeptPriority {
        services = List.copyOf(services);
    }

    /** A service with what spoke for and against it then, and where the concept said so. */
    public record Service(
            String de,
            String en,
            String state,
            List<PriorityCheck.Reason> reasons,
            @Nullable String boundary,
            String source) {
        /** Keeps its own copy. */
        public Service {
            reasons = List.copyOf(reasons);
        }

        /** What it was called. */
        String label(Locale locale) {
            return locale.getLanguage().equals("de") ? de : en;
        }
    }

    /** What is kept of the check. */
    static KeptPriority of(List<PriorityCheck.Result> results) {
        return new KeptPriority(results.stream()
                .map(result -> new Service(
                        result.service().label().de(),
                        result.service().label().en(),
                        result.state(),
                        result.reasons(),
                        result.service().boundary(),
                        result.service().source().toString()))
                .toList());
    }

    /** As the step keeps it, sealed with its other words. */
    String json() {
        return JSON.writeValueAsString(this);
    }

    /** What the step kept, if it did. */
    static Optional<KeptPriority> of(RequestStep step) {
        return Optional.ofNullable(step.word(WORD)).map(text -> JSON.readValue(text, KeptPriority.class));
    }
}
