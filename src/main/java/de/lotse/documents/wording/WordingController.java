package de.lotse.documents.wording;

import de.lotse.access.Colleagues;
import de.lotse.access.Right;
import de.lotse.documents.EditableText;
import de.lotse.documents.FileReply;
import de.lotse.documents.OwnTexts;
import de.lotse.documents.PaperKind;
import de.lotse.documents.PaperText;
import de.lotse.documents.PaperTexts;
import de.lotse.documents.PrintPaper;
import de.lotse.documents.RewordPaper;
import de.lotse.documents.SamplePaper;
import de.lotse.documents.WordingCheck;
import de.lotse.shared.Uuids;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NavigationItem;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
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

/** Where the administrator words the papers of the municipality; no case, no person (CON-06). */
@Controller
@Transactional
class WordingController {
    private static final String PREFIX = "documents.wording";
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final int LONGEST = 6_000;
    private final PaperTexts texts;
    private final OwnTexts own;
    private final RewordPaper reword;
    private final Preview preview;
    private final Colleagues colleagues;

    WordingController(PaperTexts texts, OwnTexts own, RewordPaper reword, Preview preview, Colleagues colleagues) {
        this.texts = texts;
        this.own = own;
        this.reword = reword;
        this.preview = preview;
        this.colleagues = colleagues;
    }

    /** What shows how a paper will look. */
    @Component
    record Preview(SamplePaper sample, PrintPaper print) {}

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationItem wordingsArea() {
            return new NavigationItem("wordings", "/texts", Right.TEXT_APPROVE.name(), 204, "pen");
        }
    }

    /** One paper in the list. @param own whether the municipality words it itself @param old whether that rests on an older standard */
    public record Line(String title, String href, String edition, boolean own, boolean old) {}

    /** One paper to word. @param names what can be filled in, with what it means */
    public record WordingPage(
            String title,
            String path,
            String edition,
            List<EditableText.Part> parts,
            List<String> names,
            List<String> history) {}

    @GetMapping("/texts")
    ModelAndView list(@ModelAttribute("page") Page page) {
        List<Line> lines = Arrays.stream(PaperKind.values())
                .map(kind -> {
                    PaperText text = texts.german(kind);
                    boolean words = text.own() > 0;
                    return new Line(
                            title(text),
                            "/texts/" + kind.key(),
                            number(text),
                            words,
                            !words && reword.latest(kind) > 0);
                })
                .toList();
        return new ModelAndView("documents/wording/wordings", "lines", lines);
    }

    @GetMapping("/texts/{paper}")
    ModelAndView edit(@PathVariable String paper, @ModelAttribute("page") Page page) {
        PaperKind kind = kind(paper);
        Form form = Form.empty(PREFIX).with("id", Uuids.next()).with("seen", reword.latest(kind));
        List<EditableText.Part> parts = EditableText.parts(texts.german(kind));
        for (int i = 0; i < parts.size(); i++) {
            form = form.with("t" + i, parts.get(i).text());
        }
        return show(kind, form, page);
    }

    @PostMapping("/texts/{paper}")
    ModelAndView save(
            @PathVariable String paper,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        PaperKind kind = kind(paper);
        Form form = Form.of(PREFIX, submitted);
        List<String> passages = passages(form, kind);
        UUID id = form.requireId("id");
        int seen = form.requireInteger("seen", 0, 1_000_000);
        String reason = form.require("reason", 300);
        if (!form.hasErrors()) {
            switch (reword.reword(id, kind, seen, passages, reason)) {
                case RewordPaper.Outcome.Reworded reworded -> {
                    Flash.good(redirect, "documents.wording.saved", reworded.edition());
                    return new ModelAndView("redirect:/texts");
                }
                case RewordPaper.Outcome.Unchanged _ -> form.refuse("documents.wording.unchanged");
                case RewordPaper.Outcome.Already(int latest) -> {
                    Form again = form.with("seen", latest);
                    again.standsAlready();
                    return refused(show(kind, again, page));
                }
                case RewordPaper.Outcome.Overtaken _ -> form.refuse("documents.wording.overtaken");
                case RewordPaper.Outcome.Wrong wrong ->
                    wrong.findings().forEach(finding -> reject(form, finding, page));
            }
        }
        return refused(show(kind, form, page));
    }

    @PostMapping("/texts/{paper}/preview.pdf")
    Object preview(
            @PathVariable String paper,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page) {
        PaperKind kind = kind(paper);
        Form form = Form.of(PREFIX, submitted);
        List<String> passages = passages(form, kind);
        PaperText standard = texts.standard(kind);
        WordingCheck.check(standard, passages).forEach(finding -> reject(form, finding, page));
        if (form.hasErrors()) {
            return refused(show(kind, form, page));
        }
        PaperText text = EditableText.reworded(standard, passages, reword.latest(kind) + 1);
        return switch (preview.print().print(preview.sample().of(text))) {
            case PrintPaper.Print.Printed printed -> FileReply.pdf(title(text), printed.pdf());
            case PrintPaper.Print.Refused refusal -> {
                form.refuse("documents.wording.lost", String.join(", ", refusal.missing()));
                yield refused(show(kind, form, page));
            }
        };
    }

    private List<String> passages(Form form, PaperKind kind) {
        List<String> passages = new ArrayList<>();
        int count = EditableText.parts(texts.standard(kind)).size();
        for (int i = 0; i < count; i++) {
            String text = form.text("t" + i, LONGEST);
            passages.add(text == null ? "" : text.strip());
        }
        return passages;
    }

    private static void reject(Form form, WordingCheck.Finding finding, Page page) {
        switch (finding) {
            case WordingCheck.Finding.Blank blank -> form.reject("t" + blank.part(), "documents.wording.blank");
            case WordingCheck.Finding.Unknown unknown ->
                form.reject("t" + unknown.part(), "documents.wording.unknown", "{" + unknown.name() + "}");
            case WordingCheck.Finding.Empty empty -> form.reject("t" + empty.part(), "documents.wording.empty");
            case WordingCheck.Finding.Lost lost -> form.refuse("documents.wording.lost", said(lost.name(), page));
        }
    }

    private ModelAndView show(PaperKind kind, Form form, Page page) {
        PaperText standard = texts.standard(kind);
        WordingPage view = new WordingPage(
                title(texts.german(kind)),
                "/texts/" + kind.key(),
                number(texts.german(kind)),
                EditableText.parts(standard),
                WordingCheck.names(standard.content().toString()).stream()
                        .map(name -> said(name, page))
                        .toList(),
                own.of(kind).stream()
                        .map(one -> page.t(
                                "documents.wording.past",
                                number(one.text()),
                                page.date(one.at().atZone(BERLIN).toLocalDate()),
                                colleagues.name(one.by()).orElse("–"),
                                one.reason()))
                        .toList());
        return new ModelAndView("documents/wording/wording")
                .addObject("view", view)
                .addObject("form", form);
    }

    private static String said(String name, Page page) {
        String meaning = page.optional("documents.field." + name);
        return meaning == null ? "{" + name + "}" : "{" + name + "} " + meaning;
    }

    private static String title(PaperText text) {
        return text.content().required("title").asString();
    }

    private static String number(PaperText text) {
        return text.edition().substring(text.edition().lastIndexOf(' ') + 1);
    }

    private static PaperKind kind(String paper) {
        return Arrays.stream(PaperKind.values())
                .filter(one -> one.key().equals(paper))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
