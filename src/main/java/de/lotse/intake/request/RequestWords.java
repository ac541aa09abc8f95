package de.lotse.intake.request;

import de.lotse.access.Colleagues;
import de.lotse.shared.AccountId;
import de.lotse.webui.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How colleagues speak of a request: "Einzelperson, 24 Jahre, Dari", "seit 3 Tagen". */
@Component
public class RequestWords {
    private final Colleagues colleagues;
    private final Clock clock;

    RequestWords(Colleagues colleagues, Clock clock) {
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /** Who it is about, without names. */
    public String title(Request request, Page page) {
        Answers answers = request.answers();
        List<Map<String, String>> persons = answers.persons();
        List<String> words = new ArrayList<>();
        if (persons.size() == 1) {
            words.add(page.t("intake.board.single"));
            String age = persons.getFirst().get(Words.AGE);
            if (age != null) {
                words.add(age.matches("\\d{1,3}") ? page.t("intake.board.age", Integer.valueOf(age)) : age);
            }
        } else {
            words.add(page.t("intake.board.family", persons.size()));
        }
        String language = answers.value(Words.LANGUAGES);
        if (language != null) {
            words.add(language);
        }
        return String.join(", ", words);
    }

    /** How long something has lasted: "seit 3 Tagen". */
    public String since(Instant from, Page page) {
        return lasted("intake.board.", from, page);
    }

    /** The same as a length: "3 Tage". */
    public String length(Instant from, Page page) {
        return lasted("intake.board.all.", from, page);
    }

    private String lasted(String key, Instant from, Page page) {
        Duration passed = Duration.between(from, clock.instant());
        long days = passed.toDays();
        long hours = passed.toHours();
        return days > 0
                ? page.t(key + "days", days)
                : hours > 0 ? page.t(key + "hours", hours) : page.t(key + "minutes", Math.max(0, passed.toMinutes()));
    }

    /** The whole days since then. */
    public long days(Instant from) {
        return Duration.between(from, clock.instant()).toDays();
    }

    /** The name of a worker; the requesting body where nobody of the house acted. */
    public String name(@Nullable AccountId account, Page page) {
        return account == null
                ? page.t("intake.board.requester")
                : colleagues.name(account).orElseGet(() -> page.t("intake.board.somebody"));
    }
}
