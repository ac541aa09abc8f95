package de.lotse.webui;

import jakarta.servlet.http.HttpServletRequest;

/** Tells the frame who looks at the page; implemented by the module that knows sign-ins. */
public interface CurrentViewer {
    /** The viewer of this request, anonymous when nobody is signed in. */
    Viewer of(HttpServletRequest request);
}
