package io.zhuqi.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zhuqi.delivery.outbox.Manifest;
import io.zhuqi.delivery.outbox.NotCarried;
import io.zhuqi.delivery.outbox.OwnRules;
import io.zhuqi.delivery.outbox.Secrets;
import io.zhuqi.finding.Messages;
import io.zhuqi.reporting.issue.FrozenFile;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against an SMTP server on this machine. */
class MailCarrierTest {
    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2022-12-01T01:00:00Z"), ZoneOffset.UTC);
    private static final String TITLE = "月度调度报告（全市）2022年10月 第4期";

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        SERVER.start();
        SERVER.setUser("office@zhuqi.test", "office", "geheim");
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @BeforeEach
    void files() throws Exception {
        SERVER.purgeEmailFromAllMailboxes();
        Files.writeString(folder.resolve("report.pdf"), "%PDF 报告");
        Files.writeString(folder.resolve("findings.csv"), "not for leaders");
    }

    @Test
    void theMessageArrivesWithItsAttachmentUnderAChineseName() throws Exception {
        carrier("security: none, username: office", "geheim").carry(manifest(), folder, "leaders");

        MimeMessage[] received = SERVER.getReceivedMessages();
        assertThat(received).hasSize(2);
        MimeMessage message = received[0];
        assertThat(message.getSubject()).isEqualTo(TITLE);
        assertThat(((InternetAddress) message.getFrom()[0]).getPersonal()).isEqualTo("助企办公室");
        assertThat(message.getRecipients(Message.RecipientType.TO)).hasSize(1);
        assertThat(message.getSentDate()).isEqualTo(CLOCK.instant());
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(text(parts.getBodyPart(0))).contains("累计收集问题：236件", "文件在：/srv/zhuqi");
        BodyPart attachment = parts.getBodyPart(1);
        assertThat(MimeUtility.decodeText(attachment.getFileName())).isEqualTo(TITLE + ".pdf");
        try (InputStream in = attachment.getInputStream()) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("%PDF 报告");
        }
    }

    @Test
    void theSameDeliveryHasTheSameIdentityHoweverOftenItIsTried() throws Exception {
        MailCarrier carrier = carrier("security: none, username: ''", "");
        carrier.carry(manifest(), folder, "leaders");
        carrier.carry(manifest(), folder, "leaders");

        assertThat(SERVER.getReceivedMessages())
                .extracting(MimeMessage::getMessageID)
                .hasSize(4)
                .containsOnly(SERVER.getReceivedMessages()[0].getMessageID());
    }

    @Test
    void aWrongPasswordFailsAndIsNotTold() {
        assertThatThrownBy(() ->
                        carrier("security: none, username: office", "falsch").carry(manifest(), folder, "leaders"))
                .isInstanceOf(NotCarried.class)
                .hasMessageNotContaining("falsch")
                .matches(problem -> !((NotCarried) problem).isUncertain());
        assertThat(SERVER.getReceivedMessages()).isEmpty();
    }

    @Test
    void aServerWithoutEncryptionGetsNothingWhenEncryptionIsAskedFor() {
        assertThatThrownBy(() -> carrier("security: starttls, username: office", "geheim")
                        .carry(manifest(), folder, "leaders"))
                .isInstanceOf(NotCarried.class)
                .matches(problem -> !((NotCarried) problem).isUncertain());
        assertThat(SERVER.getReceivedMessages()).isEmpty();
    }

    @Test
    void aSecretOrARecipientThatIsMissingIsNamed() {
        assertThatThrownBy(() -> carrier("security: none, username: office", "").carry(manifest(), folder, "leaders"))
                .hasMessageContaining("mail.password");
        assertThatThrownBy(() -> carrier("security: none, username: ''", "").carry(manifest(), folder, "nobody"))
                .hasMessageContaining("nobody");
    }

    @Test
    void aServerThatFallsSilentLeavesItInDoubtAndOneThatIsNotThereDoesNot() throws Exception {
        try (ServerSocket silent = new ServerSocket(0)) {
            Thread listener = new Thread(() -> accept(silent));
            listener.start();
            assertThatThrownBy(() -> carrier(silent.getLocalPort(), "security: none, username: ''", "")
                            .carry(manifest(), folder, "leaders"))
                    .isInstanceOf(NotCarried.class)
                    .matches(problem -> ((NotCarried) problem).isUncertain());
            listener.join();
        }
        int closed;
        try (ServerSocket free = new ServerSocket(0)) {
            closed = free.getLocalPort();
        }
        assertThatThrownBy(() ->
                        carrier(closed, "security: none, username: ''", "").carry(manifest(), folder, "leaders"))
                .isInstanceOf(NotCarried.class)
                .matches(problem -> !((NotCarried) problem).isUncertain());
    }

    /** Speaks SMTP up to the end of the message, and then says nothing. */
    private static void accept(ServerSocket server) {
        try (Socket client = server.accept()) {
            var in = new java.io.BufferedReader(
                    new java.io.InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            var out = client.getOutputStream();
            out.write("220 silent\r\n".getBytes(StandardCharsets.UTF_8));
            for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
                String answer = line.startsWith("DATA") ? "354 go on\r\n" : "250 ok\r\n";
                if (line.matches("(EHLO|HELO|MAIL|RCPT|DATA|RSET).*")) {
                    out.write(answer.getBytes(StandardCharsets.UTF_8));
                }
            }
            in.readLine();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private MailCarrier carrier(String more, String password) {
        return carrier(SERVER.getSmtp().getPort(), more, password);
    }

    private MailCarrier carrier(int port, String more, String password) {
        return new MailCarrier(
                OwnRules.rules(OwnRules.mail(port, more), OwnRules.NO_ROBOT),
                new Secrets(folder, Map.of("ZHUQI_MAIL_PASSWORD", password)),
                Messages.in(Locale.SIMPLIFIED_CHINESE),
                CLOCK);
    }

    private static Manifest manifest() {
        return new Manifest(
                "issue/2022-10/city/1/zh-CN",
                TITLE,
                List.of("累计收集问题：236件", "文件在：/srv/zhuqi"),
                "/srv/zhuqi",
                List.of(new FrozenFile("findings.csv", "", 1), new FrozenFile("report.pdf", "", 1)),
                List.of());
    }

    private static String text(BodyPart part) throws Exception {
        Object content = part.getContent();
        return content instanceof MimeMultipart several ? text(several.getBodyPart(0)) : content.toString();
    }
}
