package de.lotse.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lotse.Requirement;
import de.lotse.webui.Form;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Files go past the virus scanner before anything reads them; a small server stands in for clamd. */
@Requirement("CW-15")
class VirusScannerTests {
    /** The harmless text every scanner calls a virus, in two parts so that no scanner objects to this file. */
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD" + "-ANTIVIRUS-TEST-FILE!$H+H*";

    /** Answers one question as clamd does. */
    private static final class FakeClamd implements AutoCloseable {
        private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final Thread thread = Thread.ofVirtual().unstarted(this::answer);
        private final boolean mute;

        FakeClamd(boolean mute) throws IOException {
            this.mute = mute;
            thread.start();
        }

        String address() {
            return "127.0.0.1:" + server.getLocalPort();
        }

        private void answer() {
            try (Socket socket = server.accept()) {
                if (mute) {
                    return;
                }
                DataInputStream in = new DataInputStream(socket.getInputStream());
                String command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
                StringBuilder content = new StringBuilder();
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    content.append(new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
                }
                String said = !command.equals("zINSTREAM\0")
                        ? "UNKNOWN COMMAND"
                        : content.indexOf("EICAR") >= 0 ? "stream: Eicar-Signature FOUND" : "stream: OK";
                socket.getOutputStream().write((said + "\0").getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }

    private static Form upload(String scanner, String name, byte[] content) {
        Form form = Form.empty();
        UploadCheck.Accepted kept = new UploadField(new VirusScanner(scanner))
                .check(new MockMultipartFile("file", name, "application/octet-stream", content))
                .require(form, "file");
        assertThat(kept == null).isEqualTo(form.hasErrors());
        return form;
    }

    private static String refusal(Form form) {
        return Objects.requireNonNull(form.problem("file")).key();
    }

    @Test
    void aVirusIsRefusedWhateverItsNameSays() throws IOException {
        try (FakeClamd clamd = new FakeClamd(false)) {
            assertThat(refusal(upload(clamd.address(), "bescheid.pdf", EICAR.getBytes(StandardCharsets.US_ASCII))))
                    .isEqualTo("documents.upload.infected");
        }
    }

    @Test
    void whatLayInsideASealedPackageIsShownToTheScannerTooOnceItIsOpen() throws IOException {
        try (FakeClamd clamd = new FakeClamd(false)) {
            assertThat(new UploadField(new VirusScanner(clamd.address()))
                            .unsealed("bescheid.pdf", EICAR.getBytes(StandardCharsets.US_ASCII)))
                    .isEqualTo(UploadCheck.Refused.INFECTED);
        }
    }

    @Test
    void aCleanFileIsTakenInPiecesLargerThanOne() throws IOException {
        try (FakeClamd clamd = new FakeClamd(false)) {
            assertThat(upload(clamd.address(), "foto.png", Images.png(900, 900)).hasErrors())
                    .isFalse();
        }
    }

    @Test
    void aScannerThatIsGoneOrSaysNothingMeansThatTheFileIsNotKept() throws IOException {
        String gone;
        try (FakeClamd clamd = new FakeClamd(true)) {
            gone = clamd.address();
            assertThat(refusal(upload(gone, "foto.png", Images.png(20, 20))))
                    .isEqualTo("documents.upload.scanner_silent");
        }
        assertThat(refusal(upload(gone, "foto.png", Images.png(20, 20)))).isEqualTo("documents.upload.scanner_silent");
        assertThat(refusal(upload("unix:/nowhere/clamd.sock", "foto.png", Images.png(20, 20))))
                .isEqualTo("documents.upload.scanner_silent");
        assertThat(refusal(upload("127.0.0.1:port", "foto.png", Images.png(20, 20))))
                .isEqualTo("documents.upload.scanner_silent");
    }

    @Test
    @Timeout(20)
    void aScannerThatTakesTheFileAndNeverAnswersCountsAsSilent(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("gross.pdf"), new byte[4_000_000]);
        UnixDomainSocketAddress unix = UnixDomainSocketAddress.of(folder.resolve("clamd.sock"));
        try (ServerSocketChannel deaf = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
                ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            deaf.bind(unix);
            for (String address : List.of("unix:" + unix, "127.0.0.1:" + mute.getLocalPort())) {
                assertThat(new VirusScanner(address, 300).scan(file))
                        .as(address)
                        .isEqualTo(VirusScanner.Verdict.SILENT);
            }
        }
    }

    @Test
    void nothingIsCheckedWithinATransaction() {
        UploadField uploads = new UploadField(new VirusScanner(""));
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThatThrownBy(() -> uploads.check(null)).isInstanceOf(IllegalStateException.class);
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
        assertThat(uploads.check(null).result()).isNull();
    }

    @Test
    void withoutAScannerNothingIsAsked() throws IOException {
        assertThat(upload("", "foto.png", Images.png(20, 20)).hasErrors()).isFalse();
    }
}
