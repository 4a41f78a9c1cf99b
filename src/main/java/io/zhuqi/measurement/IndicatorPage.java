package io.zhuqi.measurement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;

/** The catalogue of indicators as a page for people, {@code jobs/indicators/CATALOGUE.md}; the build fails when it has drifted. */
public final class IndicatorPage {
    private static final String HEAD = "catalogue.md";

    private IndicatorPage() {}

    /** The page in Chinese: Markdown, one line for each code in the order of the control room. */
    public static String of(IndicatorCatalogue catalogue) {
        StringBuilder page = new StringBuilder(head());
        for (Indicator indicator : catalogue.indicators()) {
            String windows = indicator.windows().stream()
                    .map(window -> catalogue.window(window).zh())
                    .collect(Collectors.joining("\u3001"));
            page.append("| `%s` | %s | %s | %s | %s | %s |\n"
                    .formatted(
                            indicator.code(),
                            indicator.label().zh(),
                            catalogue.unit(indicator.unit()).zh(),
                            windows,
                            indicator.question().zh(),
                            indicator.definition().zh()));
        }
        return page.toString();
    }

    private static String head() {
        try (InputStream in = Objects.requireNonNull(IndicatorPage.class.getResourceAsStream(HEAD), HEAD)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
