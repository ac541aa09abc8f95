package de.lotse.capacity.forecast;

import de.lotse.consent.Letterhead;
import de.lotse.documents.Block;
import de.lotse.documents.Paper;
import de.lotse.documents.PaperTexts;
import de.lotse.documents.Wording;
import de.lotse.webui.Page;
import de.lotse.webui.Viewer;
import de.lotse.webui.components.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A scenario for the steering group: what was asked, what came out, on what it rests (CAP-04). */
@Component
class ForecastPaper {
    private final Letterhead letterhead;
    private final PaperTexts texts;

    ForecastPaper(Letterhead letterhead, PaperTexts texts) {
        this.letterhead = letterhead;
        this.texts = texts;
    }

    /** The paper; German, like all papers of the office. */
    Paper of(Forecast forecast, Forecast.Result result, Page seen) {
        Page page = german(seen);
        ForecastWords words = new ForecastWords(page, forecast, result);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Note(Wording.of(words.lead())));
        if (result.basis().few()) {
            blocks.add(new Block.Paragraph(text("few", page)));
        }
        blocks.add(new Block.Heading(text("asked", page)));
        blocks.add(new Block.Facts(
                words.compared().stream().map(ForecastPaper::fact).toList()));
        picture("wait", words.delayPlot(), blocks, page);
        picture("load", words.loadPlot(), blocks, page);
        blocks.add(new Block.Heading(text("months", page)));
        blocks.add(new Block.Table(
                Stream.of("month", "wait", "waitToday", "waiting", "load", "loadToday")
                        .map(key -> text("column." + key, page))
                        .toList(),
                words.lines().stream().map(ForecastPaper::row).toList()));
        blocks.add(new Block.Paragraph(text("reading.paper", page)));
        blocks.add(new Block.Heading(text("assumptions", page)));
        blocks.add(
                new Block.Bullets(words.assumptions().stream().map(Wording::of).toList()));
        String name = forecast.name();
        return new Paper(
                "forecast 1",
                page.date(page.today()),
                Wording.of(
                        name == null
                                ? page.t("capacity.forecast.paper")
                                : page.t("capacity.forecast.paper.named", name)),
                letterhead.head().issuer(),
                List.of(),
                null,
                texts.words(null),
                blocks,
                List.of());
    }

    /** The picture of the page, with how to read it; nothing where a month has no value. */
    private static void picture(String key, @Nullable Plot plot, List<Block> blocks, Page page) {
        if (plot != null) {
            blocks.add(new Block.Heading(text("picture." + key, page)));
            blocks.add(plot.picture());
            blocks.add(new Block.Paragraph(text(key.equals("wait") ? "reading" : "reading.load", page)));
        }
    }

    private static Page german(Page seen) {
        Viewer viewer = seen.viewer();
        return new Page(
                new Viewer(
                        viewer.signedIn(),
                        viewer.name(),
                        viewer.role(),
                        viewer.place(),
                        viewer.rights(),
                        Locale.GERMAN),
                seen.navigation(),
                seen.path(),
                seen.csrf(),
                seen.flash(),
                seen.today(),
                seen.messages());
    }

    private static Block.Fact fact(Fact fact) {
        return new Block.Fact(
                Wording.of(fact.term()),
                Wording.of(fact.text() + " (" + Objects.requireNonNullElse(fact.sub(), "") + ")"));
    }

    private static List<Wording> row(ForecastPage.Line line) {
        return Stream.of(line.month(), line.delay(), line.delayToday(), line.waiting(), line.load(), line.loadToday())
                .map(Wording::of)
                .toList();
    }

    private static Wording text(String key, Page page) {
        return Wording.of(page.t("capacity.forecast." + key));
    }
}
