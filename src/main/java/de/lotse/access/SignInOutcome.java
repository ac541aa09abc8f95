package de.lotse.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts failed sign-ins, so that guessing gets slower and slower, and leads back to where the worker wanted to go. */
@Component
public class SignInOutcome extends SavedRequestAwareAuthenticationSuccessHandler
        implements AuthenticationFailureHandler {
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;

    SignInOutcome(
            JdbcClient jdbc, TransactionTemplate transactions, Accounts accounts, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.accounts = accounts;
        this.events = events;
        setDefaultTargetUrl("/");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        call("select access_sign_in_succeeded(?)", authentication.getName());
        accounts.forget(authentication.getName());
        accounts.actor(authentication.getName()).ifPresent(actor -> events.publishEvent(new SignedIn(actor, true)));
        super.onAuthenticationSuccess(request, response, authentication);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String login = String.valueOf(request.getParameter("login"));
        call("select access_sign_in_failed(?)", login);
        accounts.actor(login).ifPresent(actor -> events.publishEvent(new SignedIn(actor, false)));
        response.sendRedirect(request.getContextPath() + "/sign-in?error");
    }

    private void call(String function, String login) {
        transactions.executeWithoutResult(status ->
                jdbc.sql(function).param(login).query((row, number) -> true).list());
    }

    /** Somebody signed in with this account, or tried to. */
    public record SignedIn(Actor actor, boolean successful) {}
}
