package io.zhuqi.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.DummySSLServerSocketFactory;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zhuqi.delivery.outbox.Manifest;
import io.zhuqi.delivery.outbox.NotCarried;
import io.zhuqi.delivery.outbox.OwnRules;
import io.zhuqi.delivery.outbox.Secrets;
import io.zhuqi.finding.Messages;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against an SMTP server on this machine that speaks TLS from the first byte, with a certificate for 127.0.0.1. */
class TlsMailTest {
    private static final String PASSWORD = "changeit";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2022-12-01T01:00:00Z"), ZoneOffset.UTC);
    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));

    @TempDir
    static Path folder;

    private static SSLContext before;

    @BeforeAll
    static void start() throws Exception {
        before = SSLContext.getDefault();
        Path keys = folder.resolve("server.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=server",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        System.setProperty(DummySSLServerSocketFactory.GREENMAIL_KEYSTORE_FILE_PROPERTY, keys.toString());
        System.setProperty(DummySSLServerSocketFactory.GREENMAIL_KEYSTORE_PASSWORD_PROPERTY, PASSWORD);
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
        System.clearProperty(DummySSLServerSocketFactory.GREENMAIL_KEYSTORE_FILE_PROPERTY);
        System.clearProperty(DummySSLServerSocketFactory.GREENMAIL_KEYSTORE_PASSWORD_PROPERTY);
    }

    @AfterEach
    void trustWhomTheSystemTrusts() {
        SSLContext.setDefault(before);
    }

    @Test
    void aCertificateThatNobodyVouchesForGetsNothing() {
        assertThatThrownBy(() -> carry("127.0.0.1"))
                .isInstanceOf(NotCarried.class)
                .hasMessageContaining("certification path")
                .matches(problem -> !((NotCarried) problem).isUncertain());
    }

    @Test
    void aCertificateForAnotherHostGetsNothing() throws Exception {
        trustTheServer();
        assertThatThrownBy(() -> carry("localhost"))
                .isInstanceOf(NotCarried.class)
                .hasMessageContaining("localhost")
                .matches(problem -> !((NotCarried) problem).isUncertain());
    }

    @Test
    void aServerThatIsVouchedForGetsTheMessage() throws Exception {
        trustTheServer();
        carry("127.0.0.1");
        assertThat(SERVER.getReceivedMessages()).hasSize(2);
    }

    private static void trustTheServer() throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve("server.p12"))) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", keys.getCertificate("server"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        SSLContext.setDefault(context);
    }

    private static void carry(String host) throws Exception {
        String mail = OwnRules.mail(SERVER.getSmtps().getPort(), "security: tls, username: ''")
                .replace("host: 127.0.0.1", "host: " + host);
        new MailCarrier(
                        OwnRules.rules(mail, OwnRules.NO_ROBOT, 30),
                        new Secrets(folder, Map.of()),
                        Messages.in(Locale.SIMPLIFIED_CHINESE),
                        CLOCK)
                .carry(
                        new Manifest("issue/2022-10/city/1/zh-CN", "报告", List.of("正文"), "/srv", List.of(), List.of()),
                        folder,
                        "leaders");
    }
}
