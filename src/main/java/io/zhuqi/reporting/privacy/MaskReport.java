package io.zhuqi.reporting.privacy;

import io.zhuqi.reporting.Block;
import io.zhuqi.reporting.Ledger;
import io.zhuqi.reporting.Report;
import io.zhuqi.reporting.ReportHead;
import io.zhuqi.reporting.Section;
import java.util.List;
import java.util.function.UnaryOperator;

/** The same report with every text of it changed alike; figures, numbers and days stay. */
final class MaskReport {
    private final UnaryOperator<String> mask;

    MaskReport(UnaryOperator<String> mask) {
        this.mask = mask;
    }

    Report of(Report report) {
        return new Report(
                head(report.head()),
                report.sections().stream().map(this::section).toList(),
                report.ledgers().stream().map(this::ledger).toList(),
                report.figures());
    }

    /** Names stand there, too: the officials of an enterprise on its page. */
    private ReportHead head(ReportHead head) {
        return new ReportHead(
                mask.apply(head.banner()),
                mask.apply(head.title()),
                mask.apply(head.issueText()),
                mask.apply(head.periodText()),
                mask.apply(head.organ()),
                head.period(),
                head.issue(),
                head.version(),
                head.businessDate(),
                head.knowledgeDate(),
                head.locale());
    }

    private Section section(Section section) {
        return new Section(
                section.id(),
                section.level(),
                mask.apply(section.heading()),
                section.newPage(),
                section.blocks().stream().map(this::block).toList());
    }

    private Block block(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return paragraph(paragraph);
        }
        if (block instanceof Block.Table table) {
            Block.Row total = table.total();
            return new Block.Table(
                    table.id(),
                    table.title(),
                    table.columns(),
                    table.rows().stream().map(this::row).toList(),
                    total == null ? null : row(total),
                    mask.apply(table.note()),
                    table.emptyText());
        }
        if (block instanceof Block.Chart chart) {
            return new Block.Chart(
                    chart.id(),
                    chart.title(),
                    chart.shape(),
                    chart.categories().stream().map(mask).toList(),
                    chart.series(),
                    chart.unit(),
                    chart.figures());
        }
        return block instanceof Block.Pair pair ? new Block.Pair(block(pair.left()), block(pair.right())) : block;
    }

    /** A reference keeps its place behind its figure, though the text before it may have become shorter. */
    private Block.Paragraph paragraph(Block.Paragraph paragraph) {
        String text = paragraph.text();
        List<Block.Mention> mentions = paragraph.mentions().stream()
                .map(mention -> new Block.Mention(
                        mask.apply(text.substring(0, mention.end())).length(), mention.figure()))
                .toList();
        return new Block.Paragraph(paragraph.style(), mask.apply(text), mentions);
    }

    private Ledger ledger(Ledger ledger) {
        return new Ledger(ledger.id(), ledger.title(), ledger.columns(), ledger.named(), sink -> ledger.rows()
                .forEach(row -> sink.accept(row(row))));
    }

    private Block.Row row(Block.Row row) {
        return new Block.Row(row.cells().stream().map(this::cell).toList(), row.defines());
    }

    private Block.Cell cell(Block.Cell cell) {
        String text = mask.apply(cell.text());
        Object value = cell.value();
        if (value instanceof String own) {
            value = own.equals(cell.text()) ? text : mask.apply(own);
        }
        return new Block.Cell(value, text, cell.light(), cell.figure());
    }
}
