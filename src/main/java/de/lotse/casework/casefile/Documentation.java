package de.lotse.casework.casefile;

import de.lotse.webui.Page;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the concept expects in the case by now and nobody has written down yet (QA-02). */
@Component
public class Documentation {
    private final ObjectProvider<DocumentationCheck> checks;

    Documentation(ObjectProvider<DocumentationCheck> checks) {
        this.checks = checks;
    }

    /** The gaps in the order of the cycle; none in a case that takes nothing any more. */
    public List<DocumentationCheck.Gap> gaps(Case theCase, Page page) {
        return theCase.writable()
                ? checks.stream()
                        .flatMap(check -> check.gaps(theCase, page).stream())
                        .sorted(Comparator.comparingInt(DocumentationCheck.Gap::order))
                        .toList()
                : List.of();
    }
}
