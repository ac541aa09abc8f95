package de.lotse.casework.release;

import de.lotse.casework.CaseHeadPart;
import de.lotse.casework.casefile.Case;
import de.lotse.consent.ConsentConcept;
import de.lotse.consent.Consents;
import de.lotse.consent.Release;
import de.lotse.consent.Releases;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Marks in the head of a case file: consent, a missing agreement, releases. */
@Component
class ReleaseHead implements CaseHeadPart {
    private final Releases releases;
    private final Concepts concepts;

    ReleaseHead(Releases releases, Concepts concepts) {
        this.releases = releases;
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
        List<Release> all = releases.of(theCase.mainPerson());
        long valid = all.stream()
                .filter(one -> one.on(page.today()) == Release.State.VALID)
                .count();
        List<Release> soon = all.stream()
                .filter(one -> one.on(page.today()) == Release.State.ENDS_SOON)
                .toList();
        if (valid > 0) {
            marks.add(new Mark(30, "good", null, page.t("casework.release.mark.valid", valid), path));
        }
        soon.forEach(one -> marks.add(new Mark(
                31,
                "warn",
                null,
                page.t("casework.release.mark.soon", one.recipient().name()),
                path)));
        revoked(all, page)
                .forEach(one -> marks.add(new Mark(
                        32,
                        "bad",
                        null,
                        page.t("casework.release.mark.revoked", one.recipient().name()),
                        path)));
        if (valid == 0 && soon.isEmpty()) {
            marks.add(new Mark(33, "", "lock", page.t("casework.release.mark.none"), path));
        }
        return marks;
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
    private static List<Release> revoked(List<Release> all, Page page) {
        return all.stream()
                .filter(one -> one.revokedOn() != null
                        && one.revokedOn().plusDays(Release.SOON).isAfter(page.today()))
                .filter(one ->
                        all.stream().noneMatch(other -> other.key().equals(one.key()) && other.holds(page.today())))
                .toList();
    }
}
