package de.lotse.intake.request;

import java.security.SecureRandom;
import java.util.Locale;

/** The code by which a requesting body asks how things stand: twelve signs that are not mistaken for each other, about 59 bits. */
public final class TrackingCode {
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 12;

    private TrackingCode() {}

    /** A fresh code as people read it: "K7QF-2M9X-HD4T". */
    static String next() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "").append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /** The code however it was typed: small letters, blanks, no dashes. */
    static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }
}
