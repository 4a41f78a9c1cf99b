package io.zhuqi.delivery.receipt;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.WordMap;
import io.zhuqi.finding.FindingType;
import io.zhuqi.finding.Messages;
import io.zhuqi.finding.Severity;
import io.zhuqi.store.QuarantineStore.Entry;
import io.zhuqi.store.StoredFile;
import io.zhuqi.validation.ValidateRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts into the submitter's words what is wrong and how to write it; what is meant for operators is left out. */
final class ReceiptWording {
    private static final String OWN = "receipt.remedy.";
    private static final String YES_NO = "yes_no";

    private final ControlRoom room;
    private final Messages messages;
    private final Set<String> doubts = ValidateRecord.findings().stream()
            .filter(finding -> finding.severity() != Severity.ERROR)
            .map(FindingType::code)
            .collect(Collectors.toSet());

    ReceiptWording(ControlRoom room, Messages messages) {
        this.room = room;
        this.messages = messages;
    }

    /** Whether an entry is a reason why its row was set aside, not a doubt noticed beside. */
    boolean isReason(Entry entry) {
        return !doubts.contains(entry.code());
    }

    ReceiptLine line(Entry entry, int sheetNo, int position) {
        Map<String, Object> args = new HashMap<>(entry.args());
        if (entry.value() != null) {
            args.putIfAbsent("value", entry.value());
        }
        args.put("words", words(entry));
        boolean wholeSheet = entry.cells().isEmpty() && entry.where().column() == null;
        return new ReceiptLine(
                sheetNo,
                position,
                entry.where().sheet(),
                wholeSheet ? 0 : entry.where().row(),
                entry.where().column(),
                first(entry.cells()),
                Objects.toString(args.get("header"), ""),
                Objects.requireNonNullElse(entry.value(), ""),
                messages.message(entry.code(), args),
                remedy(entry.code(), args),
                false);
    }

    static int first(List<@Nullable String> cells) {
        return IntStream.range(0, cells.size())
                .filter(column -> cells.get(column) != null)
                .findFirst()
                .orElse(-1);
    }

    /** A file of which nothing could be read. */
    ReceiptLine refusal(StoredFile file) {
        String code = Objects.requireNonNullElse(file.refusalCode(), "");
        return new ReceiptLine(
                -1,
                -1,
                "",
                0,
                null,
                -1,
                "",
                "",
                Objects.requireNonNullElse(file.refusalText(), code),
                remedy(code, Map.of()),
                false);
    }

    private String remedy(String code, Map<String, ?> args) {
        boolean own = messages.has(OWN + code)
                && (!messages.text(OWN + code).contains("{words}")
                        || !Objects.toString(args.get("words"), "").isEmpty());
        return own ? messages.text(OWN + code, args) : messages.remedy(code, args);
    }

    private String words(Entry entry) {
        if (entry.kind() == null || entry.field() == null || !room.kinds().containsKey(entry.kind())) {
            return "";
        }
        return room.kind(entry.kind())
                .field(entry.field())
                .map(field -> switch (field.type()) {
                    case WORD -> list(Objects.requireNonNull(field.words()));
                    case YESNO -> list(YES_NO);
                    default -> "";
                })
                .orElse("");
    }

    private String list(String name) {
        WordMap map = room.words().map(name);
        return map.codes().stream()
                .map(code -> map.label(code).zh())
                .collect(Collectors.joining(messages.text("annex.list-comma")));
    }
}
