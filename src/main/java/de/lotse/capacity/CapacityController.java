package de.lotse.capacity;

import de.lotse.capacity.timeshare.TimeSharePages;
import de.lotse.webui.NavigationItem;
import de.lotse.webui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows how much room there is for more cases. */
@Controller
class CapacityController {
    private final CapacityPages pages;
    private final TimeSharePages time;

    CapacityController(CapacityPages pages, TimeSharePages time) {
        this.pages = pages;
        this.time = time;
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationItem capacityArea() {
            return new NavigationItem("capacity", "/capacity", "CAPACITY_READ", 15, "chart");
        }
    }

    @GetMapping("/capacity")
    ModelAndView capacity(
            @RequestParam(required = false) @Nullable String category, @ModelAttribute("page") Page page) {
        CapacityPage view = pages.page(category, page);
        return new ModelAndView("capacity/capacity")
                .addObject("view", view)
                .addObject("team", view.ownOnly() ? null : time.team(page).orElse(null));
    }
}
