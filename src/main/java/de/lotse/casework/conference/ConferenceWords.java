package de.lotse.casework.conference;

import de.lotse.casework.conference.Conference.Step;
import de.lotse.webui.Page;

/** How a conference is told in a line: when it is, where it stands, in which tone. */
final class ConferenceWords {
    private ConferenceWords() {}

    static String when(Conference.Slot slot, Page page) {
        return page.day(slot.on()) + ", " + page.time(slot.at());
    }

    private static String key(Conference one) {
        if (one.planned()) {
            return "PLANNED";
        }
        return one.last(Step.Kind.CANCELLED).isPresent() ? "CANCELLED" : one.clientToBeInformed() ? "HELD" : "INFORMED";
    }

    static String state(Conference one, Page page) {
        return page.t("casework.conference.state." + key(one));
    }

    static String tone(Conference one) {
        return switch (key(one)) {
            case "PLANNED" -> "info";
            case "HELD" -> "warn";
            case "INFORMED" -> "good";
            default -> "";
        };
    }
}
