package io.zhuqi.pipeline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.store.StoredFile;
import io.zhuqi.store.row.RowCounts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every file in one bundle, and no core waits for a bundle that had most of the work. */
class BundlesTest {
    @Test
    void givesEveryFileToOneBundleInTheGivenOrder() {
        List<StoredFile> files = new ArrayList<>();
        for (int i = 1; i <= 1000; i++) {
            files.add(file(i, 100L * (i % 7)));
        }
        List<List<StoredFile>> bundles = Bundles.of(files, 16);
        assertThat(bundles).hasSize(16).allSatisfy(bundle -> {
            assertThat(bundle).hasSizeBetween(55, 70);
            assertThat(bundle).isSortedAccordingTo((one, other) -> one.fileId() - other.fileId());
        });
        assertThat(bundles.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(files);
    }

    @Test
    void givesABigFileABundleOfItsOwnAndBeginsWithIt() {
        List<StoredFile> files =
                List.of(file(1, 1000), file(2, 1000), file(3, 90_000_000), file(4, 1000), file(5, 1000));
        List<List<StoredFile>> bundles = Bundles.of(files, 3);
        assertThat(bundles).hasSize(3);
        assertThat(bundles.get(0)).containsExactly(file(3, 90_000_000));
        assertThat(bundles.subList(1, 3))
                .allSatisfy(bundle -> assertThat(bundle).hasSize(2));
    }

    @Test
    void makesNoBundleThatIsEmpty() {
        assertThat(Bundles.of(List.of(), 16)).isEmpty();
        assertThat(Bundles.of(List.of(file(1, 5), file(2, 6)), 16)).hasSize(2);
    }

    private static StoredFile file(int number, long bytes) {
        return new StoredFile(
                number,
                "%064x".formatted(number),
                number + ".xlsx",
                bytes,
                LocalDate.of(2022, 11, 1),
                null,
                null,
                1L,
                StoredFile.Fate.PENDING,
                null,
                null,
                RowCounts.NONE,
                null);
    }
}
