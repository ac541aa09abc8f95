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

/** Those carried in a case who took their consent back and are still in it (CON-02, CW-02). */
@Component
class ParticipantDues implements CarriedDueSource {
    @Override
    public List<Due> due(List<Caseload.Row> open, List<CarriedPeople.Member> beside, Page page) {
        return beside.stream()
                .map(one -> due(one, one.withdrawnOn(), page))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Due due(CarriedPeople.Member one, @Nullable LocalDate withdrawnOn, Page page) {
        if (withdrawnOn == null) {
            return null;
        }
        String path = "/cases/" + one.row().id() + "/participants";
        return new Due(
                withdrawnOn,
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
}
