package de.lotse.demo;

import de.lotse.casework.casefile.ConceptRules;
import de.lotse.casework.conference.Conference;
import de.lotse.casework.conference.ConveneConference;
import de.lotse.casework.conference.HoldConference;
import de.lotse.casework.exchange.Agreements;
import de.lotse.consent.Declare;
import de.lotse.consent.GiveRelease;
import de.lotse.consent.Recipient;
import de.lotse.consent.Release;
import de.lotse.consent.ReleasePapers;
import de.lotse.shared.CaseId;
import de.lotse.tenancy.RuleList;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Case conferences: some to come, with a release missing, some held, whose result the client still waits for. */
@Component
@Profile("demo")
class Meeting {
    private static final Recipient SCHOOL =
            new Recipient(Recipient.Kind.AUTHORITY, null, "Musterschule am Beispielweg");
    private static final Recipient DOCTOR = new Recipient(Recipient.Kind.HEALTH, null, "Praxis Dr. Muster");
    private final GiveRelease give;
    private final ConveneConference convene;
    private final HoldConference hold;
    private final ConceptRules rules;

    Meeting(GiveRelease give, ConveneConference convene, HoldConference hold, ConceptRules rules) {
        this.give = give;
        this.convene = convene;
        this.hold = hold;
        this.rules = rules;
    }

    void play(Story story) {
        boolean held = story.number() % 34 == 9;
        if (!held && story.number() % 34 != 21) {
            return;
        }
        List<String> topics =
                List.of(story.concept().lifeAreas().areas().getFirst().key());
        CaseId id = story.id();
        convene.convene(new Conference(
                story.uuid("conference"),
                id,
                format(),
                held ? story.today() : story.today().plusDays(6),
                LocalTime.of(10, 30),
                "Besprechungsraum im Haus der Beispiele",
                "Schule, Praxis und Fallbegleitung wissen nicht voneinander, was schon versucht wurde.",
                "Was hat geholfen?\nWer ist wofür zuständig?\nWas vereinbaren wir?",
                topics,
                story.today().minusDays(3),
                true,
                null,
                List.of(),
                List.of(),
                null,
                List.of()));
        release(story, topics);
        convene.add(id, story.uuid("conference"), story.uuid("seat-school"), SCHOOL, "Klassenleitung");
        convene.add(id, story.uuid("conference"), story.uuid("seat-doctor"), DOCTOR, null);
        convene.invite(id, story.uuid("conference"), "Einladung zur Fallkonferenz");
        if (held) {
            hold(story);
        }
    }

    private String format() {
        return rules.all("meetings").stream()
                .map(RuleList.Rule::key)
                .filter(key -> key.startsWith("case_conference"))
                .findFirst()
                .orElseThrow();
    }

    private void release(Story story, List<String> topics) {
        give.give(new GiveRelease.Command(
                story.uuid("release-school"),
                story.person(),
                new ReleasePapers.Content(
                        SCHOOL,
                        story.concept().lifeAreas().areas().stream()
                                .map(area -> new ReleasePapers.Topic(area.key(), area.label()))
                                .toList(),
                        topics,
                        EnumSet.allOf(Release.Power.class),
                        story.today().minusDays(3),
                        story.today().plusMonths(6),
                        false),
                "de",
                false,
                new Declare.Proof.Scan(Scans.of("Schweigepflichtentbindung")),
                null));
    }

    private void hold(Story story) {
        hold.held(new HoldConference.Held(
                story.id(),
                story.uuid("conference"),
                story.today(),
                List.of(story.uuid("seat-school")),
                "Die Schule kennt jetzt die Lage und gibt Zeit bis nach den Ferien.",
                List.of(new Agreements.Agreement(
                        "Förderplatz anfragen", "Klassenleitung", story.today().plusDays(10))),
                "Teilnahme an der Fallkonferenz, Ergebnis und Vereinbarungen"));
    }
}
