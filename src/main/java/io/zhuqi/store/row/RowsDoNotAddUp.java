package io.zhuqi.store.row;

/** The law read = accepted + quarantined + ignored is broken for a file: a fault of this program. Nothing of the file was stored. */
final class RowsDoNotAddUp extends RuntimeException {
    RowsDoNotAddUp(int fileId, String what) {
        super("file " + fileId + ": " + what);
    }
}
