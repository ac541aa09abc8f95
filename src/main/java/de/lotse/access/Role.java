package de.lotse.access;

import static de.lotse.access.Right.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The roles of the concepts as bundles of rights (ACC-01). No role alone opens a case file (ACC-02). */
public enum Role {
    CASE_MANAGER(
            CASE_READ,
            CASE_WRITE,
            CONTACT_WRITE,
            PERSON_SEARCH,
            PERSON_WRITE,
            TALLY_WRITE,
            PRINT,
            DIRECTORY_READ,
            DIRECTORY_WRITE,
            CONCEPT_READ,
            ORGANISATION_READ,
            GRANT_EMERGENCY),
    CLEARING(
            REQUEST_CLEAR,
            CASE_READ,
            CASE_WRITE,
            CONTACT_WRITE,
            PERSON_SEARCH,
            PERSON_WRITE,
            TALLY_WRITE,
            PRINT,
            DIRECTORY_READ,
            DIRECTORY_WRITE,
            CONCEPT_READ,
            ORGANISATION_READ),
    /** Reads a case only by grant: quality sample, case review the case manager invites to (ACC-03). */
    COORDINATOR(
            CASE_READ,
            CASE_ASSIGN,
            EXIT_INTERVIEW,
            CONCEPT_READ,
            CONCEPT_EDIT,
            ORGANISATION_READ,
            ORGANISATION_EDIT,
            DIRECTORY_READ,
            DIRECTORY_WRITE,
            CAPACITY_READ,
            CAPACITY_PLAN,
            FIGURES_READ,
            EXPORT),
    /** Capacity, never content (ACC-03). */
    PROVIDER_LEAD(CAPACITY_READ, ORGANISATION_READ, CONCEPT_READ),
    /** Of an authority or partner: sees what is addressed to its own body, while a release covers it (ACC-04), and what it sent itself. */
    AUTHORITY(QUESTION_ANSWER, REFERRAL_SEND, DIRECTORY_READ, CONCEPT_READ),
    STEERING_MEMBER(CONCEPT_READ, FIGURES_READ),
    MINISTRY(FIGURES_READ),
    DATA_PROTECTION_OFFICER(AUDIT_READ, CONCEPT_READ, ORGANISATION_READ),
    /** Keeps the system running; no case content, no search for people (ACC-03). */
    ADMINISTRATOR(ACCOUNT_ADMIN, CASE_ASSIGN, ORGANISATION_READ, ORGANISATION_EDIT, CONCEPT_READ, TEXT_APPROVE);

    // EnumSet is mutable by type only: it is filled once and never handed out.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Right> rights;

    Role(Right... rights) {
        this.rights = EnumSet.copyOf(Arrays.asList(rights));
    }

    /** The rights of all roles together. */
    static Set<Right> rightsOf(Set<Role> roles) {
        return roles.stream()
                .flatMap(role -> role.rights.stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Right.class)));
    }
}
