package io.zhuqi.reporting.excel;

import io.zhuqi.reporting.Block;
import io.zhuqi.reporting.Difference;
import io.zhuqi.reporting.Ledger;
import io.zhuqi.reporting.Report;
import io.zhuqi.reporting.ReportHead;
import io.zhuqi.reporting.Section;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.util.LocaleUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Renders a report as an {@code .xlsx}: a cover with links, a sheet for each table, the charts, the list of figures,
 * and the ledgers, each figure linked to the ledger column that proves it. Memory does not grow with the ledgers.
 * The same report gives the same bytes.
 */
public final class WriteWorkbook {
    /** Rows that are kept before they go to the disk. */
    private static final int WINDOW = 100;

    private final WorkbookWords words;
    private final int maxRows;

    public WriteWorkbook(WorkbookWords words) {
        this(words, SpreadsheetVersion.EXCEL2007.getMaxRows());
    }

    WriteWorkbook(WorkbookWords words, int maxRows) {
        this.words = words;
        this.maxRows = maxRows;
    }

    /**
     * Writes the workbook to a file, which is replaced if it is there.
     *
     * @throws IOException when the disk refuses; what was written so far is to be thrown away
     */
    public void write(Report report, Path target) throws IOException {
        try (OutputStream out = Files.newOutputStream(target)) {
            write(report, out);
        }
    }

    /** Writes the workbook to a stream, which stays open; language and time zone are the report's, not the machine's. */
    public void write(Report report, OutputStream target) throws IOException {
        Path raw = Files.createTempFile("zhuqi-workbook", ".tmp");
        LocaleUtil.setUserLocale(report.head().locale());
        LocaleUtil.setUserTimeZone(LocaleUtil.TIMEZONE_UTC);
        try {
            try (XSSFWorkbook workbook = new XSSFWorkbook();
                    SXSSFWorkbook streaming = new SXSSFWorkbook(workbook, WINDOW);
                    OutputStream out = Files.newOutputStream(raw)) {
                describe(workbook, report.head());
                fill(streaming, report);
                streaming.write(out);
            }
            StableZip.copy(raw, target, report.head().businessDate());
        } finally {
            LocaleUtil.resetUserTimeZone();
            LocaleUtil.resetUserLocale();
            Files.deleteIfExists(raw);
        }
    }

    /**
     * What a workbook that was written by this does not hold as the report has it.
     *
     * @return nothing when every table, the list of figures and all ledgers are there
     * @throws IOException when the workbook cannot be read
     */
    public List<Difference> differences(Report report, Path workbook) throws IOException {
        FigureSheet figures = new FigureSheet(words, new KeyFigures(report.figures()));
        eachBlock(report, figures::see);
        return ProveWorkbook.differences(report, figures.table(), workbook);
    }

    private static void describe(XSSFWorkbook workbook, ReportHead head) {
        Optional<Date> day =
                Optional.of(Date.from(head.businessDate().atStartOfDay().toInstant(ZoneOffset.UTC)));
        CoreProperties properties = workbook.getProperties().getCoreProperties();
        properties.setTitle(head.title());
        properties.setCreator(head.organ());
        properties.setSubjectProperty(head.periodText());
        properties.setCreated(day);
        properties.setModified(day);
    }

    private void fill(SXSSFWorkbook streaming, Report report) {
        XSSFWorkbook workbook = streaming.getXSSFWorkbook();
        SheetNames names = new SheetNames();
        List<Block.Tile> tiles = new ArrayList<>();
        List<Block.Chart> charts = new ArrayList<>();
        Map<String, Block.Table> tables = new LinkedHashMap<>();
        KeyFigures keys = new KeyFigures(report.figures());
        Set<Block.Table> seen = new HashSet<>();
        FigureSheet figures = new FigureSheet(words, keys);
        eachBlock(report, block -> {
            figures.see(block);
            if (block instanceof Block.Tiles t) {
                tiles.addAll(t.tiles());
            } else if (block instanceof Block.Chart chart) {
                charts.add(chart);
            } else if (block instanceof Block.Table table && seen.add(table)) {
                Block.Table own = table.as(free(table.id(), tables.keySet()));
                tables.put(own.id(), own);
            }
        });
        Block.Table list = figures.table();
        String cover = names.unique(words.get("cover"));
        Map<String, Block.Table> sheets = new LinkedHashMap<>();
        tables.values().forEach(table -> sheets.put(names.unique(table.title()), table));
        String chartSheet = names.unique(words.get("charts"));
        String figureSheet = names.unique(words.get("figures"));
        Map<String, Ledger> ledgers = new LinkedHashMap<>();
        report.ledgers().forEach(ledger -> ledgers.put(names.unique(ledger.title()), ledger));
        Proofs proofs = new Proofs();
        ledgers.forEach((name, ledger) -> proofs.learn(ledger, name, HeaderRows.count(ledger.columns()) - 1));

        Values values = new Values(workbook, new Look(workbook, words), proofs);
        CoverSheet first = new CoverSheet(workbook.createSheet(cover), values, words);
        String home = SheetNames.reference(cover, "A1");
        String subtitle = report.head().periodText();
        List<CoverSheet.Entry> contents = new ArrayList<>();
        sheets.forEach((name, table) -> {
            new TableSheet(workbook.createSheet(name), table, values, words).write(subtitle, home);
            contents.add(new CoverSheet.Entry(name, table.title(), table.rows().size()));
        });
        if (!charts.isEmpty()) {
            new ChartSheet(workbook.createSheet(chartSheet), values, words).write(charts, home);
            contents.add(new CoverSheet.Entry(chartSheet, words.get("charts.content"), -1));
        }
        new TableSheet(workbook.createSheet(figureSheet), list, values, words).write(subtitle, home);
        contents.add(new CoverSheet.Entry(figureSheet, list.title(), list.rows().size()));
        ledgers.forEach((name, ledger) -> {
            long rows = new LedgerSheets(streaming, ledger, values, names, name, maxRows).write();
            contents.add(new CoverSheet.Entry(name, words.get("ledger.content"), rows));
        });
        first.write(report.head(), tiles, keys, contents, List.copyOf(values.cuts()));
    }

    /** The id itself, or with a number behind it where another table has it. */
    private static String free(String id, Set<String> taken) {
        String free = id;
        for (int copy = 2; taken.contains(free); copy++) {
            free = id + "-" + copy;
        }
        return free;
    }

    private static void eachBlock(Report report, Consumer<Block> sink) {
        for (Section section : report.sections()) {
            section.blocks().forEach(block -> take(block, sink));
        }
    }

    private static void take(Block block, Consumer<Block> sink) {
        if (block instanceof Block.Pair pair) {
            take(pair.left(), sink);
            take(pair.right(), sink);
        } else {
            sink.accept(block);
        }
    }
}
