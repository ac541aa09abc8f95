package de.lotse.casework.screening;

import de.lotse.casework.CaseworkConcept.Area;
import de.lotse.casework.screening.Screening.Finding;
import de.lotse.casework.screening.Screening.Need;
import de.lotse.casework.screening.Screening.Words;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import de.lotse.webui.Form;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sheet between page and use case: per life area a choice and a note, then the client's own words. */
final class ScreeningForm {
    static final String PREFIX = "casework.screening";
    private static final int NOTE = 1000;
    private static final int TEXT = 20_000;

    private ScreeningForm() {}

    /** A sheet that starts from the latest one. */
    static Form of(Optional<Screening> latest, LocalDate today) {
        Form form = Form.empty(PREFIX).with("id", Uuids.next());
        if (latest.isEmpty()) {
            return form.with("talkOn", today);
        }
        Screening known = latest.get();
        form = form.with("basedOn", known.id())
                .with("talkOn", known.talkOn())
                .with("concern", known.words().concern())
                .with("wish", known.words().wish())
                .with("resources", known.words().resources())
                .with("followUp", known.followUpOn() == null ? null : "yes")
                .with("followUpOn", known.followUpOn());
        for (Map.Entry<String, Finding> area : known.areas().entrySet()) {
            form = form.with("need-" + area.getKey(), area.getValue().need())
                    .with("note-" + area.getKey(), area.getValue().note());
        }
        return form;
    }

    static SaveScreening.Command read(Form form, CaseId caseId, List<Area> areas, LocalDate today) {
        LocalDate talkOn = form.requireDate("talkOn");
        if (talkOn.isAfter(today)) {
            form.reject("talkOn", "casework.screening.talkOn.future");
        }
        CaseAreas.refuseDropped(form, areas);
        return new SaveScreening.Command(
                form.requireId("id"),
                caseId,
                form.id("basedOn"),
                talkOn,
                findings(form, areas),
                new Words(form.text("concern", TEXT), form.text("wish", TEXT), form.text("resources", TEXT)),
                followUp(form, talkOn));
    }

    private static Map<String, Finding> findings(Form form, List<Area> areas) {
        Map<String, Finding> findings = new LinkedHashMap<>();
        for (Area area : areas) {
            Need need = form.choice("need-" + area.key(), Need.class);
            String note = form.text("note-" + area.key(), NOTE);
            if (need != null || note != null) {
                findings.put(area.key(), new Finding(need, note));
            }
        }
        return findings;
    }

    private static @Nullable LocalDate followUp(Form form, LocalDate talkOn) {
        if (!form.checked("followUp")) {
            return null;
        }
        LocalDate on = form.requireDate("followUpOn");
        if (form.problem("followUpOn") == null && on.isBefore(talkOn)) {
            form.reject("followUpOn", "casework.screening.followUpOn.early");
        }
        return on;
    }
}
