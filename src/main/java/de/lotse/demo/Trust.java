package de.lotse.demo;

import de.lotse.casework.CaseworkConcept;
import de.lotse.consent.Declare;
import de.lotse.consent.Disclosure;
import de.lotse.consent.Disclosures;
import de.lotse.consent.GiveRelease;
import de.lotse.consent.Recipient;
import de.lotse.consent.Recipients;
import de.lotse.consent.Release;
import de.lotse.consent.ReleasePapers;
import de.lotse.consent.RevokeRelease;
import de.lotse.consent.WithdrawConsent;
import de.lotse.documents.FileOwner;
import de.lotse.documents.KeepFile;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Whom a client lets her worker talk to, what left under it, what she took back, and the papers she brought. */
@Component
@Profile("demo")
class Trust {
    private final GiveRelease give;
    private final RevokeRelease revoke;
    private final Disclosures disclosures;
    private final Recipients recipients;
    private final WithdrawConsent withdraw;
    private final KeepFile keep;

    Trust(
            GiveRelease give,
            RevokeRelease revoke,
            Disclosures disclosures,
            Recipients recipients,
            WithdrawConsent withdraw,
            KeepFile keep) {
        this.give = give;
        this.revoke = revoke;
        this.disclosures = disclosures;
        this.recipients = recipients;
        this.withdraw = withdraw;
        this.keep = keep;
    }

    void play(Story story) {
        if (story.number() % 3 == 0) {
            bring(story, "letter", "Bescheid des Jobcenters");
        }
        if (story.number() % 8 == 2) {
            bring(story, "certificate", "Zeugnis (Übersetzung)");
        }
        if (story.reach() >= 2) {
            release(story);
        }
        if (story.turn() == Story.Turn.CONSENT_WITHDRAWN) {
            withdraw.withdraw(story.person(), "Am Telefon: möchte keine Beratung mehr.");
        }
    }

    private void bring(Story story, String kind, String title) {
        keep.keep(KeepFile.Command.of(
                story.uuid("file" + title), FileOwner.of(story.id()), kind, Scans.of(title), false));
    }

    /** One valid, one that runs out, one that ran out, one taken back; what left, left while it was valid. */
    private void release(Story story) {
        LocalDate today = story.today();
        List<Recipient> all = recipients.all();
        if (all.isEmpty()) {
            return;
        }
        if (story.number() % 2 == 0) {
            give(story, "known", recipients.named(Understanding.ADVISED_BY), today.minusMonths(1), today.plusMonths(5));
        }
        Recipient first = all.get(story.number() % all.size());
        switch (story.number() % 4) {
            case 0 -> {
                give(story, "valid", first, today.minusMonths(2), today.plusMonths(10));
                tell(story, first, "Termin bestätigt und nach dem Stand des Antrags gefragt.");
            }
            case 1 -> give(story, "ends-soon", first, today.minusMonths(11), today.plusDays(12));
            case 2 -> give(story, "ended", first, today.minusMonths(14), today.minusMonths(2));
            default -> {
                give(story, "revoked", first, today.minusMonths(1), today.plusMonths(11));
                tell(story, first, "Unterlagen für den Antrag nachgereicht.");
                revoke.revoke(story.person(), story.uuid("revoked"), "Möchte dort selbst anrufen.");
            }
        }
        if (story.number() % 5 == 0) {
            give(story, "second", all.get((story.number() + 1) % all.size()), today.minusDays(20), today.plusYears(1));
        }
    }

    private void give(Story story, String which, Recipient to, LocalDate from, LocalDate until) {
        List<CaseworkConcept.Area> areas = story.concept().lifeAreas().areas();
        List<ReleasePapers.Topic> topics = areas.stream()
                .map(area -> new ReleasePapers.Topic(area.key(), area.label()))
                .toList();
        List<String> chosen = List.of(
                areas.getFirst().key(),
                areas.get(1 + story.number() % (areas.size() - 1)).key());
        give.give(new GiveRelease.Command(
                story.uuid(which),
                story.person(),
                new ReleasePapers.Content(
                        to, topics, chosen, EnumSet.allOf(Release.Power.class), from, until, to.immigration()),
                "de",
                story.number() % 2 == 0,
                story.number() % 3 == 0
                        ? new Declare.Proof.OnPaper()
                        : new Declare.Proof.Scan(Scans.of("Schweigepflichtentbindung")),
                null));
    }

    private void tell(Story story, Recipient to, String what) {
        disclosures.disclose(new Disclosures.Command(
                story.uuid("told"),
                story.person(),
                story.id(),
                to,
                Disclosure.Channel.values()[story.number() % Disclosure.Channel.values().length],
                List.of(story.concept().lifeAreas().areas().getFirst().key()),
                what,
                null));
    }
}
