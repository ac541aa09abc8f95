package de.lotse.casework.handover;

import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking over several cases at once; no transaction around them all. */
@Controller
class AcceptTransfersController {
    private final Transfers transfers;
    private final AcceptTransfers accept;

    AcceptTransfersController(Transfers transfers, AcceptTransfers accept) {
        this.transfers = transfers;
        this.accept = accept;
    }

    @PostMapping("/transfers/acceptance")
    String accept(@RequestParam MultiValueMap<String, String> submitted, RedirectAttributes redirect) {
        List<UUID> chosen = Form.of("casework.transfer", submitted).values("transfer").stream()
                .filter(text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .filter(one -> transfers.find(one).isPresent())
                .toList();
        AcceptTransfers.Count count = accept.accept(chosen);
        if (count.late() > 0 || count.accepted() == 0) {
            Flash.warn(redirect, "casework.transfer.many.partly", count.accepted(), count.late());
        } else {
            Flash.good(redirect, "casework.transfer.many.done", count.accepted());
        }
        return "redirect:/transfers";
    }
}
