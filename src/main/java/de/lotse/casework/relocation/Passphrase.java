package de.lotse.casework.relocation;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A passphrase that can be told on the telephone: no sign is taken for another, about a hundred bits. */
final class Passphrase {
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 5;
    private static final int SIZE = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Passphrase() {}

    /** A fresh one, e.g. "k7mw-p2dn-…". */
    static String fresh() {
        return Stream.generate(Passphrase::group).limit(GROUPS).collect(Collectors.joining("-"));
    }

    private static String group() {
        return RANDOM.ints(SIZE, 0, SIGNS.length())
                .mapToObj(at -> String.valueOf(SIGNS.charAt(at)))
                .collect(Collectors.joining());
    }
}
