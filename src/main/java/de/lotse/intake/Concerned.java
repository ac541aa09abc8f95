package de.lotse.intake;

import de.lotse.casework.absence.AbsenceChanged;
import de.lotse.database.Acting;
import de.lotse.database.Briefly;
import de.lotse.tenancy.OrganisationChanged;
import java.util.function.BooleanSupplier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whether an area of intake comes to the acting worker, remembered briefly, because every page asks it for her menu. */
@Component
public class Concerned {
    private final Briefly known;

    Concerned(Acting acting) {
        this.known = new Briefly(acting);
    }

    /** Whether the area comes to her. @param question asked where the answer is not remembered */
    public boolean by(String area, BooleanSupplier question) {
        return known.is(area, question);
    }

    /** Who sits where or stands in for whom is different. */
    @EventListener({OrganisationChanged.class, AbsenceChanged.class})
    void forget() {
        known.forget();
    }
}
