package de.lotse.appointments.slip;

import de.lotse.appointments.Appointment;
import de.lotse.appointments.Appointments;
import de.lotse.appointments.With;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.Cases;
import de.lotse.consent.Consents;
import de.lotse.consent.PaperReply;
import de.lotse.consent.PersonPapers;
import de.lotse.documents.FileOwner;
import de.lotse.documents.Paper;
import de.lotse.people.People;
import de.lotse.people.Person;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Prints the slip of an appointment and shows its reminder to copy; not for whoever took her consent back (CON-02). */
@Controller
@Transactional
class SlipController {
    private static final String STOPPED = "appointments.slip.stopped";
    private final Appointments appointments;
    private final Clients clients;
    private final Slips slips;
    private final PersonPapers papers;
    private final PaperReply reply;
    private final Clock clock;

    SlipController(
            Appointments appointments,
            Clients clients,
            Slips slips,
            PersonPapers papers,
            PaperReply reply,
            Clock clock) {
        this.appointments = appointments;
        this.clients = clients;
        this.slips = slips;
        this.papers = papers;
        this.reply = reply;
        this.clock = clock;
    }

    /** For whom an appointment is. @param stopped whether she took her consent back, or her case takes nothing now */
    private record Client(Person person, FileOwner owner, boolean stopped) {}

    /** Finds the client of an appointment. */
    @Component
    record Clients(Cases cases, People people, Consents consents) {
        private Optional<Client> of(Appointment one) {
            return switch (one.with()) {
                case With.Nobody _, With.Hidden _ -> Optional.empty();
                case With.OfPerson of ->
                    people.find(of.id())
                            .map(person -> new Client(
                                    person,
                                    FileOwner.of(of.id()),
                                    consents.state(of.id()).withdrawnOn() != null));
                case With.OfCase of -> cases.find(of.id()).flatMap(this::of);
            };
        }

        private Optional<Client> of(Case theCase) {
            return people.find(theCase.mainPerson())
                    .map(person -> new Client(
                            person, FileOwner.of(theCase.id()), theCase.stop().isPresent()));
        }
    }

    /** The reminder in German and in the client's language. @param other null where there is no text in it */
    public record ReminderPage(
            String href,
            String title,
            String german,
            @Nullable String other,
            @Nullable String language,
            String direction,
            de.lotse.consent.PaperOffer offer) {}

    @GetMapping("/appointments/{appointmentId}/slip.pdf")
    Object print(
            @PathVariable UUID appointmentId,
            @RequestParam(name = "lang", required = false) @Nullable String language) {
        Appointment one = planned(appointmentId);
        Client client = clients.of(one).orElseThrow(NotFound::new);
        Paper paper = slips.paper(one, client.person(), PersonPapers.language(language));
        String back = "/appointments/" + appointmentId;
        return client.stopped()
                ? PaperReply.incomplete(paper, List.of(STOPPED), back)
                : reply.reply(paper, "appointment_slip", client.owner(), back);
    }

    @GetMapping("/appointments/{appointmentId}/slip")
    ModelAndView reminder(@PathVariable UUID appointmentId, @ModelAttribute("page") Page page) {
        Appointment one = planned(appointmentId);
        Client client = clients.of(one).filter(found -> !found.stopped()).orElseThrow(NotFound::new);
        Locale own = papers.language(client.person());
        return new ModelAndView("appointments/slip/slip")
                .addObject(
                        "view",
                        new ReminderPage(
                                "/appointments/" + appointmentId,
                                client.person().name().full(),
                                slips.reminder(one, Locale.GERMAN),
                                own == null ? null : slips.reminder(one, own),
                                own == null ? null : own.toLanguageTag(),
                                own == null ? "ltr" : new Paper.Translation(own, true).direction(),
                                papers.offer(client.person(), page)));
    }

    /** @throws NotFound for one that was cancelled or has begun: its slip would send somebody to a closed door */
    private Appointment planned(UUID id) {
        return appointments
                .find(id)
                .filter(one ->
                        one.state() == Appointment.State.PLANNED && one.begins().isAfter(clock.instant()))
                .orElseThrow(NotFound::new);
    }
}
