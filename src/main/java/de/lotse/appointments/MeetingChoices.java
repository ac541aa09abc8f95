package de.lotse.appointments;

import de.lotse.access.Colleagues;
import de.lotse.access.CurrentActor;
import de.lotse.people.CodeLists;
import de.lotse.tenancy.Place;
import de.lotse.tenancy.Places;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** With whom somebody can meet, where and in which language: by appointment and in open hours alike. */
@Component
public class MeetingChoices {
    private final Colleagues colleagues;
    private final CurrentActor current;
    private final Places places;
    private final CodeLists lists;

    MeetingChoices(Colleagues colleagues, CurrentActor current, Places places, CodeLists lists) {
        this.colleagues = colleagues;
        this.current = current;
        this.places = places;
        this.lists = lists;
    }

    /** The viewer first, then her colleagues. */
    public List<Choice> workers(Page page) {
        List<Choice> all = new ArrayList<>();
        all.add(new Choice(current.get().account().toString(), page.t("appointments.me")));
        colleagues
                .caseManagers()
                .forEach(one -> all.add(new Choice(one.account().toString(), one.name())));
        return all;
    }

    /** The places of the municipality; households are offered to nobody. */
    public List<Choice> places() {
        return places.all().stream()
                .filter(place -> place.kind() != Place.Kind.HOUSEHOLD)
                .map(place -> new Choice(place.id().toString(), place.name()))
                .toList();
    }

    /** The languages, named in the viewer's. */
    public List<Choice> languages(Page page) {
        return lists.languages().stream()
                .map(one -> new Choice(one.code(), lists.languageName(one.code(), page.locale())))
                .toList();
    }

    /** What stands for each language in a form. */
    public List<String> languageKeys() {
        return lists.languages().stream().map(CodeLists.Entry::code).toList();
    }
}
