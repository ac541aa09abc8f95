package de.lotse.casework.visit;

import de.lotse.access.Colleagues;
import de.lotse.casework.OutreachSafety;
import de.lotse.shared.AccountId;
import de.lotse.tenancy.Concepts;
import de.lotse.tenancy.Place;
import de.lotse.tenancy.PlaceId;
import de.lotse.tenancy.Places;
import de.lotse.webui.Banner;
import de.lotse.webui.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** On every page: that a colleague has not come back, and for whoever is out one button to say that she is back. */
@Component
class VisitBanners implements Banner.Source {
    private final WhoIsOut out;
    private final Visits visits;
    private final Concepts concepts;
    private final Colleagues colleagues;
    private final Places places;
    private final Clock clock;

    VisitBanners(WhoIsOut out, Visits visits, Concepts concepts, Colleagues colleagues, Places places, Clock clock) {
        this.out = out;
        this.visits = visits;
        this.concepts = concepts;
        this.colleagues = colleagues;
        this.places = places;
        this.clock = clock;
    }

    @Override
    public List<Banner> banners(Viewer viewer, MessageSource messages) {
        if (!out.anybody()) {
            return List.of();
        }
        List<Visit> running = visits.running();
        OutreachSafety.Visits rule = concepts.section(OutreachSafety.class).visits();
        AccountId me = visits.me();
        return running.stream()
                .map(visit -> visit.visitor().equals(me)
                        ? own(visit, viewer, messages)
                        : missed(visit, visit.watcher().equals(me), grace(rule), viewer, messages))
                .filter(Objects::nonNull)
                .sorted(java.util.Comparator.comparing(banner -> !banner.tone().equals("bad")))
                .toList();
    }

    /** How long after the expected return somebody is missed. */
    static Duration grace(OutreachSafety.@Nullable Visits rule) {
        return Duration.ofMinutes(rule == null ? 0 : rule.graceMinutes());
    }

    private Banner own(Visit visit, Viewer viewer, MessageSource messages) {
        boolean late = visit.expectedAt().isBefore(clock.instant());
        return new Banner(
                late ? "warn" : "info",
                say(messages, viewer, late ? "casework.visit.banner.late" : "casework.visit.banner.out", time(visit)),
                say(messages, viewer, "casework.visit.backAgain"),
                "/visits/" + visit.id() + "/return",
                true);
    }

    /** @param named whether the viewer is the colleague who was named; otherwise she coordinates */
    private @Nullable Banner missed(Visit visit, boolean named, Duration grace, Viewer viewer, MessageSource messages) {
        if (!visit.overdue(clock.instant(), grace)) {
            return null;
        }
        String name = colleagues.name(visit.visitor()).orElse("–");
        return new Banner(
                "bad",
                named
                        ? say(messages, viewer, "casework.visit.banner.missed", name, time(visit))
                        : escalated(visit, name, viewer, messages),
                say(messages, viewer, "casework.visit.look"),
                "/visits/" + visit.id(),
                false);
    }

    /** All that is needed to find her; nothing about whom she visits. */
    private String escalated(Visit visit, String name, Viewer viewer, MessageSource messages) {
        String phone = visit.details().phone();
        return say(
                messages,
                viewer,
                "casework.visit.banner.escalated",
                name,
                time(visit),
                visit.where(place(visit)),
                phone == null ? "–" : phone,
                colleagues.name(visit.watcher()).orElse("–"));
    }

    private @Nullable String place(Visit visit) {
        PlaceId id = visit.place();
        return id == null ? null : places.find(id).map(Place::name).orElse(null);
    }

    private static String say(MessageSource messages, Viewer viewer, String key, Object... arguments) {
        return messages.getMessage(key, arguments, viewer.locale());
    }

    private static String time(Visit visit) {
        return Times.time(visit.expectedAt());
    }
}
