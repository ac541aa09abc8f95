package de.lotse.casework.paper;

/** What a case story may tell; whoever prints it chooses. Safety notes are no part of it (CW-13a). */
public enum StoryPart {
    PHASES,
    PEOPLE,
    SCREENING,
    ASSESSMENT,
    CONTACTS,
    PLAN,
    LINKING,
    QUESTIONS,
    CONFLICTS,
    CONFERENCES,
    DISCLOSURES,
    REVIEWS,
    CLOSURE
}
