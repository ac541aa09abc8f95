package de.lotse.casework.conference;

import de.lotse.access.Colleagues;
import de.lotse.casework.casefile.CaseFiles;
import de.lotse.casework.casefile.CaseHead;
import de.lotse.casework.casefile.ConceptRules;
import de.lotse.casework.casefile.MissingRelease;
import de.lotse.casework.conference.Conference.Participant;
import de.lotse.casework.conference.Conference.Step;
import de.lotse.casework.exchange.Agreements;
import de.lotse.casework.release.RecipientFields;
import de.lotse.casework.release.Topics;
import de.lotse.consent.Disclosures;
import de.lotse.consent.PaperOffer;
import de.lotse.consent.PersonPapers;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the pages that show conferences. */
@Component
class ConferencePages {
    private final Conferences conferences;
    private final ConferenceFormats formats;
    private final ConveneConference.Channel channel;
    private final Asking asking;
    private final Agreements agreements;

    ConferencePages(
            Conferences conferences,
            ConferenceFormats formats,
            ConveneConference.Channel channel,
            Asking asking,
            Agreements agreements) {
        this.conferences = conferences;
        this.formats = formats;
        this.channel = channel;
        this.asking = asking;
        this.agreements = agreements;
    }

    /** What the forms offer. */
    @Component
    record Asking(Topics topics, RecipientFields recipients, Colleagues colleagues, Consent consent) {}

    /** The client's consent on paper, where the concept asks for it. */
    @Component("conferenceConsent")
    record Consent(ConferenceConsentPaper paper, PersonPapers papers) {
        @Nullable
        PaperOffer offer(CaseFiles.Opened opened, Page page) {
            boolean offered = page.viewer().may("PRINT") && paper.rule().isPresent();
            return offered ? papers.offer(opened.person(), page) : null;
        }
    }

    /** The tab. @param formats the kinds the concept has; none where it has no case conferences */
    record Tab(CaseHead head, List<Line> lines, List<ConceptRules.Shown> formats) {}

    /** A conference in the list. */
    record Line(String href, String occasion, String format, String when, String state, String tone) {}

    /**
     * The form that convenes one.
     *
     * @param consent what the concept says about the client's consent; null where it says nothing
     * @param offer the paper she signs; null where there is none
     */
    record Convene(
            CaseHead head,
            List<Choice> formats,
            List<Choice> topics,
            ConceptRules.@Nullable Shown consent,
            @Nullable PaperOffer offer) {}

    /**
     * One conference.
     *
     * @param before when it was to be before it was moved; null where it was not moved
     * @param offer the paper with which the client agrees to it; null where there is none
     */
    record Detail(
            CaseHead head,
            Conference conference,
            String format,
            String when,
            @Nullable String before,
            String topics,
            String state,
            String tone,
            List<Seat> seats,
            List<Choice> covered,
            List<Choice> organisations,
            List<Agreements.Agreement> agreements,
            ConceptRules.@Nullable Shown rule,
            @Nullable PaperOffer offer) {
        /** What happened last of the kind. */
        @Nullable
        Step last(Step.Kind kind) {
            return conference.last(kind).orElse(null);
        }
    }

    /** Somebody who is to take part. @param releaseHref where the missing release is given; null when it is there */
    record Seat(
            String name,
            @Nullable String duty,
            String release,
            String tone,
            @Nullable String releaseHref,
            String state) {}

    Tab tab(CaseFiles.Opened opened, Page page) {
        return new Tab(
                opened.head(),
                conferences.of(opened.theCase().id()).stream()
                        .map(one -> new Line(
                                opened.head().path() + "/conferences/" + one.id(),
                                one.occasion(),
                                formats.name(one.format(), page),
                                when(one.slot(), page),
                                state(one, page),
                                tone(one)))
                        .toList(),
                formats.all().stream().map(rule -> formats.shown(rule, page)).toList());
    }

    Convene convene(CaseFiles.Opened opened, Page page) {
        return new Convene(
                opened.head(),
                formats.all().stream()
                        .map(rule -> new Choice(rule.key(), rule.label().in(page.locale()), rule.ledBy()))
                        .toList(),
                asking.topics().choices(opened.theCase(), page),
                asking.consent()
                        .paper()
                        .rule()
                        .map(paper -> new ConceptRules.Shown(
                                paper.label().in(page.locale()),
                                paper.rule(),
                                new de.lotse.webui.components.Source(
                                        paper.source().toString(), "/concept#consent")))
                        .orElse(null),
                asking.consent().offer(opened, page));
    }

    Detail detail(CaseFiles.Opened opened, UUID id, Page page) {
        Conference conference = conferences.find(opened.theCase().id(), id).orElseThrow(NotFound::new);
        List<Checked> checked = conference.participants().stream()
                .map(one -> checked(opened, conference, one))
                .toList();
        Conference.Slot before = conference.before();
        return new Detail(
                opened.head(),
                conference,
                formats.name(conference.format(), page),
                when(conference.slot(), page),
                before == null ? null : when(before, page),
                asking.topics().words(conference.topics(), page),
                state(conference, page),
                tone(conference),
                checked.stream().map(one -> seat(conference, one, page)).toList(),
                checked.stream()
                        .filter(one -> one.today() == null)
                        .map(Checked::participant)
                        .map(one ->
                                new Choice(one.id().toString(), one.recipient().name(), one.duty()))
                        .toList(),
                asking.recipients().organisations(),
                agreements.of(conference.caseId(), conference.id()),
                formats.find(conference.format())
                        .map(rule -> formats.shown(rule, page))
                        .orElse(null),
                conference.planned() ? asking.consent().offer(opened, page) : null);
    }

    /**
     * A participant, and which release of hers is missing.
     *
     * @param today null where she is covered today
     * @param early whether her release, valid today, ends before the day of the conference
     */
    private record Checked(Participant participant, Disclosures.Outcome.@Nullable ReleaseMissing today, boolean early) {
        boolean covered() {
            return today == null && !early;
        }
    }

    private Checked checked(CaseFiles.Opened opened, Conference conference, Participant one) {
        Disclosures.Outcome.ReleaseMissing today =
                channel.missing(opened.theCase(), conference, one).orElse(null);
        boolean early = today == null
                && conference.planned()
                && channel.missingOnTheDay(opened.theCase(), conference, one).isPresent();
        return new Checked(one, today, early);
    }

    private static Seat seat(Conference conference, Checked checked, Page page) {
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

    /** The identifiers of those who are to take part. @throws NotFound when there is no such conference in the case */
    List<String> seats(CaseId caseId, UUID id) {
        return conferences.find(caseId, id).orElseThrow(NotFound::new).participants().stream()
                .map(one -> one.id().toString())
                .toList();
    }

    /** The name of a colleague. */
    String name(AccountId account) {
        return asking.colleagues().name(account).orElse("–");
    }

    String format(Conference conference, Page page) {
        return formats.name(conference.format(), page);
    }

    private static String when(Conference.Slot slot, Page page) {
        return page.day(slot.on()) + ", " + page.time(slot.at());
    }

    private static String key(Conference one) {
        if (one.planned()) {
            return "PLANNED";
        }
        return one.last(Step.Kind.CANCELLED).isPresent() ? "CANCELLED" : one.clientToBeInformed() ? "HELD" : "INFORMED";
    }

    private static String state(Conference one, Page page) {
        return page.t("casework.conference.state." + key(one));
    }

    private static String tone(Conference one) {
        return switch (key(one)) {
            case "PLANNED" -> "info";
            case "HELD" -> "warn";
            case "INFORMED" -> "good";
            default -> "";
        };
    }
}
