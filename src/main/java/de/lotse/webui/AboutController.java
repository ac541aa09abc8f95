package de.lotse.webui;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What everybody may read about Lotse: accessibility (BITVNRW) and data protection of the software itself. */
@Controller
class AboutController {
    @GetMapping("/about/accessibility")
    ModelAndView accessibility() {
        return page("accessibility");
    }

    @GetMapping("/about/privacy")
    ModelAndView privacy() {
        return page("privacy");
    }

    private static ModelAndView page(String subject) {
        return new ModelAndView("webui/about").addObject("subject", subject);
    }
}
