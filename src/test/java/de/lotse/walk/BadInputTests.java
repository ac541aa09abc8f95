package de.lotse.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.lotse.LotseTest;
import de.lotse.casework.CaseExample;
import de.lotse.documents.UploadField;
import de.lotse.shared.Uuids;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What people type, paste and choose wrongly, and what somebody sends who means harm: a clear word at the field, and nothing lost. */
@LotseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTests {
    private static final String BROKEN_PROGRAM = "MZ\u0090\u0000This program cannot be run in DOS mode.";

    @Autowired
    MockMvc mvc;

    @Autowired
    CaseExample examples;

    private CaseExample.Example own;
    private CaseExample.Example colleagues;
    private CaseExample.Example elsewhere;

    @BeforeAll
    void open() {
        own = examples.open("unna");
        colleagues = examples.open("unna");
        elsewhere = examples.open("herne");
    }

    @Test
    void aProgramThatIsCalledPdfIsRefusedAtItsField() throws Exception {
        Answer answer = upload("Einwilligung.pdf", BROKEN_PROGRAM.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"f-file-error\"");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedAtItsFieldAndTheRestIsKept() throws Exception {
        Answer answer = upload("Scan.pdf", new byte[UploadField.LARGEST + 1]);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"f-file-error\"").contains("20 MB");
    }

    @Test
    void aNameOfThreeHundredLettersIsRefusedAndShownAgain() throws Exception {
        String name = "Lang".repeat(75);
        Answer answer = register(name, "Zahra", "");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"f-family-error\"").contains("value=\"" + name + "\"");
    }

    @Test
    void signsThatTurnOrHideAreTakenOutOfNames() throws Exception {
        Answer answer = register("Ne\u202Emu\u0007ne\u2066", "Za\u200Ehra", "نمو\u202Eنه");
        assertThat(answer.status()).isEqualTo(302);
        Answer person = send(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(answer.target()));
        assertThat(person.body())
                .contains("Nemune")
                .contains("نمونه")
                .doesNotContain("\u202E")
                .doesNotContain("\u0007");
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.02.2026", "2026-02-31", "00.01.2026", "30.02.26"})
    void aDayThatDoesNotExistIsRefusedAndTheNoteStays(String day) throws Exception {
        Answer answer = send(contact(Uuids.next().toString(), own.id().toString(), day));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("id=\"f-on-error\"")
                .contains("Ein Gespräch")
                .contains("value=\"" + day + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cases/%s",
                "/cases/%s/screening",
                "/cases/%s/plan",
                "/cases/%s/closure",
                "/cases/%s/plan.pdf",
                "/people/%s",
                "/people/%s/edit",
                "/people/%s/consent",
                "/offers/%s"
            })
    void aTamperedIdentifierIsAPageThatDoesNotExist(String path) throws Exception {
        for (String id : new String[] {"1", "' or 1=1 --", Uuids.next().toString(), foreign(path)}) {
            Answer answer = send(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(
                    path.replace("%s", "{id}"), id));
            assertThat(answer.status()).as(path + " with " + id).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"keine-kennung", "------------------------------------", ""})
    void anIdentifierInAFormThatIsNoneIsRefusedWithoutHarm(String id) throws Exception {
        assertThat(send(contact(id, own.id().toString())).status()).isEqualTo(422);
        assertThat(send(contact(Uuids.next().toString(), id)).status()).isEqualTo(422);
        assertThat(send(contact(Uuids.next().toString(), own.id().toString()).param("further", id))
                        .status())
                .isIn(302, 422);
    }

    @Test
    void aContactForSomebodyElsesCaseIsAsIfThereWereNone() throws Exception {
        assertThat(send(contact(Uuids.next().toString(), elsewhere.id().toString()))
                        .status())
                .isEqualTo(404);
        assertThat(send(contact(Uuids.next().toString(), own.id().toString())
                                .param("further", elsewhere.id().toString()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aSavedContactSentAgainWithOtherWordsIsNeitherLostNorChanged() throws Exception {
        String id = Uuids.next().toString();
        assertThat(send(contact(id, own.id().toString(), "2026-11-02")).status())
                .isEqualTo(302);
        assertThat(send(contact(id, own.id().toString(), "2026-11-02")).status())
                .isEqualTo(302);
        Answer answer = send(contact(id, own.id().toString(), "2026-11-03"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Das steht schon da, mit anderem Inhalt")
                .contains("Ein Gespräch")
                .doesNotContain(id);
    }

    private String foreign(String path) {
        return path.startsWith("/people")
                ? colleagues.person().toString()
                : colleagues.id().toString();
    }

    private static MockHttpServletRequestBuilder contact(String id, String caseId) {
        return contact(id, caseId, "2026-11-02");
    }

    private static MockHttpServletRequestBuilder contact(String id, String caseId, String on) {
        return post("/contacts")
                .param("id", id)
                .param("case", caseId)
                .param("kind", "office")
                .param("on", on)
                .param("outcome", "HELD")
                .param("note", "Ein Gespräch");
    }

    private Answer register(String family, String given, String script) throws Exception {
        return send(post("/people")
                .param("id", Uuids.next().toString())
                .param("family", family)
                .param("given", given)
                .param("script", script)
                .param("different", "yes")
                .param("interpreter", "UNKNOWN"));
    }

    private Answer upload(String name, byte[] content) throws Exception {
        return send(multipart(own.path("/documents"))
                .file(new MockMultipartFile("file", name, "application/pdf", content))
                .param("id", Uuids.next().toString())
                .param("kind", "other"));
    }

    private record Answer(int status, String body, String target) {}

    private Answer send(org.springframework.test.web.servlet.RequestBuilder request) throws Exception {
        MockHttpServletResponse response = mvc.perform(request).andReturn().getResponse();
        return new Answer(
                response.getStatus(),
                response.getContentAsString(StandardCharsets.UTF_8),
                String.valueOf(response.getRedirectedUrl()));
    }

    private Answer send(org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return send((org.springframework.test.web.servlet.RequestBuilder)
                request.with(user(own.login())).with(csrf()));
    }
}
