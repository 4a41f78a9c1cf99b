package io.zhuqi.inbox;

import java.nio.file.Path;

/**
 * A file in the inbox that is whole as far as can be seen.
 *
 * @param path relative to the inbox, with '/'
 * @param pathOrder the path's key in natural order ({@link NaturalOrder})
 * @param file where it lies
 * @param modifiedNanos time of last modification, in nanoseconds since 1970
 * @param steady last modified so long before it was noticed that path, size and modification time tell this content from any later one;
 *     for a younger file they do not, because two writes can fall on one tick of the file system's clock
 */
public record InboxFile(String path, String pathOrder, Path file, long sizeBytes, long modifiedNanos, boolean steady) {}
