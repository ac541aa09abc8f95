package de.lotse.appointments.openhours;

import de.lotse.access.CurrentActor;
import de.lotse.casework.absence.Absence;
import de.lotse.casework.casefile.Caseload;
import de.lotse.casework.casefile.DueSource;
import de.lotse.shared.AccountId;
import de.lotse.tenancy.Place;
import de.lotse.tenancy.PlaceId;
import de.lotse.webui.Page;
import de.lotse.webui.components.Due;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On Heute: which open hours fall into one's own absence, and which one holds in the place of somebody who is away (AP-02, CW-16). */
@Component
class AwayHoursDues implements DueSource {
    private final OpenHoursTimes times;
    private final HoursWords words;
    private final OpenDoor door;
    private final CurrentActor current;

    AwayHoursDues(OpenHoursTimes times, HoursWords words, OpenDoor door, CurrentActor current) {
        this.times = times;
        this.words = words;
        this.door = door;
        this.current = current;
    }

    @Override
    public List<Due> due(List<Caseload.Row> open, Page page) {
        if (!door.opens() || !page.viewer().may("CASE_WRITE")) {
            return List.of();
        }
        List<OpenHours> somebodys = times.from(page.today()).stream()
                .filter(one -> one.worker() != null)
                .toList();
        return somebodys.isEmpty() ? List.of() : missed(somebodys, page);
    }

    /** A date on which whoever would be there is away. */
    private record Missed(OpenHours hours, LocalDate date, Absence absence) {}

    private List<Due> missed(List<OpenHours> somebodys, Page page) {
        HoursAway away = words.away();
        Map<PlaceId, Place> known = words.known();
        return somebodys.stream()
                .flatMap(one -> one.dates(page.today())
                        .filter(date -> !one.cancelled().contains(date))
                        .flatMap(date -> away.of(one, date).stream().map(absence -> new Missed(one, date, absence))))
                .flatMap(missed -> due(missed, away, HoursWords.name(missed.hours(), known), page).stream())
                .toList();
    }

    private Optional<Due> due(Missed missed, HoursAway away, String place, Page page) {
        String href = "/appointments/open-hours/" + missed.hours().id() + "/" + missed.date();
        return title(missed, away, place, page)
                .map(title -> new Due(
                        missed.date(),
                        title,
                        href,
                        words.away(missed.hours(), missed.date(), away, page),
                        null,
                        page.t("appointments.open.due.away.action"),
                        href,
                        false));
    }

    /** For whoever is away, and for whoever is there in her place; nobody else has to do anything. */
    private Optional<String> title(Missed missed, HoursAway away, String place, Page page) {
        AccountId me = current.get().account();
        String day = page.day(missed.date());
        if (me.equals(missed.absence().account())) {
            return Optional.of(page.t("appointments.open.due.away", place, day));
        }
        return away.holder(missed.hours(), missed.date()).filter(me::equals).isPresent()
                ? Optional.of(page.t(
                        "appointments.open.due.deputy",
                        place,
                        day,
                        words.name(missed.absence().account())))
                : Optional.empty();
    }
}
