package de.lotse.casework.screening;

import de.lotse.webui.components.Source;

/** The passage of the concept beside a rule, as a link to the page of the concept. */
public final class ConceptSource {
    private ConceptSource() {}

    /** A rule of intake. */
    public static Source intake(de.lotse.tenancy.Source source) {
        return new Source(source.toString(), "/concept#intake");
    }

    /** A rule of casework. */
    public static Source casework(de.lotse.tenancy.Source source) {
        return new Source(source.toString(), "/concept#casework");
    }
}
