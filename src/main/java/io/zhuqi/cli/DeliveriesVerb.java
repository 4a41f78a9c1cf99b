package io.zhuqi.cli;

import io.zhuqi.cli.session.AuthorOptions;
import io.zhuqi.cli.session.ExitCode;
import io.zhuqi.cli.session.SayDeliveries;
import io.zhuqi.cli.session.Session;
import io.zhuqi.cli.session.Verb;
import io.zhuqi.delivery.outbox.Delivery;
import io.zhuqi.delivery.outbox.DeliveryStore;
import io.zhuqi.operations.Operations;
import java.util.List;
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
    protected ExitCode run(Session session) {
        if (sending.send || sending.again != null) {
            List<Delivery> tried = session.part(Operations.class).deliver(sending.again, author.author());
            if (tried.isEmpty()) {
                session.say("deliveries.nothing");
            }
            return SayDeliveries.say(session, tried);
        }
        List<Delivery> all = session.part(DeliveryStore.class).all();
        if (all.isEmpty()) {
            session.say("deliveries.none");
        }
        SayDeliveries.say(session, all);
        return ExitCode.DONE;
    }
}
