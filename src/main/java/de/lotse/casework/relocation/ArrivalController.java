package de.lotse.casework.relocation;

import de.lotse.casework.casefile.CaseForms;
import de.lotse.documents.SealedUpload;
import de.lotse.documents.UploadCheck;
import de.lotse.people.NewPersonWay;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking in a package from another municipality: looking into it first, then deciding. No transaction while it is opened. */
@Controller
class ArrivalController {
    private static final String PREFIX = "casework.relocation.arrival";
    private static final String FILE = "file";
    private static final String MEANWHILE = "casework.relocation.arrival.before.meanwhile";
    private final ReadPackage read;
    private final ArrivalPages pages;
    private final ArrivedPackages arrivals;
    private final TakeOver takeOver;

    ArrivalController(ReadPackage read, ArrivalPages pages, ArrivedPackages arrivals, TakeOver takeOver) {
        this.read = read;
        this.pages = pages;
        this.arrivals = arrivals;
        this.takeOver = takeOver;
    }

    @Configuration(proxyBeanMethods = false)
    static class Way {
        @Bean
        NewPersonWay arrivalWay() {
            return new NewPersonWay("casework.relocation.arrival.way", "/relocations/new");
        }
    }

    @GetMapping("/relocations/new")
    ModelAndView form(@ModelAttribute("page") Page page) {
        return bring(Form.empty(PREFIX).with("id", Uuids.next()));
    }

    @PostMapping("/relocations/new")
    ModelAndView bring(
            @RequestParam MultiValueMap<String, String> submitted,
            SealedUpload file,
            @ModelAttribute("page") Page page) {
        Form form = Form.of(PREFIX, submitted);
        UUID id = form.requireId("id");
        byte[] sealed = file.require(form, FILE);
        String passphrase = tidy(form.require("passphrase", 100));
        if (sealed == null || form.hasErrors()) {
            return CaseForms.refused(bring(form));
        }
        if (!readable(form, read.read(sealed, passphrase, page.today()), page)) {
            return CaseForms.refused(bring(form));
        }
        arrivals.wait(id, sealed, passphrase);
        return new ModelAndView("redirect:/relocations/" + id);
    }

    @GetMapping("/relocations/{arrivalId}")
    ModelAndView look(@PathVariable UUID arrivalId, @ModelAttribute("page") Page page, RedirectAttributes redirect) {
        ReadPackage.Contents contents = contents(arrivals.waiting(arrivalId).orElseThrow(NotFound::new), page);
        return contents == null ? gone(arrivalId, redirect) : show(arrivalId, contents, null, page);
    }

    @PostMapping("/relocations/{arrivalId}")
    ModelAndView take(
            @PathVariable UUID arrivalId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        ArrivedPackages.Waiting waiting = arrivals.waiting(arrivalId).orElse(null);
        ReadPackage.Contents contents = waiting == null ? null : contents(waiting, page);
        if (waiting == null || contents == null) {
            return gone(arrivalId, redirect);
        }
        Form form = Form.of(PREFIX, submitted);
        List<String> able = pages.able(contents);
        String as = form.requireChoice("as", able);
        ArrivalPages.Documents documents = form.hasErrors() ? null : documents(form, contents);
        if (documents == null) {
            return CaseForms.refused(show(arrivalId, contents, form, page));
        }
        PersonId known = as.equals(ArrivalPages.SOMEBODY_NEW) ? null : new PersonId(UUID.fromString(as));
        TakeOver.Command command = new TakeOver.Command(arrivalId, contents, waiting, documents.kept(), known);
        return switch (takeOver.take(command)) {
            case TakeOver.Outcome.Taken(PersonId person) -> {
                taken(contents, documents, redirect);
                yield new ModelAndView("redirect:/people/" + person);
            }
            case TakeOver.Outcome.Before _ -> gone(arrivalId, redirect);
            case TakeOver.Outcome.Unknown _ -> throw new NotFound();
        };
    }

    /** Null with the problem in the form where the virus scanner gives no answer: nothing is taken in until it does. */
    private ArrivalPages.@Nullable Documents documents(Form form, ReadPackage.Contents contents) {
        ArrivalPages.Documents documents = pages.checked(contents);
        if (documents.unanswered()) {
            form.refuse(UploadCheck.Refused.SCANNER_SILENT.messageKey());
            return null;
        }
        return documents;
    }

    private static void taken(
            ReadPackage.Contents contents, ArrivalPages.Documents documents, RedirectAttributes redirect) {
        String from = contents.manifest().from().name();
        if (documents.refused().isEmpty()) {
            Flash.good(redirect, "casework.relocation.arrival.taken", from);
        } else {
            Flash.warn(
                    redirect, "casework.relocation.arrival.taken.partly", from, String.join(", ", documents.refused()));
        }
    }

    @PostMapping("/relocations/{arrivalId}/discard")
    String discard(@PathVariable UUID arrivalId, RedirectAttributes redirect) {
        arrivals.drop(arrivalId);
        Flash.good(redirect, "casework.relocation.arrival.discarded");
        return "redirect:/relocations/new";
    }

    /** What is in it; null when it cannot be taken in any more, e.g. because a colleague did. */
    private ReadPackage.@Nullable Contents contents(ArrivedPackages.Waiting waiting, Page page) {
        return read.read(waiting.sealed(), waiting.passphrase(), page.today())
                        instanceof ReadPackage.Outcome.Read(ReadPackage.Contents contents)
                ? contents
                : null;
    }

    private ModelAndView gone(UUID arrival, RedirectAttributes redirect) {
        arrivals.drop(arrival);
        Flash.warn(redirect, MEANWHILE);
        return new ModelAndView("redirect:/relocations/new");
    }

    /** As it was told on the telephone: in any case and with any gaps between its groups. */
    private static String tidy(String typed) {
        return typed.toLowerCase(java.util.Locale.ROOT).strip().replaceAll("[\\s–—-]+", "-");
    }

    private static boolean readable(Form form, ReadPackage.Outcome outcome, Page page) {
        switch (outcome) {
            case ReadPackage.Outcome.Read _ -> {}
            case ReadPackage.Outcome.WrongPassphrase _ ->
                form.reject("passphrase", "casework.relocation.arrival.passphrase.wrong");
            case ReadPackage.Outcome.Altered _ -> form.reject(FILE, "casework.relocation.arrival.altered");
            case ReadPackage.Outcome.NotAPackage _ -> form.reject(FILE, "casework.relocation.arrival.unknown");
            case ReadPackage.Outcome.ForAnother(String name) ->
                form.reject(FILE, "casework.relocation.arrival.another", name);
            case ReadPackage.Outcome.ReleaseEnded(var on) ->
                form.reject(FILE, "casework.relocation.arrival.ended", page.date(on));
            case ReadPackage.Outcome.TakenBefore(String by) -> {
                if (by == null) {
                    form.reject(FILE, "casework.relocation.arrival.before.gone");
                } else {
                    form.reject(FILE, "casework.relocation.arrival.before", by);
                }
            }
        }
        return !form.hasErrors();
    }

    private static ModelAndView bring(Form form) {
        return new ModelAndView("casework/relocation/arrival-new").addObject("form", form);
    }

    private ModelAndView show(UUID arrival, ReadPackage.Contents contents, @Nullable Form form, Page page) {
        ArrivalPages.View view = pages.page(arrival, contents, page);
        Form fresh = Form.empty(PREFIX).with("as", view.duplicates().isEmpty() ? ArrivalPages.SOMEBODY_NEW : null);
        return new ModelAndView("casework/relocation/arrival")
                .addObject("view", view)
                .addObject("form", form == null ? fresh : form);
    }
}
