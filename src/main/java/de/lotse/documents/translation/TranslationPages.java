package de.lotse.documents.translation;

import de.lotse.access.Colleagues;
import de.lotse.documents.Paper.Translation;
import de.lotse.documents.PaperKind;
import de.lotse.documents.PaperLanguages;
import de.lotse.documents.PaperTexts;
import de.lotse.documents.Passage;
import de.lotse.documents.TranslatedText;
import de.lotse.documents.TranslationApproval;
import de.lotse.documents.TranslationApprovals;
import de.lotse.documents.translation.TranslationPage.Line;
import de.lotse.documents.translation.TranslationPage.Past;
import de.lotse.documents.translation.TranslationsPage.Cell;
import de.lotse.documents.translation.TranslationsPage.Standing;
import de.lotse.shared.AccountId;
import de.lotse.webui.Page;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts texts and approvals together for the pages. */
@Component
class TranslationPages {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final int SHORT = 8;
    private final PaperTexts texts;
    private final TranslationApprovals approvals;
    private final Colleagues colleagues;

    TranslationPages(PaperTexts texts, TranslationApprovals approvals, Colleagues colleagues) {
        this.texts = texts;
        this.approvals = approvals;
        this.colleagues = colleagues;
    }

    TranslationsPage list(Page page) {
        List<TranslationApproval> all = approvals.all();
        List<TranslationsPage.Line> lines = new ArrayList<>();
        for (PaperKind kind : PaperKind.values()) {
            List<Cell> cells = PaperTexts.TRANSLATIONS.stream()
                    .map(language -> texts.translated(kind, language))
                    .flatMap(Optional::stream)
                    .map(text -> cell(text, all, page))
                    .toList();
            String title = texts.german(kind).content().required("title").asString();
            lines.add(new TranslationsPage.Line(title, number(texts.german(kind).edition()), cells));
        }
        return new TranslationsPage(
                lines,
                count(lines, Standing.APPROVED),
                count(lines, Standing.CHANGED),
                lines.stream().mapToInt(line -> line.cells().size()).sum());
    }

    private static int count(List<TranslationsPage.Line> lines, Standing standing) {
        return (int) lines.stream()
                .flatMap(line -> line.cells().stream())
                .filter(cell -> cell.standing() == standing)
                .count();
    }

    private Cell cell(TranslatedText text, List<TranslationApproval> all, Page page) {
        TranslationApproval last = decisive(text, all);
        return new Cell(name(text.language(), page), path(text), standing(text, last));
    }

    TranslationPage show(TranslatedText text, Page page) {
        List<TranslationApproval> all = approvals.all();
        TranslationApproval last = decisive(text, all);
        Standing standing = standing(text, last);
        Set<Passage> before = last == null || standing != Standing.CHANGED
                ? Set.copyOf(text.passages())
                : approvals.passages(last.id());
        List<Line> lines = text.passages().stream()
                .map(passage -> line(text, passage, !before.contains(passage), page))
                .toList();
        return new TranslationPage(
                text.title(),
                number(text.edition()),
                name(text.language(), page),
                new Translation(text.language(), false),
                path(text),
                standing,
                since(last, page),
                (int) lines.stream().filter(Line::changed).count(),
                lines,
                all.stream()
                        .filter(one -> one.concerns(text))
                        .map(one -> past(text, one, page))
                        .toList());
    }

    /** The approval that says how the text stands: one that covers it, or else the newest. */
    private static @Nullable TranslationApproval decisive(TranslatedText text, List<TranslationApproval> all) {
        return all.stream()
                .filter(one -> one.covers(text))
                .findFirst()
                .or(() -> all.stream().filter(one -> one.concerns(text)).findFirst())
                .orElse(null);
    }

    private static Standing standing(TranslatedText text, @Nullable TranslationApproval last) {
        if (last == null) {
            return Standing.WORKING;
        }
        if (last.withdrawal() != null) {
            return Standing.WITHDRAWN;
        }
        return last.covers(text) ? Standing.APPROVED : Standing.CHANGED;
    }

    private @Nullable String since(@Nullable TranslationApproval last, Page page) {
        if (last == null) {
            return null;
        }
        TranslationApproval.Withdrawal withdrawal = last.withdrawal();
        return withdrawal == null
                ? day(last.at(), page) + ", " + name(last.by(), page)
                : day(withdrawal.at(), page) + ", " + name(withdrawal.by(), page);
    }

    private static Line line(TranslatedText text, Passage passage, boolean changed, Page page) {
        String condition = passage.condition();
        Translation beside = new Translation(text.language(), false);
        return new Line(
                passage.kind(),
                condition == null ? null : page.t("documents.translation.condition." + condition),
                Named.in(passage.german(), page),
                beside.text(Named.in(passage.translated(), page)),
                changed);
    }

    private Past past(TranslatedText text, TranslationApproval one, Page page) {
        TranslationApproval.Withdrawal withdrawal = one.withdrawal();
        return new Past(
                day(one.at(), page),
                name(one.by(), page),
                number(one.edition()),
                one.fingerprint().substring(0, SHORT),
                one.fingerprint().equals(text.fingerprint()),
                one.proofreader(),
                one.note(),
                withdrawal == null
                        ? null
                        : page.t(
                                "documents.translation.withdrawnOn",
                                day(withdrawal.at(), page),
                                name(withdrawal.by(), page),
                                withdrawal.reason()));
    }

    private String name(AccountId account, Page page) {
        return colleagues.name(account).orElseGet(() -> page.t("documents.translation.somebody"));
    }

    private static String day(Instant at, Page page) {
        return page.date(at.atZone(BERLIN).toLocalDate());
    }

    private static String name(Locale language, Page page) {
        return PaperLanguages.name(language, page.locale());
    }

    /** "1" of "release 1". */
    private static String number(String edition) {
        return edition.substring(edition.lastIndexOf(' ') + 1);
    }

    private static String path(TranslatedText text) {
        return "/translations/" + text.paper() + "/" + text.language().toLanguageTag();
    }
}
