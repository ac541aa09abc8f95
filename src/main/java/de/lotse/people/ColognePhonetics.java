package de.lotse.people;

/** Cologne phonetics (Postel 1969): words that sound alike in German get the same digits. */
final class ColognePhonetics {
    private ColognePhonetics() {}

    /** The code of a word of plain lower-case letters; empty when it has none. */
    static String code(String word) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            String digit = digit(word, i);
            for (int k = 0; k < digit.length(); k++) {
                char next = digit.charAt(k);
                if (digits.isEmpty() || digits.charAt(digits.length() - 1) != next) {
                    digits.append(next);
                }
            }
        }
        String code = digits.toString();
        return code.isEmpty() ? code : code.charAt(0) + code.substring(1).replace("0", "");
    }

    private static String digit(String word, int at) {
        char previous = at == 0 ? ' ' : word.charAt(at - 1);
        char next = at + 1 < word.length() ? word.charAt(at + 1) : ' ';
        return switch (word.charAt(at)) {
            case 'a', 'e', 'i', 'j', 'o', 'u', 'y' -> "0";
            case 'b' -> "1";
            case 'p' -> next == 'h' ? "3" : "1";
            case 'd', 't' -> isOneOf(next, "csz") ? "8" : "2";
            case 'f', 'v', 'w' -> "3";
            case 'g', 'k', 'q' -> "4";
            case 'c' -> hardC(previous, next, at == 0) ? "4" : "8";
            case 'x' -> isOneOf(previous, "ckq") ? "8" : "48";
            case 'l' -> "5";
            case 'm', 'n' -> "6";
            case 'r' -> "7";
            case 's', 'z' -> "8";
            default -> "";
        };
    }

    private static boolean hardC(char previous, char next, boolean initial) {
        if (initial) {
            return isOneOf(next, "ahkloqrux");
        }
        return !isOneOf(previous, "sz") && isOneOf(next, "ahkoqux");
    }

    private static boolean isOneOf(char letter, String letters) {
        return letters.indexOf(letter) >= 0;
    }
}
