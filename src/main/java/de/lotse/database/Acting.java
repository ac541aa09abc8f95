package de.lotse.database;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Answers in whose name the current thread works: the context set with {@link #as}, else the one of the signed-in worker,
 * else nobody. A transaction keeps the context it began with.
 */
@Component
public class Acting {
    private static final ScopedValue<ActingContext> OVERRIDE = ScopedValue.newInstance();
    private final ObjectProvider<ContextSource> source;

    /** Looked for among all beans once, not by each of the thirty questions of a page; while Lotse starts there is none yet. */
    private volatile @Nullable ContextSource signIn;

    Acting(ObjectProvider<ContextSource> source) {
        this.source = source;
    }

    /** The context that the next transaction will carry. */
    public ActingContext current() {
        if (OVERRIDE.isBound()) {
            return OVERRIDE.get();
        }
        ContextSource fromSignIn = signIn;
        if (fromSignIn == null) {
            fromSignIn = source.getIfAvailable();
            signIn = fromSignIn;
        }
        // Finding out who is signed in reads the session, which is itself a transaction: that one is nobody's.
        return fromSignIn == null
                ? ActingContext.NOBODY
                : ScopedValue.where(OVERRIDE, ActingContext.NOBODY).call(fromSignIn::current);
    }

    /** Runs the work in the given name; for jobs, imports and the demonstration world. */
    public static <T extends @Nullable Object> T as(ActingContext context, Supplier<T> work) {
        return ScopedValue.where(OVERRIDE, context).call(work::get);
    }

    /** Runs the work in the given name. */
    public static void run(ActingContext context, Runnable work) {
        ScopedValue.where(OVERRIDE, context).run(work);
    }

    /** Tells the context of the signed-in worker; implemented by the module that knows sign-ins. */
    public interface ContextSource {
        /** The context of the current request, {@link ActingContext#NOBODY} when nobody is signed in. */
        ActingContext current();
    }
}
