package de.lotse.documents;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a paper the municipality's own German wording. The next paper is printed in it under its own number; translations approved for the
 * wording before are working translations again, because they were right for other words.
 */
@Service
@Transactional
public class RewordPaper {
    private final PaperTexts texts;
    private final OwnTexts own;
    private final Audit audit;

    RewordPaper(PaperTexts texts, OwnTexts own, Audit audit) {
        this.texts = texts;
        this.own = own;
        this.audit = audit;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** It holds from now on. */
        record Reworded(String edition) implements Outcome {}

        /** Something is wrong with it; nothing was kept. */
        record Wrong(List<WordingCheck.Finding> findings) implements Outcome {}

        /** It is the wording that holds already. */
        record Unchanged() implements Outcome {}

        /**
         * This form made a wording already, with other words: sent again after going back. Nothing was kept.
         *
         * @param latest how many wordings there are with it
         */
        record Already(int latest) implements Outcome {}

        /** Somebody saved another one since the page was opened. */
        record Overtaken() implements Outcome {}
    }

    /** How many wordings the paper has had; the next one counts on. */
    @Transactional(readOnly = true)
    public int latest(PaperKind kind) {
        return own.of(kind).stream().mapToInt(OwnTexts.Own::own).max().orElse(0);
    }

    /** Keeps the wording. @param seen how many wordings there were when the page was opened */
    public Outcome reword(UUID id, PaperKind kind, int seen, List<String> passages, String reason) {
        PaperText standard = texts.standard(kind);
        if (passages.size() != EditableText.parts(standard).size()) {
            return new Outcome.Overtaken();
        }
        List<WordingCheck.Finding> findings = WordingCheck.check(standard, passages);
        if (!findings.isEmpty()) {
            return new Outcome.Wrong(findings);
        }
        Optional<Outcome> again = again(id, kind, passages, reason);
        if (again.isPresent()) {
            return again.get();
        }
        if (EditableText.passages(texts.german(kind)).equals(passages)) {
            return new Outcome.Unchanged();
        }
        PaperText reworded = EditableText.reworded(standard, passages, seen + 1);
        if (latest(kind) != seen || !own.add(id, reworded, seen + 1, reason)) {
            // Sent twice at the same moment, it is kept by now.
            return again(id, kind, passages, reason).orElseGet(Outcome.Overtaken::new);
        }
        audit.justified("paper-reworded", new Subject("paper", id), reason, reworded.edition());
        return new Outcome.Reworded(reworded.edition());
    }

    /** What to say where this form made a wording already; empty where it made none. */
    private Optional<Outcome> again(UUID id, PaperKind kind, List<String> passages, String reason) {
        return own.of(kind).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(sent -> again(sent, latest(kind), passages, reason));
    }

    /** Kept where it is what stands there, e.g. sent by a double click. */
    private static Outcome again(OwnTexts.Own sent, int latest, List<String> passages, String reason) {
        if (sent.says(passages, reason)) {
            return new Outcome.Reworded(sent.text().edition());
        }
        return sent.own() == latest ? new Outcome.Already(latest) : new Outcome.Overtaken();
    }
}
