package io.zhuqi.tabular.xlsx;

import io.zhuqi.tabular.UnreadableFile;
import io.zhuqi.tabular.UnreadableFile.Reason;
import io.zhuqi.tabular.cell.MergedRanges.Range;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;

/**
 * Finds a worksheet's merged ranges before its rows are walked. They stand behind the rows, so this is a pass of its
 * own over the unpacked bytes; it looks for the bytes of the one element it wants and costs little beside unpacking.
 */
final class MergeScan {
    private static final byte[] ELEMENT = "mergeCell".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern CORNERS =
            Pattern.compile("\\bref\\s*=\\s*[\"']\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})[\"']");
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_ELEMENT = 512;
    /** As many as there can be rows, which bounds the memory they take. */
    private static final int MOST_RANGES = SpreadsheetVersion.EXCEL2007.getMaxRows();

    private final List<Range> ranges = new ArrayList<>();
    private final StringBuilder attributes = new StringBuilder();
    private int matched;
    private boolean inElement;
    private byte before;

    private MergeScan() {}

    static List<Range> scan(InputStream sheet) throws IOException, UnreadableFile {
        MergeScan scan = new MergeScan();
        byte[] buffer = new byte[BUFFER];
        for (int n = sheet.read(buffer); n >= 0; n = sheet.read(buffer)) {
            scan.accept(buffer, n);
        }
        return scan.ranges;
    }

    /** Hurries to the next byte with which the element could begin. */
    private void accept(byte[] buffer, int length) throws UnreadableFile {
        byte first = ELEMENT[0];
        for (int i = 0; i < length; i++) {
            if (!inElement && matched == 0) {
                int at = i;
                while (i < length && buffer[i] != first) {
                    i++;
                }
                before = i > at ? buffer[i - 1] : before;
            }
            if (i < length) {
                accept(buffer[i]);
            }
        }
    }

    private void accept(byte b) throws UnreadableFile {
        if (inElement) {
            inside(b);
        } else if (b == ELEMENT[matched] && (matched > 0 || before == '<' || before == ':')) {
            if (++matched == ELEMENT.length) {
                matched = 0;
                inElement = true;
                attributes.setLength(0);
            }
        } else {
            matched = 0;
        }
        before = b;
    }

    private void inside(byte b) throws UnreadableFile {
        if (b == '>' || attributes.length() > LONGEST_ELEMENT) {
            inElement = false;
            Matcher corners = CORNERS.matcher(attributes);
            if (corners.find()) {
                add(corners);
            }
        } else {
            attributes.append((char) (b & 0xFF));
        }
    }

    private void add(Matcher corners) throws UnreadableFile {
        if (ranges.size() >= MOST_RANGES) {
            throw new UnreadableFile(Reason.TOO_LARGE, "more than " + MOST_RANGES + " merged ranges");
        }
        ranges.add(new Range(
                Integer.parseInt(corners.group(2)) - 1,
                Integer.parseInt(corners.group(4)) - 1,
                XlsxRows.column(corners.group(1)),
                XlsxRows.column(corners.group(3))));
    }
}
