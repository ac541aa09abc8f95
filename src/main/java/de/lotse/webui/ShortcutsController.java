package de.lotse.webui;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Which keys do what, and how to switch them off (WCAG 2.1.4). */
@Controller
class ShortcutsController {
    @GetMapping("/about/shortcuts")
    String page() {
        return "webui/shortcuts";
    }
}
