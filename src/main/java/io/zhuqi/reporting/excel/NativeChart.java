package io.zhuqi.reporting.excel;

import io.zhuqi.reporting.Block;
import io.zhuqi.reporting.Block.Chart.Shape;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;

/**
 * One chart over cells of its sheet, with the values on the marks. Every colour is given: the workbook carries no
 * theme, and without one some programs draw nothing.
 */
final class NativeChart {
    /** Beyond these categories, upright bars would be narrower than their labels. */
    private static final int MOST_UPRIGHT = 8;

    private static final int GAP = 60;
    private static final String FULL_OVERLAP = "100";
    private static final double LINE_WIDTH = 2.25;
    private static final double TITLE_SIZE = 12;
    /** Of middle lightness, so that black labels can be read on them. */
    private static final int[][] COLORS = {
        {91, 155, 213}, {237, 125, 49}, {112, 173, 71}, {165, 165, 165}, {255, 192, 0}, {142, 124, 195}, {118, 165, 175}
    };

    private NativeChart() {}

    /** @param categories the cells of the categories; each series stands one column further to the right */
    static void draw(XSSFSheet sheet, XSSFClientAnchor place, Block.Chart model, CellRangeAddress categories) {
        XSSFChart chart = sheet.createDrawingPatriarch().createChart(place);
        chart.setTitleText(model.title());
        chart.setTitleOverlay(false);
        chart.getTitle().getOrAddTextProperties().setFontSize(TITLE_SIZE);
        chart.displayBlanksAs(DisplayBlanks.GAP);
        if (model.series().size() > 1) {
            chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
        boolean upright = model.shape() == Shape.LINE || model.categories().size() <= MOST_UPRIGHT;
        XDDFChartData data = axes(chart, model, upright);
        XDDFDataSource<String> names = XDDFDataSourcesFactory.fromStringCellRange(sheet, categories);
        for (int s = 0; s < model.series().size(); s++) {
            int column = categories.getFirstColumn() + 1 + s;
            CellRangeAddress cells =
                    new CellRangeAddress(categories.getFirstRow(), categories.getLastRow(), column, column);
            XDDFChartData.Series series =
                    data.addSeries(names, XDDFDataSourcesFactory.fromNumericCellRange(sheet, cells));
            CellReference title =
                    new CellReference(sheet.getSheetName(), categories.getFirstRow() - 1, column, true, true);
            series.setTitle(model.series().get(s).label(), title);
            paint(series, COLORS[s % COLORS.length]);
        }
        chart.plot(data);
        label(chart.getCTChart().getPlotArea());
        if (model.shape() == Shape.STACKED_BAR) {
            overlap(chart.getCTChart().getPlotArea().getBarChartArray(0));
        }
    }

    /** Puts stacked bars upon each other. The schema classes that POI ships lack the type of this one setting. */
    private static void overlap(CTBarChart bars) {
        try (XmlCursor at = bars.getAxIdArray(0).newCursor()) {
            at.beginElement("overlap", at.getName().getNamespaceURI());
            at.insertAttributeWithValue("val", FULL_OVERLAP);
        }
    }

    private static XDDFChartData axes(XSSFChart chart, Block.Chart model, boolean upright) {
        XDDFCategoryAxis across = chart.createCategoryAxis(upright ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        XDDFValueAxis up = chart.createValueAxis(upright ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        up.setCrosses(AxisCrosses.AUTO_ZERO);
        up.setCrossBetween(AxisCrossBetween.BETWEEN);
        up.setMinimum(0);
        up.getOrAddMajorGridProperties().setLineProperties(line(new int[] {217, 217, 217}, 0.75));
        up.setNumberFormat("#,##0");
        if (model.shape() == Shape.LINE) {
            XDDFLineChartData lines = (XDDFLineChartData) chart.createData(ChartTypes.LINE, across, up);
            lines.setGrouping(Grouping.STANDARD);
            lines.setVaryColors(false);
            return lines;
        }
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, across, up);
        bars.setVaryColors(false);
        bars.setGapWidth(GAP);
        bars.setBarDirection(upright ? BarDirection.COL : BarDirection.BAR);
        if (!upright) {
            across.setOrientation(AxisOrientation.MAX_MIN);
        }
        if (model.shape() == Shape.STACKED_BAR) {
            bars.setBarGrouping(BarGrouping.STACKED);
        } else {
            bars.setBarGrouping(BarGrouping.CLUSTERED);
        }
        return bars;
    }

    private static void paint(XDDFChartData.Series series, int[] color) {
        XDDFShapeProperties look = new XDDFShapeProperties();
        if (series instanceof XDDFLineChartData.Series line) {
            line.setSmooth(false);
            line.setMarkerStyle(MarkerStyle.CIRCLE);
            look.setLineProperties(line(color, LINE_WIDTH));
        } else {
            look.setFillProperties(fill(color));
        }
        series.setShapeProperties(look);
    }

    private static XDDFLineProperties line(int[] color, double width) {
        XDDFLineProperties line = new XDDFLineProperties(fill(color));
        line.setWidth(width);
        return line;
    }

    private static XDDFSolidFillProperties fill(int[] rgb) {
        return new XDDFSolidFillProperties(XDDFColor.from(new byte[] {(byte) rgb[0], (byte) rgb[1], (byte) rgb[2]}));
    }

    private static void label(CTPlotArea plot) {
        plot.getBarChartList().forEach(bars -> {
            for (CTBarSer series : bars.getSerList()) {
                label(series.addNewDLbls());
            }
        });
        plot.getLineChartList().forEach(lines -> {
            for (int s = 0; s < lines.sizeOfSerArray(); s++) {
                CTDLbls labels = lines.getSerArray(s).addNewDLbls();
                labels.addNewDLblPos().setVal(s % 2 == 0 ? STDLblPos.T : STDLblPos.B);
                label(labels);
            }
        });
    }

    private static void label(CTDLbls labels) {
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }
}
