package de.lotse.consent;

import de.lotse.people.Person;
import de.lotse.people.PersonStep;
import de.lotse.webui.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Leads from a registered person over information and consent towards her case (CON-01, CON-04). */
@Component
class ConsentSteps implements PersonStep {
    private final Consents consents;
    private final ConsentPages pages;

    ConsentSteps(Consents consents, ConsentPages pages) {
        this.consents = consents;
        this.pages = pages;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Step> steps(Person person, Page page) {
        List<Declaration> all = consents.of(person.id());
        return pages.kinds().stream()
                .filter(pages::required)
                .map(kind -> step(person, kind, all, page))
                .toList();
    }

    private Step step(Person person, DeclarationKind kind, List<Declaration> all, Page page) {
        Declaration given = all.stream()
                .filter(one -> one.kind() == kind && one.holds())
                .findFirst()
                .orElse(null);
        String path = "/people/" + person.id() + "/consent";
        boolean mayWrite = page.viewer().may("CASE_WRITE");
        if (given != null) {
            return new Step(true, pages.title(kind, page), detail(given, page), page.t("consent.step.show"), path);
        }
        return new Step(
                false,
                pages.title(kind, page),
                open(all, kind, page),
                mayWrite ? page.t("consent.action." + kind.key()) : null,
                mayWrite ? path + "/" + kind.key() : null);
    }

    private static String detail(Declaration given, Page page) {
        String signed = page.t("consent.signing." + given.signedBy(), page.date(given.givenOn()));
        return given.scanMissing() ? signed + " · " + page.t("consent.scanMissing") : signed;
    }

    private static @Nullable String open(List<Declaration> all, DeclarationKind kind, Page page) {
        return all.stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .map(Declaration::withdrawnOn)
                .map(on -> page.t("consent.withdrawnOn", page.date(on)))
                .orElse(null);
    }
}
