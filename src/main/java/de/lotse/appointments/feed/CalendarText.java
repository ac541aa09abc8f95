package de.lotse.appointments.feed;

import de.lotse.appointments.Appointment;
import de.lotse.appointments.HeldHours;
import de.lotse.appointments.LocalTimes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Writes appointments and open hours as iCalendar (RFC 5545): "Termin" with its time and the kind of its place, "Sprechzeit" with its time
 * and its place, which is public, and nothing else.
 */
final class CalendarText {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;

    private CalendarText() {}

    /** An open hour. @param place what everybody knows it by */
    record Open(HeldHours.Held hours, String place) {}

    static String of(List<Appointment> appointments, List<Open> open, Instant now) {
        StringBuilder text = new StringBuilder(256)
                .append("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Lotse//Termine//DE\r\nCALSCALE:GREGORIAN\r\n")
                .append("X-WR-CALNAME:Lotse\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n");
        appointments.forEach(one -> event(event(one), now, text));
        open.forEach(one -> event(event(one), now, text));
        return text.append("END:VCALENDAR\r\n").toString();
    }

    private record Event(String of, Instant begins, Instant ends, String summary, String place) {}

    private static Event event(Appointment one) {
        return new Event(one.id().toString(), one.begins(), one.ends(), "Termin", place(one));
    }

    private static Event event(Open one) {
        HeldHours.Held hours = one.hours();
        return new Event(
                hours.place() + "/" + hours.day() + "/" + hours.from(),
                hours.day().atTime(hours.from()).atZone(LocalTimes.BERLIN).toInstant(),
                hours.day().atTime(hours.until()).atZone(LocalTimes.BERLIN).toInstant(),
                "Sprechzeit",
                one.place());
    }

    private static void event(Event one, Instant now, StringBuilder text) {
        text.append("BEGIN:VEVENT\r\nUID:")
                .append(uid(one))
                .append("@lotse\r\nDTSTAMP:")
                .append(UTC.format(now))
                .append("\r\nDTSTART:")
                .append(UTC.format(one.begins()))
                .append("\r\nDTEND:")
                .append(UTC.format(one.ends()))
                .append("\r\nSUMMARY:")
                .append(one.summary())
                .append("\r\n")
                .append(folded("LOCATION:" + escaped(one.place())))
                .append("\r\nCLASS:PRIVATE\r\nEND:VEVENT\r\n");
    }

    /** Stays the same from reading to reading, but is not the identifier under which the record is found. */
    private static UUID uid(Event one) {
        return UUID.nameUUIDFromBytes(("lotse-feed:" + one.of()).getBytes(StandardCharsets.UTF_8));
    }

    /** The kind of place, never which one: a name would say who lives or works there. */
    private static String place(Appointment one) {
        return switch (one.kind()) {
            case PHONE -> "Telefon";
            case VISIT, ACCOMPANIMENT -> "Außer Haus";
            case FIRST, FOLLOW_UP, TALK, OTHER -> "Beratungsstelle";
        };
    }

    /** Commas and the like would end the value (RFC 5545, 3.3.11). */
    static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", " ");
    }

    /** A line of more than 75 octets goes on in the next one after a blank (RFC 5545, 3.1). */
    static String folded(String line) {
        StringBuilder text = new StringBuilder(line.length());
        int octets = 0;
        for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
            String sign = Character.toString(line.codePointAt(at));
            int length = sign.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(sign);
            octets += length;
        }
        return text.toString();
    }
}
