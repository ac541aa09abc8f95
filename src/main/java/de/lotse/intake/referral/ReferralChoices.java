package de.lotse.intake.referral;

import de.lotse.access.Colleagues;
import de.lotse.casework.AppointmentConcept;
import de.lotse.casework.IntakeConcept;
import de.lotse.casework.absence.Absence;
import de.lotse.casework.absence.Absences;
import de.lotse.people.CodeLists;
import de.lotse.shared.AccountId;
import de.lotse.tenancy.Concepts;
import de.lotse.tenancy.Towns;
import de.lotse.webui.Form;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be chosen when somebody is passed on: towns, routes, languages, and to whom, the competent first and the absent marked. */
@Component
public class ReferralChoices {
    private final Concepts concepts;
    private final Towns towns;
    private final CodeLists lists;
    private final Responsible responsible;
    private final Colleagues colleagues;
    private final Absences absences;

    ReferralChoices(
            Concepts concepts,
            Towns towns,
            CodeLists lists,
            Responsible responsible,
            Colleagues colleagues,
            Absences absences) {
        this.concepts = concepts;
        this.towns = towns;
        this.lists = lists;
        this.responsible = responsible;
        this.colleagues = colleagues;
        this.absences = absences;
    }

    /**
     * What can be chosen; lists are empty where the concept has nothing to choose.
     *
     * @param urgent by when an appointment has to be where it is urgent, and where that stands; null where the concept names no such days
     */
    public record Choices(
            List<Choice> towns,
            List<Choice> focusAreas,
            List<Choice> languages,
            List<Choice> receivers,
            List<Choice> routes,
            List<Choice> complexities,
            @Nullable String urgent) {}

    /** What the form offers; those competent for the town come first. */
    Choices of(Form form, Page page) {
        IntakeConcept intake = concepts.section(IntakeConcept.class);
        return new Choices(
                towns.all().stream()
                        .map(town -> new Choice(town.id().value(), town.name()))
                        .toList(),
                intake.focusAreas().stream()
                        .map(area -> new Choice(area.key(), area.label().in(page.locale())))
                        .toList(),
                lists.languages().stream()
                        .map(entry -> new Choice(entry.code(), lists.languageName(entry.code(), page.locale())))
                        .toList(),
                receivers(form.value("town"), form.value("focusArea"), page),
                intake.accessRoutes().stream()
                        .map(route -> new Choice(route.key(), route.label().in(page.locale())))
                        .toList(),
                intake.reported().stream()
                        .flatMap(level -> level.complexities().stream())
                        .map(one -> new Choice(one.key(), one.label().in(page.locale())))
                        .toList(),
                urgent(page));
    }

    private @Nullable String urgent(Page page) {
        AppointmentConcept concept = concepts.section(AppointmentConcept.class);
        Integer days = concept.urgentWithinWorkingDays();
        return days == null
                ? null
                : page.t("intake.referral.urgent", days, concept.source().toString());
    }

    private List<Choice> receivers(String town, String focusArea, Page page) {
        Map<AccountId, String> names = new LinkedHashMap<>();
        if (!town.isEmpty() || towns.all().size() < 2) {
            responsible
                    .workers(town.isEmpty() ? null : town, focusArea.isEmpty() ? null : focusArea)
                    .forEach(one -> names.put(one.account(), page.t("intake.referral.competent", one.name())));
        }
        colleagues.caseManagers().forEach(one -> names.putIfAbsent(one.account(), one.name() + " · " + one.duty()));
        Map<AccountId, Absence> away = absences.open().stream()
                .filter(one -> one.on(page.today()))
                .collect(Collectors.toMap(Absence::account, one -> one, (first, second) -> first));
        return names.entrySet().stream()
                .map(one -> new Choice(one.getKey().toString(), one.getValue() + said(away.get(one.getKey()), page)))
                .toList();
    }

    /** Whoever is away may get somebody all the same: her deputy sees it. Offices outside the team are told nothing of absences. */
    private String said(@Nullable Absence away, Page page) {
        return away == null || !page.viewer().may("PERSON_WRITE")
                ? ""
                : page.t(
                        "intake.referral.away",
                        page.date(away.until()),
                        colleagues.name(away.deputy()).orElse("–"));
    }
}
