package de.lotse.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.NoHandlerFoundException;

/** Stands before every endpoint and asks the {@link AccessTable}; whoever may not pass learns nothing, not even that it exists. */
@Component
class AccessGate implements HandlerInterceptor {
    private final AccessTable table;
    private final CurrentActor actor;

    AccessGate(AccessTable table, CurrentActor actor) {
        this.table = table;
        this.actor = actor;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        if (!(handler instanceof HandlerMethod method)
                || method.getBeanType().getName().startsWith("org.springframework.")
                || method.getBeanType().getSimpleName().equals("ErrorPages")) {
            return true;
        }
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        String verb = "HEAD".equals(request.getMethod()) ? "GET" : request.getMethod();
        if (table.row(verb, pattern).filter(this::mayPass).isEmpty()) {
            throw new NoHandlerFoundException(
                    request.getMethod(), request.getRequestURI(), new org.springframework.http.HttpHeaders());
        }
        return true;
    }

    private boolean mayPass(AccessTable.Row row) {
        if (row.relation() == AccessTable.Relation.PUBLIC) {
            return true;
        }
        Optional<Actor> viewer = actor.find();
        Right right = row.right();
        return viewer.isPresent() && (right == null || viewer.get().may(right));
    }
}
