package de.lotse.casework.today;

import de.lotse.access.CurrentActor;
import de.lotse.casework.Activity;
import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.ClosureConcept;
import de.lotse.casework.casefile.CaseFiles;
import de.lotse.casework.casefile.Caseload;
import de.lotse.casework.contact.Tasks;
import de.lotse.people.Person;
import de.lotse.shared.CaseId;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import de.lotse.webui.components.Due;
import de.lotse.webui.components.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What must happen until when in the worker's cases: next steps and reviews she noted, cases that turn inactive or may end
 * (CW-09), residence titles that run out (IN-19).
 */
@Component
class Deadlines {
    /** How long before its end a residence title is worth a reminder. */
    private static final int RESIDENCE_WARNING_DAYS = 90;

    private final Tasks tasks;
    private final Concepts concepts;
    private final CurrentActor actor;

    Deadlines(Tasks tasks, Concepts concepts, CurrentActor actor) {
        this.tasks = tasks;
        this.concepts = concepts;
        this.actor = actor;
    }

    /** All deadlines of the given cases, the earliest first. */
    List<Due> of(List<Caseload.Row> cases, Page page) {
        List<Caseload.Row> open = cases.stream().filter(Caseload.Row::writable).toList();
        Map<CaseId, Caseload.Row> byId = open.stream().collect(Collectors.toMap(Caseload.Row::id, Function.identity()));
        List<Due> all = new ArrayList<>();
        tasks.openOf(actor.get().account().value()).stream()
                .filter(task -> byId.containsKey(task.caseId()))
                .map(task -> task(task, byId.get(task.caseId()), page))
                .forEach(all::add);
        Activity activity = concepts.section(CaseworkConcept.class).activity();
        open.forEach(row -> {
            add(all, activity(row, activity, page));
            add(all, residence(row, page));
        });
        all.sort(Comparator.comparing(Due::day));
        return all;
    }

    /** Cases to be ended because consent was withdrawn; nothing else is due in them any more (CON-02). */
    List<Due> toClose(List<Caseload.Row> cases, Page page) {
        return cases.stream()
                .filter(row -> row.state() == Caseload.State.CONSENT_WITHDRAWN)
                .map(row -> toClose(row, page))
                .toList();
    }

    private Due toClose(Caseload.Row row, Page page) {
        Optional<ClosureConcept.Reason> reason =
                concepts.section(CaseworkConcept.class).closure().find(ClosureConcept.CONSENT_WITHDRAWN);
        String path = CaseFiles.closureHref(row.id());
        return new Due(
                row.consentWithdrawnOn() == null ? page.today() : row.consentWithdrawnOn(),
                page.t("casework.today.withdrawn", row.person().name().full()),
                "/cases/" + row.id(),
                reason.map(found -> found.label().in(page.locale()) + ": " + String.join(", ", found.duties()))
                        .orElse(null),
                reason.map(found -> new Source(found.source().toString(), "/concept#casework"))
                        .orElse(null),
                page.t("casework.withdrawn.close"),
                path,
                true);
    }

    private static void add(List<Due> all, @Nullable Due due) {
        if (due != null) {
            all.add(due);
        }
    }

    private static Due task(Tasks.Task task, Caseload.@Nullable Row row, Page page) {
        String name = row == null ? "" : row.person().name().full() + ": ";
        return new Due(
                task.day(page),
                name + task.text(),
                "/cases/" + task.caseId(),
                task.said(page),
                null,
                page.t("casework.today.open"),
                "/cases/" + task.caseId(),
                false);
    }

    private static @Nullable Due activity(Caseload.Row row, @Nullable Activity activity, Page page) {
        if (activity == null || row.state() == Caseload.State.ACTIVE) {
            return null;
        }
        boolean lapsed = row.state() == Caseload.State.LAPSED;
        String what = switch (row.state()) {
            case LAPSED -> "casework.today.lapsed";
            case INACTIVE -> "casework.today.inactive.now";
            case ACTIVE, SOON_INACTIVE, CONSENT_WITHDRAWN, CLOSED -> "casework.today.inactive";
        };
        LocalDate day = row.activeUntil() == null ? page.today() : row.activeUntil();
        return new Due(
                lapsed ? page.today() : day,
                page.t(what, row.person().name().full()),
                "/cases/" + row.id(),
                activity.rule(),
                new Source(activity.source().toString(), "/concept"),
                page.t("casework.today.contact"),
                "/contacts/new?case=" + row.id(),
                false);
    }

    private static @Nullable Due residence(Caseload.Row row, Page page) {
        Person.Residence residence = row.person().residence();
        LocalDate until = residence == null ? null : residence.until();
        if (until == null || until.isAfter(page.today().plusDays(RESIDENCE_WARNING_DAYS))) {
            return null;
        }
        return new Due(
                until,
                page.t("casework.today.residence", row.person().name().full()),
                "/cases/" + row.id(),
                page.t("casework.today.residence.rule"),
                null,
                page.t("casework.today.person"),
                "/people/" + row.person().id(),
                false);
    }
}
