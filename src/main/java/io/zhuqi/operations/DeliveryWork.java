package io.zhuqi.operations;

import io.zhuqi.delivery.Fingerprints;
import io.zhuqi.delivery.outbox.Delivery;
import io.zhuqi.delivery.outbox.Outbox;
import io.zhuqi.delivery.outbox.PackPapers;
import io.zhuqi.delivery.outbox.PaperBundle;
import io.zhuqi.delivery.outbox.SendParcels;
import io.zhuqi.delivery.receipt.ReceiptStore;
import io.zhuqi.measurement.WriteFigures;
import io.zhuqi.pipeline.print.ChangeWords;
import io.zhuqi.reporting.issue.ChangeWording;
import io.zhuqi.reporting.issue.FrozenFile;
import io.zhuqi.reporting.issue.IssueStore;
import io.zhuqi.reporting.issue.Print;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Packs what was issued and sends what waits, for one run after the other where several go on side by side. What cannot be sent never
 * fails the run: it is shown and tried again.
 */
final class DeliveryWork {
    /** So many files are named in a message. */
    private static final int NAMED = 30;

    private final IssueStore issues;
    private final Outbox outbox;
    private final SendParcels send;
    private final ChangeWords words;
    private final LocalDate programmeStart;
    private final PackPapers papers;
    private final ReceiptStore receipts;
    private final Path receiptFolder;

    DeliveryWork(
            IssueStore issues,
            Outbox outbox,
            PackPapers papers,
            ReceiptStore receipts,
            Path receiptFolder,
            SendParcels send,
            ChangeWords words,
            LocalDate programmeStart) {
        this.issues = issues;
        this.papers = papers;
        this.receipts = receipts;
        this.receiptFolder = receiptFolder;
        this.outbox = outbox;
        this.send = send;
        this.words = words;
        this.programmeStart = programmeStart;
    }

    /** Packs the reports that a run issued, held ones left out, and sends all that waits. */
    synchronized List<Delivery> deliver(long runId) {
        for (Print print : issues.printsOf(runId)) {
            if (print.outcome() != Print.Outcome.HELD) {
                outbox.pack(
                        print,
                        WriteFigures.issue(programmeStart, print.key().period()),
                        issues.files(print.key(), print.version(), print.language()),
                        words.in(Locale.SIMPLIFIED_CHINESE));
            }
        }
        return send.send();
    }

    /**
     * Packs papers that a run printed, unless they are of another language than Chinese, and sends all that waits.
     */
    synchronized List<Delivery> deliver(PaperOutcome printed, Locale language) {
        if (language.getLanguage().equals(Locale.CHINESE.getLanguage())) {
            papers.pack(bundle(printed));
        }
        return send.send();
    }

    private PaperBundle bundle(PaperOutcome printed) {
        YearMonth period = printed.key().period();
        String kind = printed.key().scope();
        ChangeWording wording = words.in(Locale.SIMPLIFIED_CHINESE);
        Map<String, String> values = new TreeMap<>();
        values.put("year", Integer.toString(period.getYear()));
        values.put("month", Integer.toString(period.getMonthValue()));
        values.put("number", Integer.toString(WriteFigures.issue(programmeStart, period)));
        values.put("businessDate", printed.businessDate().toString());
        values.put("knowledgeDate", printed.knowledgeDate().toString());
        values.put("folder", printed.folder().toString());
        return new PaperBundle(
                period + "/" + kind,
                List.of(kind),
                printed.folder(),
                Fingerprints.of(filesIn(printed.folder())),
                wording.text("delivery.papers." + kind, values),
                files -> List.of(
                        wording.text("delivery.dates", values),
                        wording.text("delivery.papers.files", names(wording, files)),
                        wording.text("delivery.folder", values)),
                printed.runId());
    }

    /** Packs the receipts that a night wrote, by sender and day, and sends all that waits. */
    List<Delivery> deliverReceipts(long runId) {
        ChangeWording wording = words.in(Locale.SIMPLIFIED_CHINESE);
        Map<String, List<Path>> places = new TreeMap<>();
        for (ReceiptStore.Receipt receipt : receipts.writtenBy(runId)) {
            Path file = receiptFolder.resolve(receipt.path());
            if (Files.isRegularFile(file)) {
                String place = receipt.path().substring(0, receipt.path().lastIndexOf('/'));
                places.computeIfAbsent(place, none -> new ArrayList<>()).add(file);
            }
        }
        places.forEach((place, files) -> {
            int slash = place.indexOf('/');
            String sender = slash < 0 ? place : place.substring(0, slash);
            Path folder = receiptFolder.resolve(place);
            Map<String, String> values =
                    Map.of("sender", sender, "date", place.substring(slash + 1), "folder", folder.toString());
            papers.pack(new PaperBundle(
                    "receipts/" + place,
                    List.of("receipts", "receipts:" + sender),
                    folder,
                    Fingerprints.of(files),
                    wording.text("delivery.receipts", values),
                    chosen -> List.of(
                            wording.text("delivery.receipts.what", names(wording, chosen)),
                            wording.text("delivery.folder", values)),
                    runId));
        });
        return send.send();
    }

    private static Map<String, String> names(ChangeWording wording, List<FrozenFile> files) {
        return Map.of(
                "count",
                Integer.toString(files.size()),
                "names",
                files.stream()
                        .limit(NAMED)
                        .map(file -> file.name().substring(0, file.name().lastIndexOf('.')))
                        .collect(Collectors.joining(wording.text("delivery.papers.separator", Map.of()))),
                "more",
                files.size() > NAMED ? wording.text("delivery.papers.more", Map.of()) : "");
    }

    private static List<Path> filesIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends all that waits. */
    List<Delivery> retry() {
        return send.send();
    }

    /** Sends once more what failed or may have arrived; empty when there is no such delivery. */
    List<Delivery> retry(long id) {
        return send.again(id) ? send.send() : List.of();
    }
}
