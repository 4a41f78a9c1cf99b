package io.zhuqi.inbox;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What a file in an archive unpacks to, held to the limits; tells trouble in the archive from trouble on our own disk. */
final class Metered extends FilterInputStream {
    private final long packed;
    private final ArchiveLimits limits;
    private final long before;
    private long unpacked;

    /**
     * Meters one file.
     *
     * @param before bytes that other files of the same archive came to
     */
    Metered(InputStream in, long packed, ArchiveLimits limits, long before) {
        super(in);
        this.packed = packed;
        this.limits = limits;
        this.before = before;
    }

    /** The limits are passed. */
    static final class Beyond extends IOException {
        Beyond() {
            super("unpacks to more than the limits allow");
        }
    }

    /** The archive cannot be read on. */
    static final class Broken extends IOException {
        Broken(Exception cause) {
            super("cannot be unpacked", cause);
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
            throw new Broken(broken);
        }
        unpacked += Math.max(0, n);
        if (unpacked > limits.maxMemberBytes()
                || before + unpacked > limits.maxTotalBytes()
                || (unpacked > limits.inflationGrace() && unpacked / packed > limits.maxInflationRatio())) {
            throw new Beyond();
        }
        return n;
    }
}
