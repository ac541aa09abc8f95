package de.lotse.people;

import de.lotse.access.SamePeople;
import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.shared.PersonId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes two records of one person count as one, and takes that back (IN-15). Cases, declarations, releases, papers and family stay where
 * they are written and are found under the record that is kept; therefore nothing can be lost, and undoing needs no repair. What is
 * written between both belongs to the record it was written to.
 */
@Service
@Transactional
public class MergePeople {
    private final People people;
    private final Merges merges;
    private final SamePeople same;
    private final Audit audit;

    MergePeople(People people, Merges merges, SamePeople same, Audit audit) {
        this.people = people;
        this.merges = merges;
        this.same = same;
        this.audit = audit;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** Both are one person now, or were already. */
        record Merged(PersonId kept) implements Outcome {}

        /** This form made them one already, with other words or the other record kept: sent again after going back. Nothing was changed. */
        record Already() implements Outcome {}

        /** This form made them one once, and that was taken back. Nothing was changed. */
        record Parted() implements Outcome {}

        /** It is one and the same record. */
        record Herself() implements Outcome {}

        /** One of them is not within reach, e.g. of another municipality. */
        record Unknown() implements Outcome {}
    }

    /** Adds the second record to the kept one. */
    public Outcome merge(UUID id, PersonId kept, PersonId merged, String reason) {
        merges.alone();
        merges.lock(List.of(kept, merged));
        Person one = people.find(kept).orElse(null);
        Person other = people.find(merged).orElse(null);
        if (one == null || other == null) {
            return new Outcome.Unknown();
        }
        if (one.id().equals(other.id())) {
            return kept.equals(merged) ? new Outcome.Herself() : standing(id, kept, merged, reason, one.id());
        }
        if (!merges.add(id, one.id(), other.id(), reason)) {
            return new Outcome.Parted();
        }
        same.unite(merges.group(one.id()), one.id());
        audit.changed("person-merged", Subject.of(one.id()), "");
        audit.changed("person-merged", Subject.of(other.id()), "");
        return new Outcome.Merged(one.id());
    }

    /** They are one by this form as it is sent now or by another one, or by this form as it was sent before. */
    private Outcome standing(UUID id, PersonId kept, PersonId merged, String reason, PersonId now) {
        return merges.find(id)
                        .filter(merge -> !merge.says(kept, merged, reason))
                        .isPresent()
                ? new Outcome.Already()
                : new Outcome.Merged(now);
    }

    /** Both are two people again. @return the record that stands alone again; empty if the merging does not hold or is out of reach */
    public Optional<PersonId> undo(UUID id) {
        merges.alone();
        Merges.Merge merge = merges.find(id).orElse(null);
        if (merge == null) {
            return Optional.empty();
        }
        PersonId root = Objects.requireNonNull(same.kept(List.of(merge.kept())).get(merge.kept()));
        merges.lock(List.of(root, merge.merged()));
        if (!merges.undo(id)) {
            return Optional.empty();
        }
        // Both are read before the first is written: taking one out may take the other out of reach.
        Set<PersonId> rest = merges.group(root);
        Set<PersonId> alone = merges.group(merge.merged());
        same.unite(rest, root);
        same.unite(alone, merge.merged());
        audit.changed("person-separated", Subject.of(root), "");
        audit.changed("person-separated", Subject.of(merge.merged()), "");
        return Optional.of(merge.merged());
    }
}
