package de.lotse.directory;

import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NavigationItem;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Finding an offer, reading it, confirming it. */
@Controller
@Transactional
class OffersController {
    private final Offers offers;
    private final OfferWords words;
    private final ConfirmOffer confirmOffer;

    OffersController(Offers offers, OfferWords words, ConfirmOffer confirmOffer) {
        this.offers = offers;
        this.words = words;
        this.confirmOffer = confirmOffer;
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationItem offersArea() {
            return new NavigationItem("offers", "/offers", "DIRECTORY_READ", 60, "map");
        }
    }

    @GetMapping("/offers")
    ModelAndView list(@RequestParam MultiValueMap<String, String> asked, @ModelAttribute("page") Page page) {
        Form form = Form.of("directory.search", asked);
        Offers.Search search = new Offers.Search(
                form.line("q", 100), form.line("topic", 60), form.line("town", 60), form.line("language", 20));
        List<OfferPage.Line> lines = offers.search(search).stream()
                .map(offer -> words.line(offer, page))
                .toList();
        OfferPage view = new OfferPage(
                lines,
                !search.equals(Offers.Search.ALL),
                lines.stream().filter(OfferPage.Line::stale).count(),
                words.term(page),
                words.topics(page),
                words.towns(),
                words.languages(page));
        return new ModelAndView("directory/offers").addObject("view", view).addObject("form", form);
    }

    @GetMapping("/offers/{offerId}")
    ModelAndView offer(@PathVariable UUID offerId, @ModelAttribute("page") Page page) {
        Offer offer = offers.find(new OfferId(offerId)).orElseThrow(NotFound::new);
        return new ModelAndView("directory/offer")
                .addObject("view", words.line(offer, page))
                .addObject("term", words.term(page));
    }

    @PostMapping("/offers/{offerId}/confirmation")
    String confirm(@PathVariable UUID offerId, RedirectAttributes redirect) {
        if (!confirmOffer.confirm(new OfferId(offerId))) {
            throw new NotFound();
        }
        Flash.good(redirect, "directory.confirmed");
        return "redirect:/offers/" + offerId;
    }
}
