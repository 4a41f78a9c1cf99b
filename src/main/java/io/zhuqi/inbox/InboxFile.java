package io.zhuqi.inbox;

import java.nio.file.Path;

/**
 * A file in the inbox that is whole as far as can be seen.
 *
 * @param path relative to the inbox, with '/'
 * @param pathOrder the path's key in natural order ({@link NaturalOrder})
 * @param file where it lies
 * @param modifiedNanos time of last modification, in nanoseconds since 1970
 * @param changedNanos when the file system last noted any change of the file, in nanoseconds since 1970: unlike the time of modification no
 *     program can set it back, so that content exchanged under the same size and time is noticed; 0 where the system keeps no such time
 * @param steady last changed so long before it was noticed that path, size and these times tell this content from any later one; for a
 *     younger file they do not, because two writes can fall on one tick of the file system's clock
 */
public record InboxFile(
        String path,
        String pathOrder,
        Path file,
        long sizeBytes,
        long modifiedNanos,
        long changedNanos,
        boolean steady) {}
