package de.lotse.appointments.booking;

import de.lotse.appointments.Appointment;
import de.lotse.appointments.FreeSlots;
import de.lotse.appointments.GiveSlot;
import de.lotse.shared.AccountId;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The next free times, at most two a day, so that there is a choice of days; those within the deadline come first by nature. */
@Component
class ProposedTimes {
    private static final int PROPOSED = 6;
    private static final int PER_DAY = 2;
    private static final int WEEKS_AHEAD = 4;
    private static final int KEPT = 4;
    private final FreeSlots slots;
    private final GiveSlot giveSlot;
    private final Clock clock;

    ProposedTimes(FreeSlots slots, GiveSlot giveSlot, Clock clock) {
        this.slots = slots;
        this.giveSlot = giveSlot;
        this.clock = clock;
    }

    /** The next times the worker keeps free for somebody like the client. */
    List<Appointment> kept(AccountId worker) {
        Instant now = clock.instant();
        return giveSlot.kept(worker, now, now.plus(Duration.ofDays(7 * WEEKS_AHEAD))).stream()
                .limit(KEPT)
                .toList();
    }

    /** Free times of the worker. @param latest by when it has to be, where something is due */
    List<FreeSlots.Slot> of(AccountId worker, @Nullable LocalDate latest, LocalDate today) {
        LocalDate ahead = today.plusWeeks(WEEKS_AHEAD);
        LocalDate until = latest != null && latest.isAfter(ahead) ? latest : ahead;
        List<FreeSlots.Slot> chosen = new ArrayList<>();
        for (FreeSlots.Slot slot : slots.of(worker, today, until)) {
            long sameDay = chosen.stream()
                    .filter(one -> one.from().toLocalDate().equals(slot.from().toLocalDate()))
                    .count();
            boolean apart =
                    chosen.isEmpty() || !slot.from().isBefore(chosen.getLast().until());
            if (sameDay < PER_DAY && apart && chosen.size() < PROPOSED) {
                chosen.add(slot);
            }
        }
        return chosen;
    }

    /**
     * As choices: first the free times, then those kept free, then that another time is meant.
     *
     * @param latest what is later says so; null where nothing is due or it has passed
     */
    static List<Choice> choices(
            List<FreeSlots.Slot> proposed, List<Appointment> kept, @Nullable LocalDate latest, Page page) {
        List<Choice> all = new ArrayList<>();
        for (FreeSlots.Slot slot : proposed) {
            LocalDateTime at = slot.from();
            boolean late = latest != null && at.toLocalDate().isAfter(latest);
            all.add(new Choice(
                    at.toString(),
                    page.day(at.toLocalDate()) + ", " + page.time(at.toLocalTime()),
                    late ? page.t("appointments.slot.late") : page.distance(at.toLocalDate())));
        }
        for (Appointment one : kept) {
            all.add(new Choice(
                    one.starts().toLocalDateTime().toString(),
                    page.day(one.day()) + ", " + page.time(one.starts().toLocalTime()),
                    page.t(
                            "appointments.slot.kept",
                            Duration.between(one.begins(), one.ends()).toMinutes())));
        }
        all.add(new Choice(BookingForm.OTHER_TIME, page.t("appointments.slot.other")));
        return all;
    }
}
