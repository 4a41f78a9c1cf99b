package io.zhuqi.delivery.outbox;

import io.zhuqi.reporting.issue.FrozenFile;
import java.nio.file.Path;
import java.util.List;

/**
 * Papers that go out together and are no edition of the report: supervision notices, pages of enterprises, the booklet, receipts.
 *
 * @param place below the outbox, and the identity together with the content: {@code 2022-11/notices}
 * @param scopes under which {@code delivery.yml} asks for them
 * @param folder where they lie
 * @param title of the message
 * @param lines of the message, for the files that a recipient gets
 */
public record PaperBundle(
        String place, List<String> scopes, Path folder, List<FrozenFile> files, String title, Lines lines, long runId) {
    public PaperBundle {
        scopes = List.copyOf(scopes);
        files = List.copyOf(files);
    }

    /** Words a message. */
    @FunctionalInterface
    public interface Lines {
        List<String> of(List<FrozenFile> files);
    }
}
