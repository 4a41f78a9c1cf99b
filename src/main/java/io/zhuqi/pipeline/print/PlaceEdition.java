package io.zhuqi.pipeline.print;

import io.zhuqi.delivery.DeliverFiles;
import io.zhuqi.delivery.Fingerprints;
import io.zhuqi.pipeline.print.Versions.Version;
import io.zhuqi.reporting.gate.Judgement;
import io.zhuqi.reporting.issue.IssueStore;
import io.zhuqi.reporting.issue.Print.Outcome;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Puts a rendered edition where it belongs, whole, and writes that down: among the issues, or aside as held. */
final class PlaceEdition {
    private static final String HELD = "held";
    private static final String VERSION = "v";
    private static final String PRINT = "-print";

    private final IssueStore issues;
    private final Clock clock;

    PlaceEdition(IssueStore issues, Clock clock) {
        this.issues = issues;
        this.clock = clock;
    }

    void hold(Edition edition, Judgement judgement, Rendering rendering) {
        Path held = edition.folder().resolve(HELD);
        new DeliverFiles(held).deliver(rendering::moveTo);
        issues.add(edition.print(Outcome.HELD, judgement, held, clock.instant()));
    }

    void issue(Edition edition, Judgement judgement, Rendering rendering) {
        DeliverFiles.Delivered delivered =
                new DeliverFiles(edition.folder()).deliver(rendering::moveTo, keepAs(edition));
        Outcome outcome = outcome(edition, delivered.changed());
        issues.record(
                edition.issue(clock.instant()),
                edition.print(outcome, judgement, edition.folder(), clock.instant()),
                Fingerprints.of(delivered.files()));
        new DeliverFiles(edition.folder().resolve(HELD)).discard();
    }

    private Outcome outcome(Edition edition, boolean changed) {
        Version version = edition.version();
        if (!version.issued()) {
            return version.latest().isPresent() ? Outcome.CORRECTED : Outcome.ISSUED;
        }
        boolean printed = !issues.files(edition.key(), version.number(), edition.language())
                .isEmpty();
        if (printed) {
            return changed ? Outcome.REPRINTED : Outcome.UNCHANGED;
        }
        return Outcome.ISSUED;
    }

    /** What is replaced is kept: a version under its number, an earlier print of the same version with that of the print. */
    private @Nullable String keepAs(Edition edition) {
        Version version = edition.version();
        if (version.latest().isEmpty()) {
            return null;
        }
        if (!version.issued()) {
            return VERSION + version.latest().get().version();
        }
        return VERSION + version.number() + PRINT + issues.prints(edition.key(), version.number(), edition.language());
    }
}
