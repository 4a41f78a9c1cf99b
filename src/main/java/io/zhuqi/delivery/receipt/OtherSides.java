package io.zhuqi.delivery.receipt;

import io.zhuqi.finding.Messages;
import io.zhuqi.reconciliation.Finding;
import io.zhuqi.reconciliation.FindingStore;
import io.zhuqi.reconciliation.FindingStore.Contradiction;
import io.zhuqi.reconciliation.FindingWording;
import io.zhuqi.store.StoredFile;
import io.zhuqi.vocabulary.SourceRef;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What other places say against the rows of a file that were taken in: where the other row lies and what stands there. Of what another
 * sender wrote, names of persons and telephone numbers are printed as for wide circulation.
 */
final class OtherSides {
    private static final int SHOWN = 60;

    private final FindingStore findings;
    private final FindingWording wording;
    private final ReceiptPlace place;
    private final Messages messages;
    private final Supplier<UnaryOperator<String>> mask;
    private @Nullable UnaryOperator<String> masking;

    /** @param mask asked for once, and only where another sender's row is shown: it reads all names that there are by then */
    OtherSides(
            FindingStore findings,
            FindingWording wording,
            ReceiptPlace place,
            Messages messages,
            Supplier<UnaryOperator<String>> mask) {
        this.findings = findings;
        this.wording = wording;
        this.place = place;
        this.messages = messages;
        this.mask = mask;
    }

    List<ReceiptLine> lines(StoredFile file) {
        return findings.contradictions(file.fileId()).stream()
                .map(contradiction -> line(file, contradiction))
                .toList();
    }

    private ReceiptLine line(StoredFile file, Contradiction contradiction) {
        Finding finding = contradiction.finding();
        SourceRef here = Objects.requireNonNull(finding.where());
        SourceRef there = Objects.requireNonNull(finding.other());
        boolean ownRow = place.sender(file.senderCounty(), file.path())
                .equals(place.sender(contradiction.otherSender(), there.file()));
        UnaryOperator<String> shown = ownRow ? UnaryOperator.identity() : masked();
        String value = brief(cell(contradiction.otherCells(), there.column()));
        String other = messages.text(
                value.isEmpty() ? "receipt.other.row" : "receipt.other.cell",
                Map.of("place", shown.apply(there.toString()), "value", shown.apply(value)));
        return new ReceiptLine(
                contradiction.sheetNo(),
                contradiction.position(),
                here.sheet(),
                here.row(),
                here.column(),
                ReceiptWording.first(contradiction.cells()),
                "",
                cell(contradiction.cells(), here.column()),
                shown.apply(wording.message(finding)) + "\n" + other,
                wording.remedy(finding),
                true);
    }

    private UnaryOperator<String> masked() {
        UnaryOperator<String> known = masking;
        if (known == null) {
            known = mask.get();
            masking = known;
        }
        return known;
    }

    private static String cell(List<@Nullable String> cells, @Nullable Integer column) {
        return column == null || column >= cells.size() ? "" : Objects.requireNonNullElse(cells.get(column), "");
    }

    private static String brief(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "\u2026";
    }
}
