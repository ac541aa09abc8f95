package de.lotse.appointments;

import de.lotse.access.Colleagues;
import de.lotse.access.CurrentActor;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** With whom an appointment can be: the viewer first, then her colleagues. */
@Component
public class TeamChoices {
    private final Colleagues colleagues;
    private final CurrentActor current;

    TeamChoices(Colleagues colleagues, CurrentActor current) {
        this.colleagues = colleagues;
        this.current = current;
    }

    /** All of them. */
    public List<Choice> all(Page page) {
        List<Choice> all = new ArrayList<>();
        all.add(new Choice(current.get().account().toString(), page.t("appointments.me")));
        colleagues
                .caseManagers()
                .forEach(one -> all.add(new Choice(one.account().toString(), one.name())));
        return all;
    }
}
