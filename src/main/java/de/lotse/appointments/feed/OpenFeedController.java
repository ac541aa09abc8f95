package de.lotse.appointments.feed;

import de.lotse.tenancy.Visitors;
import de.lotse.webui.NotFound;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The feed itself, read without an account by whoever knows its address. */
@Controller
class OpenFeedController {
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private final Visitors visitors;
    private final FeedController.Reading reading;

    OpenFeedController(Visitors visitors, FeedController.Reading reading) {
        this.visitors = visitors;
        this.reading = reading;
    }

    @GetMapping("/open/{municipality}/calendar/{token}")
    ResponseEntity<byte[]> read(@PathVariable String municipality, @PathVariable String token) {
        String text = visitors.at(municipality, here -> reading.read(token));
        if (text == null) {
            throw new NotFound();
        }
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", "attachment; filename=\"termine.ics\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
