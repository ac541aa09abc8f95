package de.lotse.webui;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** An identifier that is none names nothing: the same answer as for one that does not exist (ACC-07). */
@ControllerAdvice
class TamperedAddress {
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    void missing(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
