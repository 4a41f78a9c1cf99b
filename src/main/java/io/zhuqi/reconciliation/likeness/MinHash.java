package io.zhuqi.reconciliation.likeness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.minhash.MinHashFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Keys such that texts which are alike share one of them and texts which are not hardly ever do: Lucene's MinHash signature, cut into
 * bands. For one thread. The hashes are fixed, so the same text has the same keys in every run.
 */
final class MinHash {
    /** Three rows: of texts at a similarity of 0.6 all but one in a hundred share a key, of those at 0.1 three in a hundred. */
    private static final int ROWS = 3;

    private static final int BANDS = 24;
    private static final int CHARACTERS_OF_A_NUMBER = 4;
    private static final int CHARACTER_BITS = 16;

    private final Numbers numbers = new Numbers();
    private final MinHashFilter filter = new MinHashFilter(numbers, 1, ROWS * BANDS, 1, true);
    private final CharTermAttribute term = filter.getAttribute(CharTermAttribute.class);

    /** One key for each band; none for a text without shingles. */
    int[] keys(Shingles shingles) {
        if (shingles.size() == 0) {
            return new int[0];
        }
        int[] keys = new int[BANDS];
        Arrays.setAll(keys, band -> band + 1);
        numbers.of = shingles.numbers();
        try {
            filter.reset();
            for (int row = 0; row < ROWS * BANDS && filter.incrementToken(); row++) {
                int band = row / ROWS;
                for (int i = 0; i < term.length(); i++) {
                    keys[band] = (keys[band] * 0x01000193) ^ ((term.charAt(i) * 0x85EBCA6B) >>> 3);
                }
            }
            filter.end();
            filter.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return keys;
    }

    /** Shingles as terms. */
    private static final class Numbers extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private long[] of = {};
        private int next;

        @Override
        public void reset() throws IOException {
            super.reset();
            next = 0;
        }

        @Override
        public boolean incrementToken() {
            if (next == of.length) {
                return false;
            }
            clearAttributes();
            for (int i = 0; i < CHARACTERS_OF_A_NUMBER; i++) {
                term.append((char) (of[next] >>> (i * CHARACTER_BITS)));
            }
            next++;
            return true;
        }
    }
}
