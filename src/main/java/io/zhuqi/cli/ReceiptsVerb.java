package io.zhuqi.cli;

import io.zhuqi.cli.session.ExitCode;
import io.zhuqi.cli.session.Session;
import io.zhuqi.cli.session.Verb;
import io.zhuqi.delivery.receipt.ReceiptStore;
import io.zhuqi.delivery.receipt.ReceiptStore.Receipt;
import io.zhuqi.delivery.receipt.WriteReceipts;
import io.zhuqi.operations.WrongUse;
import io.zhuqi.store.FileStore;
import io.zhuqi.store.StoredFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code receipts}: the workbooks that go back to the senders; with {@code --out} they are written anew. */
@Command(name = "receipts")
final class ReceiptsVerb extends Verb {
    @Option(names = "--file", paramLabel = "FINGERPRINT")
    @Nullable
    String file;

    @Option(names = "--out", paramLabel = "DIR")
    @Nullable
    Path out;

    @Override
    protected ExitCode run(Session session) {
        FileStore files = session.part(FileStore.class);
        List<StoredFile> wrong = session.part(ReceiptStore.class).wrong().stream()
                .map(due -> files.find(due.fileId()).orElseThrow())
                .filter(one -> file == null
                        || one.fingerprint().startsWith(file)
                        || one.path().equals(file))
                .toList();
        if (wrong.isEmpty() && file != null) {
            throw new WrongUse("error.nothing-wrong", Map.of("file", file));
        }
        Map<String, Receipt> written = session.part(ReceiptStore.class).written();
        for (StoredFile one : wrong) {
            if (out != null) {
                WriteReceipts.Written now = session.part(WriteReceipts.class).write(one, out);
                say(session, one, now.path(), now.lines());
                continue;
            }
            Receipt receipt = written.get(one.fingerprint());
            if (receipt != null) {
                say(session, one, session.receipts().resolve(receipt.path()), receipt.lines());
            }
        }
        return ExitCode.DONE;
    }

    private static void say(Session session, StoredFile file, Path path, long lines) {
        session.say("receipts.line", Map.of("file", file.path(), "lines", lines, "path", path.toString()));
    }
}
