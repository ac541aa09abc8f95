package de.lotse.casework.closure;

import de.lotse.casework.CaseTab;
import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.ClosureConcept;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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

/** Closing a case: first the reason, then what it asks for. */
@Controller
@Transactional
class ClosureController {
    private static final String PREFIX = "casework.closure";
    private final ClosurePages pages;
    private final CloseCase closeCase;
    private final ReopenCase reopenCase;
    private final Concepts concepts;
    private final CaseForms forms;

    ClosureController(
            ClosurePages pages, CloseCase closeCase, ReopenCase reopenCase, Concepts concepts, CaseForms forms) {
        this.pages = pages;
        this.closeCase = closeCase;
        this.reopenCase = reopenCase;
        this.concepts = concepts;
        this.forms = forms;
    }

    @Configuration(proxyBeanMethods = false)
    static class Tabs {
        @Bean
        CaseTab closureTab() {
            return new CaseTab("closure", "/closure", 90);
        }
    }

    @GetMapping("/cases/{caseId}/closure")
    ModelAndView closure(
            @PathVariable UUID caseId,
            @RequestParam(required = false) @Nullable String reason,
            @ModelAttribute("page") Page page) {
        Form form = Form.empty(PREFIX).with("id", Uuids.next()).with("reason", reason);
        return show(caseId, reason == null ? form : forms.begin(place(caseId), form), page);
    }

    private static CaseForms.Place place(UUID caseId) {
        return CaseForms.Place.of(caseId, "closure", "/closure");
    }

    @PostMapping("/cases/{caseId}/closure")
    ModelAndView close(
            @PathVariable UUID caseId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        CaseId id = forms.find(caseId).id();
        CaseForms.Place place = place(caseId);
        Form form = forms.read(place, PREFIX, submitted);
        CloseCase.Command command = read(id, form);
        if (!form.hasErrors()) {
            note(form, closeCase.close(command));
        }
        return forms.answer(form, place, () -> show(caseId, form, page), () -> {
            Flash.good(redirect, "casework.closure.done");
            return new ModelAndView("redirect:/cases/" + caseId + "/closure");
        });
    }

    private CloseCase.Command read(CaseId id, Form form) {
        ClosureConcept concept = concepts.section(CaseworkConcept.class).closure();
        String key = form.requireChoice(
                "reason",
                concept.reasons().stream().map(ClosureConcept.Reason::key).toList());
        ClosureConcept.Reason reason = concept.find(key).orElse(null);
        List<String> subReasons = reason == null
                ? List.of()
                : reason.subReasons().stream()
                        .map(ClosureConcept.SubReason::key)
                        .toList();
        List<String> duties = reason == null ? List.of() : reason.duties();
        return new CloseCase.Command(
                id,
                form.requireId("id"),
                key,
                subReasons.isEmpty() ? null : form.requireChoice("subReason", subReasons),
                form.requireChoice("talk", Closure.Talk.class),
                form.text("evaluation", 20_000),
                form.text("note", 20_000),
                IntStream.range(0, duties.size())
                        .filter(i -> form.has("duties", String.valueOf(i)))
                        .mapToObj(duties::get)
                        .toList(),
                left(form));
    }

    /** Why something open is left, row by row; the identifier of what is open travels beside it. */
    private static Map<UUID, String> left(Form form) {
        Map<UUID, String> left = new HashMap<>();
        for (int row = 1; form.has("leftId-" + row); row++) {
            UUID id = form.id("leftId-" + row);
            String reason = form.line("left-" + row, 500);
            if (id != null && reason != null) {
                left.put(id, reason);
            }
        }
        return left;
    }

    private static void note(Form form, CloseCase.Outcome outcome) {
        switch (outcome) {
            case CloseCase.Outcome.Closed _, CloseCase.Outcome.AlreadyClosed _ -> {}
            case CloseCase.Outcome.Unsettled(List<Obstacle> obstacles) -> {
                form.refuse("casework.closure.unsettled", obstacles.size());
                for (int row = 1; form.has("leftId-" + row); row++) {
                    String id = form.value("leftId-" + row);
                    if (obstacles.stream().anyMatch(one -> one.id().toString().equals(id))) {
                        form.reject("left-" + row, "casework.closure.settle");
                    }
                }
            }
            case CloseCase.Outcome.ReasonUnknown _ -> form.reject("reason", "casework.closure.reason.unknown");
            case CloseCase.Outcome.SubReasonMissing _ -> form.reject("subReason", "casework.closure.subReason.missing");
            case CloseCase.Outcome.Unknown _ -> throw new NotFound();
        }
    }

    @PostMapping("/cases/{caseId}/closure/delete")
    String reopen(@PathVariable UUID caseId, RedirectAttributes redirect) {
        return switch (reopenCase.reopen(new ReopenCase.Command(new CaseId(caseId)))) {
            case ReopenCase.Outcome.Reopened _ -> {
                Flash.good(redirect, "casework.closure.reopened");
                yield "redirect:/cases/" + caseId;
            }
            case ReopenCase.Outcome.NotClosed _ -> "redirect:/cases/" + caseId;
            case ReopenCase.Outcome.OtherOpen(CaseId other) -> {
                Flash.warn(redirect, "casework.closure.otherOpen");
                yield "redirect:/cases/" + other;
            }
            case ReopenCase.Outcome.ConsentMissing _ -> {
                Flash.warn(redirect, "casework.closure.consentMissing");
                yield "redirect:/cases/" + caseId + "/closure";
            }
            case ReopenCase.Outcome.Unknown _ -> throw new NotFound();
        };
    }

    private ModelAndView show(UUID caseId, Form form, Page page) {
        String reason = form.value("reason");
        return new ModelAndView("casework/closure/closure")
                .addObject("view", pages.show(caseId, reason.isEmpty() ? null : reason, page))
                .addObject("form", form);
    }
}
