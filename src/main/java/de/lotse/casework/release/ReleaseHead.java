package de.lotse.casework.release;

import de.lotse.casework.CaseHeadPart;
import de.lotse.casework.casefile.Case;
import de.lotse.consent.ConsentConcept;
import de.lotse.consent.Consents;
import de.lotse.consent.Release;
import de.lotse.consent.Releases;
import de.lotse.people.People;
import de.lotse.people.PersonName;
import de.lotse.shared.PersonId;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Marks in the head of a case file: consent, a missing agreement, releases; those of somebody carried in the case with her name. */
@Component
class ReleaseHead implements CaseHeadPart {
    private final Releases releases;
    private final People people;
    private final Concepts concepts;

    ReleaseHead(Releases releases, People people, Concepts concepts) {
        this.releases = releases;
        this.people = people;
        this.concepts = concepts;
    }

    @Override
    public Contribution contribution(Case theCase, Page page) {
        return new Contribution(List.of(), marks(theCase, page));
    }

    private List<Mark> marks(Case theCase, Page page) {
        List<Mark> marks = new ArrayList<>();
        String path = "/cases/" + theCase.id() + "/releases";
        marks.add(consent(theCase, path, page));
        if (agreementMissing(theCase)) {
            marks.add(new Mark(20, "warn", "pen", page.t("casework.release.mark.agreement"), path));
        }
        Map<PersonId, List<Release>> shown = shown(theCase, page);
        List<Release> own = shown.getOrDefault(theCase.mainPerson(), List.of());
        marks.addAll(marks(own, null, path, page));
        if (own.stream().noneMatch(one -> one.holds(page.today()))) {
            marks.add(new Mark(33, "", "lock", page.t("casework.release.mark.none"), path));
        }
        shown.remove(theCase.mainPerson());
        people.names(shown.keySet())
                .forEach((person, name) ->
                        marks.addAll(marks(Objects.requireNonNull(shown.get(person)), name, path, page)));
        return marks;
    }

    /** The releases a mark speaks of, of everybody in the case: each is one person's own (CW-02). */
    private Map<PersonId, List<Release>> shown(Case theCase, Page page) {
        Set<PersonId> everybody = new LinkedHashSet<>(List.of(theCase.mainPerson()));
        theCase.participants().forEach(one -> everybody.add(one.person()));
        Map<PersonId, List<Release>> all = releases.of(everybody).stream()
                .collect(Collectors.groupingBy(Release::person, LinkedHashMap::new, Collectors.toList()));
        all.replaceAll((_, hers) -> hers.stream()
                .filter(one -> one.holds(page.today()) || revoked(one, hers, page))
                .toList());
        all.values().removeIf(List::isEmpty);
        return all;
    }

    /** Of one person. @param whose the name of somebody carried in the case; null for the client */
    private static List<Mark> marks(List<Release> hers, @Nullable PersonName whose, String path, Page page) {
        List<Mark> marks = new ArrayList<>();
        long valid = hers.stream()
                .filter(one -> one.on(page.today()) == Release.State.VALID)
                .count();
        if (valid > 0) {
            marks.add(new Mark(30, "good", null, of(whose, page.t("casework.release.mark.valid", valid), page), path));
        }
        for (Release one : hers) {
            String recipient = one.recipient().name();
            switch (one.on(page.today())) {
                case ENDS_SOON ->
                    marks.add(new Mark(
                            31, "warn", null, of(whose, page.t("casework.release.mark.soon", recipient), page), path));
                case REVOKED ->
                    marks.add(new Mark(
                            32,
                            "bad",
                            null,
                            of(whose, page.t("casework.release.mark.revoked", recipient), page),
                            path));
                case VALID, NOT_YET, ENDED -> {}
            }
        }
        return marks;
    }

    private static String of(@Nullable PersonName whose, String mark, Page page) {
        return whose == null ? mark : page.t("casework.release.mark.of", whose.full(), mark);
    }

    private Mark consent(Case theCase, String path, Page page) {
        Consents.State state = theCase.consent();
        if (state.withdrawnOn() != null) {
            return new Mark(
                    10, "bad", null, page.t("casework.release.mark.withdrawn", page.date(state.withdrawnOn())), path);
        }
        return state.consentedOn() == null
                ? new Mark(10, "bad", null, page.t("casework.release.mark.noConsent"), path)
                : new Mark(
                        10,
                        "good",
                        null,
                        page.t("casework.release.mark.consent", page.date(state.consentedOn())),
                        path);
    }

    private boolean agreementMissing(Case theCase) {
        return concepts.section(ConsentConcept.class).agreement().required()
                && theCase.consent().agreedOn() == null;
    }

    /** Revoked within the last weeks and not given again since. */
    private static boolean revoked(Release one, List<Release> all, Page page) {
        return one.revokedOn() != null
                && one.revokedOn().plusDays(Release.SOON).isAfter(page.today())
                && all.stream().noneMatch(other -> other.key().equals(one.key()) && other.holds(page.today()));
    }
}
