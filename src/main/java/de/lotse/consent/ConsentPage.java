package de.lotse.consent;

import de.lotse.people.Person;
import de.lotse.webui.components.Source;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person was told, agreed to and signed, and what is still missing.
 *
 * @param mayWrite whether the viewer may hand over and have signed
 * @param withdrawable whether a consent holds that can be withdrawn
 * @param confirmations links to the confirmation of the withdrawal by language; none where nothing was withdrawn
 * @param earlier declarations that were followed by a newer one or withdrawn
 */
public record ConsentPage(
        Person person,
        String lead,
        boolean mayWrite,
        boolean withdrawable,
        @Nullable LocalDate withdrawnOn,
        List<Print> confirmations,
        List<PaperRow> papers,
        List<Entry> earlier) {
    /** The person's address. */
    public String path() {
        return "/people/" + person.id();
    }

    /**
     * A paper and its state.
     *
     * @param given what holds today; null while nothing does
     * @param prints links to the paper by language
     */
    public record PaperRow(
            DeclarationKind kind,
            String title,
            String rule,
            Source source,
            boolean required,
            @Nullable Entry given,
            @Nullable String scanHref,
            String action,
            String actionHref,
            List<Print> prints) {}

    /** A declaration as one line. @param href the signed paper, if it is here */
    public record Entry(String title, String text, @Nullable String href) {}

    /** The paper in a language. */
    public record Print(String label, String href) {}
}
