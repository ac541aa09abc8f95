package de.lotse.intake.clearing;

import de.lotse.casework.IntakeConcept;
import de.lotse.intake.request.RequestSteps;
import de.lotse.intake.request.RequestWords;
import de.lotse.shared.AccountId;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The time of the clearing team this week against the concept's budget (IN-05, Konzept Münster Clearing-Team). */
@Component
class ClearingHours {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final BigDecimal HOUR = BigDecimal.valueOf(60);
    private final RequestSteps steps;
    private final Concepts concepts;
    private final RequestWords words;

    ClearingHours(RequestSteps steps, Concepts concepts, RequestWords words) {
        this.steps = steps;
        this.concepts = concepts;
        this.words = words;
    }

    /** This week, Monday to Sunday; empty where the concept has no budget. */
    Optional<BoardPage.Hours> week(Page page) {
        IntakeConcept.Clearing clearing = concepts.section(IntakeConcept.class).clearing();
        if (clearing == null || clearing.hoursPerWeek() == null) {
            return Optional.empty();
        }
        LocalDate monday = page.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Map<AccountId, Integer> minutes = steps.minutes(
                monday.atStartOfDay(BERLIN).toInstant(),
                monday.plusWeeks(1).atStartOfDay(BERLIN).toInstant());
        int all = minutes.values().stream().mapToInt(Integer::intValue).sum();
        List<BoardPage.Share> shares = minutes.entrySet().stream()
                .map(entry -> share(entry.getKey(), entry.getValue(), clearing.hoursPerPerson(), page))
                .toList();
        return Optional.of(new BoardPage.Hours(
                said(all, clearing.hoursPerWeek(), page),
                shares,
                over(all, clearing.hoursPerWeek()),
                RequestPages.source(clearing.source())));
    }

    private BoardPage.Share share(AccountId account, int minutes, @Nullable Integer most, Page page) {
        return new BoardPage.Share(words.name(account, page), said(minutes, most, page), over(minutes, most));
    }

    private static boolean over(int minutes, @Nullable Integer most) {
        return most != null && minutes > most * 60;
    }

    private static String said(int minutes, @Nullable Integer most, Page page) {
        String spent = page.number(BigDecimal.valueOf(minutes).divide(HOUR, 1, RoundingMode.HALF_UP));
        return most == null ? page.t("intake.hours", spent) : page.t("intake.hours.of", spent, most);
    }
}
