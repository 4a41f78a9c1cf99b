package io.zhuqi.measurement;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes {@code figures.json}: UTF-8, one figure on a line, the same figures as the same bytes (indicators, {@code figures.json}). */
public final class WriteFigures {
    private static final DefaultIndenter LINES = new DefaultIndenter("", "\n");

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                            .withObjectEntrySpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(DefaultPrettyPrinter.NopIndenter.instance())
                    .withArrayIndenter(LINES))
            .build();

    private final FigureStore figures;
    private final Map<String, Form> forms;

    public WriteFigures(FigureStore figures, IndicatorCatalogue catalogue) {
        this.figures = figures;
        this.forms = catalogue.indicators().stream().collect(Collectors.toMap(Indicator::code, Indicator::form));
    }

    /**
     * What stands above the figures.
     *
     * @param issue see {@link #issue}
     * @param version 1 for the first issue of a period
     */
    public record Head(YearMonth period, LocalDate businessDate, LocalDate knowledgeDate, int issue, int version) {}

    /** The number of the issue: the programme's first month is 1. */
    public static int issue(LocalDate programmeStart, YearMonth period) {
        return Math.toIntExact(ChronoUnit.MONTHS.between(YearMonth.from(programmeStart), period)) + 1;
    }

    /** Writes everything and flushes; does not close the stream. */
    public void write(Head head, OutputStream out) {
        write(head, scope -> true, out);
    }

    /** Writes the figures of the wanted scopes. */
    public void write(Head head, Predicate<String> scopes, OutputStream out) {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try (JsonGenerator json = JSON.createGenerator(writer)) {
            json.writeStartObject();
            json.writeStringProperty("period", head.period().toString());
            json.writeStringProperty("businessDate", head.businessDate().toString());
            json.writeStringProperty("knowledgeDate", head.knowledgeDate().toString());
            json.writeNumberProperty("issue", head.issue());
            json.writeNumberProperty("version", head.version());
            json.writeArrayPropertyStart("figures");
            figures.figures(figure -> {
                if (scopes.test(figure.scope())) {
                    write(json, figure);
                }
            });
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
            json.flush();
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(JsonGenerator json, Figure figure) {
        Form form = forms.getOrDefault(figure.code(), Form.COUNT);
        json.writeStartObject();
        json.writeStringProperty("code", figure.code());
        json.writeStringProperty("scope", figure.scope());
        json.writeStringProperty("window", figure.window().code());
        if (form == Form.QUANTITY) {
            json.writeStringProperty("unit", figure.unit());
        }
        if (form == Form.RATE) {
            number(json, "numerator", figure.numerator(), Form.COUNT);
            number(json, "denominator", figure.denominator(), Form.COUNT);
        }
        number(json, "value", figure.value(), form);
        number(json, "previous", figure.previous(), form);
        number(json, "change", figure.change(), form);
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String name, @Nullable BigDecimal value, Form form) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else if (form == Form.AMOUNT || form == Form.RATE) {
            json.writeString(value.toPlainString());
        } else {
            json.writeNumber(value.stripTrailingZeros().toPlainString());
        }
    }
}
