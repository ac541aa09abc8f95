package de.lotse.appointments.feed;

import de.lotse.appointments.Appointment;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Writes appointments as iCalendar (RFC 5545): "Termin", its time, the kind of its place, and nothing else. */
final class CalendarText {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private CalendarText() {}

    static String of(List<Appointment> appointments, Instant now) {
        StringBuilder text = new StringBuilder(256)
                .append("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Lotse//Termine//DE\r\nCALSCALE:GREGORIAN\r\n")
                .append("X-WR-CALNAME:Lotse\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n");
        appointments.forEach(one -> event(one, now, text));
        return text.append("END:VCALENDAR\r\n").toString();
    }

    private static void event(Appointment one, Instant now, StringBuilder text) {
        text.append("BEGIN:VEVENT\r\nUID:")
                .append(uid(one))
                .append("@lotse\r\nDTSTAMP:")
                .append(UTC.format(now))
                .append("\r\nDTSTART:")
                .append(UTC.format(one.begins()))
                .append("\r\nDTEND:")
                .append(UTC.format(one.ends()))
                .append("\r\nSUMMARY:Termin\r\nLOCATION:")
                .append(place(one))
                .append("\r\nCLASS:PRIVATE\r\nEND:VEVENT\r\n");
    }

    /** Stays the same from reading to reading, but is not the identifier under which the record is found. */
    private static UUID uid(Appointment one) {
        return UUID.nameUUIDFromBytes(("lotse-feed:" + one.id()).getBytes(StandardCharsets.UTF_8));
    }

    /** The kind of place, never which one: a name would say who lives or works there. */
    private static String place(Appointment one) {
        return switch (one.kind()) {
            case PHONE -> "Telefon";
            case VISIT, ACCOMPANIMENT -> "Außer Haus";
            case FIRST, FOLLOW_UP, TALK, OTHER -> "Beratungsstelle";
        };
    }
}
