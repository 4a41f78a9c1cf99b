package io.zhuqi.tabular.xls;

import io.zhuqi.tabular.UnreadableFile;
import io.zhuqi.tabular.UnreadableFile.Reason;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;

/** The generations of the old binary format, which write the same records differently: [MS-XLS] and its forerunners. */
enum BiffVersion {
    /** Excel 2. */
    BIFF2,
    /** Excel 3. */
    BIFF3,
    /** Excel 4. */
    BIFF4,
    /** Excel 5 and 95: text in the code page of its machine. */
    BIFF5,
    /** Excel 97 to 2003. */
    BIFF8;

    private static final int VERSION_8 = 0x0600;

    /** The generation that a file's first record tells; the version number in it is read. */
    static BiffVersion of(int sid, RecordInputStream begin) throws UnreadableFile {
        int number = begin.remaining() >= 2 ? begin.readUShort() : 0;
        return switch (sid) {
            case 0x009 -> BIFF2;
            case 0x209 -> BIFF3;
            case 0x409 -> BIFF4;
            case Biff.BOF -> number >= VERSION_8 || number == 0 ? BIFF8 : BIFF5;
            default -> throw new UnreadableFile(Reason.DAMAGED, "does not begin as a workbook does");
        };
    }

    /** Whether text is Unicode rather than of a code page. */
    boolean unicode() {
        return this == BIFF8;
    }

    EncryptionInfo locked(RecordInputStream filePass) throws UnreadableFile {
        if (this != BIFF8) {
            throw new UnreadableFile(Reason.LOCKED, "protected as before Excel 97, which cannot be unlocked here");
        }
        return new FilePassRecord(filePass).getEncryptionInfo();
    }
}
