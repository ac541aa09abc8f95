package de.lotse.intake.clearing;

import de.lotse.casework.IntakeConcept;
import de.lotse.directory.Offer;
import de.lotse.directory.Offers;
import de.lotse.intake.request.Answers;
import de.lotse.intake.request.RequestStep;
import de.lotse.webui.Page;
import de.lotse.webui.components.Source;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows the priority check with its reasons and the offers of the directory behind each service (IN-04, DIR-04). */
@Component
class PriorityPages {
    private final Offers offers;

    PriorityPages(Offers offers) {
        this.offers = offers;
    }

    /** A service with what speaks for it. @param state proposed, open or no */
    public record Shown(
            String state,
            String label,
            List<Reason> reasons,
            @Nullable String boundary,
            Source source,
            List<Found> offers) {}

    /** One condition in words. @param holds yes, no or unknown */
    public record Reason(String text, String holds) {}

    /** An offer of the directory. */
    public record Found(String name, String href) {}

    List<Shown> shown(IntakeConcept concept, Answers answers, Page page) {
        List<Offer> known = offers.search(Offers.Search.ALL).stream()
                .filter(offer -> !offer.ended(page.today()))
                .toList();
        return PriorityCheck.of(concept, answers).stream()
                .map(result -> shown(result, known, page))
                .toList();
    }

    /** The check as it stood when the step was taken; nothing where the step kept none. */
    static List<Shown> kept(RequestStep step, Page page) {
        return KeptPriority.of(step).map(KeptPriority::services).orElse(List.of()).stream()
                .map(service -> new Shown(
                        service.state(),
                        service.label(page.locale()),
                        service.reasons().stream()
                                .map(reason -> reason(reason, page))
                                .toList(),
                        service.boundary(),
                        new Source(service.source(), "/concept#intake"),
                        List.of()))
                .toList();
    }

    private static Shown shown(PriorityCheck.Result result, List<Offer> known, Page page) {
        return new Shown(
                result.state(),
                result.service().label().in(page.locale()),
                result.reasons().stream().map(reason -> reason(reason, page)).toList(),
                result.service().boundary(),
                RequestPages.source(result.service().source()),
                known.stream()
                        .filter(offer -> offers(result.service().key(), offer))
                        .map(offer -> new Found(offer.name(), "/offers/" + offer.id()))
                        .toList());
    }

    private static Reason reason(PriorityCheck.Reason reason, Page page) {
        String key = "intake.priority." + reason.condition();
        Integer bound = reason.bound();
        return new Reason(
                bound == null ? page.t(key) : page.t(key, bound),
                reason.holds().name().toLowerCase(Locale.ROOT));
    }

    /** The organisation file names offers by the service's word: "mbe_caritas" is an MBE. */
    private static boolean offers(String service, Offer offer) {
        String key = offer.key();
        return key != null && Pattern.matches(Pattern.quote(service) + "(_.*)?", key);
    }
}
