package de.lotse.access;

/** What a role may do at all. A right opens menus and actions; only a {@link Grant} opens a case file (ACC-02). */
public enum Right {
    CASE_READ,
    CASE_WRITE,
    CONTACT_WRITE,
    PERSON_SEARCH,
    PERSON_WRITE,
    TALLY_WRITE,
    /** Producing papers and printed pages is a right of its own (ACC-08). */
    PRINT,
    EXPORT,
    DIRECTORY_READ,
    DIRECTORY_WRITE,
    CONCEPT_READ,
    CONCEPT_EDIT,
    ORGANISATION_READ,
    ORGANISATION_EDIT,
    ACCOUNT_ADMIN,
    AUDIT_READ,
    CAPACITY_READ,
    /** Asking what a change of posts, key or inflow would do (CAP-04). */
    CAPACITY_PLAN,
    FIGURES_READ,
    /** Arranging who takes over the cases of a worker who is gone, by their numbers only (CW-16). */
    CASE_ASSIGN,
    /** Talking with a worker who leaves, and writing down what the organisation learns (QA-03). */
    EXIT_INTERVIEW,
    /** Opening a case file in an emergency with a written reason (ACC-05). */
    GRANT_EMERGENCY,
    /** Answering what case managers ask one's own authority (ACC-04). */
    QUESTION_ANSWER,
    /**
     * Sending somebody from one's own office to case management, seeing what became of it, and printing the declaration by which she is sent
     * (IN-11, IN-13, CON-05); nothing else is printed by it.
     */
    REFERRAL_SEND,
    /** Clearing requests from outside and keeping the waiting list (IN-03). */
    REQUEST_CLEAR,
    /** Approving working translations of papers. */
    TEXT_APPROVE
}
