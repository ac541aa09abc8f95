package de.lotse.access;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The access table and the endpoints are the same set, so that no output exists outside the register. */
@LotseTest
@Requirement("ACC-07")
class AccessTableTests {
    @Autowired
    AccessTable table;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void everyEndpointHasItsRow() {
        List<String> without = endpoints().stream()
                .filter(endpoint ->
                        table.rows().stream().noneMatch(row -> row.key().equals(endpoint)))
                .toList();
        assertThat(without).isEmpty();
    }

    @Test
    void everyRowHasItsEndpoint() {
        Set<String> endpoints = endpoints();
        assertThat(table.rows())
                .extracting(AccessTable.Row::key)
                .allSatisfy(key -> assertThat(endpoints).contains(key));
    }

    @Test
    void whatShowsACaseOrPersonNeedsARight() {
        assertThat(table.rows())
                .filteredOn(row -> row.path().contains("{caseId}") || row.path().contains("{personId}"))
                .allSatisfy(row -> assertThat(row.right()).as(row.key()).isNotNull());
    }

    private Set<String> endpoints() {
        Set<String> endpoints = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (ours(handler)) {
                List<String> methods = new ArrayList<>();
                mapping.getMethodsCondition().getMethods().forEach(method -> methods.add(method.name()));
                mapping.getPatternValues()
                        .forEach(path -> methods.forEach(method -> endpoints.add(method + " " + path)));
            }
        });
        return endpoints;
    }

    private static boolean ours(HandlerMethod handler) {
        return handler.getBeanType().getName().startsWith("de.lotse.")
                && !handler.getBeanType().getSimpleName().equals("ErrorPages");
    }
}
