package de.lotse.demo;

import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.exchange.AnswerQuestion;
import de.lotse.casework.exchange.Question;
import de.lotse.casework.exchange.SendQuestion;
import de.lotse.consent.Declare;
import de.lotse.consent.GiveRelease;
import de.lotse.consent.Recipient;
import de.lotse.consent.Recipients;
import de.lotse.consent.Release;
import de.lotse.consent.ReleasePapers;
import de.lotse.people.People;
import de.lotse.people.Person;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Questions to the immigration authority: some wait at its desk, some were answered on the telephone. */
@Component
@Profile("demo")
class Asking {
    private final GiveRelease give;
    private final SendQuestion send;
    private final AnswerQuestion answer;
    private final Recipients recipients;
    private final Seats seats;
    private final People people;

    Asking(
            GiveRelease give,
            SendQuestion send,
            AnswerQuestion answer,
            Recipients recipients,
            Seats seats,
            People people) {
        this.give = give;
        this.send = send;
        this.answer = answer;
        this.recipients = recipients;
        this.seats = seats;
        this.people = people;
    }

    void play(Story story) {
        if (story.number() % 8 != 5 || story.turn() != Story.Turn.ORDINARY) {
            return;
        }
        String place = Workers.of(story.municipality(), de.lotse.access.Role.AUTHORITY)
                .getFirst()
                .town();
        Recipient office = recipients
                .find(Objects.requireNonNull(seats.immigrationAuthority(place)))
                .orElseThrow();
        String topic = topic(story.concept());
        release(story, office, topic);
        ask(story, office, topic);
        if (story.number() % 16 == 5) {
            answer.told(
                    story.id(),
                    new AnswerQuestion.Command(
                            story.uuid("answer"),
                            story.uuid("question"),
                            story.today(),
                            "Am Telefon: Es fehlt noch der Pass. Sobald er da ist, geht es weiter."));
        }
    }

    private static String topic(CaseworkConcept concept) {
        List<CaseworkConcept.Area> areas = concept.lifeAreas().areas();
        return areas.stream()
                .map(CaseworkConcept.Area::key)
                .filter("residence"::equals)
                .findFirst()
                .orElse(areas.getFirst().key());
    }

    private void release(Story story, Recipient office, String topic) {
        List<ReleasePapers.Topic> topics = story.concept().lifeAreas().areas().stream()
                .map(area -> new ReleasePapers.Topic(area.key(), area.label()))
                .toList();
        give.give(new GiveRelease.Command(
                story.uuid("release-authority"),
                story.person(),
                new ReleasePapers.Content(
                        office,
                        topics,
                        List.of(topic),
                        EnumSet.allOf(Release.Power.class),
                        story.today().minusDays(9),
                        story.today().plusMonths(6),
                        true),
                "de",
                false,
                new Declare.Proof.Scan(Scans.of("Schweigepflichtentbindung")),
                null));
    }

    private void ask(Story story, Recipient office, String topic) {
        String name =
                people.find(story.person()).map(Person::name).orElseThrow().full();
        send.send(new SendQuestion.Command(
                story.id(),
                story.uuid("question"),
                story.person(),
                Objects.requireNonNull(office.organisation()),
                new Question.Content(
                        name,
                        List.of(topic),
                        "Stand des Antrags auf Verlängerung",
                        "Der Antrag liegt seit zehn Wochen vor. Welche Unterlagen fehlen noch, und gibt es eine Fiktionsbescheinigung?",
                        List.of()),
                story.today().plusDays(7),
                "Frage „Stand des Antrags auf Verlängerung“. Genannt: " + name));
    }
}
