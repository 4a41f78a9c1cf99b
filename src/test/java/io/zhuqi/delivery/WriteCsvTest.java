package io.zhuqi.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WriteCsvTest {
    @Test
    void opensInAnOfficeProgramAndNoTextBecomesAFormula() throws IOException {
        StringWriter out = new StringWriter();
        WriteCsv csv = new WriteCsv(out, List.of("列", "值"));

        csv.row(List.of("平常", "a,b"));
        csv.row(Arrays.asList("=1+1", null));
        csv.row(List.of("-5", "@x"));

        assertThat(out).hasToString("\uFEFF列,值\r\n平常,\"a,b\"\r\n'=1+1,\r\n'-5,'@x\r\n");
    }
}
