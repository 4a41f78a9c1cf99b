package io.zhuqi.reporting.excel;

import io.zhuqi.reporting.Block;
import io.zhuqi.reporting.Figure;
import io.zhuqi.reporting.FigureRef;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Key figures as numbers: as measured where print only rounds them, else as printed. */
final class KeyFigures {
    private static final String PER_CENT = "%";

    private final Map<FigureRef, BigDecimal> measured = new HashMap<>();

    KeyFigures(List<Figure> figures) {
        figures.forEach(figure -> {
            if (figure.value() != null) {
                measured.putIfAbsent(figure.ref(), figure.value());
            }
        });
    }

    /** The tile's value; a text where print shows no number, such as a rate of few cases. */
    Block.Cell cell(Block.Tile tile) {
        BigDecimal printed = number(tile.value());
        return new Block.Cell(
                printed == null ? null : exact(tile.figure(), printed), tile.value(), null, tile.figure());
    }

    private BigDecimal exact(FigureRef figure, BigDecimal printed) {
        BigDecimal value = measured.getOrDefault(figure, printed);
        return value.setScale(printed.scale(), RoundingMode.HALF_UP).compareTo(printed) == 0 ? value : printed;
    }

    private static @Nullable BigDecimal number(String text) {
        String plain = text.replace(",", "");
        try {
            return new BigDecimal(
                    plain.endsWith(PER_CENT) ? plain.substring(0, plain.length() - PER_CENT.length()) : plain);
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }
}
