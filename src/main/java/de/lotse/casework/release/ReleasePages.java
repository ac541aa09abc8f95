package de.lotse.casework.release;

import de.lotse.casework.casefile.AboutWhom;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.CaseFiles;
import de.lotse.consent.ConsentConcept;
import de.lotse.consent.Consents;
import de.lotse.consent.DeclarationKind;
import de.lotse.consent.Disclosure;
import de.lotse.consent.Disclosures;
import de.lotse.consent.PersonPapers;
import de.lotse.consent.Release;
import de.lotse.people.People;
import de.lotse.people.PersonName;
import de.lotse.shared.PersonId;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import de.lotse.webui.components.Source;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the tab "Freigaben" shows. */
@Component
class ReleasePages {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final CaseReleases releases;
    private final Disclosures disclosures;
    private final Concepts concepts;
    private final Topics topics;
    private final Whose whose;

    ReleasePages(CaseReleases releases, Disclosures disclosures, Concepts concepts, Topics topics, Whose whose) {
        this.releases = releases;
        this.disclosures = disclosures;
        this.concepts = concepts;
        this.topics = topics;
        this.whose = whose;
    }

    /** Who the people of a case are. */
    @Component("releaseWhose")
    record Whose(People people, AboutWhom aboutWhom, PersonPapers papers) {
        /** Their names; none where the client is alone in the case. */
        Map<PersonId, PersonName> names(Case theCase) {
            List<PersonId> all = theCase.participants().stream()
                    .map(Case.Participant::person)
                    .toList();
            return all.size() < 2 ? Map.of() : people.names(all);
        }
    }

    /** What left about one person. */
    private record About(PersonId person, Disclosure what) {}

    ReleasesPage page(CaseFiles.Opened opened, Page page) {
        Case theCase = opened.theCase();
        ConsentConcept concept = concepts.section(ConsentConcept.class);
        Consents.State state = theCase.consent();
        Map<PersonId, PersonName> names = whose.names(theCase);
        List<About> left = left(theCase);
        String consentHref = "/people/" + theCase.mainPerson() + "/consent";
        boolean agreementMissing = concept.agreement().required() && state.agreedOn() == null;
        return new ReleasesPage(
                opened.head(),
                consentHref,
                concept.releaseScope().rule(),
                new Source(concept.releaseScope().source().toString(), "/concept#consent"),
                theCase.writable() && page.viewer().may("CASE_WRITE"),
                agreementMissing && page.viewer().may("CASE_WRITE")
                        ? consentHref + "/" + DeclarationKind.COUNSELLING_AGREEMENT.key()
                        : null,
                whose.aboutWhom().adults(theCase),
                page.viewer().may("PRINT") ? whose.papers().offer(opened.person(), page) : null,
                releases.of(theCase).stream()
                        .map(release -> row(theCase, release, name(names, release.person()), left, page))
                        .toList(),
                left.stream()
                        .map(one -> left(one.what(), name(names, one.person()), page))
                        .toList());
    }

    /**
     * What left about the client, and of others what left from this case, the newest first: what left from a case of their own is not for who
     * carries them (ACC-02).
     */
    private List<About> left(Case theCase) {
        PersonId client = theCase.mainPerson();
        return Stream.concat(
                        disclosures.of(client).stream().map(what -> new About(client, what)),
                        disclosures.of(theCase.id()).stream()
                                .filter(one -> theCase.holds(one.person())
                                        && !one.person().equals(client))
                                .map(one -> new About(one.person(), one.disclosure())))
                .sorted(Comparator.comparing((About one) -> one.what().at()).reversed())
                .toList();
    }

    private static @Nullable String name(Map<PersonId, PersonName> names, PersonId person) {
        PersonName name = names.get(person);
        return name == null ? null : name.full();
    }

    private ReleasesPage.Row row(Case theCase, Release release, @Nullable String whose, List<About> left, Page page) {
        Release.State state = release.on(page.today());
        String path = "/cases/" + theCase.id() + "/releases/" + release.id();
        boolean mayWrite = page.viewer().may("CASE_WRITE");
        return new ReleasesPage.Row(
                whose,
                release.recipient().name(),
                page.t("casework.release.kind." + release.recipient().kind()),
                release.recipient().immigration(),
                topics.words(release.topics(), page),
                time(release, page),
                tone(state),
                words(release, state, page),
                signed(release, page),
                (int) left.stream()
                        .filter(one -> one.person().equals(release.person())
                                && one.what().recipientKey().equals(release.key()))
                        .count(),
                page.viewer().may("PRINT") ? path + ".pdf" : null,
                release.document() == null
                        ? null
                        : "/people/" + release.person() + "/files/" + release.document() + "/pages",
                mayWrite && release.scanMissing() ? path + "/scan" : null,
                mayWrite && state != Release.State.REVOKED && state != Release.State.ENDED
                        ? path + "/revocation"
                        : null);
    }

    private static String tone(Release.State state) {
        return switch (state) {
            case VALID -> "good";
            case ENDS_SOON -> "warn";
            case REVOKED -> "bad";
            case NOT_YET, ENDED -> "";
        };
    }

    private static String words(Release release, Release.State state, Page page) {
        LocalDate on = state == Release.State.REVOKED
                ? release.revokedOn()
                : state == Release.State.NOT_YET ? release.from() : release.to();
        return on == null
                ? page.t("casework.release.state.VALID_OPEN")
                : page.t("casework.release.state." + state, page.date(on), page.distance(on));
    }

    private static String time(Release release, Page page) {
        LocalDate to = release.to();
        return page.date(release.from()) + " – "
                + (to == null ? page.t("casework.release.untilRevoked") : page.date(to));
    }

    private static String signed(Release release, Page page) {
        String signed = page.t(
                "casework.release.signing." + release.signedBy(), release.text().number());
        return release.scanMissing() ? signed + " · " + page.t("consent.scanMissing") : signed;
    }

    private ReleasesPage.Left left(Disclosure one, @Nullable String whom, Page page) {
        return new ReleasesPage.Left(
                whom,
                page.date(LocalDate.ofInstant(one.at(), BERLIN)),
                one.recipient().name(),
                page.t("casework.release.channel." + one.channel()),
                one.what(),
                one.topics().isEmpty() ? "" : topics.words(one.topics(), page),
                one.basis() == null ? null : page.t("casework.release.basis." + one.basis()) + ": " + one.reason());
    }
}
