package de.lotse.intake.request;

import de.lotse.access.CurrentActor;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.Municipalities;
import de.lotse.tenancy.Municipality;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Takes a request while somebody telephones: the form the public has, filled by a colleague of the clearing team, whose name and time
 * are kept with it. Whoever is signed in is no program, so nothing is throttled and no trap is laid; what is typed is kept (IN-02, CW-07a).
 */
@Controller
@Transactional
public class TelephoneController {
    private static final CaseForms.Place DRAFT = new CaseForms.Place("request-telephone", "/requests/telephone");
    private final RequestForms forms;
    private final CaseForms drafts;
    private final SendRequest sendRequest;
    private final Requests requests;
    private final Around around;

    TelephoneController(
            RequestForms forms, CaseForms drafts, SendRequest sendRequest, Requests requests, Around around) {
        this.forms = forms;
        this.drafts = drafts;
        this.sendRequest = sendRequest;
        this.requests = requests;
        this.around = around;
    }

    /** Who takes the call, where, and how the caller hears of it. */
    @org.springframework.stereotype.Component("telephoneAround")
    record Around(CurrentActor current, Municipalities municipalities, RequestMessages messages, RequestMail mail) {
        Municipality here() {
            return municipalities.find(current.get().municipality()).orElseThrow();
        }
    }

    /** What is read out to the caller. @param mail where the code is written to; null where nothing is written */
    public record Told(
            UUID id,
            String number,
            String from,
            String code,
            String status,
            @Nullable String mail,
            boolean mailLeaves) {}

    @GetMapping("/requests/telephone")
    ModelAndView form(@ModelAttribute("page") Page page) {
        Form fresh = Form.empty(RequestForms.PREFIX).with("id", Uuids.next());
        return forms.show(place(page), drafts.begin(DRAFT, fresh), page);
    }

    @PostMapping("/requests/telephone")
    ModelAndView take(@RequestParam MultiValueMap<String, String> submitted, @ModelAttribute("page") Page page) {
        Form form = drafts.read(DRAFT, RequestForms.PREFIX, submitted);
        return forms.turned(place(page), form, page).orElseGet(() -> receive(form, page));
    }

    private ModelAndView receive(Form form, Page page) {
        Answers answers = forms.read(form, page);
        UUID id = form.requireId("id");
        if (!form.hasErrors() && !sent(id, answers, page)) {
            Form fresh = form.with("id", Uuids.next());
            fresh.refuse("intake.request.already");
            return forms.refused(place(page), fresh, page);
        }
        return drafts.answer(
                form,
                DRAFT,
                () -> forms.show(place(page), form, page),
                () -> new ModelAndView("redirect:/requests/telephone/" + id));
    }

    /** @return false if something else was sent under this id, before somebody went back and changed it */
    private boolean sent(UUID id, Answers answers, Page page) {
        return sendRequest
                .send(new SendRequest.Command(
                        id,
                        around.here(),
                        Request.Origin.TELEPHONE,
                        page.locale().getLanguage(),
                        answers,
                        around.current().get().account()))
                .isPresent();
    }

    @GetMapping("/requests/telephone/{requestId}")
    ModelAndView told(@PathVariable UUID requestId) {
        Request request = requests.find(requestId)
                .filter(one -> one.origin() == Request.Origin.TELEPHONE)
                .orElseThrow(NotFound::new);
        return new ModelAndView("intake/request/told")
                .addObject(
                        "view",
                        new Told(
                                request.id(),
                                request.number(),
                                request.from(),
                                request.code(),
                                around.mail().status(around.here()),
                                request.answers().value(Words.EMAIL),
                                around.messages().leaves()));
    }

    private RequestForms.Place place(Page page) {
        Municipality here = around.here();
        String door = "/open/" + here.key() + "/request";
        String language = "?lang=" + page.locale().getLanguage();
        return new RequestForms.Place(
                "intake/request/telephone",
                here.name(),
                "/requests/telephone",
                door + ".pdf" + language,
                door + "/status" + language);
    }
}
