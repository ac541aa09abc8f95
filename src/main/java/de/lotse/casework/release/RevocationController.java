package de.lotse.casework.release;

import de.lotse.casework.casefile.AboutWhom;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.CaseFiles;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.casework.casefile.CaseHead;
import de.lotse.casework.casefile.PlannedExchange;
import de.lotse.consent.Disclosure;
import de.lotse.consent.Disclosures;
import de.lotse.consent.GiveRelease;
import de.lotse.consent.Release;
import de.lotse.consent.RevokeRelease;
import de.lotse.documents.Upload;
import de.lotse.documents.UploadCheck;
import de.lotse.people.People;
import de.lotse.people.Person;
import de.lotse.shared.Uuids;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.util.List;
import java.util.UUID;
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

/** Revoking a release, also of a closed case, and adding the scan of one signed by hand. */
@Controller
@Transactional
public class RevocationController {
    private static final String PREFIX = "casework.release.revocation";
    private final CaseForms forms;
    private final CaseReleases releases;
    private final Disclosures disclosures;
    private final Changing changing;

    RevocationController(CaseForms forms, CaseReleases releases, Disclosures disclosures, Changing changing) {
        this.forms = forms;
        this.releases = releases;
        this.disclosures = disclosures;
        this.changing = changing;
    }

    /** What changes releases, and whose they are. */
    @Component
    record Changing(
            RevokeRelease revoke,
            GiveRelease give,
            List<PlannedExchange> planned,
            People people,
            AboutWhom aboutWhom) {}

    /** What is shown before a release is revoked. @param went what already went to the recipient @param planned what stops */
    public record RevocationPage(
            CaseHead head, String recipient, String action, List<String> went, List<String> planned) {}

    @GetMapping("/cases/{caseId}/releases/{releaseId}/revocation")
    ModelAndView form(@PathVariable UUID caseId, @PathVariable UUID releaseId, @ModelAttribute("page") Page page) {
        return form(caseId, releaseId, forms.begin(place(caseId, releaseId), Form.empty(PREFIX)), page);
    }

    private static CaseForms.Place place(UUID caseId, UUID releaseId) {
        return CaseForms.Place.of(caseId, "revocation-" + releaseId, "/releases/" + releaseId + "/revocation");
    }

    @PostMapping("/cases/{caseId}/releases/{releaseId}/revocation")
    ModelAndView revoke(
            @PathVariable UUID caseId,
            @PathVariable UUID releaseId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Release release = release(forms.find(caseId), releaseId);
        Form form = forms.read(place(caseId, releaseId), PREFIX, submitted);
        String note = form.text("note", 2_000);
        return forms.answer(form, place(caseId, releaseId), () -> form(caseId, releaseId, form, page), () -> {
            changing.revoke().revoke(release.person(), releaseId, note);
            Flash.good(redirect, "casework.release.revoked", release.recipient().name());
            return new ModelAndView("redirect:/cases/" + caseId + "/releases");
        });
    }

    @GetMapping("/cases/{caseId}/releases/{releaseId}/scan")
    ModelAndView scanForm(@PathVariable UUID caseId, @PathVariable UUID releaseId, @ModelAttribute("page") Page page) {
        return scan(caseId, releaseId, Form.empty("consent.scan").with("id", Uuids.next()), page);
    }

    @PostMapping("/cases/{caseId}/releases/{releaseId}/scan")
    ModelAndView addScan(
            @PathVariable UUID caseId,
            @PathVariable UUID releaseId,
            @RequestParam MultiValueMap<String, String> submitted,
            Upload scan,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Release release = release(forms.find(caseId), releaseId);
        Form form = Form.of("consent.scan", submitted);
        UUID id = form.requireId("id");
        UploadCheck.Accepted file = scan.require(form, "scan");
        if (file == null || form.hasErrors()) {
            return CaseForms.refused(scan(caseId, releaseId, form, page));
        }
        if (changing.give().addScan(release.person(), releaseId, id, file)) {
            Flash.good(redirect, "consent.scan.kept");
        } else {
            Flash.warn(redirect, "consent.scan.already");
        }
        return new ModelAndView("redirect:/cases/" + caseId + "/releases");
    }

    private Release release(Case theCase, UUID releaseId) {
        return releases.find(theCase, releaseId).orElseThrow(NotFound::new);
    }

    private Person person(Release release) {
        return changing.people().find(release.person()).orElseThrow(NotFound::new);
    }

    private ModelAndView form(UUID caseId, UUID releaseId, Form form, Page page) {
        CaseFiles.Opened opened = forms.open(caseId, "consents", page);
        Release release = release(opened.theCase(), releaseId);
        List<String> went = disclosures.of(release.person()).stream()
                .filter(one -> one.recipientKey().equals(release.key()))
                .map(Disclosure::what)
                .toList();
        List<String> planned = changing.planned().stream()
                .flatMap(one -> one.planned(release.person(), release.key(), page).stream())
                .toList();
        String recipient =
                changing.aboutWhom().recipient(release.recipient().name(), opened.theCase(), person(release), page);
        String action = "/cases/" + caseId + "/releases/" + releaseId + "/revocation";
        return new ModelAndView("casework/release/revocation")
                .addObject("view", new RevocationPage(opened.head(), recipient, action, went, planned))
                .addObject("form", form);
    }

    private ModelAndView scan(UUID caseId, UUID releaseId, Form form, Page page) {
        CaseFiles.Opened opened = forms.open(caseId, "consents", page);
        Release release = release(opened.theCase(), releaseId);
        return new ModelAndView("consent/scan")
                .addObject("person", person(release))
                .addObject("back", "/cases/" + caseId + "/releases")
                .addObject("action", "/cases/" + caseId + "/releases/" + release.id() + "/scan")
                .addObject("form", form);
    }
}
