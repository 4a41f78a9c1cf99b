package io.zhuqi.tabular.xls;

/** Kinds of records in old workbooks: [MS-XLS] 2.3. */
final class Biff {
    static final int NONE = -1;
    static final int BOF = 0x809;
    static final int EOF = 0x0A;
    static final int DATE_1904 = 0x22;
    static final int CODEPAGE = 0x42;
    static final int BOUNDSHEET = 0x85;
    /** Excel 4: the name of the sheet that follows. */
    static final int SHEET_HEADER = 0x8F;

    static final int SST = 0xFC;
    static final int MERGED = 0xE5;
    static final int COLUMNS = 0x7D;

    /** Kind of stream: a sheet. */
    static final int WORKSHEET = 0x10;
    /** Kind of stream: a chart, whose cells are the numbers it draws. */
    static final int CHART = 0x20;
    /** Kind of stream: Excel 4's folder of sheets. */
    static final int WORKSPACE = 0x100;

    private Biff() {}

    static boolean isBegin(int sid) {
        return sid == BOF || sid == 0x009 || sid == 0x209 || sid == 0x409;
    }
}
