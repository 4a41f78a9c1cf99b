package io.zhuqi.cli.session;

import io.zhuqi.delivery.FindingList;
import io.zhuqi.operations.OperationsConfiguration;
import io.zhuqi.pipeline.print.ChangeWords;
import io.zhuqi.pipeline.print.FindingLists;
import io.zhuqi.pipeline.step.Progress;
import io.zhuqi.reporting.issue.ChangeWording;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The running program behind one command: its beans, its words, and the stream it prints on. */
public final class Session implements AutoCloseable {
    private static final Path DEFAULT_HOME = Path.of(".zhuqi");
    private static final String REPORTS = "reports";
    private static final String RECEIPTS = "receipts";

    private final ConfigurableApplicationContext context;
    private final Words words;
    private final PrintWriter out;
    private final Path home;

    private Session(ConfigurableApplicationContext context, Words words, PrintWriter out, Path home) {
        this.context = context;
        this.words = words;
        this.out = out;
        this.home = home;
    }

    /** Starts the program: validates the control room, then opens the database. */
    static Session open(GlobalOptions options, Words words, PrintWriter out) {
        Path home = Objects.requireNonNullElse(options.home, DEFAULT_HOME)
                .toAbsolutePath()
                .normalize();
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("zhuqi.home", home.toString());
        properties.put("zhuqi.locale", words.locale().toLanguageTag());
        if (options.jobs != null) {
            properties.put("zhuqi.jobs", options.jobs.toAbsolutePath().toString());
        }
        ConfigurableApplicationContext context = new SpringApplicationBuilder(OperationsConfiguration.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(properties)
                .run();
        return new Session(context, words, out, home);
    }

    /** The part of the open program of this type; there is exactly one. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** The wording of the language that was asked for. */
    public Words words() {
        return words;
    }

    /** The folder where everything is kept. */
    public Path home() {
        return home;
    }

    /** Prints one line of the wording with its named values filled. */
    public void say(String key, Map<String, ?> values) {
        out.println(words.say(key, values));
    }

    /** Prints one line of the wording that has no values. */
    public void say(String key) {
        out.println(words.say(key));
    }

    /** Progress on a terminal moves, elsewhere it is plain lines. */
    @SuppressWarnings("SystemConsoleNull") // on Java 17 no console means no terminal
    public ShowProgress progress() {
        return new ShowProgress(out, words, System.console() != null);
    }

    /** Where reports go: the given folder, else {@code reports} in the home. */
    public Path reports(@Nullable Path out) {
        return (out == null ? home.resolve(REPORTS) : out).toAbsolutePath().normalize();
    }

    /** Where error receipts go: {@code receipts} in the home. */
    public Path receipts() {
        return home.resolve(RECEIPTS);
    }

    /** Figures, scopes and rows that changed, in this session's words. */
    public ChangeWording changes() {
        return part(ChangeWords.class).in(words.locale());
    }

    /** City, county or enterprise by name. */
    public String scope(String scope) {
        return changes().scope(scope);
    }

    /** What was noticed, in this session's language. */
    public FindingList findings() {
        return part(FindingLists.class).in(words.locale());
    }

    /** Progress of work that only prepares what is asked for: not shown. */
    public Progress quiet() {
        return Progress.SILENT;
    }

    /** Where everything is printed. */
    public PrintWriter out() {
        return out;
    }

    @Override
    public void close() {
        context.close();
    }
}
