package io.zhuqi.delivery.outbox;

import io.zhuqi.control.JobsFolder;
import io.zhuqi.control.YamlFile;
import io.zhuqi.delivery.outbox.Manifest.Channel;
import io.zhuqi.delivery.outbox.Manifest.Recipient;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * To whom what goes by which road: {@code delivery.yml}. Holds no secret.
 *
 * @param attempts how often a delivery is tried in one run
 * @param firstWait before the second attempt; doubled each time
 * @param timeout for connecting and for each answer
 * @param figures {@code code@window} of the figures that a message tells
 */
public record DeliveryRules(
        int attempts,
        Duration firstWait,
        Duration maximumWait,
        Duration timeout,
        List<String> figures,
        Mail mail,
        DingTalk dingtalk) {
    private static final String FILE = "delivery.yml";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");
    private static final String EVERY = "*";

    public DeliveryRules {
        figures = List.copyOf(figures);
    }

    /** How a connection is kept from others' eyes. */
    public enum Security {
        tls,
        starttls,
        none
    }

    /**
     * The mail server and those who get mail.
     *
     * @param username empty when the server wants no login
     */
    public record Mail(
            boolean enabled,
            String host,
            int port,
            Security security,
            String username,
            String from,
            String fromName,
            List<Addresses> recipients) {}

    /**
     * A list of addresses.
     *
     * @param scope the edition that it gets, {@code *} for every one; or papers: {@code notices}, {@code enterprises}, {@code catalogue},
     *     {@code receipts}, {@code receipts:SENDER}
     * @param files names of the files to be attached; {@code *} stands for any characters
     */
    public record Addresses(
            String name,
            String scope,
            List<String> to,
            @Nullable List<String> cc,
            List<String> files) {

        /** Whether it is to have a file of that name. */
        public boolean wants(String file) {
            return files.stream()
                    .map(pattern -> Pattern.quote(pattern).replace(EVERY, "\\E.*\\Q"))
                    .anyMatch(file::matches);
        }
    }

    /** The robots of DingTalk groups. */
    public record DingTalk(boolean enabled, URI url, List<Robot> robots) {}

    /** One robot; its token and secret are named after it. */
    public record Robot(String name, String scope) {}

    private record Content(
            Integer attempts,
            Integer waitSeconds,
            Integer waitMaximumSeconds,
            Integer timeoutSeconds,
            List<String> figures,
            Mail mail,
            DingTalk dingtalk) {}

    /**
     * Reads the control room's file.
     *
     * @throws io.zhuqi.control.ControlRoomException for a mistake in it
     */
    public static DeliveryRules load(JobsFolder jobs) {
        YamlFile file = new YamlFile(jobs, FILE);
        Content content = file.as(Content.class);
        DeliveryRules rules = new DeliveryRules(
                positive(file, content.attempts(), "attempts"),
                Duration.ofSeconds(positive(file, content.waitSeconds(), "wait_seconds")),
                Duration.ofSeconds(positive(file, content.waitMaximumSeconds(), "wait_maximum_seconds")),
                Duration.ofSeconds(positive(file, content.timeoutSeconds(), "timeout_seconds")),
                file.need(content.figures(), "figures"),
                file.need(content.mail(), "mail"),
                file.need(content.dingtalk(), "dingtalk"));
        for (String figure : rules.figures()) {
            if (figure.indexOf('@') < 0) {
                throw file.mistakeAt(figure, "not a figure: " + figure, "write code@window");
            }
        }
        List<String> names = new ArrayList<>();
        rules.mail().recipients().forEach(one -> names.add(one.name()));
        rules.dingtalk().robots().forEach(one -> names.add(one.name()));
        for (String name : names) {
            if (name == null || !NAME.matcher(name).matches()) {
                throw file.mistakeAt(
                        "name: " + name,
                        "not a name: " + name,
                        "use small letters, digits and hyphens; secrets are named after it");
            }
        }
        return rules;
    }

    private static int positive(YamlFile file, @Nullable Integer value, String key) {
        int number = file.need(value, key);
        if (number < 1) {
            throw file.mistakeAt(key, key + " wants at least 1", "write a greater number");
        }
        return number;
    }

    /** To whom the report of a scope goes; nobody while everything is switched off. */
    List<Recipient> recipients(String scope) {
        List<Recipient> recipients = new ArrayList<>();
        if (mail.enabled()) {
            mail.recipients().stream()
                    .filter(one -> meant(one.scope(), scope))
                    .forEach(one -> recipients.add(new Recipient(Channel.MAIL, one.name())));
        }
        if (dingtalk.enabled()) {
            dingtalk.robots().stream()
                    .filter(one -> meant(one.scope(), scope))
                    .forEach(one -> recipients.add(new Recipient(Channel.DINGTALK, one.name())));
        }
        return recipients;
    }

    /**
     * Who wants papers that are no edition of the report.
     *
     * @param scopes under which they are known
     */
    List<Wish> wishes(List<String> scopes) {
        List<Wish> wishes = new ArrayList<>();
        if (mail.enabled()) {
            mail.recipients().stream()
                    .filter(one -> scopes.contains(one.scope()))
                    .forEach(one -> wishes.add(new Wish(new Recipient(Channel.MAIL, one.name()), one::wants)));
        }
        if (dingtalk.enabled()) {
            dingtalk.robots().stream()
                    .filter(one -> scopes.contains(one.scope()))
                    .forEach(one -> wishes.add(new Wish(new Recipient(Channel.DINGTALK, one.name()), file -> true)));
        }
        return wishes;
    }

    /** A recipient and which files it is to have. */
    record Wish(Recipient recipient, Predicate<String> files) {}

    private static boolean meant(@Nullable String asked, String scope) {
        return EVERY.equals(asked) || Objects.equals(asked, scope);
    }

    /** How long to wait after so many attempts of one run. */
    Duration waitAfter(int attempt) {
        Duration wait = firstWait.multipliedBy(1L << Math.min(attempt - 1, 16));
        return wait.compareTo(maximumWait) < 0 ? wait : maximumWait;
    }
}
