package de.lotse.intake.request;

import de.lotse.access.CurrentActor;
import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.tenancy.Municipalities;
import de.lotse.tenancy.Visitors;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Prints the request form: empty for everybody, filled for who knows the code and for the clearing team. */
@Controller
public class RequestPaperController {
    private final Visitors visitors;
    private final Requests requests;
    private final RequestPaper paper;
    private final Throttle throttle;
    private final Municipalities municipalities;
    private final Look look;

    RequestPaperController(
            Visitors visitors,
            Requests requests,
            RequestPaper paper,
            Throttle throttle,
            Municipalities municipalities,
            Look look) {
        this.visitors = visitors;
        this.requests = requests;
        this.paper = paper;
        this.throttle = throttle;
        this.municipalities = municipalities;
        this.look = look;
    }

    /** Puts on record that a colleague printed it. */
    @org.springframework.stereotype.Component
    record Look(CurrentActor current, Audit audit) {}

    @GetMapping("/open/{municipality}/request.pdf")
    ResponseEntity<byte[]> empty(@PathVariable String municipality, @ModelAttribute("page") Page page) {
        return visitors.at(municipality, to -> paper.empty(to, page.locale()));
    }

    /** By the code, which stands in no address; who has it gets the paper, though others of the same office typed wrong ones. */
    @PostMapping("/open/{municipality}/request/paper")
    ResponseEntity<byte[]> filled(
            @PathVariable String municipality,
            @RequestParam(defaultValue = "") String code,
            @ModelAttribute("page") Page page,
            HttpServletRequest request) {
        return visitors.at(municipality, to -> {
            Optional<Request> known =
                    throttle.guesses(to.key(), request.getRemoteAddr()) ? Optional.empty() : requests.withCode(code);
            if (known.isEmpty()) {
                throttle.wrongCode(to.key(), request.getRemoteAddr());
            }
            return paper.filled(to, known.orElseThrow(NotFound::new), page.locale());
        });
    }

    @Transactional
    @GetMapping("/requests/{requestId}.pdf")
    public ResponseEntity<byte[]> print(@PathVariable UUID requestId, @ModelAttribute("page") Page page) {
        Request request = requests.find(requestId).orElseThrow(NotFound::new);
        look.audit().looked(new Subject("request", requestId), request.number());
        return paper.filled(
                municipalities.find(look.current().get().municipality()).orElseThrow(), request, page.locale());
    }
}
