package io.zhuqi.policy.entitlement;

import io.zhuqi.control.JobsFolder;
import io.zhuqi.control.YamlFile;
import io.zhuqi.vocabulary.DocumentNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The most that one enterprise can have, what it cannot have twice over, what it must choose within the year: {@code policy/limits.yml}. */
record Limits(List<Maximum> maximums, List<Exclusive> exclusive, List<YearlyChoice> yearlyChoice) {
    static final String FILE = "policy/limits.yml";

    /**
     * The most in one calendar year: by all measures of a document, or by the tax office's list of a tax.
     *
     * @param document null for a tax
     * @param taxKind null for a document
     * @param definition by which only enterprises of that size are meant; null: every enterprise
     * @param amount in ten thousand yuan
     */
    record Maximum(
            @Nullable String document,
            @Nullable String taxKind,
            @Nullable String definition,
            @Nullable String size,
            LocalDate from,
            LocalDate until,
            BigDecimal amount,
            String reference) {}

    /** Two measures, or whole documents where no measure is named, of which an enterprise can have one. */
    record Exclusive(
            String document,
            @Nullable String measure,
            String otherDocument,
            @Nullable String otherMeasure,
            String reason) {}

    /** A document whose benefit must be chosen within the year. */
    record YearlyChoice(String document, String reference) {}

    static Limits read(JobsFolder jobs) {
        YamlFile file = new YamlFile(jobs, FILE);
        Limits limits = file.as(Limits.class);
        for (Maximum maximum : file.need(limits.maximums, "maximums")) {
            if ((maximum.document() == null) == (maximum.taxKind() == null)) {
                throw file.mistakeAt(
                        "maximums", "a maximum is of a document or of a tax", "write either document or tax_kind");
            }
            file.need(maximum.from(), "from");
            file.need(maximum.until(), "until");
            file.need(maximum.amount(), "amount");
            file.need(maximum.reference(), "reference");
        }
        file.need(limits.exclusive, "exclusive").forEach(pair -> file.need(pair.reason(), "reason"));
        file.need(limits.yearlyChoice, "yearly_choice").forEach(choice -> file.need(choice.reference(), "reference"));
        Stream.of(
                        limits.maximums.stream().map(Maximum::document).filter(Objects::nonNull),
                        limits.exclusive.stream().flatMap(pair -> Stream.of(pair.document(), pair.otherDocument())),
                        limits.yearlyChoice.stream().map(YearlyChoice::document))
                .flatMap(documents -> documents)
                .forEach(document -> canonical(file, document));
        return limits;
    }

    private static String canonical(YamlFile file, @Nullable String document) {
        return DocumentNumber.parse(file.need(document, "document"))
                .map(DocumentNumber::canonical)
                .orElseThrow(() -> file.mistakeAt(
                        String.valueOf(document), "not a document number: " + document, "write the number in full"));
    }

    /** The number as the catalogue has it. */
    static @Nullable String canonical(@Nullable String document) {
        return document == null
                ? null
                : DocumentNumber.parse(document).map(DocumentNumber::canonical).orElse(document);
    }
}
