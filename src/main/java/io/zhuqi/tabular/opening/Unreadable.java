package io.zhuqi.tabular.opening;

import io.zhuqi.tabular.UnreadableFile;
import io.zhuqi.tabular.UnreadableFile.Reason;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;

/** Turns whatever the libraries throw on a hostile or broken file into a reason. */
public final class Unreadable {
    private Unreadable() {}

    public static UnreadableFile from(Throwable failure) {
        for (Throwable t = failure; t != null && t.getCause() != t; t = t.getCause()) {
            if (t instanceof UnreadableFile known) {
                return known;
            }
            if (t instanceof EncryptedDocumentException) {
                return new UnreadableFile(Reason.ENCRYPTED, "protected by a password", failure);
            }
            if (t instanceof OldFileFormatException) {
                return new UnreadableFile(Reason.UNSUPPORTED_FORMAT, "a workbook older than Excel 97", failure);
            }
        }
        Throwable cause = failure instanceof UncheckedIOException io && io.getCause() != null ? io.getCause() : failure;
        return new UnreadableFile(Reason.DAMAGED, describe(cause), failure);
    }

    private static String describe(Throwable cause) {
        String message = cause.getMessage();
        String kind = cause.getClass().getSimpleName();
        return message == null
                ? kind
                : String.format(
                        Locale.ROOT, "%s: %s", kind, message.lines().findFirst().orElse(""));
    }
}
