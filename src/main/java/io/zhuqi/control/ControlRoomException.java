package io.zhuqi.control;

/** A mistake under {@code jobs/}: names file, line and remedy. The program stops before the first file is opened. */
public final class ControlRoomException extends RuntimeException {
    private final String file;
    private final int line;
    private final String problem;
    private final String remedy;

    /**
     * @param file relative to the control room
     * @param line 1-based; 0 when the whole file is meant
     */
    public ControlRoomException(String file, int line, String problem, String remedy) {
        super(file + (line > 0 ? ":" + line : "") + ": " + problem + " — " + remedy);
        this.file = file;
        this.line = line;
        this.problem = problem;
        this.remedy = remedy;
    }

    /** What is wrong, in English; {@link MistakeWords} says it in Chinese. */
    public String problem() {
        return problem;
    }

    /** What to do, likewise. */
    public String remedy() {
        return remedy;
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }
}
