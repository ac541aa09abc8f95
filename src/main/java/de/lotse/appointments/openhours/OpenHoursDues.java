package de.lotse.appointments.openhours;

import de.lotse.casework.casefile.Caseload;
import de.lotse.casework.casefile.DueSource;
import de.lotse.webui.Page;
import de.lotse.webui.components.Due;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On Heute: whom to tell that an open hour falls out at which she is expected (AP-02). */
@Component
class OpenHoursDues implements DueSource {
    private final Expected expected;
    private final OpenDoor door;

    OpenHoursDues(Expected expected, OpenDoor door) {
        this.expected = expected;
        this.door = door;
    }

    @Override
    public List<Due> due(List<Caseload.Row> open, Page page) {
        return door.opens()
                ? expected.toTell(page.today()).stream()
                        .map(guest -> due(guest, open, page))
                        .filter(Objects::nonNull)
                        .toList()
                : List.of();
    }

    private @Nullable Due due(Expected.Guest guest, List<Caseload.Row> open, Page page) {
        return open.stream()
                .filter(row -> row.id().equals(guest.caseId()))
                .findFirst()
                .map(row -> new Due(
                        guest.on(),
                        page.t("appointments.open.due", row.name().full(), page.day(guest.on())),
                        "/cases/" + row.id(),
                        door.rule(),
                        door.source(),
                        page.t("appointments.open.due.action"),
                        "/appointments/open-hours/" + guest.hours() + "/" + guest.on(),
                        false))
                .orElse(null);
    }
}
