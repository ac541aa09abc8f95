package de.lotse.casework.release;

import de.lotse.consent.Recipient;
import de.lotse.consent.Recipients;
import de.lotse.shared.OrganisationId;
import de.lotse.webui.Form;
import de.lotse.webui.components.Choice;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The part of a form that names a recipient: an organisation of the municipality, or anybody else with name and kind. */
@Component
public class RecipientFields {
    private final Recipients recipients;

    RecipientFields(Recipients recipients) {
        this.recipients = recipients;
    }

    /** The organisations to choose from. */
    public List<Choice> organisations() {
        return recipients.all().stream()
                .filter(one -> one.organisation() != null)
                .map(one -> new Choice(String.valueOf(one.organisation()), one.name()))
                .toList();
    }

    /** Whether whoever has the name is an immigration authority, before which the hint belongs (CON-03a). */
    public boolean immigration(String name) {
        return recipients.named(name).immigration();
    }

    /** Whether the form names an immigration authority; nothing is said of what is missing. */
    public boolean immigration(Form form) {
        UUID organisation = form.id("organisation");
        return organisation == null
                ? form.has("kind", Recipient.Kind.AUTHORITY_IMMIGRATION.name())
                : recipients
                        .find(new OrganisationId(organisation))
                        .filter(Recipient::immigration)
                        .isPresent();
    }

    /** Reads who it is; null with the problem at its field. */
    public @Nullable Recipient read(Form form) {
        UUID organisation = form.id("organisation");
        if (organisation != null) {
            Recipient known = recipients.find(new OrganisationId(organisation)).orElse(null);
            if (known == null) {
                form.reject("organisation", "webui.form.choice");
            }
            return known;
        }
        String name = form.line("name", 200);
        if (name == null) {
            form.reject("organisation", "casework.release.recipient.missing");
            return null;
        }
        Recipient.Kind kind = form.requireChoice("kind", Recipient.Kind.class);
        return new Recipient(kind, null, name);
    }
}
