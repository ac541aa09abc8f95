package de.lotse.webui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/** Keeps the messages that survive a redirect, in the session. */
@Configuration(proxyBeanMethods = false)
class FlashConfiguration {
    /** Each window of a browser waits for one; more wait only where answers are lost, and every request would carry them along. */
    static final int KEPT = 5;

    /** Called by the name the dispatcher looks for. */
    @Bean
    FlashMapManager flashMapManager() {
        return new Latest();
    }

    /** Messages nobody came for make room for newer ones. */
    private static final class Latest extends SessionFlashMapManager {
        @Override
        protected void updateFlashMaps(
                List<FlashMap> flashMaps, HttpServletRequest request, HttpServletResponse response) {
            int surplus = Math.max(0, flashMaps.size() - KEPT);
            super.updateFlashMaps(new ArrayList<>(flashMaps.subList(surplus, flashMaps.size())), request, response);
        }
    }
}
