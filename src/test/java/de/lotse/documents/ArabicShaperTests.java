package de.lotse.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.bidi.BidiReorderer;
import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArabicShaperTests {
    private final BidiReorderer shaper = new ArabicShaper();

    @Test
    void arabicLettersJoinWithTheirNeighbours() {
        assertThat(shaper.shapeText("بيت")).isEqualTo("\uFE91\uFEF4\uFE96");
        assertThat(shaper.shapeText("دار")).isEqualTo("\uFEA9\uFE8D\uFEAD");
    }

    @Test
    void persianLettersJoinToo() {
        assertThat(shaper.shapeText("پچگکی")).isEqualTo("\uFB58\uFB7D\uFB95\uFB91\uFBFD");
        assertThat(shaper.shapeText("ژاله")).isEqualTo("\uFB8A\uFE8D\uFEDF\uFEEA");
    }

    @Test
    void lamAndAlefBecomeOneSign() {
        assertThat(shaper.shapeText("لا")).isEqualTo("\uFEFB");
        assertThat(shaper.shapeText("سلام")).isEqualTo("\uFEB3\uFEFC\uFEE1");
    }

    @Test
    void vowelSignsDoNotPartTheLettersAround() {
        assertThat(shaper.shapeText("بِنت")).isEqualTo("\uFE91\u0650\uFEE8\uFE96");
    }

    @Test
    void theNonJoinerPartsLettersAndLeavesNoGlyph() {
        assertThat(shaper.shapeText("می\u200Cشود")).isEqualTo("\uFEE3\uFBFD\uFEB7\uFEEE\uFEA9");
    }

    @Test
    void joinedLettersTurnBackIntoTheText() {
        assertThat(shaper.deshapeText(shaper.shapeText("سلام گچپژ"))).isEqualTo("سلام گچپژ");
        assertThat(shaper.deshapeText("Straße ﬁ")).isEqualTo("Straße ﬁ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NotoNaskhArabic-Regular.ttf", "NotoNaskhArabic-Bold.ttf"})
    void theFontHasAGlyphForEveryJoinedLetter(String file) throws IOException {
        String alphabet = "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءآأؤإئپچژکگیهٔ";
        CmapLookup glyphs = font(file);
        for (String letter : alphabet.split("")) {
            String word = shaper.shapeText("ب" + letter + "ب " + letter + "ب ب" + letter + " " + letter);
            word.chars()
                    .filter(c -> c != ' ')
                    .forEach(c -> assertThat(glyphs.getGlyphId(c))
                            .as(Integer.toHexString(c))
                            .isPositive());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "NotoSans-Italic.ttf"})
    void theFontCoversLatinAndCyrillic(String file) throws IOException {
        CmapLookup glyphs = font(file);
        for (int c = 0xC0; c < 0x180; c++) {
            assertThat(glyphs.getGlyphId(c)).as(Integer.toHexString(c)).isPositive();
        }
        for (int c = 0x400; c < 0x460; c++) {
            assertThat(glyphs.getGlyphId(c)).as(Integer.toHexString(c)).isPositive();
        }
        "ƏəƠơƯưẞȘșȚțǍǎǦǧḌḍḤḥṢṣṬṭẒẓẠạẾế\u0302\u0304\u0306\u030C\u0323\u0331ʰʾʿˈ€„“–"
                .chars()
                .forEach(c -> assertThat(glyphs.getGlyphId(c))
                        .as(Integer.toHexString(c))
                        .isPositive());
    }

    private static CmapLookup font(String file) throws IOException {
        try (InputStream in = ArabicShaperTests.class.getResourceAsStream("/fonts/" + file);
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
            return font.getUnicodeCmapLookup();
        }
    }
}
