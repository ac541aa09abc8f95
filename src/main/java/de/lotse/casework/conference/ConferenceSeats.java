package de.lotse.casework.conference;

import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.MissingRelease;
import de.lotse.casework.conference.Conference.Participant;
import de.lotse.casework.conference.Conference.Step;
import de.lotse.consent.Disclosures;
import de.lotse.people.People;
import de.lotse.shared.PersonId;
import de.lotse.webui.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is to take part in a conference, whether the releases of those it is about cover her, and what came of her place. */
@Component
class ConferenceSeats {
    private final ConveneConference.Channel channel;
    private final People people;

    ConferenceSeats(ConveneConference.Channel channel, People people) {
        this.channel = channel;
        this.people = people;
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
     * @param early the release, valid today, that ends before the day of the conference; null where none does
     */
    record Checked(
            Participant participant,
            Disclosures.Outcome.@Nullable ReleaseMissing today,
            Disclosures.Outcome.@Nullable ReleaseMissing early) {
        boolean covered() {
            return today == null && early == null;
        }

        /** Whose release is missing, if one is. */
        @Nullable
        PersonId whose() {
            if (today != null) {
                return today.person();
            }
            return early == null ? null : early.person();
        }
    }

    private Checked checked(Case theCase, Conference conference, Participant one) {
        Disclosures.Outcome.ReleaseMissing today =
                channel.missing(theCase, conference, one).orElse(null);
        Disclosures.Outcome.ReleaseMissing early = today == null && conference.planned()
                ? channel.missingOnTheDay(theCase, conference, one).orElse(null)
                : null;
        return new Checked(one, today, early);
    }

    /** How the page shows a participant. */
    Seat seat(Conference conference, Checked checked, Page page) {
        Participant one = checked.participant();
        PersonId whose = checked.whose();
        PersonId other = whose != null && conference.also().contains(whose) ? whose : null;
        String release = page.t(release(checked));
        return new Seat(
                one.recipient().name(),
                one.duty(),
                other == null ? release : page.t("casework.conference.missing.of", release, name(other)),
                checked.covered() ? "good" : "bad",
                checked.covered() || !conference.planned()
                        ? null
                        : MissingRelease.href(conference.caseId(), one.recipient(), conference.topics(), other),
                seatState(conference, one, checked.today() != null, page));
    }

    private String name(PersonId person) {
        return people.find(person).map(found -> found.name().full()).orElse("–");
    }

    /** What the adults are called whom it is about beside the client. */
    List<String> also(Conference conference) {
        return conference.also().stream().map(this::name).toList();
    }

    private static String release(Checked checked) {
        Disclosures.Outcome.ReleaseMissing today = checked.today();
        if (today != null) {
            return "casework.conference.missing." + today.why();
        }
        return checked.early() != null ? "casework.conference.missing.BEFORE" : "casework.conference.covered";
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
