package de.lotse.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;

/**
 * Makes joined letters readable again: the glyphs on the page are presentation forms, but whoever searches, copies or
 * listens to the paper needs the letters. Each font carries a map from glyph to text; here it names the letters.
 */
final class PdfFinish {
    private static final int LARGEST_BLOCK = 100;

    private PdfFinish() {}

    static byte[] namingLetters(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                PDResources resources = page.getResources();
                for (COSName name : resources.getFontNames()) {
                    COSStream map = resources.getFont(name).getCOSObject().getCOSStream(COSName.TO_UNICODE);
                    if (map != null) {
                        rewrite(map);
                    }
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void rewrite(COSStream map) throws IOException {
        byte[] source;
        try (InputStream in = map.createInputStream()) {
            source = in.readAllBytes();
        }
        CMap glyphs = new CMapParser().parse(new RandomAccessReadBuffer(new ByteArrayInputStream(source)));
        List<String> lines = new ArrayList<>();
        boolean changed = false;
        for (int code = 0; code <= 0xFFFF; code++) {
            String text = glyphs.toUnicode(code, 2);
            if (text != null) {
                // Lam-alef stays one sign: readers turn a line around sign by sign and would swap its two letters.
                String letters =
                        ArabicShaper.letters(text).length() == text.length() ? ArabicShaper.letters(text) : text;
                changed |= !letters.equals(text);
                lines.add("<%04X> <%s>".formatted(code, hex(letters)));
            }
        }
        if (changed) {
            try (OutputStream out = map.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(written(lines).getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    private static String hex(String text) {
        return HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
    }

    private static String written(List<String> lines) {
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        for (int from = 0; from < lines.size(); from += LARGEST_BLOCK) {
            List<String> block = lines.subList(from, Math.min(from + LARGEST_BLOCK, lines.size()));
            map.append(block.size()).append(" beginbfchar\n");
            block.forEach(line -> map.append(line).append('\n'));
            map.append("endbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }
}
