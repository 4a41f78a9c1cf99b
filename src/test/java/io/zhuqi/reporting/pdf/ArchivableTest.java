package io.zhuqi.reporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.control.DirectoryJobs;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** The PDF is PDF/A-2b: the validator of the PDF Association's members finds nothing against it. */
class ArchivableTest {
    @BeforeAll
    static void initialise() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void theReportIsPdfA2b() throws Exception {
        assertThat(failures(report())).isEmpty();
    }

    /** The validator is awake: without the colour profile the same bytes do not pass. */
    @Test
    void aReportWithoutOutputIntentIsNot() throws Exception {
        byte[] report = report();
        String text = new String(report, StandardCharsets.ISO_8859_1);
        int at = text.indexOf("/OutputIntents");
        assertThat(at).isPositive();
        report[at + 1] = 'X';

        assertThat(failures(report)).isNotEmpty();
    }

    private static byte[] report() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new WritePdf(new DirectoryJobs(Path.of("jobs"))).write(Demo.report(), out);
        return out.toByteArray();
    }

    private static List<String> failures(byte[] pdf) throws Exception {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_B);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() != TestAssertion.Status.PASSED)
                    .map(assertion -> assertion.getRuleId().getClause() + "-"
                            + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage() + " "
                            + assertion.getLocation().getContext())
                    .distinct()
                    .limit(20)
                    .toList();
        }
    }
}
