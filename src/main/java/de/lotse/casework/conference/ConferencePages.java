package de.lotse.casework.conference;

import de.lotse.access.Colleagues;
import de.lotse.casework.casefile.AboutWhom;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.CaseFiles;
import de.lotse.casework.casefile.CaseHead;
import de.lotse.casework.casefile.ConceptRules;
import de.lotse.casework.conference.Conference.Step;
import de.lotse.casework.exchange.Agreements;
import de.lotse.casework.release.RecipientFields;
import de.lotse.casework.release.Topics;
import de.lotse.consent.PaperOffer;
import de.lotse.consent.PersonPapers;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.webui.Form;
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
    private final ConferenceSeats seats;
    private final Asking asking;
    private final Agreements agreements;

    ConferencePages(
            Conferences conferences,
            ConferenceFormats formats,
            ConferenceSeats seats,
            Asking asking,
            Agreements agreements) {
        this.conferences = conferences;
        this.formats = formats;
        this.seats = seats;
        this.asking = asking;
        this.agreements = agreements;
    }

    /** What the forms offer. */
    @Component
    record Asking(
            Topics topics, RecipientFields recipients, Colleagues colleagues, Consent consent, AboutWhom aboutWhom) {}

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
     * @param others whom it can be about beside the client
     * @param consent what the concept says about the client's consent; null where it says nothing
     * @param offer the paper she signs; null where there is none
     */
    record Convene(
            CaseHead head,
            List<Choice> formats,
            List<Choice> others,
            List<Choice> topics,
            ConceptRules.@Nullable Shown consent,
            @Nullable PaperOffer offer) {}

    /**
     * One conference.
     *
     * @param also the adults it is about beside the client
     * @param before when it was to be before it was moved; null where it was not moved
     * @param offer the paper with which the client agrees to it; null where there is none
     */
    record Detail(
            CaseHead head,
            Conference conference,
            String format,
            String when,
            @Nullable String before,
            List<String> also,
            String topics,
            String state,
            String tone,
            List<ConferenceSeats.Seat> seats,
            List<Choice> covered,
            List<Choice> organisations,
            List<Agreements.Agreement> agreements,
            ConceptRules.@Nullable Shown rule,
            @Nullable PaperOffer offer) {
        /** Whether the immigration authority is to take part. */
        boolean immigration() {
            return conference.participants().stream()
                    .anyMatch(one -> one.recipient().immigration());
        }

        /** What happened last of the kind. */
        @Nullable
        Step last(Step.Kind kind) {
            return conference.last(kind).orElse(null);
        }
    }

    Tab tab(CaseFiles.Opened opened, Page page) {
        return new Tab(
                opened.head(),
                conferences.of(opened.theCase().id()).stream()
                        .map(one -> new Line(
                                opened.head().path() + "/conferences/" + one.id(),
                                one.occasion(),
                                formats.name(one.format(), page),
                                ConferenceWords.when(one.slot(), page),
                                ConferenceWords.state(one, page),
                                ConferenceWords.tone(one)))
                        .toList(),
                formats.all().stream().map(rule -> formats.shown(rule, page)).toList());
    }

    Convene convene(CaseFiles.Opened opened, Page page) {
        return new Convene(
                opened.head(),
                formats.all().stream()
                        .map(rule -> new Choice(rule.key(), rule.label().in(page.locale()), rule.ledBy()))
                        .toList(),
                asking.aboutWhom().others(opened.theCase()),
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
        List<ConferenceSeats.Checked> checked = seats.of(opened.theCase(), conference);
        Conference.Slot before = conference.before();
        return new Detail(
                opened.head(),
                conference,
                formats.name(conference.format(), page),
                ConferenceWords.when(conference.slot(), page),
                before == null ? null : ConferenceWords.when(before, page),
                seats.also(conference),
                asking.topics().words(conference.topics(), page),
                ConferenceWords.state(conference, page),
                ConferenceWords.tone(conference),
                checked.stream().map(one -> seats.seat(conference, one, page)).toList(),
                checked.stream()
                        .filter(one -> one.today() == null)
                        .map(ConferenceSeats.Checked::participant)
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

    /** The identifiers of those who are to take part. @throws NotFound when there is no such conference in the case */
    List<String> seats(CaseId caseId, UUID id) {
        return conferences.find(caseId, id).orElseThrow(NotFound::new).participants().stream()
                .map(one -> one.id().toString())
                .toList();
    }

    /** Whom the form names beside the client; a problem stands in it when one of them took her consent back. */
    List<PersonId> also(Form form, Case theCase) {
        return asking.aboutWhom().others(form, "also", theCase);
    }

    /** The name of a colleague. */
    String name(AccountId account) {
        return asking.colleagues().name(account).orElse("–");
    }

    String format(Conference conference, Page page) {
        return formats.name(conference.format(), page);
    }
}
