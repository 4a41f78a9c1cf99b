package io.zhuqi.tabular.xls;

import io.zhuqi.tabular.UnreadableFile;
import io.zhuqi.tabular.UnreadableFile.Reason;
import io.zhuqi.tabular.opening.Deadline;
import io.zhuqi.tabular.opening.Passwords;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.jspecify.annotations.Nullable;

/**
 * The records of an old workbook one by one, deciphered. Whoever reads a record may stop anywhere in it; how deep the
 * record lies in nested streams (charts stand inside sheets) is counted here.
 */
final class BiffRecords implements AutoCloseable {
    private static final int WRITE_PROTECT = 0x86;

    private final InputStream bytes;
    private final Deadline deadline;
    private final RecordInputStream records;
    private final BiffVersion version;
    private @Nullable Integer pending;
    private int depth;
    private int type;

    private BiffRecords(
            InputStream bytes, Deadline deadline, RecordInputStream records, BiffVersion version, int firstType) {
        this.bytes = bytes;
        this.deadline = deadline;
        this.records = records;
        this.version = version;
        this.type = firstType;
        this.pending = Biff.BOF;
    }

    /**
     * Begins at the first record, which has to be the beginning of a stream.
     *
     * @param passwords tried in order, after the one that programs use for workbooks that are protected without one
     */
    static BiffRecords of(InputStream bytes, List<String> passwords, Deadline deadline)
            throws IOException, UnreadableFile {
        RecordInputStream plain = new RecordInputStream(bytes);
        if (!plain.hasNextRecord()) {
            throw new UnreadableFile(Reason.DAMAGED, "no records");
        }
        plain.nextRecord();
        int offset = 4 + plain.remaining();
        BiffVersion version = BiffVersion.of(plain.getSid(), plain);
        int type = plain.remaining() >= 2 ? plain.readUShort() : Biff.WORKSHEET;
        plain.readRemainder();
        List<Integer> seen = new ArrayList<>();
        while (plain.hasNextRecord() && seen.size() < 2) {
            int sid = plain.getNextSid();
            if (sid != FilePassRecord.sid && sid != WRITE_PROTECT) {
                break;
            }
            plain.nextRecord();
            offset += 4 + plain.remaining();
            if (sid == FilePassRecord.sid) {
                EncryptionInfo lock = version.locked(plain);
                return new BiffRecords(
                        bytes, deadline, new RecordInputStream(bytes, unlock(lock, passwords), offset), version, type);
            }
            plain.readRemainder();
            seen.add(sid);
        }
        return new BiffRecords(bytes, deadline, plain, version, type);
    }

    private static EncryptionInfo unlock(EncryptionInfo lock, List<String> passwords) throws UnreadableFile {
        Decryptor decryptor = lock.getDecryptor();
        try {
            for (String password : Passwords.withDefault(passwords)) {
                if (decryptor.verifyPassword(password)) {
                    return lock;
                }
            }
        } catch (java.security.GeneralSecurityException e) {
            throw new EncryptedDocumentException(e);
        }
        throw Passwords.refusal(passwords);
    }

    BiffVersion version() {
        return version;
    }

    /** The current record's content. */
    RecordInputStream in() {
        return records;
    }

    /** 1 in the globals or a sheet, more inside what is nested there; right after the end of a stream one less. */
    int depth() {
        return depth;
    }

    /** What the stream is that began last. */
    int type() {
        return type;
    }

    /**
     * Goes to the next record and tells its kind; {@link Biff#NONE} at the end of the file.
     *
     * @throws UnreadableFile when the time is over
     */
    int next() throws UnreadableFile {
        deadline.check();
        if (pending != null) {
            int first = pending;
            pending = null;
            depth = 1;
            return first;
        }
        if (records.remaining() > 0) {
            records.readRemainder();
        }
        if (!records.hasNextRecord()) {
            return Biff.NONE;
        }
        records.nextRecord();
        int sid = records.getSid();
        if (Biff.isBegin(sid)) {
            depth++;
            if (records.remaining() >= 4) {
                records.readUShort();
                type = records.readUShort();
            }
            return Biff.BOF;
        }
        if (sid == Biff.EOF) {
            depth--;
        } else if (depth <= 0) {
            return Biff.NONE;
        }
        return sid;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
