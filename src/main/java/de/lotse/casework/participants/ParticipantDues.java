package de.lotse.casework.participants;

import de.lotse.casework.casefile.CarriedDueSource;
import de.lotse.casework.casefile.CarriedPeople;
import de.lotse.casework.casefile.Caseload;
import de.lotse.webui.Page;
import de.lotse.webui.components.Due;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Those carried in a case who took their consent back and are still in it (CON-02, CW-02), and those who come of age and need their own: from
 * some weeks before until it is there (CON-01).
 */
@Component
class ParticipantDues implements CarriedDueSource {
    @Override
    public List<Due> due(List<Caseload.Row> open, List<CarriedPeople.Member> beside, Page page) {
        return beside.stream()
                .map(one -> due(one, page))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Due due(CarriedPeople.Member one, Page page) {
        LocalDate withdrawnOn = one.standing().withdrawnOn();
        LocalDate ofAgeOn = one.standing().ofAgeOn();
        if (withdrawnOn != null) {
            return withdrawn(one, withdrawnOn, page);
        }
        return ofAgeOn != null && one.standing().ownConsentDue(page.today()) ? grows(one, ofAgeOn, page) : null;
    }

    private static Due withdrawn(CarriedPeople.Member one, LocalDate on, Page page) {
        String path = path(one);
        return new Due(
                on,
                page.t(
                        "casework.participants.withdrawn.due",
                        one.person().name().full()),
                path,
                page.t("casework.participants.withdrawn.rule", one.row().name().full()),
                null,
                page.t("casework.participants.leave"),
                path + "/" + one.person().id() + "/leaving",
                false);
    }

    private static Due grows(CarriedPeople.Member one, LocalDate on, Page page) {
        String key = one.standing().silent(page.today())
                ? "casework.participants.grown.due"
                : "casework.participants.grows.due";
        return new Due(
                on,
                page.t(key, one.person().name().full()),
                path(one),
                page.t("casework.participants.grown.rule"),
                ParticipantsPages.MAJORITY,
                page.t("casework.participants.grown.consent"),
                "/people/" + one.person().id() + "/consent",
                false);
    }

    private static String path(CarriedPeople.Member one) {
        return "/cases/" + one.row().id() + "/participants";
    }
}
