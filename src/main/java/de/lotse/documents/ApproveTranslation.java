package de.lotse.documents;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Approves a translation in the wording that was read, or takes the approval back; papers printed from then on carry the mark or not. */
@Service
@Transactional
public class ApproveTranslation {
    private final TranslationApprovals approvals;
    private final Audit audit;

    ApproveTranslation(TranslationApprovals approvals, Audit audit) {
        this.approvals = approvals;
        this.audit = audit;
    }

    /**
     * Who vouches for what.
     *
     * @param id of the approval, from the form
     * @param read fingerprint of the wording that was on the page
     */
    public record Command(
            UUID id,
            String read,
            String proofreader,
            @Nullable String note) {}

    /** What came of it. */
    public enum Outcome {
        APPROVED,
        /** This wording is approved already; nothing was written. */
        STANDING,
        /** This form approved once, and that holds no more: taken back, or given for other words. Nothing was written. */
        OVER,
        /** The text is another one than the one that was read; nothing was written. */
        CHANGED
    }

    /** Approves the text, if it is the one that was read. */
    public Outcome approve(TranslatedText text, Command command) {
        if (!text.fingerprint().equals(command.read())) {
            return Outcome.CHANGED;
        }
        if (approvals.approved(text)) {
            return Outcome.STANDING;
        }
        if (!approvals.add(command.id(), text, command.proofreader(), command.note())) {
            // Sent twice at the same moment, it stands by now.
            return approvals.approved(text) ? Outcome.STANDING : Outcome.OVER;
        }
        audit.changed("translation-approved", new Subject("paper", command.id()), named(text));
        return Outcome.APPROVED;
    }

    /** Takes the approval back. @return false when there is none that stands */
    public boolean withdraw(TranslatedText text, String reason) {
        if (!approvals.approved(text)) {
            return false;
        }
        approvals.withdraw(text, reason);
        audit.justified("translation-withdrawn", new Subject("paper", null), reason, named(text));
        return true;
    }

    /** For the record: "Entbindung von der Schweigepflicht, Arabisch". */
    private static String named(TranslatedText text) {
        return text.title() + ", " + PaperLanguages.name(text.language(), Locale.GERMAN);
    }
}
