package de.lotse.access;

import de.lotse.vault.Vault;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Base64;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The second step of signing in: a code from the authenticator app; set up at the first sign-in. */
@Controller
@Transactional
public class SecondFactorController {
    private static final String PENDING = "access.totp.pending";
    private static final String FIELD = "access_account.totp_secret";
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;
    private final SignInOutcome outcome;
    private final RequestCache wanted;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SecondFactorController(
            Accounts accounts, JdbcClient jdbc, Vault vault, Clock clock, SignInOutcome outcome, RequestCache wanted) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
        this.outcome = outcome;
        this.wanted = wanted;
    }

    /** What the page shows. @param secret the new secret to set up; null once set up */
    public record SecondFactorPage(
            @Nullable String secret, @Nullable String uri) {}

    @GetMapping("/sign-in/code")
    ModelAndView page(HttpSession session) {
        return show(account(), session, Form.empty("access.code"));
    }

    @PostMapping("/sign-in/code")
    ModelAndView check(
            @RequestParam MultiValueMap<String, String> submitted,
            HttpServletRequest request,
            HttpServletResponse response) {
        Accounts.Account account = account();
        Form form = Form.of("access.code", submitted);
        String code = form.require("code", 10);
        byte[] secret = account.totpConfirmed() ? stored(account) : pending(request.getSession());
        OptionalLong step = form.hasErrors() ? OptionalLong.empty() : Totp.matchingStep(secret, code, clock.instant());
        if (step.isEmpty() || account.locked() || !taken(account, step.getAsLong())) {
            outcome.failed(account.actor().login());
            form.reject("code", "access.code.wrong");
            ModelAndView again = show(account, request.getSession(), form);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        if (!account.totpConfirmed()) {
            keep(account, secret);
        }
        outcome.completed(account.actor().login());
        SavedRequest before = wanted.getRequest(request, response);
        addFactor(request, response);
        return new ModelAndView("redirect:" + (before == null ? "/" : before.getRedirectUrl()));
    }

    private Accounts.Account account() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return accounts.find(authentication == null ? "" : authentication.getName())
                .orElseThrow(NotFound::new);
    }

    private ModelAndView show(Accounts.Account account, HttpSession session, Form form) {
        String secret = account.totpConfirmed() ? null : Totp.base32(pending(session));
        String uri = secret == null
                ? null
                : "otpauth://totp/Lotse:" + account.actor().login() + "?secret=" + secret + "&issuer=Lotse";
        return new ModelAndView("access/second-factor")
                .addObject("view", new SecondFactorPage(secret, uri))
                .addObject("form", form);
    }

    private static byte[] pending(HttpSession session) {
        byte[] secret = (byte[]) session.getAttribute(PENDING);
        if (secret == null) {
            secret = Totp.newSecret();
            session.setAttribute(PENDING, secret);
        }
        return secret;
    }

    private byte[] stored(Accounts.Account account) {
        String sealed = account.totpSecret();
        return sealed == null
                ? new byte[20]
                : vault.openBytes(
                                account.actor().account().value(),
                                FIELD,
                                Base64.getDecoder().decode(sealed))
                        .orElse(new byte[20]);
    }

    private void keep(Accounts.Account account, byte[] secret) {
        byte[] sealed = vault.seal(account.actor().account().value(), FIELD, secret);
        jdbc.sql("""
                        update access_account set totp_secret = ?, totp_confirmed_at = clock_timestamp()
                        where municipality_id = database_municipality() and account_id = database_account()
                        """).param(Base64.getEncoder().encodeToString(sealed)).update();
        accounts.forget(account.actor().login());
    }

    private boolean taken(Accounts.Account account, long step) {
        return jdbc.sql("select access_totp_step_taken(?, ?)")
                .params(account.actor().login(), step)
                .query(Boolean.class)
                .single();
    }

    private void addFactor(HttpServletRequest request, HttpServletResponse response) {
        Authentication before = SecurityContextHolder.getContext().getAuthentication();
        if (before == null) {
            throw new NotFound();
        }
        Authentication strong = before.toBuilder()
                .authorities(held -> held.add(FactorGrantedAuthority.fromAuthority(SignInConfiguration.SECOND_FACTOR)))
                .build();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(strong);
        SecurityContextHolder.setContext(context);
        request.changeSessionId();
        contexts.saveContext(context, request, response);
    }
}
