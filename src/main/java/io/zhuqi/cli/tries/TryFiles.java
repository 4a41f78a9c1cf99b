package io.zhuqi.cli.tries;

import io.zhuqi.cli.session.WithoutDatabase;
import io.zhuqi.control.ControlRoom;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** One thing to try: CSV files in, one CSV file out. */
abstract class TryFiles extends WithoutDatabase {
    @Option(names = "--out", paramLabel = "CSV", required = true, descriptionKey = "try.out")
    Path out = Path.of("");

    @Override
    protected final int run(ControlRoom room) throws IOException {
        tryOut(room);
        return 0;
    }

    /**
     * Reads the files, writes {@link #out} as a whole.
     *
     * @throws io.zhuqi.operations.WrongUse for a file that is not there or lacks a column
     */
    abstract void tryOut(ControlRoom room) throws IOException;
}
