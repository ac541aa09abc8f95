package de.lotse.intake.request;

/** The fields of a request form by which rules go, as concepts name them; a form without them is asked the others only. */
public final class Words {
    public static final String INSTITUTION = "institution";
    public static final String REPORTER = "reporter_name";
    public static final String EMAIL = "reporter_email";
    public static final String PHONE = "reporter_phone";
    public static final String AGE = "person_age";
    public static final String NATIONALITY = "person_nationality";
    public static final String RESIDENCE = "person_residence_status";
    public static final String CRISIS = "acute_crisis";
    public static final String AREAS = "life_areas";
    public static final String LANGUAGES = "family_languages";

    private Words() {}
}
