package de.lotse.intake.request;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.Requirement;
import org.junit.jupiter.api.Test;

/** Who counts as one sender of the public form (IN-02). */
@Requirement("IN-02")
class ThrottleNetworkTests {
    @Test
    void everyAddressOfOneHouseholdCountsAsOne() {
        assertThat(Throttle.network("2001:db8:1:2:aaaa::1")).isEqualTo(Throttle.network("2001:db8:1:2:bbbb:3:4:5"));
        assertThat(Throttle.network("2001:db8:1:2::1")).isNotEqualTo(Throttle.network("2001:db8:1:3::1"));
    }

    @Test
    void anyOtherAddressStandsForItself() {
        assertThat(Throttle.network("192.0.2.7")).isEqualTo("192.0.2.7");
        assertThat(Throttle.network("no:address")).isEqualTo("no:address");
    }
}
