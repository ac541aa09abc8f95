package de.lotse.intake;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.lotse.shared.Uuids;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Somebody outside who asks case management for a family, by the public form. */
public final class RequestBench {
    private static int senders;
    private final ApplicationContext app;
    private final String door;
    private final Map<String, Cookie> cookies = new HashMap<>();
    private final String address = "192.0.2." + ++senders;

    public RequestBench(ApplicationContext app, String municipality) {
        this.app = app;
        this.door = "/open/" + municipality + "/request";
    }

    /** What a page answers. */
    public record Answer(int status, String body, String redirect) {}

    /** A form that is complete; name, value, name, value to change or add. */
    public List<String> filled(String... changes) {
        List<String> fields = new ArrayList<>(List.of(
                "id", Uuids.next().toString(),
                "q-institution", "Grundschule am Musterweg",
                "q-reporter_email", "vorlage@schule.example",
                "q-existing_contact", "no",
                "q-person_gender-1", "female",
                "q-person_age-1", "38",
                "q-person_family_status-1", "verheiratet",
                "q-person_nationality-1", "Irak",
                "q-person_residence_status-1", "§ 25 Abs. 2 AufenthG",
                "q-contact_languages", "family_language",
                "q-family_languages", "Kurmandschi",
                "q-life_areas", "housing",
                "q-confirm_voluntary", "yes",
                "q-confirm_informed", "yes"));
        for (int i = 0; i < changes.length; i += 2) {
            int known = fields.indexOf(changes[i]);
            if (known >= 0 && known % 2 == 0) {
                fields.set(known + 1, changes[i + 1]);
            } else {
                fields.addAll(List.of(changes[i], changes[i + 1]));
            }
        }
        return fields;
    }

    /** Sends a form to a page below the door. */
    public Answer send(String page, List<String> fields) throws Exception {
        MockHttpServletRequestBuilder request = post(door + page);
        for (int i = 0; i < fields.size(); i += 2) {
            request.param(fields.get(i), fields.get(i + 1));
        }
        return answer(request);
    }

    public Answer see(String page) throws Exception {
        return answer(get(door + page));
    }

    /** Sends a complete request. @return its code */
    public String request(String... changes) throws Exception {
        Answer sent = send("", filled(changes));
        if (sent.status() != 302) {
            throw new AssertionError(sent.body());
        }
        String body = see("/sent").body();
        int from = body.indexOf("class=\"code\"><strong>") + "class=\"code\"><strong>".length();
        return body.substring(from, from + 14);
    }

    private Answer answer(MockHttpServletRequestBuilder request) throws Exception {
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        MockHttpServletResponse response = app.getBean(MockMvc.class)
                .perform(request.with(csrf()).header("Accept-Language", "de").with(sent -> {
                    sent.setRemoteAddr(address);
                    return sent;
                }))
                .andReturn()
                .getResponse();
        for (Cookie cookie : response.getCookies()) {
            cookies.put(cookie.getName(), cookie);
        }
        return new Answer(
                response.getStatus(),
                response.getContentAsString(StandardCharsets.UTF_8),
                Objects.requireNonNullElse(response.getRedirectedUrl(), ""));
    }
}
