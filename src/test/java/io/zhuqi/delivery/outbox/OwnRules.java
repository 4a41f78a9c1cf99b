package io.zhuqi.delivery.outbox;

import io.zhuqi.control.DirectoryJobs;
import io.zhuqi.control.JobsFolder;
import java.nio.file.Path;
import java.util.List;

/** Delivery rules of a test. */
public record OwnRules(String yaml) implements JobsFolder {
    private static final JobsFolder PACKED = new DirectoryJobs(Path.of("jobs"));

    public static DeliveryRules rules(String mail, String dingtalk) {
        return rules(mail, dingtalk, 1);
    }

    /** Rules that wait this many seconds for a connection or an answer. */
    public static DeliveryRules rules(String mail, String dingtalk, int timeout) {
        return DeliveryRules.load(new OwnRules("""
                attempts: 3
                wait_seconds: 1
                wait_maximum_seconds: 3
                timeout_seconds: %d
                figures: [problems.collected@cumulative, problems.resolution-rate@cumulative]
                mail: %s
                dingtalk: %s
                """.formatted(timeout, mail, dingtalk)));
    }

    /** Mail to a server on this machine. */
    public static String mail(int port, String more) {
        return """
                {enabled: true, host: 127.0.0.1, port: %d, from: office@zhuqi.test, from_name: 助企办公室, %s,
                  recipients: [{name: leaders, scope: city, to: [leader@zhuqi.test], cc: [copy@zhuqi.test], files: [report.pdf]}]}
                """.formatted(port, more).replace("\n", " ");
    }

    public static final String NO_MAIL =
            "{enabled: false, host: h, port: 1, security: tls, username: '', from: a@b, from_name: a, recipients: []}";

    public static final String NO_ROBOT = "{enabled: false, url: 'http://127.0.0.1:1/', robots: []}";

    @Override
    public List<String> list(String folder, String suffix) {
        return PACKED.list(folder, suffix);
    }

    @Override
    public String read(String path) {
        return path.equals("delivery.yml") ? yaml : PACKED.read(path);
    }

    @Override
    public String location() {
        return "test";
    }
}
