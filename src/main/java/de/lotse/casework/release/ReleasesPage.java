package de.lotse.casework.release;

import de.lotse.casework.casefile.CaseHead;
import de.lotse.consent.PaperOffer;
import de.lotse.webui.components.Choice;
import de.lotse.webui.components.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tab "Freigaben".
 *
 * @param mayGive whether a new release can be recorded: the case is open and the consent holds
 * @param agreementHref where a missing counselling agreement is signed; null where none is missing
 * @param adults whose list of recipients can be printed; empty where only the client's
 * @param offer in which languages; null for whoever may not print
 */
public record ReleasesPage(
        CaseHead head,
        String consentHref,
        String rule,
        Source source,
        boolean mayGive,
        @Nullable String agreementHref,
        List<Choice> adults,
        @Nullable PaperOffer offer,
        List<Row> releases,
        List<Left> disclosures) {
    /**
     * One release.
     *
     * @param whose who gave it; null where the client is alone in the case
     * @param tone of its state: good, warn, bad or none
     * @param went what already went to this recipient; for a revoked one the reader must know it
     */
    public record Row(
            @Nullable String whose,
            String recipient,
            String kind,
            boolean immigration,
            String topics,
            String time,
            String tone,
            String state,
            String signed,
            int went,
            @Nullable String printHref,
            @Nullable String fileHref,
            @Nullable String scanHref,
            @Nullable String revokeHref) {}

    /**
     * What left.
     *
     * @param whom whom it is about; null where the client is alone in the case
     * @param without the other basis with its reason; null where a release covered it
     */
    public record Left(
            @Nullable String whom,
            String on,
            String recipient,
            String channel,
            String what,
            String topics,
            @Nullable String without) {}
}
