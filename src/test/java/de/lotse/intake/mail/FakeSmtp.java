package de.lotse.intake.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** A mail server reduced to what is asked of one: it takes messages, refuses an address, or says nothing at all. */
final class FakeSmtp implements AutoCloseable {
    /** This address it does not know. */
    static final String UNKNOWN = "niemand@schule.example";

    private final ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final @Nullable SSLSocketFactory tls;
    private final boolean mute;
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<String> said = new CopyOnWriteArrayList<>();

    private FakeSmtp(@Nullable SSLSocketFactory tls, boolean mute) throws IOException {
        this.tls = tls;
        this.mute = mute;
        Thread.ofVirtual().start(this::serve);
    }

    /** Takes everything unencrypted. */
    static FakeSmtp plain() throws IOException {
        return new FakeSmtp(null, false);
    }

    /** Offers STARTTLS with these keys. */
    static FakeSmtp encrypted(SSLSocketFactory tls) throws IOException {
        return new FakeSmtp(tls, false);
    }

    /** Accepts the connection and never says a word. */
    static FakeSmtp mute() throws IOException {
        return new FakeSmtp(null, true);
    }

    int port() {
        return server.getLocalPort();
    }

    /** The messages it took, as they came. */
    List<String> taken() {
        return taken;
    }

    /** What the client said, command by command. */
    List<String> said() {
        return said;
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                talk(client);
            } catch (IOException e) {
                said.add("gone: " + e.getClass().getSimpleName());
            }
        }
    }

    private void talk(Socket client) throws IOException {
        if (mute) {
            client.getInputStream().readAllBytes();
            return;
        }
        answer(client, "220 fake");
        converse(client, tls != null);
    }

    private void converse(Socket client, boolean offersTls) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            said.add(line);
            String command = line.toUpperCase(Locale.ROOT);
            if (command.startsWith("STARTTLS") && tls != null) {
                answer(client, "220 go");
                SSLSocket safe = (SSLSocket) tls.createSocket(client, "localhost", client.getPort(), true);
                safe.setUseClientMode(false);
                converse(safe, false);
                return;
            }
            if (command.startsWith("DATA")) {
                answer(client, "354 go");
                taken.add(message(in));
            }
            answer(client, reply(command, offersTls));
            if (command.startsWith("QUIT")) {
                return;
            }
        }
    }

    private static String reply(String command, boolean offersTls) {
        if (command.startsWith("EHLO")) {
            return offersTls ? "250-fake\r\n250 STARTTLS" : "250 fake";
        }
        return command.contains(UNKNOWN.toUpperCase(Locale.ROOT)) ? "550 " + UNKNOWN + " unknown" : "250 fine";
    }

    private static String message(BufferedReader in) throws IOException {
        StringBuilder message = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            message.append(line.startsWith("..") ? line.substring(1) : line).append("\r\n");
        }
        return message.toString();
    }

    private static void answer(Socket client, String text) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write((text + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
