package de.lotse.casework.absence;

import de.lotse.casework.CaseHeadPart;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.CaseTrace;
import de.lotse.webui.Page;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** In the head of the case file: who stands in while the responsible worker is away. */
@Component
class DeputyHead implements CaseHeadPart {
    @Configuration(proxyBeanMethods = false)
    static class Trace {
        @Bean
        CaseTrace deputyTrace() {
            return Absences.STANDING;
        }
    }

    private final Absences absences;
    private final AbsencePages pages;

    DeputyHead(Absences absences, AbsencePages pages) {
        this.absences = absences;
        this.pages = pages;
    }

    @Override
    public Contribution contribution(Case theCase, Page page) {
        if (!theCase.has(Absences.STANDING)) {
            return Contribution.NONE;
        }
        return new Contribution(
                List.of(),
                absences.standing(theCase.id(), page.today()).stream()
                        .map(one -> new Mark(
                                6,
                                "info",
                                "people",
                                page.t("casework.absence.mark", pages.name(one.deputy()), page.date(one.until())),
                                "/absences"))
                        .toList());
    }
}
