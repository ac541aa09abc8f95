package de.lotse.intake.clearing;

import de.lotse.access.Actor;
import de.lotse.access.CurrentActor;
import de.lotse.casework.IntakeConcept;
import de.lotse.shared.OrganisationId;
import de.lotse.tenancy.Concepts;
import de.lotse.tenancy.Member;
import de.lotse.tenancy.Members;
import de.lotse.tenancy.Organisation;
import de.lotse.tenancy.Organisations;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** For which side somebody of the clearing team speaks, and whether her share of a post is large enough (IN-05, Konzept Münster Clearing-Team). */
@Component
@Transactional(readOnly = true)
public class ClearingTeam {
    private final Members members;
    private final Organisations organisations;
    private final CurrentActor current;
    private final Concepts concepts;

    ClearingTeam(Members members, Organisations organisations, CurrentActor current, Concepts concepts) {
        this.members = members;
        this.organisations = organisations;
        this.current = current;
        this.concepts = concepts;
    }

    /** The two sides that decide together. */
    public enum Side {
        CITY,
        PROVIDER
    }

    /** Whether she may decide. */
    public sealed interface Standing {
        /** She speaks for this side. */
        record Speaks(Side side) implements Standing {}

        /** Her share of a post is below what the concept asks. */
        record TooSmall(BigDecimal share, BigDecimal least) implements Standing {}

        /** Nobody entered for which organisation she works. */
        record Unknown() implements Standing {}
    }

    /** How the acting worker stands. */
    public Standing mine() {
        Actor actor = current.get();
        Optional<Member> member = members.find(actor.account());
        BigDecimal least = Optional.ofNullable(
                        concepts.section(IntakeConcept.class).clearing())
                .map(IntakeConcept.Clearing::minFte)
                .orElse(BigDecimal.ZERO);
        if (member.isPresent() && member.get().fte().compareTo(least) < 0) {
            return new Standing.TooSmall(member.get().fte(), least);
        }
        return side(actor, member).<Standing>map(Standing.Speaks::new).orElseGet(Standing.Unknown::new);
    }

    private Optional<Side> side(Actor actor, Optional<Member> member) {
        OrganisationId own = member.map(Member::organisation).orElse(actor.organisation());
        return Optional.ofNullable(own)
                .flatMap(organisations::find)
                .map(this::top)
                .map(ClearingTeam::sideOf);
    }

    private Organisation top(Organisation organisation) {
        Organisation top = organisation;
        for (int level = 0; level < 10 && top.parent() != null; level++) {
            @Nullable Organisation above = organisations.find(top.parent()).orElse(null);
            if (above == null) {
                break;
            }
            top = above;
        }
        return top;
    }

    private static Side sideOf(Organisation top) {
        return top.kind() == Organisation.Kind.ADMINISTRATION ? Side.CITY : Side.PROVIDER;
    }
}
