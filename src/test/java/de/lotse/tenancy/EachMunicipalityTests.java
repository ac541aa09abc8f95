package de.lotse.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a job does in every municipality. */
class EachMunicipalityTests {
    private final AtomicInteger begun = new AtomicInteger();

    private static Municipality town(String ags) {
        return new Municipality(
                "muster-" + ags, ags, "Musterstadt " + ags, Municipality.Kind.KREIS, "Konzept Muster", null, "MU");
    }

    @Test
    void whereOneFailsTheOthersStillGetTheirsAndTheFailureIsTold() {
        List<Municipality> all = List.of(town("05997"), town("05998"), town("05999"));
        assertThatThrownBy(() -> EachMunicipality.each(all.iterator(), "test", this::failAtFirst))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a concept nobody can read");
        assertThat(begun).hasValue(3);
    }

    private void failAtFirst() {
        if (begun.incrementAndGet() == 1) {
            throw new IllegalStateException("a concept nobody can read");
        }
    }
}
