package de.lotse.appointments;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where an address lies on a map everybody may open. */
public final class MapLink {
    private static final String MAP = "https://www.openstreetmap.org/search?query=";

    private MapLink() {}

    /** A search on OpenStreetMap for the address. */
    public static String of(String address) {
        return MAP + URLEncoder.encode(address, StandardCharsets.UTF_8);
    }
}
