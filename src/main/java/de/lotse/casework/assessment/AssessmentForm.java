package de.lotse.casework.assessment;

import de.lotse.casework.CaseworkConcept.Area;
import de.lotse.casework.assessment.Assessment.View;
import de.lotse.casework.screening.CaseAreas;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import de.lotse.webui.Form;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The assessment between page and use case. */
final class AssessmentForm {
    static final String PREFIX = "casework.assessment";
    private static final int NOTE = 2000;
    private static final int TEXT = 20_000;

    private AssessmentForm() {}

    /** A new assessment, which starts from what was seen last. */
    static Form begin(@Nullable Assessment last, LocalDate today) {
        Form form = Form.empty(PREFIX).with("id", Uuids.next()).with("assessment", Uuids.next());
        return (last == null ? form : filled(form, last)).with("assessedOn", today);
    }

    /** The assessment as it stands, to go on with it. */
    static Form continued(Assessment known) {
        Form form = Form.empty(PREFIX)
                .with("id", Uuids.next())
                .with("assessment", known.id())
                .with("basedOn", known.revision())
                .with("assessedOn", known.assessedOn());
        return filled(form, known);
    }

    private static Form filled(Form start, Assessment known) {
        Form form = start.with("strengths", known.strengths()).with("problem", known.problem());
        for (Map.Entry<String, View> area : known.areas().entrySet()) {
            View view = area.getValue();
            form = form.with("self-" + area.getKey(), view.self())
                    .with("professional-" + area.getKey(), view.professional())
                    .with("urgency-" + area.getKey(), view.urgency())
                    .with("note-" + area.getKey(), view.note());
        }
        return form;
    }

    static SaveAssessment.Command read(Form form, CaseId caseId, List<Area> areas, LocalDate today) {
        LocalDate on = form.requireDate("assessedOn");
        if (on.isAfter(today)) {
            form.reject("assessedOn", "casework.assessment.assessedOn.future");
        }
        CaseAreas.refuseDropped(form, areas);
        Map<String, View> views = new LinkedHashMap<>();
        for (Area area : areas) {
            View view = new View(
                    form.integer("self-" + area.key(), 0, Assessment.MOST_NEED),
                    form.integer("professional-" + area.key(), 0, Assessment.MOST_NEED),
                    form.integer("urgency-" + area.key(), 1, Assessment.LEAST_URGENT),
                    form.text("note-" + area.key(), NOTE));
            if (!view.empty()) {
                views.put(area.key(), view);
            }
        }
        return new SaveAssessment.Command(
                form.requireId("id"),
                form.requireId("assessment"),
                caseId,
                form.id("basedOn"),
                on,
                views,
                form.text("strengths", TEXT),
                form.text("problem", TEXT));
    }
}
