package de.lotse.webui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;

class FlashTests {
    private final FlashMapManager manager = new FlashConfiguration().flashMapManager();
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void messagesNobodyCameForMakeRoomForNewerOnes() {
        IntStream.range(0, FlashConfiguration.KEPT + 2).forEach(this::leave);

        assertThat(found(0)).as("too old").isEmpty();
        assertThat(found(1)).as("too old").isEmpty();
        assertThat(found(2)).containsEntry(Flash.NAME, "message 2");
        assertThat(found(2)).as("shown once").isEmpty();
        assertThat(found(FlashConfiguration.KEPT + 1)).isNotEmpty();
    }

    private void leave(int number) {
        FlashMap message = new FlashMap();
        message.put(Flash.NAME, "message " + number);
        message.setTargetRequestPath("/cases/" + number);
        manager.saveOutputFlashMap(message, request, new MockHttpServletResponse());
    }

    private Map<String, Object> found(int number) {
        request.setRequestURI("/cases/" + number);
        FlashMap found = manager.retrieveAndUpdate(request, new MockHttpServletResponse());
        return found == null ? Map.of() : found;
    }
}
