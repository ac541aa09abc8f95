package de.lotse.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.Requirement;
import de.lotse.intake.request.OutgoingMail;
import de.lotse.intake.request.OutgoingMail.Outcome;
import de.lotse.intake.request.OutgoingMail.Why;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Properties;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Mail leaves encrypted or not at all, and what did not leave is said to have stayed (IN-02, ADR 0016). */
@Requirement("IN-02")
@Timeout(60)
class SmtpMailTests {
    private static final String SENDER = "lotse@kommune.example";
    private static final String SCHOOL = "vorlage@schule.example";
    private static final Outcome TAKEN = new Outcome.Taken();
    private static final Outcome NO_WAY = new Outcome.Refused(Why.WAY, 0);
    private static final String BODY = "Guten Tag,\n\nes gibt etwas Neues zu Ihrer Anfrage. Schöne Grüße";

    private static SmtpMail mail(int port, MailServer.Encryption encryption) {
        return new SmtpMail(server(port, encryption));
    }

    private static MailServer server(int port, MailServer.Encryption encryption) {
        return new MailServer("localhost", port, "", null, SENDER, encryption, 2_000);
    }

    @Test
    void aMessageArrivesAsItWasWritten() throws IOException, MessagingException {
        try (FakeSmtp server = FakeSmtp.plain()) {
            assertThat(mail(server.port(), MailServer.Encryption.NONE).carry(SCHOOL, "Ihre Anfrage 26-131", BODY))
                    .isEqualTo(TAKEN);
            MimeMessage message = new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(server.taken().getFirst().getBytes(StandardCharsets.ISO_8859_1)));
            assertThat(message.getSubject()).isEqualTo("Ihre Anfrage 26-131");
            assertThat(message.getFrom()).containsExactly(new jakarta.mail.internet.InternetAddress(SENDER));
            assertThat(message.getRecipients(Message.RecipientType.TO)[0]).hasToString(SCHOOL);
            assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(message.getContent().toString().replace("\r\n", "\n").strip())
                    .isEqualTo(BODY);
            assertThat(server.said()).contains("MAIL FROM:<" + SENDER + ">");
        }
    }

    @Test
    void nothingLeavesUnencryptedWhereEncryptionIsWanted() throws IOException {
        try (FakeSmtp server = FakeSmtp.plain()) {
            assertThat(mail(server.port(), MailServer.Encryption.STARTTLS).carry(SCHOOL, "Ihre Anfrage", BODY))
                    .isEqualTo(NO_WAY);
            assertThat(server.taken()).isEmpty();
            assertThat(server.said()).noneMatch(line -> line.contains(SCHOOL));
        }
    }

    @Test
    void withStarttlsAMessageLeavesOnlyToAServerWhoseCertificateIsTrusted(@TempDir Path folder) throws Exception {
        SSLContext keys = keys(folder);
        try (FakeSmtp server = FakeSmtp.encrypted(keys.getSocketFactory())) {
            MailServer wanted = server(server.port(), MailServer.Encryption.STARTTLS);
            assertThat(new SmtpMail(wanted).carry(SCHOOL, "Ihre Anfrage", BODY)).isEqualTo(NO_WAY);
            assertThat(server.taken()).isEmpty();
            Properties trusting = new Properties();
            trusting.put("mail.smtp.ssl.socketFactory", keys.getSocketFactory());
            assertThat(new SmtpMail(wanted, trusting).carry(SCHOOL, "Ihre Anfrage", BODY))
                    .isEqualTo(TAKEN);
            assertThat(server.taken()).hasSize(1);
        }
    }

    @Test
    void anAddressTheServerRefusesStaysWithItsCode() throws IOException {
        try (FakeSmtp server = FakeSmtp.plain()) {
            SmtpMail mail = mail(server.port(), MailServer.Encryption.NONE);
            assertThat(mail.carry(FakeSmtp.UNKNOWN, "Ihre Anfrage", BODY))
                    .isEqualTo(new Outcome.Refused(Why.ADDRESS, 550));
            assertThat(mail.carry(SCHOOL, "Ihre Anfrage", BODY)).isEqualTo(TAKEN);
        }
    }

    @Test
    void whatIsNoSingleAddressReachesNoServer() throws IOException {
        try (FakeSmtp server = FakeSmtp.plain()) {
            SmtpMail mail = mail(server.port(), MailServer.Encryption.NONE);
            assertThat(mail.carry(SCHOOL + ", " + SENDER, "Ihre Anfrage", BODY))
                    .isEqualTo(new Outcome.Refused(Why.ADDRESS, 0));
            assertThat(mail.carry(SCHOOL + "\r\nBcc: " + SENDER, "Ihre Anfrage", BODY))
                    .isInstanceOf(Outcome.Refused.class);
            assertThat(server.taken()).isEmpty();
        }
    }

    @Test
    void aServerThatIsSilentOrGoneHoldsNobodyUp() throws IOException {
        try (FakeSmtp server = FakeSmtp.mute()) {
            assertThat(mail(server.port(), MailServer.Encryption.NONE).carry(SCHOOL, "Ihre Anfrage", BODY))
                    .isEqualTo(NO_WAY);
        }
        int gone;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            gone = closed.getLocalPort();
        }
        assertThat(mail(gone, MailServer.Encryption.NONE).carry(SCHOOL, "Ihre Anfrage", BODY))
                .isEqualTo(NO_WAY);
    }

    @Test
    void withoutAServerNobodyCarriesMailAndHalfAServerIsRefused() {
        ApplicationContextRunner app = new ApplicationContextRunner().withUserConfiguration(MailOnly.class);
        app.run(started -> assertThat(started).doesNotHaveBean(OutgoingMail.class));
        app.withPropertyValues("lotse.mail.host=")
                .run(started -> assertThat(started).doesNotHaveBean(OutgoingMail.class));
        app.withPropertyValues("lotse.mail.host=mail.kommune.example", "lotse.mail.sender=" + SENDER)
                .run(started -> assertThat(started).hasSingleBean(OutgoingMail.class));
        app.withPropertyValues("lotse.mail.host=mail.kommune.example")
                .run(started -> assertThat(started.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("lotse.mail.sender is missing"));
        app.withPropertyValues(
                        "lotse.mail.host=mail.kommune.example",
                        "lotse.mail.sender=" + SENDER,
                        "lotse.mail.user=lotse",
                        "lotse.mail.encryption=none")
                .run(started -> assertThat(started.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("no password leaves unencrypted"));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(MailServer.class)
    @Import(SmtpMail.class)
    static class MailOnly {}

    /** Keys of a server called localhost that nobody but this test trusts. */
    private static SSLContext keys(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve("keys.p12");
        char[] password = "beispiel".toCharArray();
        Process made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "smtp",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(password))
                .redirectErrorStream(true)
                .start();
        made.getInputStream().readAllBytes();
        assertThat(made.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, password);
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, password);
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        KeyStore certificates = KeyStore.getInstance("PKCS12");
        certificates.load(null, null);
        certificates.setCertificateEntry("smtp", keys.getCertificate("smtp"));
        trusted.init(certificates);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }
}
