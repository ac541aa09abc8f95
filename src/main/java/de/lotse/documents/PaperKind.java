package de.lotse.documents;

import java.util.Locale;

/** The papers Lotse brings texts for (glossary: Einwilligung, Schweigepflichtentbindung, Beratungsvereinbarung …). */
public enum PaperKind {
    /** Einwilligungserklärung: without it no case is documented (CON-01). */
    CONSENT,
    /** Datenschutzinformation when the person tells the data herself (Art. 13 GDPR). */
    PRIVACY_NOTICE,
    /** Datenschutzinformation when the data came from a referring body (Art. 14 GDPR). */
    PRIVACY_NOTICE_INDIRECT,
    /** Schweigepflichtentbindung for one recipient (CON-03). */
    RELEASE,
    /** Beratungsvereinbarung (CON-04). */
    COUNSELLING_AGREEMENT,
    /** Einverständnis before the registration office passes somebody on (CON-05). */
    REGISTRATION_OFFICE_CONSENT,
    /** Einwilligung in die Fallkonferenz, before it takes place (SYS-02). */
    CASE_CONFERENCE_CONSENT,
    /** Confirmation that somebody took her consent back (CON-02). */
    WITHDRAWAL,
    /** Liste der Empfänger: what went to whom (CON-03a). */
    RECIPIENTS,
    /** Screening-Bogen of the first talk (CW-03). */
    SCREENING,
    /** Zielvereinbarung/Hilfeplan (CW-05). */
    PLAN,
    /** Schriftliche Terminsinformation: day, place, name and what to bring (AP-04). */
    APPOINTMENT_SLIP;

    /** The name in files, records and footers. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
