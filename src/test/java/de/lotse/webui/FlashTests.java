package de.lotse.webui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

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

    @Test
    void aNumberTravelsAsANumberSoThatTheTextSaysOneAndMany() throws Exception {
        RedirectAttributesModelMap to = new RedirectAttributesModelMap();
        Flash.good(to, "casework.departure.done", 1, "und ein Wort");
        Flash left = (Flash) Objects.requireNonNull(to.getFlashAttributes().get(Flash.NAME));
        ByteArrayOutputStream session = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(session)) {
            out.writeObject(left);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(session.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(left);
        }
        assertThat(left.arguments()).isEqualTo(List.of(1, "und ein Wort"));
    }

    @ParameterizedTest
    @CsvSource({
        "casework/departure, casework.departure.done, Ein Fall ist angeboten, 2 Fälle sind, One case is, 2 cases are",
        "casework/departure, casework.departure.partly, Ein Fall ist angeboten, 2 Fälle sind, One case is, 2 cases are",
        "casework/handover, casework.transfer.many.done, einen weiteren Fall, 2 weitere Fälle, one more, 2 more cases",
        "appointments/openhours, appointments.open.left.holds, steht noch eine, stehen noch 2, one open hour, 2 open hours"
    })
    void oneIsNotSaidAsMany(String folder, String key, String eins, String zwei, String one, String two)
            throws IOException {
        assertThat(said(folder, "messages", key, 1)).contains(eins).doesNotContain("1 ");
        assertThat(said(folder, "messages", key, 2)).contains(zwei);
        assertThat(said(folder, "messages_en", key, 1)).contains(one).doesNotContain("1 ");
        assertThat(said(folder, "messages_en", key, 2)).contains(two);
    }

    private static String said(String folder, String file, String key, int number) throws IOException {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of("src/main/java/de/lotse", folder, file + ".properties"))) {
            texts.load(in);
        }
        return new MessageFormat(texts.getProperty(key, ""), Locale.ROOT).format(new Object[] {number, 3});
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
