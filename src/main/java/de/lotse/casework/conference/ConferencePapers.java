package de.lotse.casework.conference;

import de.lotse.casework.casefile.Case;
import de.lotse.casework.conference.Conference.Slot;
import de.lotse.casework.conference.Conference.Step;
import de.lotse.casework.exchange.Agreements;
import de.lotse.consent.PaperReply;
import de.lotse.consent.PersonPapers;
import de.lotse.documents.Block;
import de.lotse.documents.FileOwner;
import de.lotse.documents.Paper;
import de.lotse.documents.PaperTexts;
import de.lotse.documents.Wording;
import de.lotse.people.People;
import de.lotse.people.Person;
import de.lotse.shared.CaseId;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The papers of a conference: an invitation that tells a case by its number only, and the minutes. German, because offices read them. */
@Component
class ConferencePapers {
    private final Conferences conferences;
    private final ConferencePages pages;
    private final Agreements agreements;
    private final People people;
    private final Printing printing;
    private final MessageSource messages;

    ConferencePapers(
            Conferences conferences,
            ConferencePages pages,
            Agreements agreements,
            People people,
            Printing printing,
            MessageSource messages) {
        this.conferences = conferences;
        this.pages = pages;
        this.agreements = agreements;
        this.people = people;
        this.printing = printing;
        this.messages = messages;
    }

    /** What prints. */
    @Component("conferencePrinting")
    record Printing(PersonPapers papers, PaperTexts texts, PaperReply reply) {}

    /** What the client's list of recipients says about an invitation. */
    String saidOfInvitation(CaseId caseId, UUID id) {
        return conferences
                .find(caseId, id)
                .filter(one -> one.before() != null)
                .map(_ -> said("moved"))
                .orElseGet(() -> said("invited"));
    }

    /** What the client's list of recipients says. @param step invited, moved or held */
    String said(String step) {
        return german("casework.conference.left." + step);
    }

    /** The invitation: when, where, in which matter; no name, no occasion (data minimisation). */
    Object invitation(Case theCase, UUID id, Page page) {
        Conference conference = conferences.find(theCase.id(), id).orElseThrow(NotFound::new);
        Slot before = conference.before();
        List<Block.Fact> facts = new ArrayList<>(List.of(
                fact("format", pages.format(conference, page)),
                fact("matter", theCase.number()),
                fact("when", when(conference.slot())),
                fact("place", conference.place())));
        List<Block> blocks = new ArrayList<>();
        if (before != null) {
            facts.add(fact("before", when(before)));
            blocks.add(new Block.Note(text("moved.text")));
        }
        blocks.addFirst(new Block.Facts(facts));
        blocks.add(new Block.Paragraph(text("invitation.text")));
        blocks.add(new Block.Note(text("invitation.secrecy")));
        return reply(theCase, conference, before == null ? "invitation" : "moved", blocks);
    }

    /** The minutes, once it was held. */
    Object minutes(Case theCase, UUID id, Page page) {
        Conference conference = conferences.find(theCase.id(), id).orElseThrow(NotFound::new);
        Step held = conference.last(Step.Kind.HELD).orElseThrow(NotFound::new);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Facts(List.of(
                fact("format", pages.format(conference, page)),
                fact("person", about(theCase, conference)),
                fact("matter", theCase.number()),
                fact("held", day(held.on())),
                fact("place", conference.place()))));
        blocks.add(new Block.Heading(text("attended")));
        blocks.add(new Block.Bullets(conference.participants().stream()
                .filter(one -> conference.has(Step.Kind.ATTENDED, one))
                .map(one -> Wording.of(
                        one.duty() == null
                                ? one.recipient().name()
                                : one.recipient().name() + ", " + one.duty()))
                .toList()));
        section(blocks, "occasion", conference.occasion());
        section(blocks, "agenda", conference.agenda());
        section(blocks, "result", held.note());
        agreed(blocks, conference);
        return reply(theCase, conference, "minutes", blocks);
    }

    /** Everybody it was about, each of whom released it to those who read the minutes. */
    private String about(Case theCase, Conference conference) {
        return conference.about(theCase.mainPerson()).stream()
                .flatMap(one -> people.find(one).stream())
                .map(one -> one.name().full())
                .collect(Collectors.joining(", "));
    }

    private void section(List<Block> blocks, String key, @Nullable String said) {
        if (said != null && !said.isBlank()) {
            blocks.add(new Block.Heading(text(key)));
            said.lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> blocks.add(new Block.Paragraph(Wording.of(line))));
        }
    }

    private void agreed(List<Block> blocks, Conference conference) {
        List<Agreements.Agreement> agreed = agreements.of(conference.caseId(), conference.id());
        if (!agreed.isEmpty()) {
            blocks.add(new Block.Heading(text("agreed")));
            blocks.add(new Block.Table(
                    Stream.of("what", "who", "until").map(this::text).toList(),
                    agreed.stream()
                            .map(one -> Stream.of(one.what(), one.who(), one.until() == null ? "–" : day(one.until()))
                                    .map(Wording::of)
                                    .toList())
                            .toList()));
        }
    }

    private Object reply(Case theCase, Conference conference, String kind, List<Block> blocks) {
        Person person = people.find(theCase.mainPerson()).orElseThrow(NotFound::new);
        Paper paper = new Paper(
                "case-conference-" + kind + " 1",
                theCase.number(),
                text(kind),
                printing.papers().data(person, theCase.number(), null).issuer(),
                List.of(),
                null,
                printing.texts().words(null),
                blocks,
                List.of());
        String back = "/cases/" + theCase.id() + "/conferences/" + conference.id();
        return printing.reply().reply(paper, "conference", FileOwner.of(theCase.id()), back);
    }

    private Block.Fact fact(String key, String value) {
        return new Block.Fact(text(key), Wording.of(value));
    }

    private String when(Slot slot) {
        return messages.getMessage(
                "casework.conference.paper.at",
                new Object[] {day(slot.on()), slot.at().toString()},
                Locale.GERMAN);
    }

    private static String day(LocalDate day) {
        return PersonPapers.DAY.format(day);
    }

    private Wording text(String key) {
        return Wording.of(german("casework.conference.paper." + key));
    }

    private String german(String key) {
        return messages.getMessage(key, null, Locale.GERMAN);
    }
}
