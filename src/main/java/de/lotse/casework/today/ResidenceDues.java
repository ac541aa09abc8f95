package de.lotse.casework.today;

import de.lotse.casework.casefile.CarriedDueSource;
import de.lotse.casework.casefile.CarriedPeople;
import de.lotse.casework.casefile.Caseload;
import de.lotse.people.CodeLists;
import de.lotse.people.Person;
import de.lotse.webui.Page;
import de.lotse.webui.components.Due;
import de.lotse.webui.components.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Residence titles that run out (IN-19), of the client and of those carried with her, with the law on prolonging them. */
@Component
class ResidenceDues implements CarriedDueSource {
    /** How long before its end a title is worth a reminder: time for papers and an appointment at the office. */
    private static final int WARNING_DAYS = 90;

    /** With these codes begin the titles that go on until the office has decided, if she asked in time. */
    private static final String TITLE = "AE-";

    private static final Source GOES_ON = Source.law("§ 81 Abs. 4 AufenthG");
    private final CodeLists lists;

    ResidenceDues(CodeLists lists) {
        this.lists = lists;
    }

    @Override
    public List<Due> due(List<Caseload.Row> open, List<CarriedPeople.Member> beside, Page page) {
        return CarriedPeople.allowing(open, beside).stream()
                .map(one -> due(one.row(), one.person(), page))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable Due due(Caseload.Row row, Person person, Page page) {
        Person.Residence residence = person.residence();
        LocalDate until = residence == null ? null : residence.until();
        if (residence == null || until == null || until.isAfter(page.today().plusDays(WARNING_DAYS))) {
            return null;
        }
        boolean title = residence.status().startsWith(TITLE);
        return new Due(
                until,
                page.t("casework.today.residence", person.name().full()),
                "/cases/" + row.id(),
                page.t(title ? "casework.today.residence.title" : "casework.today.residence.rule"),
                title
                        ? GOES_ON
                        : lists.paragraph(residence.status()).map(Source::law).orElse(null),
                page.t("casework.today.person"),
                "/people/" + person.id(),
                false);
    }
}
