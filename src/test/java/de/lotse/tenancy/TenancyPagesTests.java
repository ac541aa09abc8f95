package de.lotse.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.database.Acting;
import de.lotse.database.ActingContext;
import de.lotse.shared.MunicipalityId;
import de.lotse.shared.Uuids;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

@LotseTest
class TenancyPagesTests {
    private static final MunicipalityId MUENSTER = new MunicipalityId(5515);

    @Autowired
    MockMvc mvc;

    @Autowired
    InstallMunicipality install;

    @Autowired
    Concepts concepts;

    @Autowired
    Posts posts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private final String coordinator = "koordination-" + UUID.randomUUID();
    private final String worker = "fachkraft-" + UUID.randomUUID();

    @BeforeEach
    void prepare() {
        InstallMunicipality.available().forEach(install::install);
        account(coordinator, "COORDINATOR");
        account(worker, "CASE_MANAGER");
    }

    private void account(String login, String role) {
        UUID id = Uuids.next();
        Acting.run(
                ActingContext.job(MUENSTER, "test"),
                () -> transactions.executeWithoutResult(status -> {
                    jdbc.sql("""
                                    insert into access_account (municipality_id, account_id, login, password_hash, name, duty,
                                      workplace, second_factor_required, created_at)
                                    values (5515, ?, ?, '', 'Beispiel, Bea', '', 'Münster', false, now())""").param(id).param(login).update();
                    jdbc.sql(
                                    "insert into access_role (municipality_id, account_id, role, from_at) values (5515, ?, ?, now())")
                            .param(id)
                            .param(role)
                            .update();
                }));
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, String login) throws Exception {
        return mvc.perform(request.with(user(login)).with(csrf())).andReturn().getResponse();
    }

    @Test
    @Requirement("QA-06")
    void theConceptReadsWithTheSourceOfEveryValue() throws Exception {
        MockHttpServletResponse page = send(get("/concept"), worker);

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString())
                .contains("Fachkonzept Münster, Kap. 2 Was ist ein Fall?", "Programmstandard", "Handlungsfelder")
                .doesNotContain("/concept/edit");
    }

    @Test
    @Requirement("QA-06")
    void twoConceptsStandSideBySide() throws Exception {
        MockHttpServletResponse page = send(get("/concept/compare?left=unna:1&right=muenster:1"), worker);

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString()).contains("Kreis Unna, Fassung 1", "Münster, Fassung 1", "anders");
        assertThat(send(get("/concept/compare?left=nowhere:1"), worker).getStatus())
                .isEqualTo(404);
    }

    @Test
    @Requirement({"QA-06", "ACC-07"})
    void onlyWhoMayEditPublishesAndMistakesLoseNothing() throws Exception {
        int newest = concepts.versions(MUENSTER).getFirst().number();
        MockHttpServletRequestBuilder wrong =
                publish(newest, "sections: {capacity: {model: guess, typed: 'bleibt stehen'}}");

        assertThat(send(publish(newest, "sections: {}"), worker).getStatus()).isEqualTo(404);
        MockHttpServletResponse refused = send(wrong, coordinator);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("bleibt stehen", "muenster.yaml, Zeile 1, capacity.model", "Die Quelle fehlt");
        assertThat(concepts.versions(MUENSTER).getFirst().number()).isEqualTo(newest);
    }

    @Test
    @Requirement("QA-06")
    void aSoundVersionIsPublishedAndListed() throws Exception {
        int newest = concepts.versions(MUENSTER).getFirst().number();
        MockHttpServletResponse published = send(publish(newest, "sections: {outlook: []}"), coordinator);

        assertThat(published.getRedirectedUrl()).isEqualTo("/concept?version=" + (newest + 1));
        assertThat(send(get("/concept/versions"), worker).getContentAsString()).contains("Probe der Seite");
        assertThat(send(get("/concept/edit"), coordinator).getContentAsString()).contains("outlook");
    }

    private static MockHttpServletRequestBuilder publish(int basedOn, String sections) {
        return post("/concept/versions")
                .param("basedOn", Integer.toString(basedOn))
                .param("effectiveFrom", "01.01.2190")
                .param("note", "Probe der Seite")
                .param("sections", sections);
    }

    @Test
    @Requirement("ORG-03")
    void aChangeOfShareEndsThePeriodAndBeginsTheNext() throws Exception {
        Post post = Acting.as(ActingContext.job(MUENSTER, "test"), posts::all).stream()
                .filter(one -> one.buildingBlock() == 2 && one.to() == null && one.key() != null)
                .findFirst()
                .orElseThrow();
        String action = "/organisation/posts/" + post.id() + "/successor";
        String successor = Uuids.next().toString();
        MockHttpServletRequestBuilder change =
                post(action).param("id", successor).param("from", "2030-01-01").param("fte", "0,25");

        assertThat(send(get(action), coordinator).getStatus()).isEqualTo(200);
        assertThat(send(change, coordinator).getRedirectedUrl()).isEqualTo("/organisation?on=2030-01-01");
        assertThat(send(change, coordinator).getStatus()).as("sent twice").isEqualTo(302);
        MockHttpServletResponse changed = send(
                post(action).param("id", successor).param("from", "2030-01-01").param("fte", "0,75"), coordinator);
        assertThat(changed.getStatus()).as("changed after going back").isEqualTo(422);
        assertThat(changed.getContentAsString()).contains("schon eingetragen, mit anderen Angaben", "0,75");
        Post next = Acting.as(ActingContext.job(MUENSTER, "test"), () -> posts.find(PostId.parse(successor)))
                .orElseThrow();
        assertThat(next.follows()).isEqualTo(post.id());
        assertThat(next.fte()).isEqualByComparingTo("0.25");
    }

    @Test
    @Requirement({"ORG-02", "ORG-05"})
    void organisationPagesOpenAndKeepWhatWasTyped() throws Exception {
        String shown = send(get("/organisation?on=2023-12-31"), worker).getContentAsString();
        assertThat(shown).contains("Baustein 2: Case Management: 12 VZÄ").doesNotContain("/organisation/posts/new");
        for (String kind : new String[] {"posts", "organisations", "contracts", "places"}) {
            assertThat(send(get("/organisation/" + kind + "/new"), coordinator).getStatus())
                    .as(kind)
                    .isEqualTo(200);
            assertThat(send(
                                    post("/organisation/" + kind)
                                            .param("id", Uuids.next().toString()),
                                    coordinator)
                            .getStatus())
                    .as(kind)
                    .isEqualTo(422);
        }
        String saved = Uuids.next().toString();
        assertThat(send(
                                post("/organisation/organisations")
                                        .param("id", saved)
                                        .param("name", "Beispielträger e. V.")
                                        .param("kind", "WELFARE"),
                                coordinator)
                        .getRedirectedUrl())
                .isEqualTo("/organisation");
        assertThat(send(get("/organisation/organisations/" + saved), coordinator)
                        .getContentAsString())
                .contains("Beispielträger");
    }
}
