package de.lotse.casework.visit;

import de.lotse.database.Acting;
import de.lotse.database.Briefly;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whether the viewer or somebody she looks after is out, remembered briefly, because every page asks it. On another node a visit that
 * began counts after ten seconds at the latest; somebody is missed after minutes.
 */
@Component
class WhoIsOut {
    private final Visits visits;
    private final Briefly known;

    WhoIsOut(Visits visits, Acting acting) {
        this.visits = visits;
        this.known = new Briefly(acting);
    }

    boolean anybody() {
        return known.is("visits", () -> !visits.running().isEmpty());
    }

    @EventListener(Visits.Shown.class)
    void forget() {
        known.forget();
    }
}
