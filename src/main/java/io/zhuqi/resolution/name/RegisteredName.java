package io.zhuqi.resolution.name;

/**
 * One name under which the register knows an enterprise.
 *
 * @param id of the enterprise
 * @param name full, former or short name
 * @param kind which of them
 * @param division GB/T 2260 code of where the enterprise is, whatever its name says; empty where the register does not tell
 */
public record RegisteredName(String id, String name, Kind kind, String division) {
    /** The kinds of name, in the order in which they speak. */
    public enum Kind {
        FULL,
        FORMER,
        SHORT
    }
}
