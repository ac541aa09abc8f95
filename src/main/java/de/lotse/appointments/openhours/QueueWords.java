package de.lotse.appointments.openhours;

import de.lotse.appointments.MeetingChoices;
import de.lotse.casework.CaseworkConcept;
import de.lotse.people.CodeLists;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What somebody who comes to an open hour can say: her language and what she comes for, a life area of the concept. */
@Component
public class QueueWords {
    private final MeetingChoices meeting;
    private final CodeLists lists;
    private final Concepts concepts;

    QueueWords(MeetingChoices meeting, CodeLists lists, Concepts concepts) {
        this.meeting = meeting;
        this.lists = lists;
        this.concepts = concepts;
    }

    List<Choice> languages(Page page) {
        return meeting.languages(page);
    }

    List<Choice> needs(Page page) {
        return concepts.section(CaseworkConcept.class).lifeAreas().areas().stream()
                .map(area -> new Choice(area.key(), area.label().in(page.locale())))
                .toList();
    }

    String language(@Nullable String code, Page page) {
        return code == null ? page.t("appointments.language.unknown") : lists.languageName(code, page.locale());
    }

    /** When she came, her number and what for: all that is known of her, and no name. */
    public String said(Arrival one, Page page) {
        return page.t("appointments.book.fromQueue", page.date(one.on()), one.number(), need(one.need(), page));
    }

    /** What she comes for, in words. */
    String need(@Nullable String key, Page page) {
        return needs(page).stream()
                .filter(choice -> choice.value().equals(key))
                .map(Choice::label)
                .findFirst()
                .orElse(page.t("appointments.queue.need.none"));
    }
}
