package de.lotse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.casework.CaseBench;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** An invented person who lives in Schwerte and is passed on by a colleague, through the form. */
public final class ReferralExample {
    private ReferralExample() {}

    /** Passes her on. @param more further fields of the form: name, value @return the id of the referral */
    public static String from(CaseBench colleague, CaseBench to, String... more) throws Exception {
        String id = Uuids.next().toString();
        List<String> fields =
                new ArrayList<>(List.of("id", id, "family", "Beispielfrau", "given", "Samira", "phone", "0231 0000"));
        fields.addAll(List.of(
                "town", "schwerte", "accessRoute", "direct", "to", to.account().toString()));
        fields.addAll(
                List.of("agreedOn", LocalDate.now(ZoneId.of("Europe/Berlin")).toString(), "agreed", "yes"));
        fields.addAll(List.of(more));
        assertThat(colleague
                        .send("/referrals?source=COLLEAGUE", fields.toArray(String[]::new))
                        .status())
                .isEqualTo(302);
        return id;
    }
}
