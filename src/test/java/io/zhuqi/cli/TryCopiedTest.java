package io.zhuqi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code try copied}: one row out for each row in, in order, the columns passed through. */
class TryCopiedTest {
    @TempDir
    Path folder;

    @Test
    void tellsCopiesFromOtherTextsAndPassesColumnsThrough() throws IOException {
        Path pairs = Files.writeString(folder.resolve("pairs.csv"), """
                no,text_a,text_b
                1,到企业核对二期厂房的施工进度，钢结构已经吊装三跨，催促监理尽快验收,协调银行到企业开展贷前调查，核对应收账款
                2,到企业核对二期厂房的施工进度，钢结构已经吊装三跨，催促监理尽快验收,到企业核对二期厂房的施工进度，钢结构已经吊装五跨，催促监理尽快验收
                3,走访企业,走访企业
                4,到企业核对二期厂房的施工进度，催促监理验收。,到企业核对二期厂房的施工进度 催促监理验收
                """);
        Path out = folder.resolve("out.csv");

        assertThat(Commanded.run("try", "copied", "--pairs", pairs.toString(), "--out", out.toString())
                        .exitCode())
                .isZero();

        List<String> lines = Files.readAllLines(out);
        assertThat(lines.get(0)).isEqualTo("\uFEFFno,text_a,text_b,similarity,copied,why");
        assertThat(lines).hasSize(5);
        assertThat(lines.get(1)).startsWith("1,").contains(",0.000,no,");
        assertThat(lines.get(2)).startsWith("2,").contains(",yes,");
        assertThat(lines.get(3)).startsWith("3,").contains(",1.000,no,");
        assertThat(lines.get(4)).startsWith("4,").contains(",1.000,yes,");
    }
}
