package de.lotse.access;

import de.lotse.webui.SecurityHeaders;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;

/** Password, then a one-time code; or a passkey, which is strong on its own. Everything else needs both. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {
    static final String SECOND_FACTOR = "FACTOR_TOTP";

    @Bean
    SecurityFilterChain everyRequest(
            HttpSecurity http,
            Accounts accounts,
            SignInOutcome outcome,
            RequestCache wanted,
            @Value("${lotse.address:http://localhost:8080}") String address) {
        java.net.URI at = java.net.URI.create(address);
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/assets/**",
                                "/health",
                                "/sign-in",
                                "/setup",
                                "/about/**",
                                "/open/**",
                                "/error",
                                "/favicon.ico",
                                "/webauthn/authenticate/options",
                                "/login/webauthn")
                        .permitAll()
                        .requestMatchers("/sign-in/code", "/sign-in/code/new", "/sign-out")
                        .authenticated()
                        .anyRequest()
                        .access((authentication, context) ->
                                new AuthorizationDecision(strongEnough(authentication.get(), accounts))))
                .formLogin(form -> form.loginPage("/sign-in")
                        .loginProcessingUrl("/sign-in")
                        .usernameParameter("login")
                        .passwordParameter("password")
                        .successHandler(outcome)
                        .failureHandler(outcome))
                .webAuthn(passkeys -> passkeys.rpName("Lotse")
                        .rpId(at.getHost())
                        .allowedOrigins(address)
                        .disableDefaultRegistrationPage(true)
                        .withObjectPostProcessor(freshSession()))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/sign-in"))
                                .accessDeniedHandler(secondFactorOrDenied(accounts, wanted)))
                .headers(headers -> headers.contentSecurityPolicy(
                                csp -> csp.policyDirectives(SecurityHeaders.CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(
                                org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter
                                        .ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** A session known before the sign-in is worth nothing after it, with a passkey as with a password. */
    private static ObjectPostProcessor<WebAuthnAuthenticationFilter> freshSession() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends WebAuthnAuthenticationFilter> O postProcess(O filter) {
                filter.setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
                return filter;
            }
        };
    }

    /** The page somebody wanted before she had to sign in; only pages, and without a trace in its address. */
    @Bean
    @SuppressWarnings("NullAway") // null is how Spring Security is told to leave the address alone
    HttpSessionRequestCache wantedPage() {
        HttpSessionRequestCache wanted = new HttpSessionRequestCache();
        wanted.setMatchingRequestParameterName(null);
        wanted.setRequestMatcher(request -> "GET".equals(request.getMethod())
                && String.valueOf(request.getHeader("Accept")).contains("text/html"));
        return wanted;
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    /** A locked account looks exactly like a wrong password. */
    @Bean
    UserDetailsService accountsForSignIn(Accounts accounts) {
        return login -> accounts.find(login)
                .map(SignInConfiguration::userDetails)
                .orElseThrow(() -> new UsernameNotFoundException(login));
    }

    @Bean
    JdbcPublicKeyCredentialUserEntityRepository passkeyOwners(JdbcOperations jdbc) {
        return new JdbcPublicKeyCredentialUserEntityRepository(jdbc);
    }

    @Bean
    JdbcUserCredentialRepository passkeyRecords(JdbcOperations jdbc) {
        return new JdbcUserCredentialRepository(jdbc);
    }

    private static UserDetails userDetails(Accounts.Account account) {
        return User.withUsername(account.actor().login())
                .password(account.passwordHash())
                .accountLocked(account.locked())
                .authorities(List.of())
                .build();
    }

    private static boolean strongEnough(
            @org.jspecify.annotations.Nullable Authentication authentication, Accounts accounts) {
        if (authentication == null || !authentication.isAuthenticated()) {
            return false;
        }
        if (has(authentication, SECOND_FACTOR) || has(authentication, "FACTOR_WEBAUTHN")) {
            return true;
        }
        return accounts.cached(authentication.getName()).isPresent()
                && !accounts.secondStepFollows(authentication.getName());
    }

    private static AccessDeniedHandler secondFactorOrDenied(Accounts accounts, RequestCache wanted) {
        return (request, response, denied) -> {
            Authentication authentication = org.springframework.security.core.context.SecurityContextHolder.getContext()
                    .getAuthentication();
            if (authentication != null && !strongEnough(authentication, accounts)) {
                wanted.saveRequest(request, response);
                response.sendRedirect(request.getContextPath() + "/sign-in/code");
            } else {
                response.sendError(403);
            }
        };
    }

    private static boolean has(Authentication authentication, String authority) {
        return authentication.getAuthorities().stream().anyMatch(held -> authority.equals(held.getAuthority()));
    }
}
