package de.lotse.casework.today;

import de.lotse.casework.casefile.CarriedPeople;
import de.lotse.casework.casefile.Caseload;
import de.lotse.casework.casefile.DueSource;
import de.lotse.people.Person;
import de.lotse.webui.Page;
import de.lotse.webui.components.Due;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Residence titles that run out (IN-19), of the client and of those carried with her. */
@Component
class ResidenceDues implements DueSource {
    /** How long before its end a title is worth a reminder: time for papers and an appointment at the office. */
    private static final int WARNING_DAYS = 90;

    private final CarriedPeople carried;

    ResidenceDues(CarriedPeople carried) {
        this.carried = carried;
    }

    @Override
    public List<Due> due(List<Caseload.Row> open, Page page) {
        return carried.allowing(open).stream()
                .map(one -> due(one.row(), one.person(), page))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Due due(Caseload.Row row, Person person, Page page) {
        Person.Residence residence = person.residence();
        LocalDate until = residence == null ? null : residence.until();
        if (until == null || until.isAfter(page.today().plusDays(WARNING_DAYS))) {
            return null;
        }
        return new Due(
                until,
                page.t("casework.today.residence", person.name().full()),
                "/cases/" + row.id(),
                page.t("casework.today.residence.rule"),
                null,
                page.t("casework.today.person"),
                "/people/" + person.id(),
                false);
    }
}
