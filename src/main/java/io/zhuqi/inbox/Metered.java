package io.zhuqi.inbox;

import io.zhuqi.inbox.Unpacked.Reason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** What a file in an archive unpacks to, held to the limits; tells trouble in the archive from trouble on our own disk. */
final class Metered extends FilterInputStream {
    private final long packed;
    private final ArchiveLimits limits;
    private final long before;
    private final long start;
    private long unpacked;

    /**
     * Meters one file.
     *
     * @param before bytes that other files of the same archive came to
     * @param start when the unpacking began, by {@link System#nanoTime}
     */
    Metered(InputStream in, long packed, ArchiveLimits limits, long before, long start) {
        super(in);
        this.packed = packed;
        this.limits = limits;
        this.before = before;
        this.start = start;
    }

    /** Nothing more is given: a limit is passed, or the archive cannot be read on. */
    static final class Stopped extends IOException {
        private final Reason reason;

        Stopped(Reason reason, @Nullable Exception cause) {
            super(reason.name(), cause);
            this.reason = reason;
        }

        Reason reason() {
            return reason;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n;
        try {
            n = super.read(buffer, offset, length);
        } catch (IOException | RuntimeException broken) {
            throw new Stopped(Reason.DAMAGED, broken);
        }
        unpacked += Math.max(0, n);
        if (unpacked > limits.maxMemberBytes()
                || before + unpacked > limits.maxTotalBytes()
                || (unpacked > limits.inflationGrace() && unpacked / packed > limits.maxInflationRatio())) {
            throw new Stopped(Reason.TOO_LARGE, null);
        }
        if (limits.isOver(start)) {
            throw new Stopped(Reason.TOO_SLOW, null);
        }
        return n;
    }
}
