package de.lotse.documents;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Draws a page and leaves off when its thread is interrupted, which the library itself never asks. */
class StoppableRenderer extends PDFRenderer {
    StoppableRenderer(PDDocument document) {
        super(document);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new StoppableDrawer(parameters);
    }

    private static final class StoppableDrawer extends PageDrawer {
        StoppableDrawer(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        /** The flag stays as it is, so that what swallows the exception meets it again at the next operator. */
        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("nobody waits for this page any more");
            }
            super.processOperator(operator, operands);
        }
    }
}
