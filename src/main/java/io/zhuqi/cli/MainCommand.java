package io.zhuqi.cli;

import io.zhuqi.cli.listing.DiffVerb;
import io.zhuqi.cli.listing.EntitlementVerb;
import io.zhuqi.cli.listing.FindingsVerb;
import io.zhuqi.cli.listing.IntakeVerb;
import io.zhuqi.cli.listing.IssuesVerb;
import io.zhuqi.cli.listing.QuarantineVerb;
import io.zhuqi.cli.listing.RowsVerb;
import io.zhuqi.cli.listing.RunsVerb;
import io.zhuqi.cli.listing.StatusVerb;
import io.zhuqi.cli.listing.SubmissionsVerb;
import io.zhuqi.cli.preview.PreviewVerb;
import io.zhuqi.cli.session.Speaking;
import io.zhuqi.cli.session.Words;
import io.zhuqi.cli.tries.TryVerb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code zhuqi} itself: lists the verbs. */
@Command(
        name = "zhuqi",
        subcommands = {
            DemoVerb.class,
            PreviewVerb.class,
            NightlyVerb.class,
            ReportVerb.class,
            RerunVerb.class,
            ReleaseVerb.class,
            IssuesVerb.class,
            DiffVerb.class,
            DeliveriesVerb.class,
            RecoverVerb.class,
            WithdrawVerb.class,
            DecideVerb.class,
            StatusVerb.class,
            RunsVerb.class,
            IntakeVerb.class,
            SubmissionsVerb.class,
            QuarantineVerb.class,
            FindingsVerb.class,
            RowsVerb.class,
            EntitlementVerb.class,
            ChecklistVerb.class,
            ReceiptsVerb.class,
            TemplatesVerb.class,
            SampleVerb.class,
            TryVerb.class
        })
final class MainCommand implements Runnable, Speaking {
    private final Words words;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    boolean help;

    @picocli.CommandLine.Spec
    picocli.CommandLine.Model.CommandSpec spec = picocli.CommandLine.Model.CommandSpec.create();

    MainCommand(Words words) {
        this.words = words;
    }

    @Override
    public Words words() {
        return words;
    }

    /** Without a verb there is nothing to do but to show the verbs. */
    @Override
    public void run() {
        throw new picocli.CommandLine.ParameterException(spec.commandLine(), words.say("error.no-verb"));
    }
}
