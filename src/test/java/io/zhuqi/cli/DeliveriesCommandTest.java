package io.zhuqi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** What the night sends, and what an operator sees and does about it, against an SMTP server on this machine. */
class DeliveriesCommandTest {
    private static final Path HOME = TestHome.fresh("deliveries");
    private static final Path JOBS = HOME.resolveSibling("deliveries-jobs");
    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeAll
    static void startAndOrderReceiptsByMail() throws IOException {
        SERVER.start();
        FileSystemUtils.copyRecursively(Path.of("jobs"), JOBS);
        Files.writeString(
                JOBS.resolve("delivery.yml"), """
                attempts: 1
                wait_seconds: 1
                wait_maximum_seconds: 1
                timeout_seconds: 30
                figures: []
                mail: {enabled: true, host: 127.0.0.1, port: %d, security: none, username: '', from: office@zhuqi.test,
                  from_name: 助企办公室, recipients: [{name: ganzhou, scope: 'receipts:甘州区', to: [clerk@zhuqi.test], files: ['*']}]}
                dingtalk: {enabled: false, url: 'http://127.0.0.1:1/', robots: []}
                """.formatted(SERVER.getSmtp().getPort()));
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    private static Commanded run(String verb, Object... more) {
        Object[] arguments = new Object[more.length + 5];
        arguments[0] = verb;
        arguments[1] = "--home";
        arguments[2] = HOME;
        arguments[3] = "--jobs";
        arguments[4] = JOBS;
        System.arraycopy(more, 0, arguments, 5, more.length);
        return Commanded.run(arguments);
    }

    @Test
    void aReceiptIsSentOnceAndNothingIsLeftToSend() throws IOException {
        Path inbox = HOME.resolve("inbox");
        Files.createDirectories(inbox.resolve("甘州区"));
        Files.writeString(inbox.resolve("甘州区/成效.csv"), """
                类型,企业名称,日期,数量,计量单位
                招工,绿源种业有限公司,2022-11-01,5,人
                招工,绿源种业有限公司,2022-11-01,若干,人
                """);

        Commanded night = run("nightly", "--inbox", inbox, "--business-date", "2022-11-22", "--received", "2022-11-20");
        assertThat(night.exitCode()).as(night.out() + night.err()).isEqualTo(1);
        assertThat(SERVER.getReceivedMessages()).hasSize(1);

        assertThat(run("deliveries").out()).contains("邮件 ganzhou", "已送达", "试过 1 次");
        Commanded nothing = run("deliveries", "--send");
        assertThat(nothing.exitCode()).as(nothing.err()).isZero();
        assertThat(nothing.out()).contains("没有要补发的");
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        Commanded unknown = run("deliveries", "--again", "99");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("99");
    }
}
