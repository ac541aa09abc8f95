package de.lotse.webui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The addresses of style sheets, scripts and pictures. Each address changes with its content (version in the folder's
 * name or fingerprint behind it), so a browser may keep it for a year.
 */
public final class Assets {
    /** Everything below this path may be cached for ever. */
    public static final String ROOT = "/assets/";

    public static final String KERN = ROOT + "kern-2.7.2/kern.min.css";
    /** KERN for pages written from right to left. */
    public static final String KERN_RTL = ROOT + "kern-2.7.2/kern.rtl.min.css";

    public static final String FONTS = ROOT + "kern-2.7.2/fonts/fira-sans.css";
    public static final String HTMX = ROOT + "htmx-4.0.1/htmx.min.js";
    public static final String ECHARTS = ROOT + "echarts-6.1.0/echarts.common.min.js";

    /** Style sheets of staff pages, in this order after KERN. */
    public static final List<String> STYLES =
            List.of(own("base.css"), own("parts.css"), own("pictures.css"), own("public.css"), own("narrow.css"));

    public static final String SCRIPT = own("lotse.js");
    public static final String FAVICON = own("favicon.svg");
    public static final String ICONS = own("icons.svg");

    private Assets() {}

    /** The address of a symbol, e.g. "check". */
    public static String icon(String name) {
        return ICONS + "#" + name;
    }

    private static String own(String file) {
        String path = ROOT + "lotse/" + file;
        try (InputStream content = Assets.class.getResourceAsStream("/static" + path)) {
            if (content == null) {
                throw new IllegalStateException("missing " + path);
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return path + "?v=" + HexFormat.of().formatHex(digest, 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
