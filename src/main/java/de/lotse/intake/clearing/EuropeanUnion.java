package de.lotse.intake.clearing;

import java.util.Locale;
import java.util.regex.Pattern;

/** The member states of the European Union other than Germany, as people write them: "Bulgarien", "bulgarisch", "Bulgarian". */
final class EuropeanUnion {
    private static final Pattern STATES = Pattern.compile(
            "(?:belgi|bulgari|dän|dan(?:ish|mark)|denmark|estl|estn|eston|finn|franz|frankr|french|france|griech|greek|greece|irl|irisch"
                    + "|irish|ireland|itali|kroat|croat|lettl|lettisch|latvi|litau|lithuan|luxemb|malt|niederl|dutch|netherl|österr|austri"
                    + "|pol(?:en|nisch|and|ish)|portug|rumän|romani|schwed|swed|slowak|slovak|slowen|sloven|spani|spain|tschech|czech"
                    + "|ungar|hungar|zypr|zyper|cypr).*");

    private EuropeanUnion() {}

    /** Whether the words name a member state. */
    static boolean names(String nationality) {
        return STATES.matcher(nationality.strip().toLowerCase(Locale.GERMAN)).matches();
    }
}
