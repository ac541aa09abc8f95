package de.lotse.webui;

/** What the pages ask of the browser; sent with every answer by the module that owns the filter chain. */
public final class SecurityHeaders {
    /** Nothing inline, nothing from elsewhere; KERN's symbols are data addresses inside its style sheet. */
    public static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self'; "
            + "script-src 'self'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'; form-action 'self'";

    public static final String REFERRER_POLICY = "same-origin";

    /** No page needs a sensor, a camera or a payment. */
    public static final String PERMISSIONS_POLICY =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

    private SecurityHeaders() {}
}
