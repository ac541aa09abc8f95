package de.lotse.documents.translation;

import de.lotse.documents.Paper.Translation;
import de.lotse.documents.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One paper and its translation side by side.
 *
 * @param edition number of the German text's edition
 * @param language its name
 * @param translation language and direction of the right column
 * @param path address of this page
 * @param since what the standing rests on: who, when; null for a working translation
 * @param changed how many passages differ from the approved wording
 * @param history all approvals, newest first
 */
public record TranslationPage(
        String title,
        String edition,
        String language,
        Translation translation,
        String path,
        TranslationsPage.Standing standing,
        @Nullable String since,
        int changed,
        List<Line> lines,
        List<Past> history) {
    /**
     * One passage.
     *
     * @param condition when it stands in the paper, in words; null for always
     * @param changed it is not what was approved
     */
    public record Line(
            Passage.Kind kind, @Nullable String condition, String german, String translated, boolean changed) {
        /** Bold, because it starts something. */
        public boolean leads() {
            return kind == Passage.Kind.TITLE || kind == Passage.Kind.HEADING;
        }

        /** How the paper begins it; empty for plain text. */
        public String sign() {
            return switch (kind) {
                case BOX -> "☐";
                case ITEM -> "•";
                case NOTE -> "!";
                default -> "";
            };
        }

        /** Each case puts something of its own here. */
        public boolean open() {
            return kind == Passage.Kind.SLOT || kind == Passage.Kind.WORDS;
        }
    }

    /**
     * An approval, standing or past.
     *
     * @param wording the beginning of the fingerprint, to tell wordings apart
     * @param withdrawn when, by whom and why it was taken back; null while it was not
     */
    public record Past(
            String at,
            String by,
            String edition,
            String wording,
            boolean current,
            String proofreader,
            @Nullable String note,
            @Nullable String withdrawn) {}
}
