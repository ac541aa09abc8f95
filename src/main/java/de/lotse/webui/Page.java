package de.lotse.webui;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * What every page gets as {@code page}: texts in the viewer's language, the frame's content and the form protection.
 * Built once per request by {@link PageAdvice}.
 *
 * @param path the request's path, for links that return here
 * @param csrf the token each form carries
 * @param flash a message left by the request before, shown once
 * @param urgent what must be seen on every page; asked when a frame is drawn
 */
public record Page(
        Viewer viewer,
        List<NavigationItem> navigation,
        String path,
        Csrf csrf,
        @Nullable Flash flash,
        LocalDate today,
        MessageSource messages,
        Supplier<List<Banner>> urgent) {
    /** A page with nothing that urgent. */
    public Page(
            Viewer viewer,
            List<NavigationItem> navigation,
            String path,
            Csrf csrf,
            @Nullable Flash flash,
            LocalDate today,
            MessageSource messages) {
        this(viewer, navigation, path, csrf, flash, today, messages, List::of);
    }

    /** What must be seen on every page. */
    public List<Banner> banners() {
        return urgent.get();
    }

    /** The token that proves a form came from this application. */
    public record Csrf(String header, String parameter, String token) {}

    /** The text for the key in the viewer's language. @throws org.springframework.context.NoSuchMessageException if missing */
    public String t(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    /** The text for the key, null where there is none. */
    public @Nullable String optional(String key) {
        return messages.getMessage(key, null, null, locale());
    }

    /** A near day as people say it: "Fr 4.12.", "Fri 4 Dec". */
    public String day(LocalDate date) {
        return Dates.day(date, locale());
    }

    /** A day as papers write it: "14.02.2027", "14 Feb 2027". */
    public String date(LocalDate date) {
        return Dates.date(date, locale());
    }

    /** A time of day: "09:30". */
    public String time(LocalTime time) {
        return Dates.time(time);
    }

    /** A moment: of today by its time alone, "09:30", otherwise with its day, "Fr 4.12., 09:30". */
    public String moment(LocalDateTime at) {
        String time = time(at.toLocalTime());
        return at.toLocalDate().equals(today) ? time : day(at.toLocalDate()) + ", " + time;
    }

    /** How far the day is from today: "in 10 Tagen", "morgen", "vor 3 Tagen". */
    public String distance(LocalDate date) {
        return t("webui.distance." + Dates.distanceKey(today, date), Math.abs(Dates.days(today, date)));
    }

    /** How long the day has passed: "4 Tage zu spät". */
    public String late(LocalDate date) {
        return t("webui.distance.late", Dates.days(date, today));
    }

    /** A number in the viewer's writing, with at most two decimals: "60,25". */
    public String number(Number number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }

    /** A number as it is typed into a field: without empty decimals, which would read as thousands. */
    public String typed(BigDecimal number) {
        String plain = number.stripTrailingZeros().toPlainString();
        return locale().getLanguage().equals("de") ? plain.replace('.', ',') : plain;
    }

    /** The language the page is written in. */
    public Locale locale() {
        return viewer.locale();
    }
}
