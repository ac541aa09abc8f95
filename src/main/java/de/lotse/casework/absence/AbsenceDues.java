package de.lotse.casework.absence;

import de.lotse.access.CurrentActor;
import de.lotse.access.Right;
import de.lotse.casework.TransferConcept;
import de.lotse.casework.casefile.Caseload;
import de.lotse.casework.casefile.DueSource;
import de.lotse.shared.AccountId;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import de.lotse.webui.components.Due;
import de.lotse.webui.components.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * On Heute: for whom she stands in and until when, what is wrong with an absence of her own, and for whoever arranges where nobody is left who
 * stands in.
 */
@Component
class AbsenceDues implements DueSource {
    private final Absences absences;
    private final AbsencePages pages;
    private final Concepts concepts;
    private final CurrentActor current;

    AbsenceDues(Absences absences, AbsencePages pages, Concepts concepts, CurrentActor current) {
        this.absences = absences;
        this.pages = pages;
        this.concepts = concepts;
        this.current = current;
    }

    @Override
    public List<Due> due(List<Caseload.Row> open, Page page) {
        AccountId me = current.get().account();
        List<Due> dues = new ArrayList<>();
        Map<AccountId, Long> deputised = open.stream()
                .filter(row -> !row.responsible().equals(me))
                .collect(Collectors.groupingBy(Caseload.Row::responsible, Collectors.counting()));
        List<Absence> all = absences.open();
        if (current.get().may(Right.CASE_ASSIGN)) {
            pages.alone(all, page).forEach(one -> dues.add(nobody(one, page)));
        }
        all.forEach(one -> {
            if (one.account().equals(me)) {
                pages.warnings(one, page)
                        .forEach(warning -> dues.add(due(one, warning, "/absences/" + one.id(), false, page)));
            } else if (one.on(page.today()) && deputised.containsKey(one.account())) {
                String title = page.t(
                        "casework.absence.due",
                        pages.name(one.account()),
                        page.date(one.until()),
                        deputised.get(one.account()));
                dues.add(due(one, title, "/cases?view=deputy", true, page));
            }
        });
        return dues;
    }

    /** Whoever arranges learns that nobody is left who would stand in. */
    private Due nobody(Absence one, Page page) {
        String title = page.t("casework.absence.due.nobody", pages.name(one.account()), page.date(one.until()));
        return due(one, title, "/departures/" + one.account() + "/absence", false, page);
    }

    private Due due(Absence absence, String title, String href, boolean goesOn, Page page) {
        TransferConcept.Passage rule = concepts.section(TransferConcept.class).deputy();
        boolean ahead = absence.from().isAfter(page.today());
        return new Due(
                goesOn || !ahead ? page.today() : absence.from(),
                title,
                href,
                rule == null ? null : rule.rule(),
                rule == null ? null : new Source(rule.source().toString(), "/concept#transfer"),
                page.t("casework.absence.due.action"),
                href,
                goesOn);
    }
}
