package io.zhuqi.control;

import java.util.List;

/** The control room as a set of text files, whether packed into the jar or in an operator's folder. */
public interface JobsFolder {
    /** Relative paths with '/' of all files below {@code folder} that end with {@code suffix}, sorted. */
    List<String> list(String folder, String suffix);

    /**
     * The file's text (UTF-8).
     *
     * @throws ControlRoomException when there is no such file
     */
    String read(String path);

    /** Where this control room lies, for messages to operators. */
    String location();
}
