package de.lotse.casework.relocation;

import de.lotse.access.Colleagues;
import de.lotse.access.CurrentActor;
import de.lotse.casework.CaseSidePage;
import de.lotse.casework.casefile.AboutWhom;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.CaseFiles;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.casework.casefile.CaseHead;
import de.lotse.casework.casefile.MissingRelease;
import de.lotse.casework.release.RecipientFields;
import de.lotse.casework.release.Topics;
import de.lotse.consent.Disclosure;
import de.lotse.consent.Disclosures;
import de.lotse.consent.Recipient;
import de.lotse.documents.FileOwner;
import de.lotse.documents.StoredFiles;
import de.lotse.shared.MunicipalityId;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.KimMunicipalities;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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

/** The client moves to another municipality: the sealed package for those who go on there (CW-16). */
@Controller
@Transactional
class RelocationController {
    private static final String PREFIX = "casework.relocation";
    /** Another municipality where nobody reads the package in. */
    private static final String ELSEWHERE = "elsewhere";

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final CaseForms forms;
    private final PackRelocation pack;
    private final Showing showing;

    RelocationController(CaseForms forms, PackRelocation pack, Showing showing) {
        this.forms = forms;
        this.pack = pack;
        this.showing = showing;
    }

    @Configuration(proxyBeanMethods = false)
    static class SidePage {
        @Bean
        CaseSidePage relocationPage() {
            return new CaseSidePage("casework.relocation.title", "/relocation", "right", "CASE_WRITE", 60);
        }
    }

    /** What the page is made of. */
    @Component
    record Showing(
            Relocations relocations,
            RecipientFields recipients,
            Topics topics,
            AboutWhom aboutWhom,
            LockedPackages locked,
            StoredFiles files,
            Colleagues colleagues,
            KimMunicipalities municipalities,
            CurrentActor current) {
        List<Choice> towards(Page page) {
            List<Choice> choices = new ArrayList<>(municipalities.all().stream()
                    .filter(one -> !MunicipalityId.ofAgs(one.ags())
                            .equals(current.get().municipality()))
                    .map(one -> new Choice(one.ags(), one.name()))
                    .toList());
            choices.add(new Choice(ELSEWHERE, page.t("casework.relocation.to.elsewhere")));
            return choices;
        }
    }

    /**
     * The page.
     *
     * @param others the adults carried in the case who can go along; empty where there are none
     * @param immigration whether the package is to go to the immigration authority
     * @param release where the missing release is given
     */
    public record RelocationPage(
            CaseHead head,
            List<Choice> towards,
            List<Choice> organisations,
            List<Choice> others,
            List<Choice> topics,
            List<Choice> files,
            List<Packed> packed,
            boolean immigration,
            @Nullable String release) {}

    /**
     * A package that was made.
     *
     * @param stopped why it must not be handed over any more; null while it may
     * @param href where the file is; null where it must not be handed over, as its passphrase
     */
    public record Packed(
            String recipient,
            String said,
            @Nullable String stopped,
            @Nullable String href,
            @Nullable String passphrase) {}

    @GetMapping("/cases/{caseId}/relocation")
    ModelAndView form(@PathVariable UUID caseId, @ModelAttribute("page") Page page) {
        // Nothing is ticked: what goes along is chosen, never left over (Art. 25 Abs. 2 DSGVO).
        Form fresh = Form.empty(PREFIX).with("id", Uuids.next());
        return show(caseId, forms.begin(place(caseId), fresh), null, page);
    }

    @PostMapping("/cases/{caseId}/relocation")
    ModelAndView pack(
            @PathVariable UUID caseId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Case theCase = forms.find(caseId);
        Form form = forms.read(place(caseId), PREFIX, submitted);
        PackRelocation.Command command = read(form, theCase, page);
        String[] release = {null};
        if (command != null) {
            switch (pack.pack(command, page.today())) {
                case PackRelocation.Outcome.Packed _ -> {}
                case PackRelocation.Outcome.Incomplete _ -> form.refuse("casework.relocation.incomplete");
                case PackRelocation.Outcome.TooLarge _ -> form.reject("files", "casework.relocation.tooLarge");
                case PackRelocation.Outcome.Refused(var missing) -> {
                    form.refuse(
                            "casework.release.missing." + missing.why(),
                            showing.aboutWhom().recipient(missing, theCase, page),
                            showing.topics().words(missing.topics(), page));
                    release[0] = MissingRelease.href(theCase, missing);
                }
            }
        }
        return forms.answer(form, place(caseId), () -> show(caseId, form, release[0], page), () -> {
            Flash.good(redirect, "casework.relocation.packed");
            return new ModelAndView("redirect:/cases/" + caseId + "/relocation");
        });
    }

    private static CaseForms.Place place(UUID caseId) {
        return CaseForms.Place.of(caseId, "relocation", "/relocation");
    }

    private PackRelocation.@Nullable Command read(Form form, Case theCase, Page page) {
        UUID id = form.requireId("id");
        List<Choice> towards = showing.towards(page);
        String to = form.requireChoice("to", towards.stream().map(Choice::value).toList());
        Recipient recipient = showing.recipients().read(form);
        if (recipient != null && recipient.immigration() && !form.checked("hintRead")) {
            form.reject("hintRead", "casework.release.disclosure.hintRead.missing");
        }
        Disclosure.Channel channel = form.requireChoice("channel", Disclosure.Channel.class);
        List<PersonId> also = showing.aboutWhom().others(form, "also", theCase);
        List<String> topics = form.requireChoices("topics", showing.topics().keys(theCase));
        List<UUID> files = form
                .choices("files", files(theCase).stream().map(Choice::value).toList())
                .stream()
                .map(UUID::fromString)
                .toList();
        if (!theCase.consent().mayDocument()) {
            form.refuse("casework.stop.withdrawn");
        }
        return recipient == null || form.hasErrors()
                ? null
                : new PackRelocation.Command(
                        id,
                        theCase,
                        place(to, towards),
                        recipient,
                        channel,
                        also,
                        topics,
                        List.of(showing.topics().words(topics, page)),
                        form.checked("notes"),
                        files,
                        page.t("casework.relocation.what", files.size()));
    }

    private static Manifest.Place place(String to, List<Choice> towards) {
        String name = towards.stream()
                .filter(one -> one.value().equals(to))
                .map(Choice::label)
                .findFirst()
                .orElseThrow();
        return new Manifest.Place(to.equals(ELSEWHERE) ? null : to, name);
    }

    private List<Choice> files(Case theCase) {
        return showing.files().of(FileOwner.of(theCase.id())).stream()
                .filter(file -> !file.kind().equals(Relocations.KIND))
                .map(file -> new Choice(file.id().toString(), file.name()))
                .toList();
    }

    private ModelAndView show(UUID caseId, Form form, @Nullable String release, Page page) {
        CaseFiles.Opened opened = forms.open(caseId, "overview", page);
        Case theCase = opened.theCase();
        return new ModelAndView("casework/relocation/relocation")
                .addObject(
                        "view",
                        new RelocationPage(
                                opened.head(),
                                showing.towards(page),
                                showing.recipients().organisations(),
                                showing.aboutWhom().others(theCase),
                                showing.topics().choices(theCase, page),
                                files(theCase),
                                showing.relocations().of(theCase.id()).stream()
                                        .map(one -> packed(theCase, one, page))
                                        .toList(),
                                showing.recipients().immigration(form),
                                release))
                .addObject("form", form);
    }

    private Packed packed(Case theCase, Relocations.Relocation one, Page page) {
        String said = page.t(
                "casework.relocation.said",
                page.date(LocalDate.ofInstant(one.at(), BERLIN)),
                showing.colleagues().name(one.by()).orElse("–"));
        String recipient = one.scope().recipient().name();
        return showing.locked()
                .missing(one.scope())
                .map(missing -> new Packed(recipient, said, stopped(theCase, missing, page), null, null))
                .orElseGet(() -> new Packed(
                        recipient,
                        said,
                        null,
                        "/cases/" + theCase.id() + "/documents/" + one.file(),
                        one.passphrase()));
    }

    private String stopped(Case theCase, Disclosures.Outcome.ReleaseMissing missing, Page page) {
        return page.t(
                "casework.release.missing." + missing.why(),
                showing.aboutWhom().recipient(missing, theCase, page),
                showing.topics().words(missing.topics(), page));
    }
}
