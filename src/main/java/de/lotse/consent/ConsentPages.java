package de.lotse.consent;

import de.lotse.people.CodeLists;
import de.lotse.people.Person;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import de.lotse.webui.components.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the page of a person's declarations shows. */
@Component
class ConsentPages {
    private final Consents consents;
    private final Concepts concepts;
    private final PersonPapers papers;
    private final CodeLists lists;

    ConsentPages(Consents consents, Concepts concepts, PersonPapers papers, CodeLists lists) {
        this.consents = consents;
        this.concepts = concepts;
        this.papers = papers;
        this.lists = lists;
    }

    ConsentPage page(Person person, Page page) {
        List<Declaration> all = consents.of(person.id());
        Consents.State state = consents.state(person.id());
        boolean mayWrite = page.viewer().may("CASE_WRITE");
        List<Declaration> valid =
                kinds().stream().flatMap(kind -> newest(all, kind).stream()).toList();
        return new ConsentPage(
                person,
                lead(state, page),
                mayWrite,
                mayWrite && state.consentedOn() != null,
                state.withdrawnOn(),
                state.withdrawnOn() == null ? List.of() : prints(person, "withdrawal", page),
                kinds().stream().map(kind -> row(person, kind, all, page)).toList(),
                all.stream()
                        .filter(one -> !valid.contains(one))
                        .map(one -> entry(one, page))
                        .toList());
    }

    /** What is handed over and signed here: what every case needs, and what the concept adds. */
    List<DeclarationKind> kinds() {
        ConsentConcept concept = concepts.section(ConsentConcept.class);
        return Arrays.stream(DeclarationKind.values())
                .filter(kind -> kind.always() || concept.paper(kind.key()).isPresent())
                .toList();
    }

    /** Whether the concept asks for it in every case. */
    boolean required(DeclarationKind kind) {
        ConsentConcept concept = concepts.section(ConsentConcept.class);
        return kind.always()
                || (kind == DeclarationKind.COUNSELLING_AGREEMENT
                        && concept.agreement().required());
    }

    /** What the concept calls it. */
    String title(DeclarationKind kind, Page page) {
        return concepts.section(ConsentConcept.class)
                .paper(kind.key())
                .map(paper -> paper.label().in(page.locale()))
                .orElseGet(() -> page.t("consent.kind." + kind.key()));
    }

    /** The language's name in the viewer's words. */
    String language(String tag, Page page) {
        return lists.languageName(tag, page.locale());
    }

    private static Optional<Declaration> newest(List<Declaration> all, DeclarationKind kind) {
        return all.stream().filter(one -> one.kind() == kind && one.holds()).findFirst();
    }

    private static String lead(Consents.State state, Page page) {
        if (state.withdrawnOn() != null) {
            return page.t("consent.lead.withdrawn", page.date(state.withdrawnOn()));
        }
        if (state.mayDocument()) {
            return page.t("consent.lead.complete");
        }
        return page.t(state.informedOn() == null ? "consent.lead.notice" : "consent.lead.consent");
    }

    private ConsentPage.PaperRow row(Person person, DeclarationKind kind, List<Declaration> all, Page page) {
        ConsentConcept.Paper paper =
                concepts.section(ConsentConcept.class).paper(kind.key()).orElse(null);
        Declaration given = newest(all, kind).orElse(null);
        String path = "/people/" + person.id() + "/consent/";
        return new ConsentPage.PaperRow(
                kind,
                title(kind, page),
                paper == null ? page.t("consent.rule." + kind.key()) : paper.rule(),
                source(paper),
                required(kind),
                given == null ? null : entry(given, page),
                given != null && given.scanMissing() ? path + "declarations/" + given.id() + "/scan" : null,
                page.t(given == null ? "consent.action." + kind.key() : "consent.action.again"),
                path + kind.key(),
                prints(person, kind.key(), page));
    }

    private List<ConsentPage.Print> prints(Person person, String paper, Page page) {
        String path = "/people/" + person.id() + "/papers/" + paper + ".pdf?lang=";
        if (!page.viewer().may("PRINT")) {
            return List.of();
        }
        Locale own = papers.language(person);
        List<ConsentPage.Print> prints = new ArrayList<>();
        if (own != null) {
            prints.add(new ConsentPage.Print(
                    page.t("consent.print.both", language(own.toLanguageTag(), page)), path + own.toLanguageTag()));
        }
        prints.add(new ConsentPage.Print(page.t("consent.print.german"), path + "de"));
        return prints;
    }

    private ConsentPage.Entry entry(Declaration given, Page page) {
        List<String> parts = new ArrayList<>();
        parts.add(page.t("consent.signing." + given.signedBy(), page.date(given.givenOn())));
        parts.add(page.t(
                "consent.text", given.text().number(), language(given.text().language(), page)));
        if (given.interpreterPresent()) {
            parts.add(page.t("consent.interpreted"));
        }
        if (given.received() != null) {
            parts.add(page.t("consent.receivedFrom", given.received().from()));
        }
        given.choices().forEach(choice -> parts.add(page.t("consent.choice." + choice)));
        if (given.scanMissing()) {
            parts.add(page.t("consent.scanMissing"));
        }
        if (given.withdrawnOn() != null) {
            parts.add(page.t("consent.withdrawnOn", page.date(given.withdrawnOn())));
        }
        return new ConsentPage.Entry(
                title(given.kind(), page),
                String.join(" · ", parts),
                given.document() == null
                        ? null
                        : "/people/" + given.person() + "/files/" + given.document() + "/pages");
    }

    static Source source(ConsentConcept.@Nullable Paper paper) {
        return paper == null
                ? new Source("Art. 6, 7, 13 DSGVO", "/concept#consent")
                : new Source(paper.source().toString(), "/concept#consent");
    }
}
