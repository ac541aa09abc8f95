package de.lotse.intake.referral;

import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.screening.Screening;
import de.lotse.webui.Page;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The screening sheet that went along, as its receiver reads it. @param on the day of the talk */
record SheetPage(String on, List<Line> lines) {
    /** What was found or said. @param need null where only words were taken */
    record Line(
            String label, @Nullable String need, @Nullable String said) {}

    static SheetPage of(CarriedSheet sheet, CaseworkConcept concept, Page page) {
        List<Line> lines = new ArrayList<>();
        Screening.Words words = sheet.words();
        add(lines, page.t("casework.screening.concern"), words.concern());
        add(lines, page.t("casework.screening.wish"), words.wish());
        add(lines, page.t("casework.screening.resources"), words.resources());
        sheet.areas().forEach((key, finding) -> {
            Screening.Need need = finding.need();
            String label = concept.lifeAreas()
                    .find(key)
                    .map(area -> area.label().in(page.locale()))
                    .orElse(key);
            lines.add(new Line(label, need == null ? null : page.t("casework.screening.need." + need), finding.note()));
        });
        return new SheetPage(page.date(sheet.talkOn()), lines);
    }

    private static void add(List<Line> lines, String label, @Nullable String said) {
        if (said != null) {
            lines.add(new Line(label, null, said));
        }
    }
}
