package io.zhuqi.delivery.receipt;

import java.util.Map;

/**
 * The lowest header row of each sheet of a file that was recognised.
 *
 * @param bySheet 0-based position of the sheet → 1-based row
 */
record HeaderRows(Map<Integer, Integer> bySheet) {
    /** Of a sheet without a known header nothing is above it. */
    int of(int sheetNo) {
        return bySheet.getOrDefault(sheetNo, 0);
    }
}
