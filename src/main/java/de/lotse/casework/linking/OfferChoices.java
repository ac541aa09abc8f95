package de.lotse.casework.linking;

import de.lotse.casework.casefile.CaseFiles;
import de.lotse.casework.plan.CasePlans;
import de.lotse.casework.plan.Plan;
import de.lotse.casework.plan.Plans;
import de.lotse.directory.Offer;
import de.lotse.directory.Offers;
import de.lotse.people.CodeLists;
import de.lotse.tenancy.Towns;
import de.lotse.webui.Form;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds the offers that fit the need of this person here (DIR-04): her goal's life area and her town come first. */
@Component
class OfferChoices {
    private static final int SHOWN = 30;
    private final CaseFiles caseFiles;
    private final Plans plans;
    private final Offers offers;
    private final ConceptTopics topics;
    private final Towns towns;
    private final CodeLists lists;

    OfferChoices(CaseFiles caseFiles, Plans plans, Offers offers, ConceptTopics topics, Towns towns, CodeLists lists) {
        this.caseFiles = caseFiles;
        this.plans = plans;
        this.offers = offers;
        this.topics = topics;
        this.towns = towns;
        this.lists = lists;
    }

    /** The filters a search begins with: the life area of the goal and the town of the person. */
    Form begin(UUID caseId, Form form, Page page) {
        if (form.has("topic") || form.has("town") || form.has("q")) {
            return form;
        }
        CaseFiles.Opened opened = caseFiles.open(caseId, "linking", page);
        CasePlans plan = plans.of(opened.theCase().id());
        String area = plan.signed().stream()
                .flatMap(signed -> signed.content().goals().stream())
                .filter(frame -> frame.goals().stream()
                        .anyMatch(goal -> goal.id().toString().equals(form.value("goal"))))
                .map(Plan.FrameGoal::area)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
        return form.with("topic", area).with("town", opened.person().home().town());
    }

    /** The page for linking, with the offers the form's filters leave. */
    LinkingPage.Link link(UUID caseId, Form form, Page page) {
        CaseFiles.Opened opened = caseFiles.open(caseId, "linking", page);
        List<Offer> fitting = offers
                .search(new Offers.Search(
                        form.line("q", 100), form.line("topic", 60), form.line("town", 60), form.line("language", 20)))
                .stream()
                .filter(offer -> !offer.ended(page.today()))
                .toList();
        return new LinkingPage.Link(
                opened.head(),
                LinkingPages.goals(plans.of(opened.theCase().id()))
                        .map(goal -> new Choice(goal.id().toString(), goal.title()))
                        .toList(),
                fitting.stream().limit(SHOWN).map(offer -> choice(offer, page)).toList(),
                fitting.size() > SHOWN,
                topics.term(page.locale()),
                topics.topics(page.locale()).stream()
                        .map(topic -> new Choice(topic.key(), topic.label()))
                        .toList(),
                towns.all().stream()
                        .map(town -> new Choice(town.id().value(), town.name()))
                        .toList(),
                lists.languages().stream()
                        .map(entry -> new Choice(entry.code(), lists.languageName(entry.code(), page.locale())))
                        .toList());
    }

    private static Choice choice(Offer offer, Page page) {
        String hint = Stream.of(
                        offer.provider(),
                        offer.targetGroup(),
                        offer.stale(page.today()) ? page.t("casework.linking.stale") : null)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.joining(" · "));
        return new Choice(offer.id().toString(), offer.name(), hint.isEmpty() ? null : hint);
    }
}
