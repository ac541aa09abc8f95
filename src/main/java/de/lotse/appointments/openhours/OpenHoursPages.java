package de.lotse.appointments.openhours;

import de.lotse.access.Colleagues;
import de.lotse.appointments.MeetingChoices;
import de.lotse.tenancy.Place;
import de.lotse.tenancy.PlaceId;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Fills the page on which open hours are arranged. */
@Component
class OpenHoursPages {
    static final int SHOWN = 4;
    private final OpenHoursTimes times;
    private final HoursWords words;
    private final OpenDoor door;
    private final MeetingChoices meeting;
    private final Colleagues colleagues;
    private final OwnAddress address;

    OpenHoursPages(
            OpenHoursTimes times,
            HoursWords words,
            OpenDoor door,
            MeetingChoices meeting,
            Colleagues colleagues,
            OwnAddress address) {
        this.times = times;
        this.words = words;
        this.door = door;
        this.meeting = meeting;
        this.colleagues = colleagues;
        this.address = address;
    }

    OpenHoursPage page(Page page) {
        Map<PlaceId, Place> known = words.known();
        return new OpenHoursPage(
                QueuePages.tabs("/appointments/open-hours", page),
                times.from(page.today()).stream()
                        .map(one -> line(one, known, page))
                        .toList(),
                meeting.places(),
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new Choice(
                                Integer.toString(day.getValue()), day.getDisplayName(TextStyle.FULL, page.locale())))
                        .toList(),
                meeting.workers(page),
                door.rule(),
                door.source(),
                address.ofHours());
    }

    private OpenHoursPage.Line line(OpenHours one, Map<PlaceId, Place> known, Page page) {
        return new OpenHoursPage.Line(
                one.id().toString(),
                HoursWords.name(one, known),
                HoursWords.when(one, page),
                one.worker() == null ? null : colleagues.name(one.worker()).orElse(null),
                one.dates(page.today())
                        .limit(SHOWN)
                        .map(date -> new OpenHoursPage.Date(
                                "/appointments/open-hours/" + one.id() + "/" + date,
                                page.day(date),
                                one.cancelled().contains(date),
                                date.equals(page.today())))
                        .toList());
    }
}
