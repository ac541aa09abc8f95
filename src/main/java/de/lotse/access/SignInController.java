package de.lotse.access;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page where a worker signs in. */
@Controller
class SignInController {
    private final ObjectProvider<SignInOffer> offers;

    SignInController(ObjectProvider<SignInOffer> offers) {
        this.offers = offers;
    }

    @GetMapping("/sign-in")
    String page(@RequestParam Optional<String> error, @RequestParam Optional<String> out, Model model) {
        List<SignInOffer.Account> accounts =
                offers.stream().flatMap(offer -> offer.accounts().stream()).toList();
        model.addAttribute("view", new SignInPage(error.isPresent(), out.isPresent(), accounts));
        return "access/sign-in";
    }
}
