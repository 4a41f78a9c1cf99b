package io.zhuqi.cli;

import io.zhuqi.delivery.outbox.Delivery;
import io.zhuqi.delivery.outbox.DeliveryStore;
import io.zhuqi.operations.Operations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code deliveries}: what was sent to whom; sends what waits, or one delivery once more. */
@Command(name = "deliveries")
final class DeliveriesVerb extends Verb {
    @ArgGroup
    Sending sending = new Sending();

    @Mixin
    AuthorOptions author = new AuthorOptions();

    /** At most one of these is given. */
    static final class Sending {
        @Option(names = "--send")
        boolean send;

        @Option(names = "--again", paramLabel = "ID")
        @Nullable
        Long again;
    }

    @Override
    ExitCode run(Session session) {
        if (sending.send || sending.again != null) {
            List<Delivery> tried = session.part(Operations.class).deliver(sending.again, author.author());
            if (tried.isEmpty()) {
                session.say("deliveries.nothing");
            }
            return say(session, tried);
        }
        List<Delivery> all = session.part(DeliveryStore.class).all();
        if (all.isEmpty()) {
            session.say("deliveries.none");
        }
        say(session, all);
        return ExitCode.DONE;
    }

    /** One line each; somebody has to look when one did not arrive. */
    static ExitCode say(Session session, List<Delivery> deliveries) {
        for (Delivery delivery : deliveries) {
            Map<String, Object> values = new HashMap<>();
            values.put("id", delivery.id());
            values.put("parcel", delivery.parcel());
            values.put("channel", session.words().say("deliveries.channel." + delivery.channel()));
            values.put("recipient", delivery.recipient());
            values.put("state", session.words().say("deliveries.state." + delivery.state()));
            values.put("attempts", delivery.attempts());
            values.put("at", RunLine.moment(delivery.attemptedAt()));
            values.put("error", Objects.requireNonNullElse(delivery.error(), ""));
            session.say("deliveries.line", values);
        }
        return deliveries.stream().anyMatch(Delivery::needsAttention) ? ExitCode.DONE_WITH_FINDINGS : ExitCode.DONE;
    }
}
