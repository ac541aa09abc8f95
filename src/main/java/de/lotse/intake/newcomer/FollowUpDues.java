package de.lotse.intake.newcomer;

import de.lotse.casework.casefile.Caseload;
import de.lotse.casework.casefile.DueSource;
import de.lotse.people.People;
import de.lotse.people.PersonName;
import de.lotse.shared.PersonId;
import de.lotse.webui.Page;
import de.lotse.webui.components.Due;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Who was pointed to a provider and has to be asked for. */
@Component
class FollowUpDues implements DueSource {
    private final FirstConsultations consultations;
    private final People people;

    FollowUpDues(FirstConsultations consultations, People people) {
        this.consultations = consultations;
        this.people = people;
    }

    @Override
    public List<Due> due(List<Caseload.Row> open, Page page) {
        List<FirstConsultation> waiting = consultations.toFollowUp();
        Map<PersonId, PersonName> names =
                people.names(waiting.stream().map(FirstConsultation::person).toList());
        return waiting.stream()
                .filter(one -> names.containsKey(one.person()))
                .map(one -> due(one, Objects.requireNonNull(names.get(one.person())), page))
                .toList();
    }

    private static Due due(FirstConsultation one, PersonName name, Page page) {
        String href = "/newcomers/" + one.id();
        String provider = one.provider();
        return new Due(
                Objects.requireNonNull(one.nextOn()),
                page.t("intake.newcomer.due", name.full(), provider == null ? "–" : provider),
                href,
                page.t("intake.newcomer.due.rule"),
                null,
                page.t("intake.newcomer.due.open"),
                href,
                false);
    }
}
