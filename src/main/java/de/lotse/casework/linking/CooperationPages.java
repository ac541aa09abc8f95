package de.lotse.casework.linking;

import de.lotse.access.Colleagues;
import de.lotse.casework.casefile.AboutWhom;
import de.lotse.casework.casefile.CaseFiles;
import de.lotse.casework.casefile.CaseHead;
import de.lotse.casework.casefile.ConceptRules;
import de.lotse.casework.linking.Cooperation.Step;
import de.lotse.casework.release.RecipientFields;
import de.lotse.casework.release.Topics;
import de.lotse.consent.Recipient;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts cooperations into the words of pages: the kinds the concept has, what is open, what happened. */
@Component
class CooperationPages {
    private static final String SECTION = "handover";
    private final Cooperations cooperations;
    private final ConceptRules rules;
    private final Topics topics;
    private final RecipientFields recipients;
    private final Colleagues colleagues;
    private final AboutWhom aboutWhom;

    CooperationPages(
            Cooperations cooperations,
            ConceptRules rules,
            Topics topics,
            RecipientFields recipients,
            Colleagues colleagues,
            AboutWhom aboutWhom) {
        this.cooperations = cooperations;
        this.rules = rules;
        this.topics = topics;
        this.recipients = recipients;
        this.colleagues = colleagues;
        this.aboutWhom = aboutWhom;
    }

    /** The panel on the tab. */
    record Panel(List<ConceptRules.Shown> rules, List<Line> lines) {}

    /** One in a list. */
    record Line(String href, String kind, String with, String state, String tone) {}

    /** The form that begins one. @param about whom it can be about; empty where only the client */
    record Begin(
            CaseHead head,
            List<Choice> kinds,
            boolean tandem,
            List<Choice> organisations,
            List<Choice> colleagues,
            List<Choice> about,
            List<Choice> topics) {}

    /**
     * One of them.
     *
     * @param about whom it is about; null for the client
     * @param immigration whether it is with the immigration authority
     * @param releaseHref where the missing release is given; null when none is missing
     */
    record Detail(
            CaseHead head,
            Cooperation cooperation,
            @Nullable String about,
            String kind,
            String with,
            String topics,
            String state,
            String tone,
            List<Happened> steps,
            List<Choice> next,
            ConceptRules.@Nullable Shown rule,
            boolean immigration,
            @Nullable String releaseHref) {}

    /** A fact. */
    record Happened(String date, String what, @Nullable String note) {}

    /** The kinds the concept has. */
    List<Cooperation.Kind> kinds() {
        return Stream.of(Cooperation.Kind.values())
                .filter(kind -> rules.find(SECTION, kind.rule()).isPresent())
                .toList();
    }

    Panel panel(CaseFiles.Opened opened, Page page) {
        return new Panel(
                kinds().stream().flatMap(kind -> rule(kind, page).stream()).toList(),
                cooperations.of(opened.theCase().id()).stream()
                        .map(one -> new Line(
                                opened.head().path() + "/cooperations/" + one.id(),
                                kind(one, page),
                                with(one),
                                state(one, page),
                                tone(one)))
                        .toList());
    }

    Optional<ConceptRules.Shown> rule(Cooperation.Kind kind, Page page) {
        return rules.shown(SECTION, kind.rule(), page);
    }

    Begin begin(CaseFiles.Opened opened, Page page) {
        List<Cooperation.Kind> kinds = kinds();
        if (kinds.isEmpty()) {
            throw new NotFound();
        }
        return new Begin(
                opened.head(),
                kinds.stream()
                        .map(kind -> new Choice(
                                kind.name(),
                                page.t("casework.linking.cooperation.kind." + kind),
                                rule(kind, page).map(ConceptRules.Shown::rule).orElse(null)))
                        .toList(),
                kinds.contains(Cooperation.Kind.TANDEM),
                recipients.organisations(),
                colleagues.caseManagers().stream()
                        .map(one -> new Choice(one.account().toString(), one.name(), one.duty()))
                        .toList(),
                aboutWhom.allowing(opened.theCase()),
                topics.choices(opened.theCase(), page));
    }

    Detail detail(CaseFiles.Opened opened, UUID id, @Nullable String releaseHref, Page page) {
        Cooperation one = cooperations.find(opened.theCase().id(), id).orElseThrow(NotFound::new);
        Recipient with = one.with();
        List<Step.What> next = one.kind() == Cooperation.Kind.WARM_HANDOVER
                ? List.of(Step.What.MEETING, Step.What.FEEDBACK, Step.What.ENDED)
                : one.colleague() == null ? List.of(Step.What.FEEDBACK, Step.What.ENDED) : List.of(Step.What.ENDED);
        return new Detail(
                opened.head(),
                one,
                aboutWhom.name(opened.theCase(), one.about()),
                kind(one, page),
                with(one),
                one.topics().isEmpty() ? "" : topics.words(one.topics(), page),
                state(one, page),
                tone(one),
                one.steps().stream()
                        .map(step -> new Happened(
                                page.date(step.on()),
                                page.t("casework.linking.cooperation.what." + step.kind()),
                                step.note()))
                        .toList(),
                one.open() ? Choice.of(page, "casework.linking.cooperation.what", next) : List.of(),
                rule(one.kind(), page).orElse(null),
                with != null && with.immigration(),
                releaseHref);
    }

    /** Whether whoever has the name is the immigration authority. */
    boolean immigration(String name) {
        return recipients.immigration(name);
    }

    /** Of which kind it is. @throws NotFound when there is no such cooperation in the case */
    Cooperation.Kind kindOf(CaseId caseId, UUID id) {
        return cooperations.find(caseId, id).orElseThrow(NotFound::new).kind();
    }

    /** "Warme Übergabe an uns". */
    static String kind(Cooperation one, Page page) {
        String kind = page.t("casework.linking.cooperation.kind." + one.kind());
        return one.kind() == Cooperation.Kind.TANDEM
                ? kind
                : kind + ", " + page.t("casework.linking.cooperation.direction." + one.direction());
    }

    /** With whom. */
    String with(Cooperation one) {
        Recipient with = one.with();
        AccountId colleague = one.colleague();
        return with != null
                ? with.name()
                : colleague == null ? "–" : colleagues.name(colleague).orElse("–");
    }

    private static String state(Cooperation one, Page page) {
        if (one.has(Step.What.STOPPED)) {
            return page.t("casework.linking.cooperation.state.stopped");
        }
        if (!one.open()) {
            return page.t("casework.linking.cooperation.state.ended");
        }
        LocalDate until = one.until();
        if (one.meetingMissing()) {
            return page.t("casework.linking.cooperation.state.meeting");
        }
        return one.feedbackMissing()
                ? page.t("casework.linking.cooperation.state.feedback")
                : until == null
                        ? page.t("casework.linking.cooperation.state.open")
                        : page.t("casework.linking.cooperation.state.until", page.date(until));
    }

    private static String tone(Cooperation one) {
        if (one.has(Step.What.STOPPED)) {
            return "bad";
        }
        return !one.open() ? "good" : one.meetingMissing() || one.feedbackMissing() ? "warn" : "info";
    }
}
