package io.zhuqi.cli.session;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The day on which an operator's word counts as known: reports of an earlier knowledge date do not hear it. */
public final class ReceivedOption {
    @Option(names = "--received", paramLabel = "D", descriptionKey = "said.received")
    @Nullable
    LocalDate received;

    /** The day given, else today by the clock. */
    public LocalDate value(Session session) {
        return received == null ? LocalDate.now(session.part(Clock.class)) : received;
    }
}
