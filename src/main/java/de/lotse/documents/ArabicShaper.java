package de.lotse.documents;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.Normalizer2;
import com.openhtmltopdf.bidi.BidiReorderer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Joins Arabic letters, Persian ones included, by replacing each with the presentation form its neighbours ask for.
 * ICU's own shaping knows the Arabic block only and leaves Persian ک گ پ چ ی unjoined; here letters, forms and joining
 * behaviour all come from Unicode's character data, so that no table has to be kept.
 */
final class ArabicShaper implements BidiReorderer {
    private static final char LAM = 'ل';
    private static final Normalizer2 COMPATIBILITY = Normalizer2.getNFKCInstance();
    private static final Map<String, Forms> FORMS = forms();

    /** The glyphs of one letter, or of lam with an alef; a missing one is null. */
    private record Forms(
            @Nullable Character isolated,
            @Nullable Character last,
            @Nullable Character initial,
            @Nullable Character medial) {
        private static final Forms NONE = new Forms(null, null, null, null);

        Forms with(int decompositionType, char glyph) {
            return switch (decompositionType) {
                case UCharacter.DecompositionType.ISOLATED -> new Forms(glyph, last, initial, medial);
                case UCharacter.DecompositionType.FINAL -> new Forms(isolated, glyph, initial, medial);
                case UCharacter.DecompositionType.INITIAL -> new Forms(isolated, last, glyph, medial);
                case UCharacter.DecompositionType.MEDIAL -> new Forms(isolated, last, initial, glyph);
                default -> this;
            };
        }

        @Nullable
        Character joined(boolean before, boolean after) {
            if (before && after) {
                return medial;
            }
            return before ? last : after ? initial : isolated;
        }
    }

    private static Map<String, Forms> forms() {
        Map<String, Forms> forms = new HashMap<>();
        for (char glyph = '\uFB50'; glyph <= '\uFEFC'; glyph++) {
            String letters = COMPATIBILITY.getRawDecomposition(glyph);
            if (letters != null && (letters.length() == 1 || isLamAlef(letters))) {
                int type = UCharacter.getIntPropertyValue(glyph, UProperty.DECOMPOSITION_TYPE);
                forms.put(letters, forms.getOrDefault(letters, Forms.NONE).with(type, glyph));
            }
        }
        return Map.copyOf(forms);
    }

    private static boolean isLamAlef(String letters) {
        return letters.length() == 2 && letters.charAt(0) == LAM && "اأإآ".indexOf(letters.charAt(1)) >= 0;
    }

    /** The letters a presentation form stands for, the text itself when it contains none. */
    static String letters(String shaped) {
        StringBuilder letters = new StringBuilder();
        for (char c : shaped.toCharArray()) {
            boolean form = (c >= '\uFB50' && c <= '\uFDFF') || (c >= '\uFE70' && c <= '\uFEFC');
            letters.append(form ? COMPATIBILITY.normalize(String.valueOf(c)) : String.valueOf(c));
        }
        return letters.toString();
    }

    @Override
    public String shapeText(String text) {
        // Persian heh with hamza has a glyph of its own; as a mark the hamza would stand beside the letter.
        return joined(text.replace("\u0647\u0654", "\u06C0"));
    }

    private static String joined(String text) {
        StringBuilder shaped = new StringBuilder();
        boolean joinsOn = false;
        int i = 0;
        while (i < text.length()) {
            char letter = text.charAt(i);
            int next = afterMarks(text, i + 1);
            if (isTransparent(letter)) {
                shaped.append(letter);
                i++;
                continue;
            }
            String pair = next < text.length() ? "" + letter + text.charAt(next) : "";
            boolean ligature = isLamAlef(pair);
            boolean joinsNext =
                    !ligature && joinsForward(letter) && next < text.length() && joinsBack(text.charAt(next));
            append(shaped, ligature ? pair : String.valueOf(letter), joinsOn && joinsBack(letter), joinsNext);
            shaped.append(text, i + 1, next);
            joinsOn = !ligature && joinsForward(letter);
            i = ligature ? next + 1 : next;
        }
        return shaped.toString();
    }

    private static void append(StringBuilder shaped, String letters, boolean before, boolean after) {
        Character glyph = FORMS.getOrDefault(letters, Forms.NONE).joined(before, after);
        if (glyph != null) {
            shaped.append(glyph.charValue());
        } else if (!isJoinControl(letters.charAt(0))) {
            shaped.append(letters);
        }
    }

    /** Zero-width joiner and non-joiner steer the joining and have no glyph of their own. */
    private static boolean isJoinControl(char c) {
        return c == '\u200C' || c == '\u200D';
    }

    private static int afterMarks(String text, int from) {
        int i = from;
        while (i < text.length() && isTransparent(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isTransparent(char c) {
        return joiningType(c) == UCharacter.JoiningType.TRANSPARENT;
    }

    private static boolean joinsForward(char c) {
        int type = joiningType(c);
        return type == UCharacter.JoiningType.DUAL_JOINING || type == UCharacter.JoiningType.JOIN_CAUSING;
    }

    private static boolean joinsBack(char c) {
        return joinsForward(c) || joiningType(c) == UCharacter.JoiningType.RIGHT_JOINING;
    }

    private static int joiningType(char c) {
        return UCharacter.getIntPropertyValue(c, UProperty.JOINING_TYPE);
    }

    @Override
    public String deshapeText(String text) {
        return letters(text);
    }

    @Override
    public String reorderRTLTextToLTR(String text) {
        return Bidi.writeReverse(text, Bidi.DO_MIRRORING);
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
