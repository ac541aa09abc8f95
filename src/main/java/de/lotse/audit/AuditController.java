package de.lotse.audit;

import de.lotse.webui.Form;
import de.lotse.webui.NavigationItem;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The record as the data-protection officer reads it, and the check that nobody changed it. */
@Controller
public class AuditController {
    private static final int LINES = 100;
    private final AuditLog log;
    private final AuditChain chain;

    AuditController(AuditLog log, AuditChain chain) {
        this.log = log;
        this.chain = chain;
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationItem auditArea() {
            return new NavigationItem("audit", "/audit", "AUDIT_READ", 210, "list");
        }
    }

    /** What the page shows. @param verification the result of a check just made @param older where the lines before these are */
    public record AuditPage(
            List<Line> lines,
            Form filter,
            List<Choice> actions,
            @Nullable Checked checked,
            @Nullable String older) {}

    /**
     * What a check found.
     *
     * @param newest the seal to keep outside from now on; null while nothing is sealed
     * @param keptHolds whether the seal that was kept outside still stands there; null when none was entered
     */
    public record Checked(
            AuditChain.Verification verification,
            @Nullable String newest,
            @Nullable Boolean keptHolds) {}

    /** One line in words. */
    public record Line(
            String day,
            String time,
            String actor,
            String action,
            String subject,
            @Nullable String detail) {}

    @GetMapping("/audit")
    ModelAndView read(
            @RequestParam(defaultValue = "") String actor,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "9223372036854775807") long before,
            @ModelAttribute("page") Page page) {
        return show(actor, action, before, null, page);
    }

    @PostMapping("/audit/verification")
    ModelAndView verify(@RequestParam(defaultValue = "") String kept, @ModelAttribute("page") Page page) {
        chain.seal();
        Checked checked =
                new Checked(chain.verify(), chain.newest().orElse(null), kept.isBlank() ? null : chain.holds(kept));
        return show("", "", Long.MAX_VALUE, checked, page);
    }

    private ModelAndView show(String actor, String action, long before, @Nullable Checked checked, Page page) {
        List<AuditLog.Line> found = log.lines(before, actor, action, LINES);
        return new ModelAndView("audit/audit")
                .addObject(
                        "view",
                        new AuditPage(
                                found.stream().map(line -> line(line, page)).toList(),
                                Form.empty("audit.filter").with("actor", actor).with("action", action),
                                log.actions().stream()
                                        .map(known -> new Choice(known, words(known, page)))
                                        .toList(),
                                checked,
                                found.size() < LINES ? null : older(actor, action, found.getLast())));
    }

    private static String older(String actor, String action, AuditLog.Line last) {
        return UriComponentsBuilder.fromPath("/audit")
                .queryParam("actor", "{actor}")
                .queryParam("action", "{action}")
                .queryParam("before", last.number())
                .encode()
                .buildAndExpand(actor, action)
                .toUriString();
    }

    private static Line line(AuditLog.Line line, Page page) {
        String subject = page.optional("audit.subject." + line.subjectKind());
        return new Line(
                page.date(line.at().toLocalDate()),
                page.time(line.at().toLocalTime()),
                line.actor(),
                words(line.action(), page),
                (subject == null ? line.subjectKind() : subject)
                        + (line.subject() == null
                                ? ""
                                : " " + line.subject().toString().substring(24)),
                line.reason() == null
                        ? said(line.detail(), page)
                        : said(line.detail(), page) + " – " + said(line.reason(), page));
    }

    /** Keys in words: the first word, and every one written in capitals. */
    private static String said(String text, Page page) {
        String[] parts = text.split(" ", -1);
        for (int i = 0; i < parts.length; i++) {
            String words = i == 0 || parts[i].matches("[A-Z_]+") ? page.optional("audit.detail." + parts[i]) : null;
            parts[i] = words == null ? parts[i] : words;
        }
        return String.join(" ", parts);
    }

    private static String words(String action, Page page) {
        String words = page.optional("audit.action." + action);
        return words == null ? action : words;
    }
}
