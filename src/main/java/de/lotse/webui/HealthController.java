package de.lotse.webui;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells load balancers and scripts that Lotse and its database are ready; nothing else. */
@RestController
class HealthController {
    private final JdbcClient jdbc;
    private volatile boolean ready;

    HealthController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        ready = true;
    }

    /** 200 once everything that runs at start is done, so that nobody meets a half-filled demonstration. */
    @GetMapping("/health")
    ResponseEntity<String> health() {
        if (!ready) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body("{\"status\":\"STARTING\"}");
        }
        jdbc.sql("select 1").query(Integer.class).single();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body("{\"status\":\"UP\"}");
    }
}
