package io.zhuqi.reporting.pdf.document;

import io.zhuqi.reporting.ReportHead;
import java.time.LocalDate;

/**
 * What a document says of itself, in its information dictionary and, the same, in its metadata stream.
 *
 * @param author the issuing office
 * @param language IETF tag
 * @param date as which creation and last change are given, at midnight UTC
 */
public record DocumentFacts(String title, String author, String subject, String language, LocalDate date) {
    /** The program that made the document. */
    public static final String CREATOR = "Zhuqi";

    /** The libraries that wrote it; without their versions, so that a patch of theirs changes no report. */
    public static final String PRODUCER = "JasperReports, OpenPDF";

    /** What a report's head says. */
    public static DocumentFacts of(ReportHead head) {
        return new DocumentFacts(
                head.title().replace("\n", ""),
                head.organ(),
                head.issueText() + " " + head.periodText(),
                head.locale().toLanguageTag(),
                head.businessDate());
    }
}
