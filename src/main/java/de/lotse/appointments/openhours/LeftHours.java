package de.lotse.appointments.openhours;

import de.lotse.access.AccountDuties;
import de.lotse.casework.casefile.StillHeld;
import de.lotse.shared.AccountId;
import de.lotse.webui.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Open hours that stand under the name of somebody who leaves: somebody else holds them before her account is closed, unless somebody says
 * so twice; people come to them without an appointment, and nobody could tell them (AP-02, CW-16).
 */
@Component
class LeftHours implements AccountDuties, StillHeld {
    private final OpenHoursTimes times;
    private final OpenDoor door;
    private final Clock clock;

    LeftHours(OpenHoursTimes times, OpenDoor door, Clock clock) {
        this.times = times;
        this.door = door;
        this.clock = clock;
    }

    @Override
    public int left(AccountId account) {
        int hers = (int) times.from(LocalDate.now(clock)).stream()
                .filter(one -> account.equals(one.worker()))
                .count();
        return hers == 0 || !door.opens() ? 0 : hers;
    }

    @Override
    public String says() {
        return "appointments.open.left.holds";
    }

    @Override
    public String href(AccountId account) {
        return "/departures/" + account;
    }

    @Override
    public List<Line> of(AccountId worker, Page page) {
        int left = left(worker);
        String href = page.viewer().may("CASE_WRITE") ? "/appointments/open-hours" : null;
        return left == 0 ? List.of() : List.of(new Line(page.t("appointments.open.left", left), href));
    }
}
