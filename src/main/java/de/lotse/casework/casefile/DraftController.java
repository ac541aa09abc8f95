package de.lotse.casework.casefile;

import de.lotse.shared.CaseId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Takes what is being typed, every few seconds, or when a worker without JavaScript asks for it. A draft that belongs to a case is
 * kept only while something may be written into that case.
 */
@Controller
@Transactional
class DraftController {
    private static final int LARGEST = 500_000;
    private static final Pattern KEY = Pattern.compile("[a-z0-9_-]{1,120}");
    private static final Pattern PAGE = Pattern.compile("/(?:cases|contacts|requests)/[a-zA-Z0-9/_-]+");
    /** A signature is for what she saw when she signed, so it is not kept for a text that may change until it is saved. */
    private static final List<String> NOT_TYPED = List.of("_csrf", "back", "signed");

    private final Drafts drafts;
    private final Cases cases;

    DraftController(Drafts drafts, Cases cases) {
        this.drafts = drafts;
        this.cases = cases;
    }

    @PostMapping("/drafts/{form}")
    ResponseEntity<Void> keep(
            @PathVariable String form,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(required = false) @Nullable String back) {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>(fields);
        NOT_TYPED.forEach(typed::remove);
        int size = typed.values().stream()
                .flatMap(List::stream)
                .mapToInt(String::length)
                .sum();
        if (!KEY.matcher(form).matches() || size > LARGEST || !writable(form, typed)) {
            return ResponseEntity.unprocessableContent().build();
        }
        drafts.keep(form, typed);
        return back == null ? ResponseEntity.noContent().build() : to(back);
    }

    @PostMapping("/drafts/{form}/delete")
    ResponseEntity<Void> drop(@PathVariable String form, @RequestParam(defaultValue = "/") String back) {
        drafts.drop(form);
        return to(back);
    }

    /** After a withdrawal a case can still be closed, and a release can be revoked always; those forms alone are kept then. */
    private boolean writable(String form, MultiValueMap<String, String> typed) {
        Optional<CaseId> about = Drafts.about(form, typed);
        return about.isEmpty()
                || cases.find(about.get())
                        .filter(theCase -> theCase.writable()
                                || form.startsWith("revocation-")
                                || (theCase.open() && form.startsWith("closure-")))
                        .isPresent();
    }

    private static ResponseEntity<Void> to(String back) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, PAGE.matcher(back).matches() ? back : "/")
                .build();
    }
}
