package de.lotse.intake.invitation;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.CaseOpened;
import de.lotse.consent.ConsentWithdrawn;
import de.lotse.shared.PersonId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends a wait: she is invited, or it is over for a reason that is kept. A case of hers and a consent taken back end it by themselves.
 */
@Service
@Transactional
public class EndInvitation {
    private final Invitations invitations;
    private final Audit audit;
    private final Clock clock;

    EndInvitation(Invitations invitations, Audit audit, Clock clock) {
        this.invitations = invitations;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** It ended before, otherwise: a colleague was faster, or it was sent again after going back. Nothing was changed. */
        OVER,
        /** Why nobody invites her is not said. */
        REASON_MISSING,
        UNKNOWN
    }

    /** Ends it, or says why not. */
    public Outcome end(UUID invitation, UUID id, Invitation.End.Kind kind, @Nullable String note) {
        Optional<Invitation> found = invitations.find(invitation);
        if (found.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        Invitation.End before = found.get().end();
        if (before != null) {
            return before.kind() == kind && Objects.equals(before.note(), note) ? Outcome.DONE : Outcome.OVER;
        }
        if (kind != Invitation.End.Kind.INVITED && (note == null || note.isBlank())) {
            return Outcome.REASON_MISSING;
        }
        return end(found.get(), new Invitation.End(id, kind, LocalDate.now(clock), note)) ? Outcome.DONE : Outcome.OVER;
    }

    /** Whoever takes back her consent is not invited any more (CON-02). */
    @EventListener
    void on(ConsentWithdrawn withdrawn) {
        endAll(withdrawn.person(), Invitation.End.Kind.CONSENT_WITHDRAWN, withdrawn.on());
    }

    /** With whom a case begins has somebody. */
    @EventListener
    void on(CaseOpened opened) {
        endAll(opened.person(), Invitation.End.Kind.CASE_OPENED, LocalDate.now(clock));
    }

    private void endAll(PersonId person, Invitation.End.Kind kind, LocalDate on) {
        invitations.waiting(person).forEach(one -> end(one, new Invitation.End(idOf(one, kind), kind, on, null)));
    }

    private boolean end(Invitation one, Invitation.End end) {
        boolean ended = invitations.end(one, end);
        if (ended) {
            audit.changed(
                    "invitation-ended", Subject.of(one.person()), end.kind().name());
        }
        return ended;
    }

    private static UUID idOf(Invitation one, Invitation.End.Kind kind) {
        return UUID.nameUUIDFromBytes((kind + ":" + one.id()).getBytes(StandardCharsets.UTF_8));
    }
}
