package de.lotse.documents.translation;

import de.lotse.access.Right;
import de.lotse.documents.ApproveTranslation;
import de.lotse.documents.PaperKind;
import de.lotse.documents.PaperLanguages;
import de.lotse.documents.PaperTexts;
import de.lotse.documents.TranslatedText;
import de.lotse.shared.Uuids;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NavigationItem;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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

/** Where translations of papers are read against the German text and approved; no case, no person (CON-06). */
@Controller
@Transactional
class TranslationController {
    private static final String APPROVE = "documents.approve";
    private static final String WITHDRAW = "documents.withdraw";
    private static final int LONGEST_NOTE = 2_000;
    private final PaperTexts texts;
    private final TranslationPages pages;
    private final ApproveTranslation approve;

    TranslationController(PaperTexts texts, TranslationPages pages, ApproveTranslation approve) {
        this.texts = texts;
        this.pages = pages;
        this.approve = approve;
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationItem translationsArea() {
            return new NavigationItem("translations", "/translations", Right.TEXT_APPROVE.name(), 205, "lang");
        }
    }

    @GetMapping("/translations")
    ModelAndView list(@ModelAttribute("page") Page page) {
        return new ModelAndView("documents/translation/translations", "view", pages.list(page));
    }

    @GetMapping("/translations/{paper}/{lang}")
    ModelAndView read(@PathVariable String paper, @PathVariable String lang, @ModelAttribute("page") Page page) {
        return show(find(paper, lang), Form.empty(APPROVE), Form.empty(WITHDRAW), page);
    }

    @PostMapping("/translations/{paper}/{lang}/approval")
    ModelAndView approve(
            @PathVariable String paper,
            @PathVariable String lang,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        TranslatedText text = find(paper, lang);
        Form form = Form.of(APPROVE, submitted);
        UUID id = form.requireId("id");
        String read = form.require("read");
        String proofreader = form.require("proofreader");
        String note = form.text("note", LONGEST_NOTE);
        if (form.hasErrors()) {
            return refused(show(text, form, Form.empty(WITHDRAW), page));
        }
        return switch (approve.approve(text, new ApproveTranslation.Command(id, read, proofreader, note))) {
            case APPROVED -> {
                Flash.good(redirect, "documents.translation.approved", named(text, page));
                yield new ModelAndView("redirect:/translations");
            }
            // Sent twice, or somebody else was faster: it stands, and the page says by whom.
            case STANDING -> again(text);
            case OVER -> {
                Form anew = form.with("id", Uuids.next());
                anew.refuse("documents.translation.over");
                yield refused(show(text, anew, Form.empty(WITHDRAW), page));
            }
            case CHANGED -> {
                Form now = form.with("read", text.fingerprint());
                now.refuse("documents.translation.overtaken");
                yield refused(show(text, now, Form.empty(WITHDRAW), page));
            }
        };
    }

    @PostMapping("/translations/{paper}/{lang}/withdrawal")
    ModelAndView withdraw(
            @PathVariable String paper,
            @PathVariable String lang,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        TranslatedText text = find(paper, lang);
        Form form = Form.of(WITHDRAW, submitted);
        String reason = form.requireText("reason", LONGEST_NOTE);
        if (form.hasErrors()) {
            return refused(show(text, Form.empty(APPROVE), form, page));
        }
        if (approve.withdraw(text, reason)) {
            Flash.good(redirect, "documents.translation.withdrawn", named(text, page));
        }
        return again(text);
    }

    private ModelAndView show(TranslatedText text, Form approval, Form withdrawal, Page page) {
        Form ready = approval.value("id").isBlank() ? approval.with("id", Uuids.next()) : approval;
        return new ModelAndView("documents/translation/translation", "view", pages.show(text, page))
                .addObject("approval", ready.value("read").isBlank() ? ready.with("read", text.fingerprint()) : ready)
                .addObject("withdrawal", withdrawal);
    }

    private TranslatedText find(String paper, String lang) {
        Optional<PaperKind> kind = Arrays.stream(PaperKind.values())
                .filter(one -> one.key().equals(paper))
                .findFirst();
        return PaperTexts.TRANSLATIONS.stream()
                .filter(one -> one.toLanguageTag().equals(lang))
                .findFirst()
                .flatMap(language -> kind.flatMap(one -> texts.translated(one, language)))
                .orElseThrow(NotFound::new);
    }

    private static String named(TranslatedText text, Page page) {
        return text.title() + ", " + PaperLanguages.name(text.language(), page.locale());
    }

    private static ModelAndView again(TranslatedText text) {
        return new ModelAndView(
                "redirect:/translations/" + text.paper() + "/" + text.language().toLanguageTag());
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
