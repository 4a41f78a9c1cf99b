package io.zhuqi.operations;

import java.util.Map;

/** A request that cannot be meant: nothing was done. The code is a key of the callers' message files. */
public final class WrongUse extends RuntimeException {
    private final String code;
    private final transient Map<String, String> values;

    public WrongUse(String code, Map<String, String> values) {
        super(code + " " + values);
        this.code = code;
        this.values = Map.copyOf(values);
    }

    public String code() {
        return code;
    }

    /** What the message's placeholders stand for. */
    public Map<String, String> values() {
        return values;
    }
}
