package de.lotse.casework.casefile;

import de.lotse.webui.Form;
import de.lotse.webui.Kept;
import de.lotse.webui.Page;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * What the forms of a case have in common: a case that takes nothing refuses in the same words everywhere, what is wrong is shown
 * again with everything typed, and what is not saved yet is kept as a draft of this worker for this form (CW-07a).
 */
@Component
public class CaseForms {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final CaseFiles files;
    private final Drafts drafts;

    CaseForms(CaseFiles files, Drafts drafts) {
        this.files = files;
        this.drafts = drafts;
    }

    /** A form whose drafts are kept. @param page where it stands, e.g. "/cases/…/screening" */
    public record Place(String key, String page) {
        /** The form of a case at a page of it. @param name tells the forms of a case apart, e.g. "screening" */
        public static Place of(UUID caseId, String name, String path) {
            return new Place(name + "-" + caseId, "/cases/" + caseId + path);
        }
    }

    /** The case, for a change. @throws de.lotse.webui.NotFound when it is out of reach */
    public Case find(UUID caseId) {
        return files.find(caseId);
    }

    /** The case file at a tab, with the look on record. @throws de.lotse.webui.NotFound when it is out of reach */
    public CaseFiles.Opened open(UUID caseId, String tab, Page page) {
        return files.open(caseId, tab, page);
    }

    /** The case for a paper, with the look on record. @throws de.lotse.webui.NotFound when it is out of reach */
    public CaseFiles.Seen look(UUID caseId, String tab) {
        return files.look(caseId, tab);
    }

    /** Refuses, and says why the case takes nothing and what is still possible. */
    public void stopped(Form form, UUID caseId) {
        switch (files.find(caseId).stop().orElseGet(Case.Stop.Ended::new)) {
            case Case.Stop.Ended _ -> form.refuse("casework.stop.ended");
            case Case.Stop.ConsentWithdrawn _ -> form.refuse("casework.stop.withdrawn");
        }
    }

    /** The form to begin with: the worker's own draft if she has one, otherwise this one. */
    public Form begin(Place place, Form fresh) {
        return begin(place, fresh, Optional::of);
    }

    /** The form to begin with: what is left of the worker's own draft, otherwise this one. @param left a draft with nothing left is dropped */
    public Form begin(Place place, Form fresh, Function<Form, Optional<Form>> left) {
        Optional<Drafts.Draft> draft = drafts.find(place.key());
        Optional<Form> begun =
                draft.map(found -> Form.of(fresh.prefix(), found.fields())).flatMap(left);
        if (draft.isPresent() && begun.isEmpty()) {
            drafts.drop(place.key());
        }
        Form form = begun.orElse(fresh);
        form.keepAt(kept(place, draft.filter(_ -> begun.isPresent())));
        return form;
    }

    /** What was sent, with its place for drafts. */
    public Form read(Place place, String prefix, Map<String, ?> submitted) {
        Form form = Form.of(prefix, submitted);
        form.keepAt(kept(place, Optional.empty()));
        return form;
    }

    /** Shows the form again with 422 if something is wrong; otherwise goes on. */
    public static ModelAndView answer(Form form, Supplier<ModelAndView> again, Supplier<ModelAndView> done) {
        return form.hasErrors() ? refused(again.get()) : done.get();
    }

    /** Shows the form again with 422 if something is wrong; otherwise drops the draft and goes on. */
    public ModelAndView answer(Form form, Place place, Supplier<ModelAndView> again, Supplier<ModelAndView> done) {
        if (!form.hasErrors()) {
            drafts.drop(place.key());
        }
        return answer(form, again, done);
    }

    /** The page with the status of a refusal. */
    public static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private Kept kept(Place place, Optional<Drafts.Draft> draft) {
        return new Kept(
                "/drafts/" + place.key(),
                place.page(),
                draft.map(found -> LocalDateTime.ofInstant(found.savedAt(), BERLIN))
                        .orElse(null),
                Drafts.KEPT_DAYS);
    }
}
