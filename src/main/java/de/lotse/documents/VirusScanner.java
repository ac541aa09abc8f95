package de.lotse.documents;

import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Asks ClamAV about a file before anything here reads it ({@code clamd}, command {@code INSTREAM}). Without an address nothing is asked; with
 * one, a scanner that does not answer means that the file is not kept.
 */
@Component
public class VirusScanner {
    private static final Logger LOG = LoggerFactory.getLogger(VirusScanner.class);
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final String UNIX = "unix:";
    private static final int USUAL_PORT = 3310;
    private static final int CONNECT_MILLIS = 3_000;
    private static final int ANSWER_MILLIS = 60_000;
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4_096;

    private final String address;
    private final int patience;

    /** @param address {@code host:port} or {@code unix:/path/to/clamd.sock}; empty where there is no scanner */
    @Autowired
    public VirusScanner(@Value("${lotse.clamav.address:}") String address) {
        this(address, ANSWER_MILLIS);
    }

    /** @param patience milliseconds after which it counts as silent */
    VirusScanner(String address, int patience) {
        this.address = address.strip();
        this.patience = patience;
    }

    /** What the scanner says. */
    public enum Verdict {
        /** Nothing found, or no scanner is set up. */
        CLEAN,
        INFECTED,
        /** A scanner is set up and gave no answer one could rely on. */
        SILENT
    }

    /** Asks about the file. */
    public Verdict scan(Path file) {
        if (address.isEmpty()) {
            return Verdict.CLEAN;
        }
        try {
            String answer = address.startsWith(UNIX) ? overUnix(file) : overNetwork(file);
            return verdict(answer);
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("The virus scanner at {} does not answer: {}", address, e.toString());
            return Verdict.SILENT;
        }
    }

    private static Verdict verdict(String answer) {
        if (answer.endsWith(" FOUND")) {
            LOG.warn("The virus scanner refused an upload: {}", answer);
            return Verdict.INFECTED;
        }
        if (answer.endsWith(" OK")) {
            return Verdict.CLEAN;
        }
        LOG.warn("The virus scanner could not check an upload: {}", answer);
        return Verdict.SILENT;
    }

    private String overUnix(Path file) throws IOException {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(address.substring(UNIX.length())));
            return ask(
                    file,
                    channel,
                    new DataOutputStream(Channels.newOutputStream(channel)),
                    Channels.newInputStream(channel));
        }
    }

    private String overNetwork(Path file) throws IOException {
        int colon = address.lastIndexOf(':');
        String host = colon < 0 ? address : address.substring(0, colon);
        int port = colon < 0 ? USUAL_PORT : Integer.parseInt(address.substring(colon + 1));
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getByName(host), port), CONNECT_MILLIS);
            return ask(file, socket, new DataOutputStream(socket.getOutputStream()), socket.getInputStream());
        }
    }

    /** Asks, and hangs up when patience is over: neither a read nor a write then waits any longer, whatever kind of socket it is. */
    private String ask(Path file, Closeable connection, DataOutputStream out, InputStream in) throws IOException {
        CompletableFuture<Void> limit = CompletableFuture.runAsync(
                () -> hangUp(connection), CompletableFuture.delayedExecutor(patience, TimeUnit.MILLISECONDS));
        try {
            return ask(file, out, in);
        } finally {
            limit.cancel(false);
        }
    }

    private static void hangUp(Closeable connection) {
        try {
            connection.close();
        } catch (IOException e) {
            LOG.debug("The connection to the virus scanner was gone already", e);
        }
    }

    private static String ask(Path file, DataOutputStream out, InputStream in) throws IOException {
        out.write(COMMAND);
        byte[] chunk = new byte[CHUNK];
        try (InputStream content = Files.newInputStream(file)) {
            for (int length = content.read(chunk); length > 0; length = content.read(chunk)) {
                out.writeInt(length);
                out.write(chunk, 0, length);
            }
        }
        out.writeInt(0);
        out.flush();
        return new String(in.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8)
                .replace("\0", "")
                .strip();
    }
}
