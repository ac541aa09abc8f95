package de.lotse.access;

import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account: language, password, the places where one is signed in. */
@Controller
@Transactional
public class AccountController {
    private static final String PREFIX = "access.password";
    private final CurrentActor current;
    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final JdbcClient jdbc;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Passkeys passkeys;

    AccountController(
            CurrentActor current,
            Accounts accounts,
            PasswordEncoder passwords,
            JdbcClient jdbc,
            FindByIndexNameSessionRepository<? extends Session> sessions,
            Passkeys passkeys) {
        this.current = current;
        this.accounts = accounts;
        this.passwords = passwords;
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.passkeys = passkeys;
    }

    /** What the page shows. */
    public record AccountPage(
            Actor actor, boolean codeSetUp, List<SignedInAt> sessions, List<Passkeys.Passkey> passkeys) {}

    /** One place where the account is signed in. */
    public record SignedInAt(LocalDateTime since, LocalDateTime last, boolean here) {}

    @GetMapping("/account")
    ModelAndView page(HttpSession session) {
        return show(Form.empty(PREFIX), session);
    }

    @PostMapping("/account/language")
    String language(@RequestParam String language, @RequestParam(defaultValue = "/") String back) {
        String known = Locale.ENGLISH.getLanguage().equals(language) ? "en" : "de";
        current.find().ifPresent(actor -> {
            jdbc.sql("""
                            update access_account set language = ?
                            where municipality_id = database_municipality() and account_id = database_account()
                            """).param(known).update();
            accounts.forget(actor.login());
        });
        boolean inside = back.startsWith("/") && !back.startsWith("//");
        String target = inside ? back : "/";
        return current.find().isPresent() ? "redirect:" + target : "redirect:" + path(target) + "?lang=" + known;
    }

    @PostMapping("/account/password")
    ModelAndView password(
            @RequestParam MultiValueMap<String, String> submitted, HttpSession session, RedirectAttributes redirect) {
        Form form = Form.of(PREFIX, submitted);
        Actor actor = current.get();
        String old = form.secret("old");
        String fresh = form.secret("fresh");
        boolean right = accounts.find(actor.login())
                .filter(account -> passwords.matches(old == null ? "" : old, account.passwordHash()))
                .isPresent();
        if (!right) {
            form.reject("old", "access.password.wrong");
        }
        if (fresh == null || fresh.length() < OpenAccount.SHORTEST_PASSWORD) {
            form.reject("fresh", "access.password.short", OpenAccount.SHORTEST_PASSWORD);
        }
        if (form.hasErrors() || fresh == null) {
            ModelAndView again = show(form, session);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        jdbc.sql("""
                        update access_account set password_hash = ?
                        where municipality_id = database_municipality() and account_id = database_account()
                        """).param(passwords.encode(fresh)).update();
        accounts.forget(actor.login());
        endOthers(actor.login(), session.getId());
        Flash.good(redirect, "access.password.changed");
        return new ModelAndView("redirect:/account");
    }

    @PostMapping("/account/sessions/delete")
    String signOutEverywhere(HttpServletRequest request) {
        endOthers(current.get().login(), request.getSession().getId());
        return "redirect:/account";
    }

    /** Also after a new password: whoever knew the old one is out. */
    private void endOthers(String login, String here) {
        sessions.findByPrincipalName(login).keySet().stream()
                .filter(id -> !id.equals(here))
                .forEach(sessions::deleteById);
    }

    @PostMapping("/account/passkeys/{passkeyId}/delete")
    String removePasskey(@PathVariable String passkeyId, RedirectAttributes redirect) {
        if (!passkeys.remove(current.get().login(), passkeyId)) {
            throw new NotFound();
        }
        Flash.good(redirect, "access.passkey.removed");
        return "redirect:/account";
    }

    private ModelAndView show(Form form, HttpSession session) {
        Actor actor = current.get();
        List<SignedInAt> places = sessions.findByPrincipalName(actor.login()).values().stream()
                .map(found -> new SignedInAt(
                        local(found.getCreationTime()),
                        local(found.getLastAccessedTime()),
                        found.getId().equals(session.getId())))
                .sorted(Comparator.comparing(SignedInAt::last).reversed())
                .toList();
        boolean code = accounts.find(actor.login())
                .filter(Accounts.Account::totpConfirmed)
                .isPresent();
        return new ModelAndView("access/account")
                .addObject("view", new AccountPage(actor, code, places, passkeys.of(actor.login())))
                .addObject("form", form);
    }

    private static String path(String target) {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    private static LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneId.of("Europe/Berlin"));
    }
}
