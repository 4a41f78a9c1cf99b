package io.zhuqi.reporting;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import io.zhuqi.control.ControlRoomException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes sentences from figures. A sentence is an ICU message; for a figure known as {@code x} it may use {@code {x}}
 * (as printed), {@code {x_unit}}, {@code {x_n}} (the number, for plural and select), {@code {x_change}} (in words),
 * {@code {x_trend}} (up, down, same or none), {@code {x_num}} and {@code {x_den}}.
 */
final class Sentences {
    private final Map<String, Object> values = new TreeMap<>();
    private final Locale locale;

    Sentences(Locale locale) {
        this.locale = locale;
    }

    void know(String name, Figure figure, FigureText text) {
        values.put(name, text.value(figure));
        values.put(name + "_unit", text.unit(figure));
        values.put(name + "_change", text.change(figure));
        values.put(name + "_n", figure.value() == null ? 0 : figure.value());
        values.put(name + "_num", figure.numerator() == null ? 0 : figure.numerator());
        values.put(name + "_den", figure.denominator() == null ? 0 : figure.denominator());
        values.put(name + "_trend", trend(figure));
    }

    /** A day is told in words of the language, as running text has it. */
    void know(String name, Object value) {
        values.put(name, value instanceof LocalDate day ? inWords(day) : value);
    }

    private String inWords(LocalDate day) {
        DateFormat format = DateFormat.getDateInstance(DateFormat.LONG, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    private static String trend(Figure figure) {
        if (figure.change() == null) {
            return "none";
        }
        return switch (figure.change().signum()) {
            case 1 -> "up";
            case -1 -> "down";
            default -> "same";
        };
    }

    /** The sentence, or a mistake in the control room when it uses a name that is not known. */
    String write(Wording wording, String file) {
        String pattern = wording.in(locale);
        try {
            MessageFormat format = new MessageFormat(pattern, ULocale.forLocale(locale));
            for (String name : format.getArgumentNames()) {
                if (!values.containsKey(name)) {
                    throw new ControlRoomException(
                            file, 0, "a sentence uses the unknown name {" + name + "}", "name it under figures");
                }
            }
            return format.format(values).strip();
        } catch (IllegalArgumentException e) {
            throw new ControlRoomException(
                    file, 0, "a sentence is not well formed: " + pattern, "mind braces, plural and select");
        }
    }
}
