package de.lotse.casework.paper;

import de.lotse.casework.casefile.Case;
import de.lotse.casework.linking.Linkage;
import de.lotse.casework.linking.Linkages;
import de.lotse.casework.monitoring.Reviews;
import de.lotse.casework.plan.CasePlans;
import de.lotse.casework.plan.Plan;
import de.lotse.casework.plan.Plans;
import de.lotse.directory.Offer;
import de.lotse.directory.OfferId;
import de.lotse.directory.Offers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What was agreed and what came of it: plans with their goals, linkages, and looks at both; of what leaves only what belongs to released
 * life areas. A goal belongs to the one of its theme, a linkage to that of its goal, otherwise to those of its offer.
 */
@Component
class StoryGoals {
    private final Plans plans;
    private final Linkages linkages;
    private final Reviews reviews;
    private final Offers offers;
    private final StoryScope scope;
    private final StoryWords words;

    StoryGoals(Plans plans, Linkages linkages, Reviews reviews, Offers offers, StoryScope scope, StoryWords words) {
        this.plans = plans;
        this.linkages = linkages;
        this.reviews = reviews;
        this.offers = offers;
        this.scope = scope;
        this.words = words;
    }

    /** Every plan both signed, and how its goals moved. */
    List<StoryEvents.Event> plan(Case theCase, StoryPaper.Choice choice) {
        CasePlans all = plans.of(theCase.id());
        List<StoryEvents.Event> events = new ArrayList<>();
        for (Plan plan : all.revisions()) {
            Plan.Signature signature = plan.signature();
            if (signature != null) {
                events.add(new StoryEvents.Event(
                        signature.on(),
                        words.word("plan", plan.revision()),
                        StoryWords.joined(motto(plan, choice), goals(theCase, plan, choice))));
            }
        }
        all.progress().forEach((goal, moved) -> {
            if (scope.tells(theCase, choice, all.area(goal).stream().toList())) {
                moved.forEach(progress -> events.add(new StoryEvents.Event(
                        progress.on(),
                        words.word(
                                "goal",
                                all.goal(goal).map(Plan.ActionGoal::title).orElse("–"),
                                words.said("casework.plan.state." + progress.state())),
                        choice.notes() ? StoryWords.text(progress.note()) : "")));
            }
        });
        return events;
    }

    /** Her vision is about her whole life: where the story leaves it goes along as the other free words do. */
    private static @Nullable String motto(Plan plan, StoryPaper.Choice choice) {
        return choice.freely() ? plan.content().motto() : null;
    }

    private @Nullable String goals(Case theCase, Plan plan, StoryPaper.Choice choice) {
        String titles = plan.content().goals().stream()
                .filter(frame -> scope.tells(theCase, choice, areas(frame)))
                .flatMap(frame -> frame.goals().stream())
                .map(Plan.ActionGoal::title)
                .collect(Collectors.joining("\n"));
        return titles.isEmpty() ? null : titles;
    }

    private static List<String> areas(Plan.FrameGoal frame) {
        String area = frame.area();
        return area == null ? List.of() : List.of(area);
    }

    /** Every linkage, step by step. */
    List<StoryEvents.Event> linking(Case theCase, StoryPaper.Choice choice) {
        Areas areas = areas(theCase);
        List<StoryEvents.Event> events = new ArrayList<>();
        for (Linkage linkage : areas.linkages()) {
            if (scope.tells(theCase, choice, areas.linkage(linkage))) {
                linkage.history()
                        .forEach(happened -> events.add(new StoryEvents.Event(
                                happened.on(),
                                words.word(
                                        "linkage",
                                        linkage.name(),
                                        words.said("casework.linking.state." + happened.state())),
                                choice.notes() ? StoryWords.text(happened.note()) : "")));
            }
        }
        return events;
    }

    /** Every look at a goal or a linkage. */
    List<StoryEvents.Event> reviews(Case theCase, StoryPaper.Choice choice) {
        Areas areas = areas(theCase);
        return reviews.of(theCase.id()).stream()
                .map(review -> new StoryEvents.Event(
                        review.on(),
                        words.word("review"),
                        choice.notes() && scope.tells(theCase, choice, areas.subject(review.subject()))
                                ? review.note()
                                : ""))
                .toList();
    }

    private Areas areas(Case theCase) {
        List<Linkage> all = linkages.of(theCase.id());
        return new Areas(
                plans.of(theCase.id()),
                all,
                offers.find(all.stream()
                        .flatMap(one -> Stream.ofNullable(one.offer()))
                        .toList()));
    }

    /** The life areas goals and linkages belong to. */
    private record Areas(CasePlans plans, List<Linkage> linkages, Map<OfferId, Offer> offers) {
        List<String> linkage(Linkage linkage) {
            Optional<String> served = Optional.ofNullable(linkage.goal()).flatMap(plans::area);
            return served.isPresent()
                    ? served.stream().toList()
                    : Optional.ofNullable(linkage.offer())
                            .flatMap(offer -> Optional.ofNullable(offers.get(offer)))
                            .map(Offer::topics)
                            .orElse(List.of());
        }

        /** Of the goal or the linkage with the identifier. */
        List<String> subject(UUID id) {
            return linkages.stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .map(this::linkage)
                    .orElseGet(() -> plans.area(id).stream().toList());
        }
    }
}
