package de.lotse.webui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Says what happened, what is safe and what to do, whatever went wrong. Without access and without existence read the
 * same, so nobody learns that a record exists (ACC-07).
 */
@Controller
class ErrorPages implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        HttpStatus status = status(request);
        if (String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .startsWith(Assets.ROOT)) {
            return ResponseEntity.status(status).build();
        }
        ErrorNotice notice = ErrorNotice.of(status.value(), status.is5xxServerError() ? reference(request) : null);
        Carried carried = status == HttpStatus.FORBIDDEN ? Carried.from(request).orElse(null) : null;
        if (carried != null) {
            return new ModelAndView("webui/expired", status)
                    .addObject("notice", notice)
                    .addObject("carried", carried);
        }
        boolean fragment = request.getHeader("HX-Request") != null;
        response.setHeader("Cache-Control", "no-store");
        return new ModelAndView(fragment ? "webui/errorfragment" : "webui/error", status).addObject("notice", notice);
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null ? HttpStatus.NOT_FOUND : status;
    }

    /** A number to tell on the phone; it stands beside the error in the log, which holds neither query nor form. */
    private static String reference(HttpServletRequest request) {
        StringBuilder signs = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            signs.append(i == 4 ? "-" : "").append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        LOG.error("Reference {}: {} failed", signs, request.getAttribute(RequestDispatcher.ERROR_METHOD), cause);
        return signs.toString();
    }
}
