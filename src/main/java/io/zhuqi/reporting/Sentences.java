package io.zhuqi.reporting;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import io.zhuqi.control.ControlRoomException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes sentences from figures. A sentence is an ICU message; for a figure known as {@code x} it may use {@code {x}}
 * (as printed), {@code {x_unit}}, {@code {x_n}} (the number, for plural and select), {@code {x_change}} (in words),
 * {@code {x_trend}} (up, down, same or none), {@code {x_num}} and {@code {x_den}}.
 */
final class Sentences {
    /** A noncharacter, which no text holds: it stands behind a figure, followed by a letter that tells which. */
    private static final char MARK = '\uFDD0';

    private static final char FIRST = 'A';

    private final Map<String, Object> values = new TreeMap<>();
    private final List<Marked> marked = new ArrayList<>();
    private final Locale locale;

    /** A figure that sentences may name. */
    private record Marked(FigureRef figure, String unit) {}

    /** A sentence with the places where it names figures. */
    record Told(String text, List<Block.Mention> mentions) {}

    Sentences(Locale locale) {
        this.locale = locale;
    }

    void know(String name, Figure figure, FigureText text) {
        String unit = text.unit(figure);
        values.put(name, text.value(figure) + MARK + (char) (FIRST + marked.size()));
        marked.add(new Marked(figure.ref(), unit));
        values.put(name + "_unit", unit);
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

    /** The sentence alone, as {@link #tell} has it. */
    String write(Wording wording, String file) {
        return tell(wording, file).text();
    }

    /**
     * The sentence and where it names figures.
     *
     * @throws ControlRoomException when it uses a name that is not known
     */
    Told tell(Wording wording, String file) {
        String pattern = wording.in(locale);
        try {
            MessageFormat format = new MessageFormat(pattern, ULocale.forLocale(locale));
            for (String name : format.getArgumentNames()) {
                if (!values.containsKey(name)) {
                    throw new ControlRoomException(
                            file, 0, "a sentence uses the unknown name {" + name + "}", "name it under figures");
                }
            }
            return told(format.format(values).strip());
        } catch (IllegalArgumentException e) {
            throw new ControlRoomException(
                    file, 0, "a sentence is not well formed: " + pattern, "mind braces, plural and select");
        }
    }

    private Told told(String written) {
        StringBuilder text = new StringBuilder(written.length());
        List<Block.Mention> mentions = new ArrayList<>();
        for (int at = 0; at < written.length(); at++) {
            if (written.charAt(at) == MARK) {
                at++;
                Marked figure = marked.get(written.charAt(at) - FIRST);
                if (written.startsWith(figure.unit(), at + 1)) {
                    text.append(figure.unit());
                    at += figure.unit().length();
                }
                mentions.add(new Block.Mention(text.length(), figure.figure()));
            } else {
                text.append(written.charAt(at));
            }
        }
        return new Told(text.toString(), mentions);
    }
}
