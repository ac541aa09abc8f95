package de.lotse.access;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Answers who acts in this request. */
@Component
public class CurrentActor {
    private final Accounts accounts;

    CurrentActor(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The signed-in worker. @throws NotSignedIn when there is none */
    public Actor get() {
        return find().orElseThrow(NotSignedIn::new);
    }

    /** The signed-in worker, if there is one. */
    public Optional<Actor> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !authentication.isAuthenticated()
                || "anonymousUser".equals(authentication.getPrincipal())) {
            return Optional.empty();
        }
        return accounts.actor(authentication.getName());
    }

    /** Something was asked for that needs a sign-in. */
    public static final class NotSignedIn extends IllegalStateException {
        NotSignedIn() {
            super("nobody is signed in");
        }
    }
}
