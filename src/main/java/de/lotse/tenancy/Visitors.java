package de.lotse.tenancy;

import de.lotse.database.Acting;
import de.lotse.database.ActingContext;
import de.lotse.webui.NotFound;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one way to act without an account on the public pages below {@code /open/{municipality}}: the municipality of the address and
 * nobody's name, so that no case file and no person is within reach. Controllers of such pages carry no transaction of their own.
 */
@Component
public class Visitors {
    private final Municipalities municipalities;
    private final TransactionTemplate transaction;

    Visitors(Municipalities municipalities, TransactionTemplate transaction) {
        this.municipalities = municipalities;
        this.transaction = transaction;
    }

    /** Does the work as a visitor of the municipality, in one transaction. @throws NotFound if there is no such municipality */
    public <T extends @Nullable Object> T at(String key, Function<Municipality, T> work) {
        Municipality municipality = municipalities.find(key).orElseThrow(NotFound::new);
        return Acting.as(
                new ActingContext(municipality.id(), null, "visit"),
                () -> transaction.execute(status -> work.apply(municipality)));
    }
}
