package de.lotse.documents;

import de.lotse.audit.Subject;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose file it is: a case or a person. Whoever reaches the owner reaches the file, and the owner's key seals it. */
public sealed interface FileOwner {
    /** The owner of the key. */
    UUID key();

    /** Under what the record of accesses lists it. */
    Subject subject();

    /**
     * The condition for rows that belong to it, all records of a person being one; the key is its parameter "owner". One condition for
     * either kind of owner would have to be planned anew each time.
     */
    String owned();

    /** A file of a case. */
    record OfCase(CaseId id) implements FileOwner {
        @Override
        public UUID key() {
            return id.value();
        }

        @Override
        public Subject subject() {
            return Subject.of(id);
        }

        @Override
        public String owned() {
            return "case_id = :owner";
        }
    }

    /** A file of a person, whichever case it came up in. */
    record OfPerson(PersonId id) implements FileOwner {
        @Override
        public UUID key() {
            return id.value();
        }

        @Override
        public Subject subject() {
            return Subject.of(id);
        }

        @Override
        public String owned() {
            return "person_id = any ((select access_same(:owner))::uuid[])";
        }
    }

    /** The file of a case. */
    static FileOwner of(CaseId id) {
        return new OfCase(id);
    }

    /** The file of a person. */
    static FileOwner of(PersonId id) {
        return new OfPerson(id);
    }

    /** The case for its column. */
    default @Nullable UUID caseColumn() {
        return this instanceof OfCase ? key() : null;
    }

    /** The person for its column. */
    default @Nullable UUID personColumn() {
        return this instanceof OfPerson ? key() : null;
    }
}
