package de.lotse.casework.conference;

import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.MissingRelease;
import de.lotse.casework.conference.Conference.Participant;
import de.lotse.casework.conference.Conference.Step;
import de.lotse.consent.Disclosures;
import de.lotse.webui.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is to take part in a conference, whether the client's release covers her, and what came of her place. */
@Component
class ConferenceSeats {
    private final ConveneConference.Channel channel;

    ConferenceSeats(ConveneConference.Channel channel) {
        this.channel = channel;
    }

    /** Somebody who is to take part. @param releaseHref where the missing release is given; null when it is there */
    record Seat(
            String name,
            @Nullable String duty,
            String release,
            String tone,
            @Nullable String releaseHref,
            String state) {}

    /** Those who are to take part, each with what is missing. */
    List<Checked> of(Case theCase, Conference conference) {
        return conference.participants().stream()
                .map(one -> checked(theCase, conference, one))
                .toList();
    }

    /**
     * A participant, and which release of hers is missing.
     *
     * @param today null where she is covered today
     * @param early whether her release, valid today, ends before the day of the conference
     */
    record Checked(Participant participant, Disclosures.Outcome.@Nullable ReleaseMissing today, boolean early) {
        boolean covered() {
            return today == null && !early;
        }
    }

    private Checked checked(Case theCase, Conference conference, Participant one) {
        Disclosures.Outcome.ReleaseMissing today =
                channel.missing(theCase, conference, one).orElse(null);
        boolean early = today == null
                && conference.planned()
                && channel.missingOnTheDay(theCase, conference, one).isPresent();
        return new Checked(one, today, early);
    }

    /** How the page shows a participant. */
    static Seat seat(Conference conference, Checked checked, Page page) {
        Participant one = checked.participant();
        return new Seat(
                one.recipient().name(),
                one.duty(),
                page.t(release(checked)),
                checked.covered() ? "good" : "bad",
                checked.covered() || !conference.planned()
                        ? null
                        : MissingRelease.href(conference.caseId(), one.recipient(), conference.topics()),
                seatState(conference, one, checked.today() != null, page));
    }

    private static String release(Checked checked) {
        Disclosures.Outcome.ReleaseMissing today = checked.today();
        if (today != null) {
            return "casework.conference.missing." + today.why();
        }
        return checked.early() ? "casework.conference.missing.BEFORE" : "casework.conference.covered";
    }

    private static String seatState(Conference conference, Participant one, boolean missing, Page page) {
        String state = conference.has(Step.Kind.ATTENDED, one)
                ? "ATTENDED"
                : missing && conference.has(Step.Kind.LEFT_OUT, one) ? "LEFT_OUT" : invited(conference, one);
        return page.t("casework.conference.seat." + state);
    }

    private static String invited(Conference conference, Participant one) {
        if (conference.invited(one)) {
            return "INVITED";
        }
        return conference.has(Step.Kind.INVITED, one) ? "MOVED" : "NAMED";
    }
}
