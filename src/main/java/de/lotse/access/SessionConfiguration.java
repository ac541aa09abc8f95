package de.lotse.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps sign-ins in the database at little cost: most requests only read one row. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = SessionConfiguration.IDLE_SECONDS, cleanupCron = "0 */10 * * * *")
class SessionConfiguration {
    /** Who does nothing for half an hour signs in again; what was typed is kept as a draft. */
    static final int IDLE_SECONDS = 30 * 60;

    /** The idle lock counts in minutes, so the last use is written once a minute, not at each click. */
    private static final Duration PRECISION = Duration.ofMinutes(1);

    /**
     * Sessions are read before anybody is known to act; a transaction of ours would ask who acts, which asks for the session. Each
     * statement stands for itself: a session whose attributes were lost is one that must sign in again.
     */
    @Bean
    TransactionOperations springSessionTransactionOperations() {
        return TransactionOperations.withoutTransaction();
    }

    @Bean
    @Primary
    SessionRepository<Quiet> quietSessions(JdbcIndexedSessionRepository kept) {
        return new QuietSessions<>(kept);
    }

    /** Stands around the filter that asks for sessions: what it was told is forgotten with the request. */
    @Bean
    FilterRegistrationBean<Filter> sessionsOfOneRequest() {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
            try {
                chain.doFilter(request, response);
            } finally {
                QuietSessions.FOUND.remove();
            }
        });
        registration.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return registration;
    }

    /**
     * Sessions that do not write each use, and are read once for a request: Spring Session forgets what it read as soon as the answer
     * leaves, and asks again at the end.
     */
    private record QuietSessions<S extends Session>(SessionRepository<S> kept) implements SessionRepository<Quiet> {
        private static final ThreadLocal<@Nullable Quiet> FOUND = new ThreadLocal<>();

        @Override
        public Quiet createSession() {
            return new Quiet(kept.createSession());
        }

        @Override
        @SuppressWarnings("unchecked") // every Quiet was made here, around a session of the kept repository
        public void save(Quiet session) {
            kept.save((S) session.session());
        }

        @Override
        public @Nullable Quiet findById(String id) {
            Quiet known = FOUND.get();
            if (known != null && known.getId().equals(id)) {
                return known;
            }
            S found = kept.findById(id);
            if (found == null) {
                return null;
            }
            Quiet quiet = new Quiet(found);
            FOUND.set(quiet);
            return quiet;
        }

        @Override
        public void deleteById(String id) {
            FOUND.remove();
            kept.deleteById(id);
        }
    }

    /** A session that notes its last use once a minute. */
    record Quiet(Session session) implements Session {
        @Override
        public String getId() {
            return session.getId();
        }

        @Override
        public String changeSessionId() {
            return session.changeSessionId();
        }

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // Spring Session's signature
        public <T> @Nullable T getAttribute(String name) {
            return session.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return session.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            session.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            session.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return session.getCreationTime();
        }

        @Override
        public void setLastAccessedTime(Instant used) {
            if (used.isAfter(session.getLastAccessedTime().plus(PRECISION))) {
                session.setLastAccessedTime(used);
            }
        }

        @Override
        public Instant getLastAccessedTime() {
            return session.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            session.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return session.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return session.isExpired();
        }
    }
}
