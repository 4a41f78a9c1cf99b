package io.zhuqi.delivery.robot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.zhuqi.delivery.outbox.Manifest;
import io.zhuqi.delivery.outbox.NotCarried;
import io.zhuqi.delivery.outbox.OwnRules;
import io.zhuqi.delivery.outbox.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against a robot on this machine that checks the signature as DingTalk does. */
class DingTalkCarrierTest {
    private static final String SECRET = "SECabc+/=";
    private static final String TOKEN = "token&1";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2022-12-01T01:00:00Z"), ZoneOffset.UTC);

    private final List<JsonNode> messages = new ArrayList<>();
    private HttpServer robot;
    private int status = 200;

    @BeforeEach
    void start() throws IOException {
        robot = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        robot.createContext("/robot/send", this::answer);
        robot.start();
    }

    @AfterEach
    void stop() {
        robot.stop(0);
    }

    @Test
    void theGroupGetsAMarkdownMessageSignedWithTheSecret() throws Exception {
        carrier(SECRET).carry(manifest(), Path.of("."), "group");

        assertThat(messages).hasSize(1);
        JsonNode message = messages.get(0);
        assertThat(message.get("msgtype").asString()).isEqualTo("markdown");
        assertThat(message.get("markdown").get("title").asString()).isEqualTo("月度调度报告 第4期");
        assertThat(message.get("markdown").get("text").asString())
                .isEqualTo("### 月度调度报告 第4期\n\n- 累计收集问题：236件\n- 文件在：/srv/zhuqi");
    }

    @Test
    void aWrongSignatureFailsWithWhatTheRobotSaid() {
        assertThatThrownBy(() -> carrier("another").carry(manifest(), Path.of("."), "group"))
                .isInstanceOf(NotCarried.class)
                .hasMessageContaining("310000")
                .hasMessageContaining("sign not match")
                .hasMessageNotContaining("another")
                .matches(problem -> !((NotCarried) problem).isUncertain());
        assertThat(messages).isEmpty();
    }

    @Test
    void anErrorOfTheServerFailsAndARobotThatIsNotThereDoesToo() {
        status = 502;
        assertThatThrownBy(() -> carrier(SECRET).carry(manifest(), Path.of("."), "group"))
                .hasMessageContaining("HTTP 502");
        robot.stop(0);
        assertThatThrownBy(() -> carrier(SECRET).carry(manifest(), Path.of("."), "group"))
                .isInstanceOf(NotCarried.class)
                .hasMessageNotContaining("token&1")
                .matches(problem -> !((NotCarried) problem).isUncertain());
        assertThatThrownBy(() -> carrier(SECRET).carry(manifest(), Path.of("."), "other"))
                .hasMessageContaining("other");
    }

    private DingTalkCarrier carrier(String secret) {
        String url = "http://127.0.0.1:" + robot.getAddress().getPort() + "/robot/send";
        return new DingTalkCarrier(
                OwnRules.rules(
                        OwnRules.NO_MAIL, "{enabled: true, url: '" + url + "', robots: [{name: group, scope: city}]}"),
                new Secrets(
                        Path.of("target"),
                        Map.of("ZHUQI_DINGTALK_GROUP_TOKEN", TOKEN, "ZHUQI_DINGTALK_GROUP_SECRET", secret)),
                CLOCK);
    }

    private void answer(HttpExchange exchange) {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String said = "{\"errcode\":310000,\"errmsg\":\"sign not match\"}";
            if (isSigned(exchange)) {
                said = "{\"errcode\":0,\"errmsg\":\"ok\"}";
                messages.add(JsonMapper.shared().readTree(body));
            }
            byte[] bytes = said.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSigned(HttpExchange exchange) {
        Map<String, String> query = new TreeMap<>();
        for (String pair : exchange.getRequestURI().getRawQuery().split("&")) {
            int at = pair.indexOf('=');
            query.put(pair.substring(0, at), URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
        }
        String timestamp = query.get("timestamp");
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String expected = Base64.getEncoder()
                    .encodeToString(mac.doFinal((timestamp + "\n" + SECRET).getBytes(StandardCharsets.UTF_8)));
            return expected.equals(query.get("sign"))
                    && TOKEN.equals(query.get("access_token"))
                    && timestamp.equals(Long.toString(CLOCK.millis()))
                    && "POST".equals(exchange.getRequestMethod());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Manifest manifest() {
        return new Manifest(
                "issue/2022-10/city/1/zh-CN",
                "月度调度报告 第4期",
                List.of("累计收集问题：236件", "文件在：/srv/zhuqi"),
                "/srv/zhuqi",
                List.of(),
                List.of());
    }
}
