package de.lotse.intake.clearing;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.casework.IntakeConcept;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Form;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the clearing team writes for the status page does not tell whom it is about (IN-03). */
@LotseTest
@Requirement("IN-03")
class StepFormTests {
    @Autowired
    ApplicationContext app;

    private Form read(Action action, Map<String, String> typed) {
        Map<String, Object> all = new HashMap<>(typed);
        all.put("id", Uuids.next());
        all.put("seen", 1);
        Form form = Form.of(StepForm.PREFIX, all);
        new CaseBench(app, "muenster", Role.CLEARING)
                .as(() -> StepForm.read(
                        action,
                        Uuids.next(),
                        form,
                        app.getBean(Concepts.class).section(IntakeConcept.class),
                        List.of("MBE Musterverband"),
                        LocalDate.of(2026, 11, 2)));
        return form;
    }

    @Test
    void aNameOrANumberOfAPersonIsRefused() {
        assertThat(read(Action.QUESTION, Map.of("feedback", "Hat Frau Muster schon einen Kurs?"))
                        .problem("feedback"))
                .isNotNull();
        assertThat(read(Action.WAIT, Map.of("feedback", "Wir melden uns.", "bridge", "MBE, AZR 123456789012"))
                        .problem("bridge"))
                .isNotNull();
    }

    @Test
    void howToReachHelpPasses() {
        assertThat(read(
                                Action.WAIT,
                                Map.of(
                                        "feedback",
                                        "Wir melden uns, Telefon 0251 4920000.",
                                        "bridge",
                                        "MBE, Frau Vorlage, Musterstraße 12, 0251 4920000"))
                        .hasErrors())
                .isFalse();
    }

    @Test
    void anOfferIsOneOfThoseOnThePage() {
        Map<String, String> typed = Map.of("reason", "Zuerst die MBE.", "feedback", "Bitte dorthin.");
        Map<String, String> tampered = new HashMap<>(typed);
        tampered.put("offer", "Frau Muster, AZR 123456789012");
        Form refused = read(Action.REFUSE, tampered);
        assertThat(refused.problem("offer")).isNotNull();
        assertThat(refused.problem("alternative")).as("said once").isNull();
        Map<String, String> chosen = new HashMap<>(typed);
        chosen.put("offer", "MBE Musterverband");
        assertThat(read(Action.REFUSE, chosen).hasErrors()).isFalse();
        assertThat(read(Action.REFUSE, typed).problem("alternative")).isNotNull();
    }
}
