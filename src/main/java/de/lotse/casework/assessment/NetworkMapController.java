package de.lotse.casework.assessment;

import de.lotse.casework.casefile.CaseFiles;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.casework.casefile.CaseHead;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import de.lotse.webui.components.NetworkContact.Closeness;
import de.lotse.webui.components.NetworkMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** The people and services around a client: the picture, and who stands in it. */
@Controller
@Transactional
public class NetworkMapController {
    private static final String PREFIX = "casework.assessment.network";
    private final CaseForms forms;
    private final ChangeNetwork changeNetwork;
    private final NetworkMembers members;
    private final Networks networks;

    NetworkMapController(CaseForms forms, ChangeNetwork changeNetwork, NetworkMembers members, Networks networks) {
        this.forms = forms;
        this.changeNetwork = changeNetwork;
        this.members = members;
        this.networks = networks;
    }

    /** The picture and its members. @param map null while nobody is named */
    public record NetworkPage(CaseHead head, @Nullable NetworkMap map, List<NetworkMember> members) {}

    @GetMapping("/cases/{caseId}/network")
    ModelAndView network(
            @PathVariable UUID caseId,
            @RequestParam(required = false) @Nullable UUID member,
            @ModelAttribute("page") Page page) {
        Form form = members.of(new CaseId(caseId)).stream()
                .filter(known -> known.id().equals(member))
                .findFirst()
                .map(NetworkMapController::filled)
                .orElseGet(() -> Form.empty(PREFIX).with("id", Uuids.next()).with("kind", NetworkMember.Kind.PRIVATE));
        return show(caseId, form, page);
    }

    @PostMapping("/cases/{caseId}/network")
    ModelAndView save(
            @PathVariable UUID caseId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Form form = Form.of(PREFIX, submitted);
        NetworkMember member = read(form, new CaseId(caseId));
        if (!form.hasErrors()) {
            switch (changeNetwork.save(member)) {
                case CHANGED -> {
                    Flash.good(redirect, "casework.assessment.network.saved");
                    return new ModelAndView("redirect:/cases/" + caseId + "/network");
                }
                case STOPPED -> forms.stopped(form, caseId);
                case UNKNOWN -> throw new NotFound();
            }
        }
        return refused(caseId, form, page);
    }

    @PostMapping("/cases/{caseId}/network/{memberId}/delete")
    ModelAndView remove(
            @PathVariable UUID caseId,
            @PathVariable UUID memberId,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        return switch (changeNetwork.remove(new CaseId(caseId), memberId)) {
            case CHANGED -> {
                Flash.good(redirect, "casework.assessment.network.removed");
                yield new ModelAndView("redirect:/cases/" + caseId + "/network");
            }
            case STOPPED -> {
                Form form = Form.empty(PREFIX).with("id", Uuids.next());
                forms.stopped(form, caseId);
                yield refused(caseId, form, page);
            }
            case UNKNOWN -> throw new NotFound();
        };
    }

    private static Form filled(NetworkMember known) {
        return Form.empty(PREFIX)
                .with("id", known.id())
                .with("name", known.name())
                .with("kind", known.kind())
                .with("closeness", known.closeness())
                .with("frequency", known.frequency());
    }

    private static NetworkMember read(Form form, CaseId caseId) {
        return new NetworkMember(
                form.requireId("id"),
                caseId,
                form.require("name"),
                form.requireChoice("kind", NetworkMember.Kind.class),
                form.requireChoice("closeness", Closeness.class),
                form.line("frequency", 100));
    }

    private ModelAndView refused(UUID caseId, Form form, Page page) {
        return CaseForms.refused(show(caseId, form, page));
    }

    private ModelAndView show(UUID caseId, Form form, Page page) {
        CaseFiles.Opened opened = forms.open(caseId, "assessment", page);
        return new ModelAndView("casework/assessment/network")
                .addObject(
                        "view",
                        new NetworkPage(
                                opened.head(),
                                networks.of(opened, page).orElse(null),
                                members.of(opened.theCase().id())))
                .addObject("form", form);
    }
}
