package de.lotse.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who sits on which post, speaks for the case managers, and in which languages she counsels. */
@LotseTest
class MembersTests {
    @Autowired
    ApplicationContext app;

    @Test
    @Requirement({"ORG-05", "ORG-07"})
    void aSpeakerOfTheCaseManagersIsKnownWithHerLanguagesInHerMunicipality() {
        CaseBench worker = new CaseBench(app, "herne");
        Members members = app.getBean(Members.class);
        Organisation organisation = worker.as(() ->
                app.getBean(Organisations.class).all().stream().findFirst().orElseThrow());
        Member speaker = new Member(
                worker.account(), null, organisation.id(), new BigDecimal("0.75"), true, List.of("ar", "fr"));
        worker.as(() -> {
            members.save(speaker);
            return true;
        });
        assertThat(worker.as(() -> members.find(worker.account()))).hasValueSatisfying(one -> {
            assertThat(one.speaker()).isTrue();
            assertThat(one.fte()).isEqualByComparingTo("0.75");
            assertThat(one.languages()).containsExactly("ar", "fr");
        });
        CaseBench elsewhere = new CaseBench(app, "unna");
        assertThat(elsewhere.as(() -> members.find(worker.account())))
                .as("known in her municipality only")
                .isEmpty();
    }
}
