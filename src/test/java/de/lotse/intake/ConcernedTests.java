package de.lotse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.casework.CaseBench;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.InventedMunicipality;
import de.lotse.tenancy.OrganisationChanged;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every page asks for the menu: the database is asked once, for each worker by herself, and again as soon as the answer may differ. */
@LotseTest
class ConcernedTests {
    @Autowired
    ApplicationContext app;

    @Autowired
    Concerned concerned;

    private final List<String> asked = new ArrayList<>();
    private @Nullable CaseBench worker;

    @BeforeEach
    void aWorker() {
        worker = new CaseBench(app, InventedMunicipality.of(app, "99198", "unna"));
    }

    private CaseBench worker() {
        return Objects.requireNonNull(worker);
    }

    private boolean looks(CaseBench who, String area, boolean answer) {
        return who.as(() -> concerned.by(area, () -> {
            asked.add(area);
            return answer;
        }));
    }

    @Test
    void thePagesThatFollowAskNothing() {
        assertThat(looks(worker(), "probe", true)).isTrue();
        assertThat(looks(worker(), "probe", false)).as("what is remembered").isTrue();
        assertThat(asked).hasSize(1);
    }

    @Test
    void anotherAreaAndAnotherWorkerHaveTheirOwnAnswer() {
        assertThat(looks(worker(), "probe", true)).isTrue();
        assertThat(looks(worker(), "other", false)).isFalse();
        assertThat(looks(new CaseBench(app, worker().municipality()), "probe", false))
                .isFalse();
        assertThat(asked).containsExactly("probe", "other", "probe");
    }

    @Test
    void whoSitsElsewhereSeesItOnTheNextPage() {
        assertThat(looks(worker(), "probe", false)).isFalse();
        worker().as(() -> {
            app.publishEvent(
                    new OrganisationChanged(OrganisationChanged.Part.POST, Uuids.next(), "Musterträger", false));
            return true;
        });
        assertThat(looks(worker(), "probe", true)).isTrue();
    }
}
