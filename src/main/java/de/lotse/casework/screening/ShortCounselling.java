package de.lotse.casework.screening;

import de.lotse.casework.CaseworkConcept;
import de.lotse.webui.Page;

/**
 * How far short counselling has come (IN-09; Konzept Kreis Unna 2.2: two contacts, at most two needs).
 *
 * @param contacts talks held
 * @param needs life areas with a need
 */
public record ShortCounselling(CaseworkConcept.ShortCounselling concept, int contacts, int needs) {
    /** Whether it is more than short counselling, so that a case is proposed. */
    public boolean outgrown() {
        return concept.outgrown(contacts, needs);
    }

    /** "Kurzberatung: 1 von 2 Kontakten, 2 von 2 Bedarfen". */
    public String said(Page page) {
        Integer talks = concept.maxContacts();
        Integer most = concept.maxNeeds();
        String said = talks == null
                ? page.t("casework.screening.brief.open", contacts)
                : page.t("casework.screening.brief.contacts", contacts, talks);
        String counted = most == null ? said : said + page.t("casework.screening.brief.needs", needs, most);
        return contacts > 0 && concept.countsAsShort(contacts)
                ? counted + page.t("casework.screening.brief.first")
                : counted;
    }
}
