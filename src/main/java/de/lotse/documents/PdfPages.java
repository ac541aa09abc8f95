package de.lotse.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The first pages of a PDF as pictures, so that it can be looked at on any screen without saving it. Two at a time are drawn, in memory
 * alone, within bounds and a time; nothing readable reaches the disk.
 */
@Component
public class PdfPages {
    /** More pages are not drawn; the file itself has them all. */
    public static final int MOST = 5;

    private static final int LONGEST_SIDE = 1_400;
    private static final long MOST_POINTS_OF_AN_IMAGE = 40_000_000;
    private static final int DEEPEST_FORM = 8;
    private static final long MEMORY = 64L * 1024 * 1024;
    private static final int AT_A_TIME = 2;
    private static final Duration LONGEST = Duration.ofSeconds(10);

    static {
        // Else every image that is packed or unpacked lies readable in a temporary file for a moment.
        ImageIO.setUseCache(false);
    }

    private final Semaphore places = new Semaphore(AT_A_TIME, true);
    private final Duration longest;

    /** With the time a page is worth waiting for. */
    public PdfPages() {
        this(LONGEST);
    }

    /** @param longest how long a page may be drawn; it may wait three times as long for its place */
    PdfPages(Duration longest) {
        this.longest = longest;
    }

    /** What came of it. @param <T> what was asked for */
    public sealed interface Outcome<T> {
        /** It can be shown. */
        record Shown<T>(T what) implements Outcome<T> {}

        /** It opens with a passphrase only. */
        record Encrypted<T>() implements Outcome<T> {}

        /** It cannot be read, or drawing it would need too much. */
        record Unreadable<T>() implements Outcome<T> {}

        /** It took longer than anybody waits; the file itself can still be saved. */
        record Slow<T>() implements Outcome<T> {}
    }

    /** How many pages it has. */
    public Outcome<Integer> count(byte[] pdf) {
        return with(pdf, document -> Optional.of(document.getNumberOfPages()));
    }

    /** One of the first pages as PNG. @param page from 1 to {@link #MOST} */
    public Outcome<byte[]> picture(byte[] pdf, int page) {
        return with(
                pdf,
                document -> page < 1 || page > MOST || page > document.getNumberOfPages()
                        ? Optional.empty()
                        : drawn(document, page - 1));
    }

    /** What is done with the opened file; empty where that would need too much. */
    private interface Look<T> {
        Optional<T> at(PDDocument document) throws IOException;
    }

    /** Whoever waits in vain goes away; the thread it waited for leaves off at the next operator and keeps its place until then. */
    @SuppressWarnings("Interruption") // nobody else waits for the work: it is this method's own
    private <T> Outcome<T> with(byte[] pdf, Look<T> look) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a page is drawn outside the transaction");
        }
        FutureTask<Outcome<T>> work = new FutureTask<>(() -> looked(pdf, look));
        try {
            // Whoever looks at five pages together with others waits longer for her turn than any page takes.
            if (!places.tryAcquire(3 * longest.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Outcome.Slow<>();
            }
            start(work);
            return work.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new Outcome.Slow<>();
        } catch (ExecutionException e) {
            // A reader of foreign bytes fails in many ways; all of them mean that there is nothing to show.
            return e.getCause() instanceof InvalidPasswordException
                    ? new Outcome.Encrypted<>()
                    : new Outcome.Unreadable<>();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Slow<>();
        } finally {
            work.cancel(true);
        }
    }

    private void start(FutureTask<?> work) {
        Thread.ofPlatform()
                .daemon()
                .name("pdf-page")
                .unstarted(() -> {
                    try {
                        work.run();
                    } finally {
                        places.release();
                    }
                })
                .start();
    }

    private static <T> Outcome<T> looked(byte[] pdf, Look<T> look) throws IOException {
        try (PDDocument document = Loader.loadPDF(
                new RandomAccessReadBuffer(pdf), "", MemoryUsageSetting.setupMainMemoryOnly(MEMORY).streamCache)) {
            return look.at(document).<Outcome<T>>map(Outcome.Shown::new).orElseGet(Outcome.Unreadable::new);
        }
    }

    private static Optional<byte[]> drawn(PDDocument document, int at) throws IOException {
        PDPage page = document.getPage(at);
        return tooLarge(page.getResources(), 0) ? Optional.empty() : Optional.of(png(picture(document, page, at)));
    }

    /** Images are unpacked as a whole while they are drawn. */
    private static boolean tooLarge(@Nullable PDResources resources, int depth) throws IOException {
        if (resources == null || depth > DEEPEST_FORM) {
            return depth > DEEPEST_FORM;
        }
        for (COSName name : resources.getXObjectNames()) {
            PDXObject object = resources.getXObject(name);
            boolean large = switch (object) {
                case PDImageXObject image -> (long) image.getWidth() * image.getHeight() > MOST_POINTS_OF_AN_IMAGE;
                case PDFormXObject form -> tooLarge(form.getResources(), depth + 1);
                case null, default -> false;
            };
            if (large) {
                return true;
            }
        }
        return false;
    }

    private static BufferedImage picture(PDDocument document, PDPage page, int at) throws IOException {
        PDRectangle box = page.getCropBox();
        float longest = Math.max(Math.max(box.getWidth(), box.getHeight()), 1);
        PDFRenderer renderer = new StoppableRenderer(document);
        renderer.setSubsamplingAllowed(true);
        return renderer.renderImage(at, LONGEST_SIDE / longest);
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
