package io.zhuqi.pipeline.print;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.delivery.DeliverFiles;
import io.zhuqi.delivery.Fingerprints;
import io.zhuqi.finding.Messages;
import io.zhuqi.measurement.WriteFigures;
import io.zhuqi.pipeline.print.Versions.Correction;
import io.zhuqi.pipeline.print.Versions.Version;
import io.zhuqi.pipeline.step.RunContext;
import io.zhuqi.reporting.AssembleReport;
import io.zhuqi.reporting.Report;
import io.zhuqi.reporting.UsedDefinitions;
import io.zhuqi.reporting.gate.Gate;
import io.zhuqi.reporting.gate.GateNotice;
import io.zhuqi.reporting.gate.Judgement;
import io.zhuqi.reporting.issue.FrozenFile;
import io.zhuqi.reporting.issue.Issue;
import io.zhuqi.reporting.issue.IssueKey;
import io.zhuqi.reporting.issue.IssueStore;
import io.zhuqi.reporting.issue.Print.Verdict;
import io.zhuqi.reporting.issue.Release;
import io.zhuqi.reporting.privacy.Circulation;
import io.zhuqi.reporting.privacy.Privacy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Issues one edition: the finished model, its renderings, the figures and the findings. They are rendered aside and looked at; what shows
 * all that the model has, and passes the gate, is put in place together, everything else is held.
 */
final class IssueReport {
    private final ControlRoom room;
    private final AssembleReport assemble;
    private final Annexes annexes;
    private final Privacy privacy;
    private final RenderEdition render;
    private final InspectRendering inspect;
    private final Versions versions;
    private final Gate gate;
    private final ChangeWords words;
    private final IssueStore issues;
    private final PlaceEdition place;
    private final Clock clock;

    IssueReport(
            ControlRoom room,
            AssembleReport assemble,
            Annexes annexes,
            Privacy privacy,
            RenderEdition render,
            InspectRendering inspect,
            Versions versions,
            Gate gate,
            ChangeWords words,
            IssueStore issues,
            Clock clock) {
        this.room = room;
        this.assemble = assemble;
        this.annexes = annexes;
        this.privacy = privacy;
        this.render = render;
        this.inspect = inspect;
        this.versions = versions;
        this.gate = gate;
        this.words = words;
        this.issues = issues;
        this.place = new PlaceEdition(issues, clock);
        this.clock = clock;
    }

    void work(RunContext run) {
        Version version = versions.of(new IssueKey(run.period(), run.scope()), run.businessDate());
        Edition edition = new Edition(
                run,
                Locale.forLanguageTag(run.language()),
                version,
                WriteFigures.issue(room.programme().start(), run.period()),
                Path.of(run.place()));
        Optional<Issue> standing = version.latest().filter(issue -> stands(edition, issue));
        if (standing.isPresent()) {
            circulating(
                    edition,
                    assemble(edition),
                    new Judgement(Verdict.DELIVER, List.of()),
                    () -> issues.add(edition.stands(standing.get(), clock.instant())));
            return;
        }
        Optional<Correction> correction = versions.correction(version);
        Report plain = assemble(edition);
        Judgement figures =
                unlessIssued(edition, gate.judge(plain, edition.key().scope(), words.in(edition.locale())));
        try (Rendering rendering = render.render(edition, noticed(plain, figures, edition, correction), correction)) {
            Judgement printable = unlessIssued(edition, figures.and(inspect.characters(rendering, edition.locale())));
            Report report = noticed(plain, printable, edition, correction);
            Rendering seen = printable.equals(figures) ? rendering : render.render(edition, report, correction);
            List<String> differences = inspect.differences(seen, report, edition.locale());
            boolean held = printable.verdict() == Verdict.HOLD && release(edition, printable) == null;
            if (held || !differences.isEmpty()) {
                place.hold(edition, InspectRendering.with(printable, differences), seen);
            } else {
                circulating(edition, report, printable, () -> place.issue(edition, printable, seen));
            }
        }
    }

    /**
     * Issues a report and, where it is to circulate, puts it there once more, masked; that counts as no print of the issue. What is to
     * circulate is looked at before: if it does not show all that it should, neither goes out.
     */
    private void circulating(Edition edition, Report report, Judgement judgement, Runnable issue) {
        String circulation = edition.run().edition();
        if (!circulation.equals(Circulation.WIDE.code())) {
            issue.run();
            return;
        }
        Report masked = privacy.of(report, Circulation.WIDE);
        Path folder = edition.folder().resolve(circulation);
        try (Rendering rendering = render.print(folder, edition, masked)) {
            List<String> differences = inspect.differences(rendering, masked, edition.locale());
            if (differences.isEmpty()) {
                issue.run();
                new DeliverFiles(folder).deliver(rendering::moveTo);
            } else {
                place.hold(edition, InspectRendering.with(judgement, differences), rendering);
            }
        }
    }

    /** Whether nothing but time has passed: the figures are those that were issued with less knowledge, and their files lie there. */
    private boolean stands(Edition edition, Issue latest) {
        Version version = edition.version();
        if (!version.issued() || !latest.knowledgeDate().isBefore(edition.run().knowledgeDate())) {
            return false;
        }
        List<FrozenFile> files = issues.files(edition.key(), version.number(), edition.language());
        return !files.isEmpty() && Fingerprints.areIn(edition.folder(), files);
    }

    private Report assemble(Edition edition) {
        RunContext run = edition.run();
        Report whole = assemble.assemble(
                new AssembleReport.Request(
                        run.scope(),
                        run.period(),
                        edition.number(),
                        edition.version().number(),
                        run.businessDate(),
                        run.knowledgeDate(),
                        edition.locale()),
                annexes.definitions(edition.locale()),
                annexes.ledgers(edition.key().scope(), edition.locale()));
        return privacy.of(whole, Circulation.INTERNAL);
    }

    /** The report with what it prints of its own judgement, opened by what a further version corrects. */
    private Report noticed(Report plain, Judgement judgement, Edition edition, Optional<Correction> correction) {
        Messages messages = Messages.in(edition.locale());
        Report noticed = plain.withNotice(new GateNotice(messages).of(judgement, release(edition, judgement)));
        Report whole = correction
                .map(changed -> noticed.openedBy(changed.notice(edition.run().knowledgeDate(), edition.locale())))
                .orElse(noticed);
        return UsedDefinitions.only(whole, number -> messages.text("annex.definitions.same", Map.of("number", number)));
    }

    private @Nullable Release release(Edition edition, Judgement judgement) {
        return judgement.verdict() == Verdict.HOLD
                ? issues.release(edition.key(), edition.version().figuresSha256())
                        .orElse(null)
                : null;
    }

    /** What was issued once is not held when it is printed again. */
    private Judgement unlessIssued(Edition edition, Judgement judgement) {
        boolean again = edition.version().issued()
                && issues.release(edition.key(), edition.version().figuresSha256())
                        .isEmpty();
        return again && judgement.verdict() == Verdict.HOLD
                ? new Judgement(Verdict.WARN, judgement.reasons())
                : judgement;
    }
}
