package io.zhuqi.delivery.outbox;

import io.zhuqi.reporting.issue.FrozenFile;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a parcel holds and for whom: {@code manifest.json} in its folder.
 *
 * @param parcel the identity of the parcel
 * @param title of the message that goes with it
 * @param lines of the message
 * @param folder where the report lies
 * @param recipients to whom it was addressed when it was packed
 */
public record Manifest(
        String parcel,
        String title,
        List<String> lines,
        String folder,
        List<FrozenFile> files,
        List<Recipient> recipients) {
    static final String FILE = "manifest.json";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public Manifest {
        lines = List.copyOf(lines);
        files = List.copyOf(files);
        recipients = List.copyOf(recipients);
    }

    /** The name of a list of addresses or of a robot in the control room. */
    public record Recipient(Channel channel, String name) {}

    /** By which road. */
    public enum Channel {
        MAIL,
        DINGTALK
    }

    /** The manifest of the parcel in a folder. */
    public static Manifest in(Path folder) {
        return JSON.readValue(folder.resolve(FILE).toFile(), Manifest.class);
    }

    void writeTo(Path folder) {
        JSON.writeValue(folder.resolve(FILE).toFile(), this);
    }
}
