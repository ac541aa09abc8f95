package de.lotse.appointments.feed;

import de.lotse.access.Colleagues;
import de.lotse.access.CurrentActor;
import de.lotse.appointments.Appointment;
import de.lotse.appointments.Appointments;
import de.lotse.appointments.HeldHours;
import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.shared.AccountId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.Municipalities;
import de.lotse.tenancy.Municipality;
import de.lotse.tenancy.Place;
import de.lotse.tenancy.PlaceId;
import de.lotse.tenancy.Places;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which a worker makes, copies and revokes the address of her feed. */
@Controller
@Transactional
class FeedController {
    private final Feeds feeds;
    private final Municipalities municipalities;
    private final CurrentActor current;
    private final Audit audit;
    private final String address;

    FeedController(
            Feeds feeds,
            Municipalities municipalities,
            CurrentActor current,
            Audit audit,
            @Value("${lotse.address:http://localhost:8080}") String address) {
        this.feeds = feeds;
        this.municipalities = municipalities;
        this.current = current;
        this.audit = audit;
        this.address = address;
    }

    /** Reads the appointments and open hours of a feed; used as a visitor, so no case and no person is within reach. */
    @Component
    record Reading(
            Feeds feeds,
            Appointments appointments,
            HeldHours heldHours,
            Places places,
            Colleagues colleagues,
            Clock clock) {
        private static final Duration BACK = Duration.ofDays(28);
        private static final Duration AHEAD = Duration.ofDays(366);

        /** The calendar behind the secret; null where there is none, or its worker is gone. */
        @Nullable
        String read(String token) {
            AccountId owner = feeds.owner(token).filter(colleagues::active).orElse(null);
            if (owner == null) {
                return null;
            }
            Instant now = clock.instant();
            List<Appointment> busy = appointments.of(owner, now.minus(BACK), now.plus(AHEAD));
            return CalendarText.of(busy, open(owner), now);
        }

        /** From today on: who stood in on days that are over is not told any more. */
        private List<CalendarText.Open> open(AccountId owner) {
            LocalDate today = LocalDate.now(clock);
            List<HeldHours.Held> held = heldHours.of(owner, today, today.plusDays(AHEAD.toDays()));
            Map<PlaceId, String> names =
                    held.isEmpty() ? Map.of() : places.all().stream().collect(Collectors.toMap(Place::id, Place::name));
            return held.stream()
                    .map(one -> new CalendarText.Open(one, names.getOrDefault(one.place(), "–")))
                    .toList();
        }
    }

    /** What the page shows. @param feed the address; null where there is none */
    public record FeedPage(@Nullable String feed, String id) {}

    @GetMapping("/appointments/feed")
    ModelAndView page() {
        AccountId me = current.get().account();
        String feed = feeds.token(me)
                .map(token -> address + "/open/" + municipality().key() + "/calendar/" + token)
                .orElse(null);
        return new ModelAndView("appointments/feed/feed")
                .addObject("view", new FeedPage(feed, Uuids.next().toString()));
    }

    @PostMapping("/appointments/feed")
    String make(@RequestParam MultiValueMap<String, String> submitted, RedirectAttributes redirect) {
        AccountId me = current.get().account();
        UUID id = Form.of(submitted).requireId("id");
        if (feeds.make(id, me)) {
            audit.changed("calendar-feed-made", Subject.of(me), "");
        }
        Flash.good(redirect, "appointments.feed.made");
        return "redirect:/appointments/feed";
    }

    @PostMapping("/appointments/feed/revocation")
    String revoke(RedirectAttributes redirect) {
        AccountId me = current.get().account();
        feeds.revoke(me);
        audit.changed("calendar-feed-revoked", Subject.of(me), "");
        Flash.good(redirect, "appointments.feed.revoked");
        return "redirect:/appointments/feed";
    }

    private Municipality municipality() {
        return municipalities.find(current.get().municipality()).orElseThrow();
    }
}
