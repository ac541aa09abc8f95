package de.lotse.casework.casefile;

import de.lotse.webui.Page;
import de.lotse.webui.components.Due;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is due about everybody in the open cases, asked of all its sources with the people carried in them. */
@Component
class CarriedDues implements DueSource {
    private final CarriedPeople carried;
    private final List<CarriedDueSource> sources;

    CarriedDues(CarriedPeople carried, List<CarriedDueSource> sources) {
        this.carried = carried;
        this.sources = sources;
    }

    @Override
    public List<Due> due(List<Caseload.Row> open, Page page) {
        List<CarriedPeople.Member> beside = carried.beside(open);
        return sources.stream()
                .flatMap(source -> source.due(open, beside, page).stream())
                .toList();
    }
}
