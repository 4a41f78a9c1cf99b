package io.zhuqi.tabular.opening;

import io.zhuqi.tabular.UnreadableFile;
import io.zhuqi.tabular.UnreadableFile.Reason;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.poifs.crypt.Decryptor;

/** What protected files are tried with. */
public final class Passwords {
    private Passwords() {}

    /** In the order of trial; a workbook whose structure alone is protected opens with a word known to all programs. */
    public static List<String> withDefault(List<String> given) {
        return Stream.concat(Stream.of(Decryptor.DEFAULT_PASSWORD), given.stream())
                .toList();
    }

    public static UnreadableFile refusal(List<String> given) {
        return given.isEmpty()
                ? new UnreadableFile(Reason.ENCRYPTED, "protected by a password")
                : new UnreadableFile(Reason.WRONG_PASSWORD, "none of the " + given.size() + " given passwords fits");
    }
}
