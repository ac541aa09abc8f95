package de.lotse.casework.departure;

import de.lotse.access.Colleagues;
import de.lotse.access.CurrentActor;
import de.lotse.casework.TransferConcept;
import de.lotse.shared.AccountId;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import de.lotse.webui.components.Source;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills the pages of the talk with a worker who leaves. */
@Component
@Transactional(readOnly = true)
class ExitInterviewPages {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final ExitInterviews interviews;
    private final Colleagues colleagues;
    private final Concepts concepts;
    private final CurrentActor current;

    ExitInterviewPages(ExitInterviews interviews, Colleagues colleagues, Concepts concepts, CurrentActor current) {
        this.interviews = interviews;
        this.colleagues = colleagues;
        this.concepts = concepts;
        this.current = current;
    }

    /** The page of coordination. @param back the page of the worker whose cases are arranged */
    record View(String name, String back, List<Entry> noted, List<Choice> successors, String rule, Source source) {}

    /** What was noted. @param passedOn what was passed on and to whom */
    record Entry(
            String title,
            String about,
            @Nullable String reason,
            @Nullable String said,
            @Nullable String learned,
            @Nullable String passedTo,
            @Nullable String passedOn) {}

    /** What was passed on to her, or a link to where coordination writes it down. */
    record Part(@Nullable String href, List<Entry> noted, boolean received) {
        /** Where the concept has no such talk. */
        static final Part NONE = new Part(null, List.of(), false);
    }

    /** What somebody who left passes on. */
    record Received(String from, String about, String text) {}

    /** On the worker's own page: what was noted about her, and whether something was passed on to her. */
    Part own(Page page) {
        AccountId me = current.get().account();
        return rule() == null
                ? Part.NONE
                : new Part(null, entries(me, page), !interviews.received(me).isEmpty());
    }

    /** On the page of whoever arranges: the way to the talk, for coordination. */
    Part of(AccountId worker, Page page) {
        boolean may = rule() != null
                && page.viewer().may("EXIT_INTERVIEW")
                && !worker.equals(current.get().account());
        return may ? new Part("/departures/" + worker + "/interview", List.of(), false) : Part.NONE;
    }

    /** The page of coordination. @throws NotFound when there is no such worker or the concept has no such talk */
    View page(AccountId worker, Page page) {
        TransferConcept.Passage rule = rule();
        if (rule == null || worker.equals(current.get().account())) {
            throw new NotFound();
        }
        return new View(
                colleagues.name(worker).orElseThrow(NotFound::new),
                "/departures/" + worker,
                entries(worker, page),
                colleagues.caseManagers().stream()
                        .filter(one -> !one.account().equals(worker))
                        .map(one -> new Choice(one.account().toString(), one.name()))
                        .toList(),
                rule.rule(),
                source(rule));
    }

    /** What was passed on to her. @throws NotFound when the concept has no such talk */
    List<Received> received(Page page) {
        if (rule() == null) {
            throw new NotFound();
        }
        return interviews.received(current.get().account()).stream()
                .map(one -> new Received(
                        name(one.worker()),
                        page.t("casework.exit.received.on", page.date(LocalDate.ofInstant(one.at(), BERLIN))),
                        one.text()))
                .toList();
    }

    /** The rule of the concept; null where it has none. */
    TransferConcept.@Nullable Passage rule() {
        return concepts.section(TransferConcept.class).exitInterview();
    }

    /** Where it is written. */
    static Source source(TransferConcept.Passage rule) {
        return new Source(rule.source().toString(), "/concept#transfer");
    }

    String name(AccountId account) {
        return colleagues.name(account).orElse("–");
    }

    private List<Entry> entries(AccountId worker, Page page) {
        return interviews.of(worker).stream().map(one -> entry(one, page)).toList();
    }

    private Entry entry(ExitInterview one, Page page) {
        ExitInterview.Content content = one.content();
        ExitInterview.Knowledge passed = interviews.passedOn(one.id()).orElse(null);
        return new Entry(
                page.t(
                        one.held() ? "casework.exit.held.on" : "casework.exit.waived.on",
                        page.date(one.on()),
                        content.ledBy()),
                page.t("casework.exit.by", name(one.by())),
                content.reason(),
                content.said(),
                content.learned(),
                passed == null ? null : page.t("casework.exit.passed", name(passed.successor())),
                passed == null ? null : passed.text());
    }
}
