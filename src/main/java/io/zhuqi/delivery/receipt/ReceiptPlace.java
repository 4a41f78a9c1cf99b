package io.zhuqi.delivery.receipt;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.County;
import io.zhuqi.finding.Messages;
import io.zhuqi.store.StoredFile;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a receipt lies: sender, day of receipt, and a name that is told from the file's own path and content. */
final class ReceiptPlace {
    private static final int FINGERPRINT = 8;
    private static final int LONGEST = 60;

    private final ControlRoom room;
    private final Messages messages;

    ReceiptPlace(ControlRoom room, Messages messages) {
        this.room = room;
        this.messages = messages;
    }

    /** Folder below that of all receipts, with '/'. */
    String folder(StoredFile file) {
        return sender(file.senderCounty(), file.path()) + "/" + file.receivedOn();
    }

    /** @param extension with its point */
    String name(StoredFile file, String extension) {
        List<String> parts = Arrays.asList(file.path().split("/"));
        String path = plain(String.join("_", parts.size() > 1 ? parts.subList(1, parts.size()) : parts));
        int dot = path.lastIndexOf('.');
        String base = dot > 0 ? path.substring(0, dot) : path;
        String former = messages.text("receipt.file", Map.of("name", "", "fingerprint", ""));
        base = base.replaceAll(Pattern.quote(former) + "[0-9a-f]{" + FINGERPRINT + "}$", "");
        String end = base.length() <= LONGEST ? base : base.substring(base.length() - LONGEST);
        return messages.text(
                        "receipt.file",
                        Map.of("name", end, "fingerprint", file.fingerprint().substring(0, FINGERPRINT)))
                + extension;
    }

    /** Who sent a file: the county, else the topmost folder that it lay in. */
    String sender(@Nullable String county, String path) {
        int slash = path.indexOf('/');
        return room.county(county)
                .map(County::name)
                .orElseGet(() -> slash < 0 ? messages.text("receipt.no-sender") : plain(path.substring(0, slash)));
    }

    private static String plain(String name) {
        return name.replaceAll("[\\\\:*?\"<>|\\p{Cntrl}]", "_").strip();
    }
}
