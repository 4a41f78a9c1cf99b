package io.zhuqi.tabular.opening;

import io.zhuqi.tabular.TabularLimits;
import java.nio.file.Path;
import java.util.List;

/**
 * One file being opened.
 *
 * @param name as its sender wrote it
 * @param passwords to be tried should it be protected
 */
public record Opening(Path file, String name, TabularLimits limits, List<String> passwords, Deadline deadline) {
    /** The name without folders and extension, which names a sheet that has no name of its own. */
    public String baseName() {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
    }

    /** The same with other bytes. */
    public Opening of(Path other) {
        return new Opening(other, name, limits, passwords, deadline);
    }
}
