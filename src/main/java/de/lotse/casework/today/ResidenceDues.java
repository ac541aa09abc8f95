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

/** Residence titles and documents that run out (IN-19), of the client and of those carried with her, with the law on prolonging them. */
@Component
class ResidenceDues implements CarriedDueSource {
    /** How long before its end it is worth a reminder: time for papers and an appointment at the office. */
    private static final int WARNING_DAYS = 90;

    /** With these codes begin the titles that go on until the office has decided, if she asked in time. */
    private static final String TITLE = "AE-";

    private static final Source GOES_ON = Source.law("§ 81 Abs. 4 AufenthG");

    /**
     * With these begin rights the registry lists among the titles but that no office gives: they follow from the treaties or from the
     * association with Turkey, the document only shows them (§ 4 Abs. 1 and 2 AufenthG). What is no title does not go on as one.
     */
    private static final List<String> SHOWN_ONLY = List.of("AE-AEUV", "AE-4-2");

    /** With these begin those of the opportunity to stay: given once for 18 months, followed by another title or by none. */
    private static final String OPPORTUNITY = "AE-104C-";

    private static final Source NOT_PROLONGED = Source.law("§ 104c Abs. 3 AufenthG");

    /** With these begin the other titles of § 4 Abs. 1 AufenthG; everything else that runs out is a document about another status. */
    private static final List<String> OTHER_TITLES = List.of("VIS-D", "VIS-C", "NE-", "DA-");

    private final CodeLists lists;

    ResidenceDues(CodeLists lists) {
        this.lists = lists;
    }

    @Override
    public List<Due> due(List<Caseload.Row> open, List<CarriedPeople.Member> beside, Page page) {
        return CarriedPeople.allowing(open, beside, page.today()).stream()
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
        Rule rule = rule(residence.status());
        // What has run out is not to be prolonged in time any more: then it matters whether that was done.
        String over = until.isBefore(page.today()) ? ".over" : "";
        return new Due(
                until,
                page.t(rule.named() + over, person.name().full()),
                "/cases/" + row.id(),
                page.t(rule.key() + over),
                rule.law(),
                page.t("casework.today.person"),
                "/people/" + person.id(),
                false);
    }

    /** What runs out, and what is to be done in time, in words and by the law. */
    private record Rule(String named, String key, @Nullable Source law) {
        static Rule title(String key, @Nullable Source law) {
            return new Rule("casework.today.residence", key, law);
        }

        static Rule document(String key, @Nullable Source law) {
            return new Rule("casework.today.residence.document", key, law);
        }
    }

    private Rule rule(String status) {
        if (status.startsWith(OPPORTUNITY)) {
            return Rule.title("casework.today.residence.opportunity", NOT_PROLONGED);
        }
        if (SHOWN_ONLY.stream().anyMatch(status::startsWith)) {
            return Rule.document("casework.today.residence.shown", law(status));
        }
        if (status.startsWith(TITLE)) {
            return Rule.title("casework.today.residence.title", GOES_ON);
        }
        return OTHER_TITLES.stream().anyMatch(status::startsWith)
                ? Rule.title("casework.today.residence.rule", law(status))
                : Rule.document("casework.today.residence.rule", law(status));
    }

    private @Nullable Source law(String status) {
        return lists.paragraph(status).map(Source::law).orElse(null);
    }
}
