package de.lotse.documents;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSStreamFactory;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The only addresses a paper may load: our own style sheet and marks ({@code lotse:paper.css}) and images inside the page. */
final class PaperResources implements FSStreamFactory {
    static final String PROTOCOL = "lotse";

    /** Anything but our own resources is dropped, so that no text in a paper can make the server fetch an address. */
    static @Nullable String resolve(@Nullable String base, @Nullable String address) {
        boolean allowed = address != null
                && (address.startsWith("data:image/png;base64,") || address.matches(PROTOCOL + ":[a-z-]+\\.(css|svg)"));
        return allowed ? address : null;
    }

    @Override
    public FSStream getUrl(String address) {
        String file = address.substring(PROTOCOL.length() + 1);
        return new Resource(file);
    }

    private record Resource(String file) implements FSStream {
        @Override
        public InputStream getStream() {
            return Objects.requireNonNull(PaperResources.class.getResourceAsStream(file), file);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
