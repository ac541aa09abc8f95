package de.lotse.casework.exchange;

import de.lotse.casework.casefile.AboutWhom;
import de.lotse.casework.casefile.CaseFiles;
import de.lotse.casework.casefile.CaseHead;
import de.lotse.casework.casefile.ConceptRules;
import de.lotse.casework.release.Topics;
import de.lotse.shared.OrganisationId;
import de.lotse.tenancy.Organisation;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts conflicts into the words of pages; where the concept has no stages there is no page. */
@Component
class ConflictPages {
    private final ClearConflict.Records records;
    private final Offices offices;
    private final Topics topics;
    private final AboutWhom aboutWhom;
    private final MessageSource messages;

    ConflictPages(
            ClearConflict.Records records,
            Offices offices,
            Topics topics,
            AboutWhom aboutWhom,
            MessageSource messages) {
        this.records = records;
        this.offices = offices;
        this.topics = topics;
        this.aboutWhom = aboutWhom;
        this.messages = messages;
    }

    /** The panel on the tab. @param stages in words, the first first */
    record Panel(List<ConceptRules.Shown> stages, List<Line> lines) {}

    /** A conflict in a list. */
    record Line(String href, String matter, String office, String state, String tone) {}

    /**
     * The form that begins one.
     *
     * @param about whom it can be about; empty where only the client
     * @param immigration whether it can be one with the immigration authority
     */
    record Begin(
            CaseHead head,
            List<Choice> about,
            List<Choice> offices,
            List<Choice> topics,
            List<ConceptRules.Shown> stages,
            boolean immigration,
            @Nullable String releaseHref) {}

    /**
     * One conflict.
     *
     * @param about whom it is about; null for the client
     * @param stage the one that comes next; null when it is over
     * @param immigration whether it is one with the immigration authority
     */
    record Detail(
            CaseHead head,
            Conflict conflict,
            @Nullable String about,
            String office,
            String topics,
            List<Talk> talks,
            ConceptRules.@Nullable Shown stage,
            @Nullable String conduct,
            String state,
            String tone,
            boolean immigration,
            @Nullable String releaseHref) {}

    /** A talk that was held. */
    record Talk(
            String stage,
            String date,
            String attended,
            String result,
            boolean agreed,
            List<Agreements.Agreement> agreements) {}

    /** The panel; null where the concept has no such procedure. */
    @Nullable
    Panel panel(CaseFiles.Opened opened, Page page) {
        List<ConceptRules.Shown> stages = stages(page);
        if (stages.isEmpty()) {
            return null;
        }
        Function<OrganisationId, String> names = offices.names();
        return new Panel(
                stages,
                records.conflicts().of(opened.theCase().id()).stream()
                        .map(one -> new Line(
                                opened.head().path() + "/authorities/conflicts/" + one.id(),
                                one.matter(),
                                names.apply(one.organisation()),
                                state(one, stages.size(), page),
                                tone(one, stages.size())))
                        .toList());
    }

    private List<ConceptRules.Shown> stages(Page page) {
        return records.stages().stream()
                .map(rule -> ConceptRules.shown("authorities", rule, page))
                .toList();
    }

    Begin begin(CaseFiles.Opened opened, @Nullable String releaseHref, Page page) {
        List<ConceptRules.Shown> stages = stages(page);
        if (stages.isEmpty()) {
            throw new NotFound();
        }
        List<Organisation> all = offices.all(opened.person().home().town());
        return new Begin(
                opened.head(),
                aboutWhom.allowing(opened.theCase()),
                all.stream()
                        .map(one -> new Choice(one.id().toString(), one.name()))
                        .toList(),
                topics.choices(opened.theCase(), page),
                stages,
                offices.immigration(all.stream().map(Organisation::id).toList()),
                releaseHref);
    }

    Detail detail(CaseFiles.Opened opened, UUID id, @Nullable String releaseHref, Page page) {
        Conflict conflict = records.conflicts().find(opened.theCase().id(), id).orElseThrow(NotFound::new);
        List<ConceptRules.Shown> stages = stages(page);
        return new Detail(
                opened.head(),
                conflict,
                aboutWhom.name(opened.theCase(), conflict.about()),
                offices.name(conflict.organisation()),
                topics.words(conflict.topics(), page),
                conflict.talks().stream()
                        .map(talk -> talk(conflict, talk, stages, page))
                        .toList(),
                conflict.over(stages.size()) ? null : stages.get(conflict.next() - 1),
                records.rules()
                        .shown("authorities", "conflict_conduct", page)
                        .map(ConceptRules.Shown::rule)
                        .orElse(null),
                state(conflict, stages.size(), page),
                tone(conflict, stages.size()),
                offices.immigration(List.of(conflict.organisation())),
                releaseHref);
    }

    private Talk talk(Conflict conflict, Conflict.Talk talk, List<ConceptRules.Shown> stages, Page page) {
        String stage = talk.stage() <= stages.size()
                ? stages.get(talk.stage() - 1).label()
                : page.t("casework.exchange.conflict.stage", talk.stage());
        return new Talk(
                stage,
                page.date(talk.on()),
                talk.attended(),
                talk.result(),
                talk.agreed(),
                records.agreements().of(conflict.caseId(), talk.id()));
    }

    /** What the client's list of recipients says about a talk. */
    String left() {
        return messages.getMessage("casework.exchange.conflict.left", null, Locale.GERMAN);
    }

    private static String state(Conflict conflict, int stages, Page page) {
        if (conflict.agreed()) {
            return page.t("casework.exchange.conflict.state.agreed");
        }
        if (conflict.end() != null) {
            return page.t("casework.exchange.state." + conflict.end());
        }
        return conflict.over(stages)
                ? page.t("casework.exchange.conflict.state.apart")
                : page.t("casework.exchange.conflict.state.open", conflict.next());
    }

    private static String tone(Conflict conflict, int stages) {
        if (conflict.agreed()) {
            return "good";
        }
        return conflict.end() != null ? "bad" : conflict.over(stages) ? "" : "warn";
    }
}
