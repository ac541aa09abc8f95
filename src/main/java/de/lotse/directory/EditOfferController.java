package de.lotse.directory;

import de.lotse.access.CurrentActor;
import de.lotse.shared.Uuids;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/** Enters and corrects an offer. */
@Controller
@Transactional
class EditOfferController {
    private static final String PREFIX = "directory.offer";
    private final Offers offers;
    private final OfferWords words;
    private final SaveOffer saveOffer;
    private final CurrentActor current;

    EditOfferController(Offers offers, OfferWords words, SaveOffer saveOffer, CurrentActor current) {
        this.offers = offers;
        this.words = words;
        this.saveOffer = saveOffer;
        this.current = current;
    }

    @GetMapping("/offers/new")
    ModelAndView blank(@ModelAttribute("page") Page page) {
        return show(Form.empty(PREFIX).with("id", Uuids.next()).with("kind", Offer.Kind.PERMANENT), null, page);
    }

    @GetMapping("/offers/{offerId}/edit")
    ModelAndView edit(@PathVariable UUID offerId, @ModelAttribute("page") Page page) {
        Offer offer = offers.find(new OfferId(offerId)).orElseThrow(NotFound::new);
        return show(form(offer), offer, page);
    }

    private static Form form(Offer offer) {
        return Form.empty(PREFIX)
                .with("id", offer.id())
                .with("version", offer.version())
                .with("name", offer.name())
                .with("provider", offer.provider())
                .with("kind", offer.kind())
                .with("circle", offer.circle())
                .with("endsOn", offer.endsOn())
                .with("topics", offer.topics())
                .with("targetGroup", offer.targetGroup())
                .with("towns", offer.towns())
                .with("languages", offer.languages())
                .with("contact", offer.contact())
                .with("note", offer.note());
    }

    @PostMapping("/offers")
    ModelAndView save(
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Form form = Form.of(PREFIX, submitted);
        OfferId id = new OfferId(form.requireId("id"));
        Offer known = offers.find(id).orElse(null);
        Offer offer = read(form, id, known, page);
        if (form.hasErrors()) {
            return refused(show(form, known, page), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (saveOffer.save(offer)) {
            case SAVED -> {
                Flash.good(redirect, "directory.saved");
                yield new ModelAndView("redirect:/offers/" + id);
            }
            case ALREADY -> {
                form.standsAlready();
                yield refused(show(form, null, page), HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case CHANGED -> {
                Form again = known == null ? form : form.with("version", known.version());
                again.refuse("directory.offer.changed");
                yield refused(show(again, known, page), HttpStatus.CONFLICT);
            }
        };
    }

    private Offer read(Form form, OfferId id, @Nullable Offer known, Page page) {
        Offer.Kind kind = form.requireChoice("kind", Offer.Kind.class);
        var endsOn = form.date("endsOn");
        if (kind == Offer.Kind.PROJECT && endsOn == null && form.problem("endsOn") == null && known == null) {
            form.reject("endsOn", "directory.offer.endsOn.missing");
        }
        return new Offer(
                id,
                form.version(),
                known == null ? null : known.key(),
                form.require("name"),
                form.line("provider", 200),
                kind,
                form.choice("circle", Offer.Circle.class),
                endsOn,
                form.choices("topics", values(words.topics(page))),
                form.line("targetGroup", 500),
                form.choices("towns", values(words.towns())),
                form.choices("languages", values(words.languages(page))),
                form.text("contact", 2_000),
                form.text("note", 4_000),
                known == null ? null : known.source(),
                page.today(),
                known == null || known.owner() == null ? current.get().account() : known.owner());
    }

    private static List<String> values(List<Choice> choices) {
        return choices.stream().map(Choice::value).toList();
    }

    private ModelAndView show(Form form, @Nullable Offer known, Page page) {
        OfferPage.Edit view = new OfferPage.Edit(
                known == null,
                known == null ? "/offers" : "/offers/" + known.id(),
                words.term(page),
                words.topics(page),
                words.towns(),
                words.languages(page));
        return new ModelAndView("directory/edit").addObject("view", view).addObject("form", form);
    }

    private static ModelAndView refused(ModelAndView page, HttpStatus status) {
        page.setStatus(status);
        return page;
    }
}
