package io.zhuqi.delivery.robot;

import io.zhuqi.delivery.outbox.Carrier;
import io.zhuqi.delivery.outbox.DeliveryRules;
import io.zhuqi.delivery.outbox.Manifest;
import io.zhuqi.delivery.outbox.NotCarried;
import io.zhuqi.delivery.outbox.Secrets;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells a DingTalk group that a report is there: a markdown message to the group's robot, signed with its secret (HMAC-SHA256 over
 * timestamp and secret, as DingTalk's 加签 wants it). The robot carries no files; the message says where they lie.
 */
public final class DingTalkCarrier implements Carrier {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int OK = 200;

    private final DeliveryRules rules;
    private final Secrets secrets;
    private final HttpClient client;
    private final Clock clock;

    public DingTalkCarrier(DeliveryRules rules, Secrets secrets, Clock clock) {
        this.rules = rules;
        this.secrets = secrets;
        this.client = HttpClient.newBuilder().connectTimeout(rules.timeout()).build();
        this.clock = clock;
    }

    @Override
    public Manifest.Channel channel() {
        return Manifest.Channel.DINGTALK;
    }

    @Override
    public void carry(Manifest manifest, Path folder, String recipient) throws NotCarried {
        if (!rules.dingtalk().enabled()
                || rules.dingtalk().robots().stream()
                        .noneMatch(robot -> robot.name().equals(recipient))) {
            throw new NotCarried("no robot " + recipient + " switched on in delivery.yml", false);
        }
        HttpRequest request = HttpRequest.newBuilder(address(recipient))
                .timeout(rules.timeout())
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body(manifest), StandardCharsets.UTF_8))
                .build();
        check(answer(request));
    }

    private URI address(String robot) throws NotCarried {
        String token = secrets.of("dingtalk." + robot + ".token");
        String secret = secrets.of("dingtalk." + robot + ".secret");
        long now = clock.millis();
        return URI.create(rules.dingtalk().url() + "?access_token=" + encode(token) + "&timestamp=" + now + "&sign="
                + encode(sign(now, secret)));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String sign(long timestamp, String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] signed = mac.doFinal((timestamp + "\n" + secret).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String body(Manifest manifest) {
        String text = "### " + manifest.title() + "\n\n"
                + manifest.lines().stream().map(line -> "- " + line).collect(Collectors.joining("\n"));
        return JsonMapper.shared()
                .writeValueAsString(
                        Map.of("msgtype", "markdown", "markdown", Map.of("title", manifest.title(), "text", text)));
    }

    /** What never reached the robot failed; what got no answer may have arrived. */
    private HttpResponse<String> answer(HttpRequest request) throws NotCarried {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (ConnectException | HttpConnectTimeoutException e) {
            throw new NotCarried("no connection: " + e, false);
        } catch (IOException e) {
            throw new NotCarried("no answer: " + e, true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotCarried("interrupted", true);
        }
    }

    private static void check(HttpResponse<String> answer) throws NotCarried {
        if (answer.statusCode() != OK) {
            throw new NotCarried("HTTP " + answer.statusCode(), false);
        }
        try {
            JsonNode said = JsonMapper.shared().readTree(answer.body());
            JsonNode code = said.get("errcode");
            if (code == null || code.asInt() != 0) {
                JsonNode message = said.get("errmsg");
                throw new NotCarried("errcode " + code + ": " + Objects.requireNonNullElse(message, said), false);
            }
        } catch (JacksonException e) {
            throw new NotCarried("not an answer of DingTalk: " + e.getOriginalMessage(), true);
        }
    }
}
