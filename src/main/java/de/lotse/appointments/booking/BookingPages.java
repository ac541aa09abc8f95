package de.lotse.appointments.booking;

import de.lotse.access.CurrentActor;
import de.lotse.appointments.AppointmentDeadlines;
import de.lotse.appointments.CaseDeadlines;
import de.lotse.appointments.DeadlineWords;
import de.lotse.appointments.FreeSlots;
import de.lotse.shared.AccountId;
import de.lotse.webui.Form;
import de.lotse.webui.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the booking form: for whom, with whom, and the free times that keep the deadline first (AP-01). */
@Component
class BookingPages {
    private final BookingChoices choices;
    private final BookingClients clients;
    private final ProposedTimes times;
    private final CaseDeadlines deadlines;
    private final CurrentActor current;

    BookingPages(
            BookingChoices choices,
            BookingClients clients,
            ProposedTimes times,
            CaseDeadlines deadlines,
            CurrentActor current) {
        this.choices = choices;
        this.clients = clients;
        this.times = times;
        this.deadlines = deadlines;
        this.current = current;
    }

    /** The page and its form. */
    record Filled(BookingPage view, Form form) {}

    /**
     * The form to begin with: what is known of the client stands in it, and where somebody is meant the first time that is proposed is
     * chosen from the start, because for most it is the one that is wanted.
     *
     * @param meant whether it is for somebody who is there, also without a case
     */
    Filled begin(Form form, boolean meant, Page page) {
        BookingClients.Client client = clients.of(form).orElse(null);
        Form known = client == null ? form : client.prefilling(form);
        BookingPage view = page(known, client, false, page);
        boolean choose = form.value("slot").isBlank() && (meant || client != null);
        return new Filled(
                view, choose ? known.with("slot", view.slots().getFirst().value()) : known);
    }

    /** The form once more, with what is wrong in it. */
    BookingPage again(Form form, boolean confirm, Page page) {
        return page(form, clients.of(form).orElse(null), confirm, page);
    }

    private BookingPage page(Form form, BookingClients.@Nullable Client client, boolean confirm, Page page) {
        CaseDeadlines.Missing missing = client == null ? null : client.missing();
        LocalDate urgent = urgent(missing, page.today());
        LocalDate latest = form.checked("urgent")
                ? urgent
                : missing == null ? null : missing.latest().day();
        boolean over = latest != null && latest.isBefore(page.today());
        List<FreeSlots.Slot> proposed = times.of(worker(form), latest, page.today());
        return new BookingPage(
                client == null
                        ? page.t("appointments.book.title")
                        : client.person().name().full(),
                latest == null ? null : page.day(latest),
                over,
                missing == null ? null : DeadlineWords.rule(missing, page),
                missing == null ? null : DeadlineWords.source(missing),
                ProposedTimes.choices(
                        proposed, client == null ? List.of() : times.kept(worker(form)), over ? null : latest, page),
                !over && latest != null && none(proposed, latest),
                urgent == null ? null : page.day(urgent),
                choices.cases(),
                choices.workers(page),
                BookingChoices.kinds(page),
                BookingChoices.lengths(page),
                choices.places(),
                choices.languages(page),
                confirm,
                client == null ? "/appointments" : client.href());
    }

    /** Counted from the day that was noted; where none was, from today. */
    private @Nullable LocalDate urgent(CaseDeadlines.@Nullable Missing missing, LocalDate today) {
        return missing != null && missing.from() == CaseDeadlines.From.URGENT
                ? missing.latest().day()
                : deadlines
                        .rules()
                        .urgent(today)
                        .map(AppointmentDeadlines.Latest::day)
                        .orElse(null);
    }

    private static boolean none(List<FreeSlots.Slot> proposed, LocalDate latest) {
        return proposed.stream().allMatch(slot -> slot.from().toLocalDate().isAfter(latest));
    }

    private AccountId worker(Form form) {
        UUID worker = form.id("worker");
        return worker == null ? current.get().account() : new AccountId(worker);
    }
}
