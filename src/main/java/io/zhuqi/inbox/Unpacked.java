package io.zhuqi.inbox;

import io.zhuqi.inbox.Originals.Original;
import java.util.List;

/**
 * What came out of an archive.
 *
 * @param members kept, each a file of its own, in the archive's order
 * @param leftOut what could not be taken out, with the reason
 */
public record Unpacked(List<Member> members, List<LeftOut> leftOut) {
    public Unpacked {
        members = List.copyOf(members);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * A file of an archive.
     *
     * @param path the archive's path, '/', and the cleaned path in the archive; nothing is ever written there
     */
    public record Member(String path, Original original) {}

    /** Something of an archive that stayed in it. */
    public record LeftOut(String path, Reason reason) {}

    /** Why something stayed in its archive. */
    public enum Reason {
        /** Protected by a password. */
        ENCRYPTED,
        /** A link, which is never followed. */
        LINK,
        /** More bytes, or more for its packed size, than the limits allow. */
        TOO_LARGE,
        /** The time for the archive was over. */
        TOO_SLOW,
        /** More files than the limits allow. */
        TOO_MANY,
        /** An archive deeper in archives than the limits allow. */
        TOO_DEEP,
        /** Cannot be unpacked to its end. */
        DAMAGED
    }
}
