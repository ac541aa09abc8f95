package de.lotse.access;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Plays a worker without a browser, for the demonstration and for tests; everything she may not do is refused as usual. */
public final class ActAs {
    private ActAs() {}

    /** Does the work as the worker with the sign-in name. */
    public static <T extends @Nullable Object> T worker(String login, Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(login, "", List.of()));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Does the work as the worker with the sign-in name. */
    public static void worker(String login, Runnable work) {
        worker(login, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }
}
