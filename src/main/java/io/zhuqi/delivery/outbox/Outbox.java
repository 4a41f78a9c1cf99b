package io.zhuqi.delivery.outbox;

import io.zhuqi.delivery.Fingerprints;
import io.zhuqi.reporting.issue.ChangeWording;
import io.zhuqi.reporting.issue.FrozenFile;
import io.zhuqi.reporting.issue.IssueKey;
import io.zhuqi.reporting.issue.Print;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Packs issued reports into {@code HOME/outbox}, a folder for each version and language with its files and a manifest. A folder appears as
 * a whole and is never changed; a report that was packed is not packed again. Editions in other languages are packed, but go to nobody.
 */
public final class Outbox {
    private final Path folder;
    private final DeliveryStore store;
    private final DeliveryRules rules;
    private final Clock clock;

    public Outbox(Path folder, DeliveryStore store, DeliveryRules rules, Clock clock) {
        this.folder = folder;
        this.store = store;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Packs a print unless its version went out in that language before.
     *
     * @param number of the issue
     * @param files as they were printed
     */
    public void pack(Print print, int number, List<FrozenFile> files, ChangeWording words) {
        IssueKey key = print.key();
        String parcel = String.join(
                "/",
                "issue",
                key.period().toString(),
                key.scope(),
                Integer.toString(print.version()),
                print.language());
        if (files.isEmpty() || store.isPacked(parcel) || !Fingerprints.areIn(Path.of(print.folder()), files)) {
            return;
        }
        Path target = folder.resolve(key.folder(Locale.forLanguageTag(print.language())) + "-v" + print.version());
        Manifest manifest = new Manifest(
                parcel,
                title(print, number, words),
                lines(print, words),
                print.folder(),
                files,
                isChinese(print) ? rules.recipients(key.scope()) : List.of());
        new PutParcel(store, clock).put(manifest, Path.of(print.folder()), target, print.runId());
    }

    private static boolean isChinese(Print print) {
        return Locale.forLanguageTag(print.language()).getLanguage().equals(Locale.CHINESE.getLanguage());
    }

    private static Map<String, String> values(Print print, ChangeWording words) {
        Map<String, String> values = new TreeMap<>();
        values.put("year", Integer.toString(print.key().period().getYear()));
        values.put("month", Integer.toString(print.key().period().getMonthValue()));
        values.put("scope", words.scope(print.key().scope()));
        values.put("version", Integer.toString(print.version()));
        values.put("businessDate", print.businessDate().toString());
        values.put("knowledgeDate", print.knowledgeDate().toString());
        values.put("folder", print.folder());
        return values;
    }

    private static String title(Print print, int number, ChangeWording words) {
        Map<String, String> values = values(print, words);
        values.put("number", Integer.toString(number));
        return words.text(print.version() == 1 ? "delivery.title" : "delivery.title.corrected", values);
    }

    private List<String> lines(Print print, ChangeWording words) {
        Map<String, String> values = values(print, words);
        List<String> lines = new ArrayList<>();
        lines.add(words.text("delivery.dates", values));
        if (print.version() > 1) {
            lines.add(words.text("delivery.corrected", values));
        }
        for (String figure : rules.figures()) {
            int at = figure.indexOf('@');
            String code = figure.substring(0, at);
            String window = figure.substring(at + 1);
            store.figure(print.key().period().toString(), print.key().scope(), print.version(), code, window)
                    .ifPresent(value -> lines.add(words.text(
                            "delivery.figure",
                            Map.of(
                                    "figure", words.figure(code),
                                    "window", words.window(window),
                                    "value", words.value(code, value.unit(), value.value(), value.parts())))));
        }
        print.reasons().forEach(reason -> lines.add(words.text("delivery.reason", Map.of("reason", reason))));
        lines.add(words.text("delivery.folder", values));
        return lines;
    }
}
