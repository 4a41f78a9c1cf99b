package io.zhuqi.measurement;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.DirectoryJobs;
import io.zhuqi.store.TestPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A measured month of a few hand-made rows; see derived.sql. */
final class SmallProgramme {
    static final IndicatorCatalogue CATALOGUE =
            IndicatorCatalogue.load(ControlRoom.load(new DirectoryJobs(Path.of("jobs"))));

    private SmallProgramme() {}

    static DataSource measured() {
        DataSource database = TestPostgres.freshDatabase();
        new JdbcTemplate(database).execute(rows());
        MeasureMonth measure = new MeasureMonth(database, CATALOGUE);
        measure.validate();
        measure.run();
        return database;
    }

    private static String rows() {
        try (InputStream in = SmallProgramme.class.getResourceAsStream("derived.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Figures as text: {@code code|scope|window} (and {@code |unit} for quantities) → value (numerator/denominator) previous change. */
    static Map<String, String> figures(DataSource database) {
        Map<String, String> figures = new LinkedHashMap<>();
        new FigureStore(database, CATALOGUE).figures(figure -> {
            boolean quantity = CATALOGUE.indicator(figure.code()).orElseThrow().form() == Form.QUANTITY;
            figures.put(
                    figure.code() + "|" + figure.scope() + "|" + figure.window().code()
                            + (quantity ? "|" + figure.unit() : ""),
                    text(figure));
        });
        return figures;
    }

    static String text(Figure figure) {
        String rate = figure.denominator() == null ? "" : " (" + figure.numerator() + "/" + figure.denominator() + ")";
        return figure.value() + rate + " " + figure.previous() + " " + figure.change();
    }
}
