package de.lotse.casework.closure;

import de.lotse.access.Colleagues;
import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.ClosureConcept;
import de.lotse.casework.casefile.CaseFiles;
import de.lotse.casework.plan.GoalTrees;
import de.lotse.casework.plan.Plans;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import de.lotse.webui.components.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the tab of closing. */
@Component
class ClosurePages {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final CaseFiles caseFiles;
    private final ClosureRules rules;
    private final Closures closures;
    private final Plans plans;
    private final Concepts concepts;
    private final Colleagues colleagues;

    ClosurePages(
            CaseFiles caseFiles,
            ClosureRules rules,
            Closures closures,
            Plans plans,
            Concepts concepts,
            Colleagues colleagues) {
        this.caseFiles = caseFiles;
        this.rules = rules;
        this.closures = closures;
        this.plans = plans;
        this.concepts = concepts;
        this.colleagues = colleagues;
    }

    /** The tab. @param reason the reason on the form, if one was chosen */
    ClosurePage show(UUID caseId, @Nullable String reason, Page page) {
        CaseFiles.Opened opened = caseFiles.open(caseId, "closure", page);
        ClosureConcept concept = concepts.section(CaseworkConcept.class).closure();
        return new ClosurePage(
                opened.head(),
                opened.theCase().open() ? open(opened, page) : List.of(),
                concept.reasons().stream()
                        .map(one -> new Choice(
                                one.key(),
                                one.label().in(page.locale()),
                                page.t("casework.closure.kind." + one.kind()) + " · " + one.source()))
                        .toList(),
                reason == null
                        ? null
                        : concept.find(reason).map(found -> chosen(found, page)).orElse(null),
                Choice.of(page, "casework.closure.talk", Closure.Talk.class),
                concept.talk(),
                new Source(concept.source().toString(), "/concept#casework"),
                GoalTrees.current(plans.of(opened.theCase().id()), page),
                closures.of(opened.theCase().id()).stream()
                        .map(one -> ended(one, concept, page))
                        .toList(),
                "/people/" + opened.person().id() + "/case");
    }

    private List<ClosurePage.Open> open(CaseFiles.Opened opened, Page page) {
        List<Obstacle> all = rules.obstacles(opened.theCase());
        return IntStream.range(0, all.size())
                .mapToObj(i -> {
                    Obstacle one = all.get(i);
                    return new ClosurePage.Open(
                            i + 1,
                            one,
                            page.t("casework.closure.obstacle." + one.kind(), one.what()),
                            one.dueOn() == null ? null : page.date(one.dueOn()),
                            one.path());
                })
                .toList();
    }

    private static ClosurePage.Chosen chosen(ClosureConcept.Reason reason, Page page) {
        return new ClosurePage.Chosen(
                reason.key(),
                reason.label().in(page.locale()),
                page.t("casework.closure.kind." + reason.kind()),
                reason.subReasons().stream()
                        .map(sub -> new Choice(sub.key(), sub.label().in(page.locale())))
                        .toList(),
                IntStream.range(0, reason.duties().size())
                        .mapToObj(i ->
                                new Choice(String.valueOf(i), reason.duties().get(i)))
                        .toList(),
                new Source(reason.source().toString(), "/concept#casework"));
    }

    private ClosurePage.Ended ended(Closure closure, ClosureConcept concept, Page page) {
        String reason = concept.find(closure.reason())
                .map(found -> Stream.concat(
                                Stream.of(found.label()),
                                found.subReasons().stream()
                                        .filter(sub -> sub.key().equals(closure.subReason()))
                                        .map(ClosureConcept.SubReason::label))
                        .map(label -> label.in(page.locale()))
                        .collect(java.util.stream.Collectors.joining(", ")))
                .orElse(closure.reason());
        return new ClosurePage.Ended(
                page.t("casework.closure.ended", date(closure.at(), page), reason),
                colleagues.name(closure.by()).orElse("–"),
                closure,
                closure.left().stream()
                        .map(left -> page.t(
                                "casework.closure.left.sentence",
                                page.t("casework.closure.obstacle." + left.kind(), left.what()),
                                left.reason()))
                        .toList(),
                closure.reopenedAt() == null
                        ? null
                        : page.t("casework.closure.reopened.on", date(closure.reopenedAt(), page)));
    }

    private static String date(Instant at, Page page) {
        return page.date(LocalDate.ofInstant(at, BERLIN));
    }
}
