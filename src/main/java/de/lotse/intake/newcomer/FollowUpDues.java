package de.lotse.intake.newcomer;

import de.lotse.casework.absence.StandingIn;
import de.lotse.casework.casefile.Caseload;
import de.lotse.casework.casefile.DueSource;
import de.lotse.people.People;
import de.lotse.people.PersonName;
import de.lotse.shared.AccountId;
import de.lotse.shared.PersonId;
import de.lotse.webui.Page;
import de.lotse.webui.components.Due;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who was pointed to a provider and has to be asked for; where the worker is away, by her deputy, marked with for whom (CW-16). */
@Component
class FollowUpDues implements DueSource {
    private final FirstConsultations consultations;
    private final People people;
    private final StandingIn standingIn;

    FollowUpDues(FirstConsultations consultations, People people, StandingIn standingIn) {
        this.consultations = consultations;
        this.people = people;
        this.standingIn = standingIn;
    }

    @Override
    public List<Due> due(List<Caseload.Row> open, Page page) {
        List<FirstConsultation> waiting = consultations.toFollowUp();
        if (waiting.isEmpty()) {
            return List.of();
        }
        Map<UUID, AccountId> whose = consultations.insteadOf(
                waiting.stream().map(FirstConsultation::id).toList());
        Map<PersonId, PersonName> names =
                people.names(waiting.stream().map(FirstConsultation::person).toList());
        return waiting.stream()
                .filter(one -> names.containsKey(one.person()))
                .map(one -> due(one, Objects.requireNonNull(names.get(one.person())), whose.get(one.id()), page))
                .toList();
    }

    private Due due(FirstConsultation one, PersonName name, @Nullable AccountId insteadOf, Page page) {
        String href = "/newcomers/" + one.id();
        String provider = one.provider();
        return new Due(
                Objects.requireNonNull(one.nextOn()),
                standingIn.title(
                        page.t("intake.newcomer.due", name.full(), provider == null ? "–" : provider), insteadOf, page),
                href,
                page.t("intake.newcomer.due.rule"),
                null,
                page.t("intake.newcomer.due.open"),
                href,
                false);
    }
}
