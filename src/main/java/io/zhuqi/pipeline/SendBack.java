package io.zhuqi.pipeline;

import io.zhuqi.delivery.receipt.WriteReceipts;
import io.zhuqi.pipeline.step.RunContext;
import io.zhuqi.store.row.SettleStore;
import java.nio.file.Path;

/** What was wrong and has been corrected is settled; what is still wrong goes back to its sender. */
final class SendBack {
    private final SettleStore settle;
    private final WriteReceipts receipts;
    private final Path folder;
    private final double overlap;

    /**
     * @param folder of all receipts
     * @param overlap share of a file's rows that a later one must repeat to be taken for its resubmission
     */
    SendBack(SettleStore settle, WriteReceipts receipts, Path folder, double overlap) {
        this.settle = settle;
        this.receipts = receipts;
        this.folder = folder;
        this.overlap = overlap;
    }

    void settle(RunContext run) {
        settle.settle(run.runId(), overlap);
    }

    void write(RunContext run) {
        receipts.writeNew(folder, run.runId());
    }
}
