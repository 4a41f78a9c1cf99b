package io.zhuqi.inbox;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names in an archive, which anybody may have written. */
final class MemberName {
    private MemberName() {}

    /** Whether it is what programs put beside the files: folders of resource forks, hidden and temporary files. */
    static boolean isBeside(String name) {
        return Stream.of(name.split("/"))
                .anyMatch(step -> step.equals("__MACOSX")
                        || step.startsWith(".")
                        || step.startsWith("~$")
                        || step.equalsIgnoreCase("Thumbs.db")
                        || step.equalsIgnoreCase("desktop.ini"));
    }

    /** A name without drive, root and steps upwards. */
    static String clean(String name) {
        return Stream.of(name.replace('\\', '/').replace('\0', '_').split("/"))
                .filter(step ->
                        !step.isBlank() && !step.equals(".") && !step.equals("..") && !step.matches("[A-Za-z]:"))
                .collect(Collectors.joining("/"));
    }
}
