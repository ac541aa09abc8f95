package de.lotse.intake.request;

import de.lotse.casework.IntakeConcept;
import de.lotse.casework.QuestionForm;
import de.lotse.consent.Issuers;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The request form as it is drawn and read, whoever fills it: somebody outside, or a colleague who takes a call (IN-02). */
@Component
class RequestForms {
    static final String PREFIX = "intake.request";
    private final Concepts concepts;
    private final Issuers issuers;

    RequestForms(Concepts concepts, Issuers issuers) {
        this.concepts = concepts;
        this.issuers = issuers;
    }

    /**
     * Where the form stands.
     *
     * @param template the page around it
     * @param owner the municipality
     * @param paper the empty form to print
     * @param status where the code is asked for
     */
    record Place(String template, String owner, String action, String paper, String status) {}

    /** What was answered; what is missing or wrong is noted at its field. */
    Answers read(Form form, Page page) {
        return new RequestReading(form, questions(), page).read();
    }

    /** The form to begin with, or as it was typed. */
    ModelAndView show(Place at, Form form, Page page) {
        return show(at, form, page, 0);
    }

    /** The form again after a button inside it that does not send; empty where it was sent. */
    Optional<ModelAndView> turned(Place at, Form form, Page page) {
        if (form.has("more")) {
            return Optional.of(show(at, form, page, RequestReading.persons(form) + 1));
        }
        if (form.has("accept")) {
            String field = form.value("accept");
            String text = form.value(field);
            return Optional.of(
                    text.length() > RequestReading.TEXT
                            ? refused(at, form, page)
                            : show(at, form.with(field, PersonalIdentifiers.without(text)), page));
        }
        return Optional.empty();
    }

    /** The form with what is wrong. */
    ModelAndView refused(Place at, Form form, Page page) {
        ModelAndView view = show(at, form, page);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    /** @throws NotFound where the concept takes no requests by a form: there is no such door */
    private QuestionForm questions() {
        QuestionForm questions = concepts.section(IntakeConcept.class).requestForm();
        if (questions == null) {
            throw new NotFound();
        }
        return questions;
    }

    /** @param added the person to add, 0 for none */
    private ModelAndView show(Place at, Form form, Page page, int added) {
        QuestionForm questions = questions();
        int most = RequestReading.most(questions);
        int persons = Math.max(added, RequestReading.persons(form));
        int drawn = added > 0 ? Math.min(persons, Math.max(most, added - 1)) : persons;
        RequestPage view = new RequestPage(
                at.owner(),
                questions.label().in(page.locale()),
                at.action(),
                at.paper(),
                at.status(),
                questions.source() == null ? null : questions.source().toString(),
                RequestPage.parts(questions, page),
                drawn,
                drawn < most,
                RequestPage.marked(form),
                added,
                issuers.find(null).contact());
        return new ModelAndView(at.template()).addObject("view", view).addObject("form", form);
    }
}
