package io.zhuqi.tabular;

import java.time.Duration;

/**
 * How much a single file may ask for before it is refused as TOO_LARGE. The values stand in the control room.
 *
 * @param maxBytes size of the file as it lies on the disk
 * @param maxLegacyBytes the same for {@code .xls}, which has to be held in memory as a whole
 * @param maxInflatedBytes bytes that one part of a workbook may unpack to
 * @param maxInflationRatio unpacked to packed size of one part
 * @param inflationGrace unpacked bytes up to which the ratio is not looked at
 * @param maxEntries entries in the zip
 * @param maxSheets sheets in a workbook
 * @param maxRows non-empty rows of one sheet
 * @param maxColumns columns of one sheet in which something stands
 * @param maxCellLength characters of one cell
 * @param maxTime for how long one file may be read
 * @param textsInMemory bytes of the shared strings that are kept in memory; the rest goes to a temporary file
 */
public record TabularLimits(
        long maxBytes,
        long maxLegacyBytes,
        long maxInflatedBytes,
        int maxInflationRatio,
        long inflationGrace,
        int maxEntries,
        int maxSheets,
        int maxRows,
        int maxColumns,
        int maxCellLength,
        Duration maxTime,
        long textsInMemory) {}
