package de.lotse.casework.contact;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Takes what is being typed, every few seconds. */
@Controller
class DraftController {
    private static final int LARGEST = 500_000;
    private final Drafts drafts;

    DraftController(Drafts drafts) {
        this.drafts = drafts;
    }

    @PostMapping("/drafts/{form}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(@PathVariable String form, @RequestParam MultiValueMap<String, String> fields) {
        MultiValueMap<String, String> kept = new LinkedMultiValueMap<>(fields);
        kept.remove("_csrf");
        int size = kept.values().stream()
                .flatMap(java.util.List::stream)
                .mapToInt(String::length)
                .sum();
        if (form.matches("[a-z0-9-]{1,60}") && size <= LARGEST) {
            drafts.keep(form, kept);
        }
    }

    @PostMapping("/drafts/{form}/delete")
    String drop(@PathVariable String form) {
        drafts.drop(form);
        return "redirect:/";
    }
}
