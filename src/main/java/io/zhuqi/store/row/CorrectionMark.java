package io.zhuqi.store.row;

/**
 * What our list of returned rows in a file says of one row.
 *
 * @param sheetNo 0-based position of the list itself
 * @param rowNo 1-based row of the list
 * @param ofFile fingerprint of the file that was returned
 * @param ofRow 1-based row in it; 0 when its whole sheet was returned
 * @param nowRow 1-based row in which it stands now; 0 when it was deleted
 */
public record CorrectionMark(int sheetNo, int rowNo, String ofFile, int ofSheetNo, int ofRow, int nowRow) {}
