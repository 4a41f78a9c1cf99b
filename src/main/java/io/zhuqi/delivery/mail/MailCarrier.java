package io.zhuqi.delivery.mail;

import io.zhuqi.delivery.outbox.Carrier;
import io.zhuqi.delivery.outbox.DeliveryRules;
import io.zhuqi.delivery.outbox.DeliveryRules.Addresses;
import io.zhuqi.delivery.outbox.DeliveryRules.Mail;
import io.zhuqi.delivery.outbox.DeliveryRules.Security;
import io.zhuqi.delivery.outbox.Manifest;
import io.zhuqi.delivery.outbox.NotCarried;
import io.zhuqi.delivery.outbox.Secrets;
import io.zhuqi.finding.Messages;
import io.zhuqi.reporting.issue.FrozenFile;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends a parcel by SMTP, its files attached under names that people read. Each delivery has one Message-ID, however often it is tried. */
public final class MailCarrier implements Carrier {
    private static final String PASSWORD = "mail.password";

    private final DeliveryRules rules;
    private final Secrets secrets;
    private final Messages messages;
    private final Clock clock;

    public MailCarrier(DeliveryRules rules, Secrets secrets, Messages messages, Clock clock) {
        this.rules = rules;
        this.secrets = secrets;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Manifest.Channel channel() {
        return Manifest.Channel.MAIL;
    }

    @Override
    public void carry(Manifest manifest, Path folder, String recipient) throws NotCarried {
        Mail mail = rules.mail();
        if (!mail.enabled()) {
            throw new NotCarried("mail is switched off in delivery.yml", false);
        }
        Addresses addresses = mail.recipients().stream()
                .filter(one -> one.name().equals(recipient))
                .findFirst()
                .orElseThrow(() -> new NotCarried("no recipients " + recipient + " in delivery.yml", false));
        JavaMailSenderImpl sender = sender(mail);
        try {
            sender.send(message(sender, mail, manifest, folder, addresses));
        } catch (MailException e) {
            throw new NotCarried(reason(e), answerWasLost(e));
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new NotCarried(e.toString(), false);
        }
    }

    private JavaMailSenderImpl sender(Mail mail) throws NotCarried {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(mail.host());
        sender.setPort(mail.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        boolean login = !mail.username().isEmpty();
        if (login) {
            sender.setUsername(mail.username());
            sender.setPassword(secrets.of(PASSWORD));
        }
        String timeout = Long.toString(rules.timeout().toMillis());
        Properties properties = sender.getJavaMailProperties();
        properties.setProperty("mail.smtp.auth", Boolean.toString(login));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(mail.security() == Security.tls));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(mail.security() == Security.starttls));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(mail.security() == Security.starttls));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", timeout);
        properties.setProperty("mail.smtp.timeout", timeout);
        properties.setProperty("mail.smtp.writetimeout", timeout);
        return sender;
    }

    private MimeMessage message(
            JavaMailSenderImpl sender, Mail mail, Manifest manifest, Path folder, Addresses addresses)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(mail.from(), mail.fromName());
        helper.setTo(addresses.to().toArray(String[]::new));
        helper.setCc(
                Objects.requireNonNullElse(addresses.cc(), List.<String>of()).toArray(String[]::new));
        helper.setSubject(manifest.title());
        helper.setText(String.join("\n", manifest.lines()));
        helper.setSentDate(Date.from(clock.instant()));
        for (FrozenFile file : manifest.files()) {
            if (addresses.wants(file.name())) {
                helper.addAttachment(name(manifest, file), new FileSystemResource(folder.resolve(file.name())));
            }
        }
        String identity = manifest.parcel() + "#" + addresses.name();
        message.setHeader(
                "Message-ID", "<" + UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)) + "@zhuqi>");
        return message;
    }

    private String name(Manifest manifest, FrozenFile file) {
        String key = "delivery.file." + file.name();
        return messages.has(key) ? messages.text(key, Map.of("title", manifest.title())) : file.name();
    }

    /** What the server or the network said; addresses and passwords are not in it. */
    private static String reason(MailException e) {
        Throwable cause = e;
        if (e instanceof MailSendException several
                && !several.getFailedMessages().isEmpty()) {
            cause = several.getFailedMessages().values().iterator().next();
        }
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName() + ": "
                + Objects.requireNonNullElse(cause.getMessage(), "").strip();
    }

    /** A server that took the message and did not answer in time may have it. */
    private static boolean answerWasLost(MailException e) {
        if (e instanceof MailSendException several) {
            return several.getFailedMessages().values().stream().anyMatch(MailCarrier::timedOut);
        }
        return false;
    }

    private static boolean timedOut(@Nullable Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException) {
                return true;
            }
        }
        return false;
    }
}
