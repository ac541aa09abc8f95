package de.lotse.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts failed sign-ins, so that guessing gets slower and slower, and leads back to where the worker wanted to go. A right password
 * alone does not end the counting where a second step follows, or guessing codes would start afresh with each password.
 */
@Component
public class SignInOutcome extends SavedRequestAwareAuthenticationSuccessHandler
        implements AuthenticationFailureHandler {
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;

    SignInOutcome(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Accounts accounts,
            ApplicationEventPublisher events,
            RequestCache wanted) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.accounts = accounts;
        this.events = events;
        setDefaultTargetUrl("/");
        setRequestCache(wanted);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        accounts.forget(authentication.getName());
        if (!accounts.secondStepFollows(authentication.getName())) {
            completed(authentication.getName());
        }
        super.onAuthenticationSuccess(request, response, authentication);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        failed(String.valueOf(request.getParameter("login")));
        response.sendRedirect(request.getContextPath() + "/sign-in?error");
    }

    /** A passkey is a whole sign-in; it does not come by the form. */
    @EventListener
    void on(AuthenticationSuccessEvent event) {
        if (event.getAuthentication() instanceof WebAuthnAuthentication passkey) {
            accounts.forget(passkey.getName());
            completed(passkey.getName());
        }
    }

    /** Every step is done. */
    void completed(String login) {
        call("select access_sign_in_succeeded(?)", login);
        accounts.forget(login);
        accounts.actor(login).ifPresent(actor -> events.publishEvent(new SignedIn(actor, true)));
    }

    /** A password or a code was wrong. */
    void failed(String login) {
        call("select access_sign_in_failed(?)", login);
        accounts.forget(login);
        accounts.actor(login).ifPresent(actor -> events.publishEvent(new SignedIn(actor, false)));
    }

    private void call(String function, String login) {
        transactions.executeWithoutResult(status ->
                jdbc.sql(function).param(login).query((row, number) -> true).list());
    }

    /** Somebody signed in with this account, or tried to. */
    public record SignedIn(Actor actor, boolean successful) {}
}
