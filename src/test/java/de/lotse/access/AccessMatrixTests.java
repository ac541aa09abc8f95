package de.lotse.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.casework.casefile.Case;
import de.lotse.database.Acting;
import de.lotse.database.ActingContext;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.shared.MunicipalityId;
import de.lotse.tenancy.InstallMunicipality;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * Walks every endpoint as every role, in the own and in a foreign municipality, with a case and a person of somebody else: nobody
 * learns anything, not even that the record exists.
 */
@LotseTest
@Requirement({"ACC-02", "ACC-03", "ACC-07"})
class AccessMatrixTests {
    private static final String NAME = "Mithal";

    @Autowired
    ApplicationContext app;

    @Autowired
    AccessTable table;

    @Autowired
    OpenAccount openAccount;

    @Autowired
    InstallMunicipality install;

    @Autowired
    MockMvc mvc;

    @Test
    void nobodyWithoutAGrantLearnsAnything() throws Exception {
        CaseBench owner = new CaseBench(app, "unna");
        CaseId id = owner.open("luenen", null, null);
        Case theCase = owner.find(id);
        List<String> leaks = new ArrayList<>();
        for (String municipality : List.of("unna", "herne")) {
            for (Role role : Role.values()) {
                String login = account(municipality, role);
                for (AccessTable.Row row : table.rows()) {
                    check(row, role, login, theCase, leaks);
                }
            }
        }
        assertThat(leaks).isEmpty();
    }

    private void check(AccessTable.Row row, Role role, String login, Case theCase, List<String> leaks)
            throws Exception {
        boolean mayOpenMenu = row.right() == null || Role.rightsOf(Set.of(role)).contains(row.right());
        boolean aimsAtRecord = row.path().contains("{caseId}") || row.path().contains("{personId}");
        if (row.relation() == AccessTable.Relation.PUBLIC || (mayOpenMenu && !aimsAtRecord && changesItself(row))) {
            return;
        }
        MockHttpServletResponse answer = mvc.perform(
                        MockMvcRequestBuilders.request(HttpMethod.valueOf(row.method()), path(row, theCase))
                                .with(user(login))
                                .with(csrf()))
                .andReturn()
                .getResponse();
        String said = answer.getContentAsString(StandardCharsets.UTF_8);
        // The record names a case by its number to those who watch over it; nobody else reads even that.
        boolean record = row.right() == Right.AUDIT_READ && mayOpenMenu;
        if (said.contains(NAME) || (!record && said.contains(theCase.number()))) {
            leaks.add(role + " reads the record at " + row.key());
        }
        boolean hidden = answer.getStatus() == 404 || answer.getStatus() == 400;
        if ((!mayOpenMenu || aimsAtRecord) && !hidden) {
            leaks.add(role + " gets " + answer.getStatus() + " at " + row.key());
        }
    }

    /** Actions on one's own account would sign the walker out or change her; they aim at nobody else. */
    private static boolean changesItself(AccessTable.Row row) {
        return row.relation() == AccessTable.Relation.SELF || row.method().equals("POST");
    }

    private static String path(AccessTable.Row row, Case theCase) {
        return row.path()
                .replace("{caseId}", theCase.id().toString())
                .replace("{personId}", theCase.mainPerson().toString())
                .replaceAll("\\{(form|paper|formKey|lang|key)}", "consent")
                .replaceAll("\\{[a-zA-Z]+}", UUID.randomUUID().toString());
    }

    private String account(String municipality, Role role) {
        MunicipalityId id = install.install(municipality);
        AccountId account = AccountId.next();
        String login = "matrix-" + municipality + "-" + role.name().toLowerCase(java.util.Locale.ROOT);
        Acting.run(
                new ActingContext(id, account, "test"),
                () -> openAccount.open(new OpenAccount.Command(
                        account,
                        id,
                        null,
                        login,
                        "Beispielsatz-2026",
                        "Mona Matrixmuster",
                        "Prüfung",
                        "Musterort",
                        Set.of(role),
                        false,
                        null)));
        return login;
    }
}
