package io.zhuqi.pipeline.intake;

import io.zhuqi.store.StoredFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/** Spreads files over bundles of about equal work, so that many small files cost hardly more bookkeeping than a few big ones. */
final class Bundles {
    /** What opening and registering a file costs, in bytes that could be read meanwhile. */
    private static final long EACH = 20_000;

    private Bundles() {}

    private static final class Bundle {
        private final int number;
        private final List<StoredFile> files = new ArrayList<>();
        private long work;

        Bundle(int number) {
            this.number = number;
        }
    }

    /**
     * The biggest files first, each to the bundle that has least to do; the bundles with most to do come first.
     *
     * @param most how many bundles there may be; fewer when there are fewer files
     * @return none of them empty; within one the files stand in the given order
     */
    static List<List<StoredFile>> of(List<StoredFile> files, int most) {
        PriorityQueue<Bundle> lightest = new PriorityQueue<>(
                Comparator.<Bundle>comparingLong(bundle -> bundle.work).thenComparingInt(bundle -> bundle.number));
        for (int i = 0; i < Math.min(most, files.size()); i++) {
            lightest.add(new Bundle(i));
        }
        List<StoredFile> biggestFirst = new ArrayList<>(files);
        biggestFirst.sort(Comparator.comparingLong(StoredFile::sizeBytes).reversed());
        for (StoredFile file : biggestFirst) {
            Bundle bundle = lightest.remove();
            bundle.files.add(file);
            bundle.work += file.sizeBytes() + EACH;
            lightest.add(bundle);
        }
        return lightest.stream()
                .sorted(Comparator.<Bundle>comparingLong(bundle -> -bundle.work)
                        .thenComparingInt(bundle -> bundle.number))
                .map(bundle -> inOrder(bundle.files, files))
                .toList();
    }

    private static List<StoredFile> inOrder(List<StoredFile> some, List<StoredFile> all) {
        Set<StoredFile> chosen = new HashSet<>(some);
        return all.stream().filter(chosen::contains).toList();
    }
}
