package io.zhuqi.inbox;

import java.util.List;

/**
 * What lies in an inbox at one moment.
 *
 * @param files to be taken in, in natural order of their paths
 * @param passedOver not to be taken in, or not yet, in natural order
 */
public record InboxScan(List<InboxFile> files, List<PassedOver> passedOver) {
    public InboxScan {
        files = List.copyOf(files);
        passedOver = List.copyOf(passedOver);
    }

    /**
     * A file that is left where it is.
     *
     * @param path relative to the inbox, with '/'
     */
    public record PassedOver(String path, Reason reason) {}

    /** Why a file is left. */
    public enum Reason {
        /** An office program's or a copier's own file: {@code ~$…}, {@code .part}, {@code .tmp}. */
        TEMPORARY,
        /** Hidden, or in a hidden folder. */
        HIDDEN,
        /** A link or another thing that is no plain file; links are never followed. */
        NO_PLAIN_FILE,
        /** Changed a moment ago; the next run will see whether it is whole. */
        GROWING,
        /** The system does not let us look at it. */
        UNREADABLE
    }
}
