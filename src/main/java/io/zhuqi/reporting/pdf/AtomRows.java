package io.zhuqi.reporting.pdf;

import io.zhuqi.reporting.pdf.layout.Piece;
import java.util.List;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;
import org.jspecify.annotations.Nullable;

/** The records of the page layout as its data source. */
final class AtomRows implements JRDataSource {
    private final List<Atom> atoms;
    private final KeepTogether keep = new KeepTogether();
    private int at = -1;

    AtomRows(List<Atom> atoms) {
        this.atoms = atoms;
    }

    @Override
    public boolean next() {
        at++;
        if (at < atoms.size()) {
            keep.next(atoms.get(at).need());
        }
        return at < atoms.size();
    }

    @Override
    public @Nullable Object getFieldValue(JRField field) {
        Atom atom = atoms.get(at);
        Piece left = atom.left();
        Piece right = atom.right();
        return switch (field.getName()) {
            case "kind" -> atom.kind();
            case "text" -> atom.text();
            case "full" -> atom.full();
            case "bookmark" -> atom.bookmark();
            case "page" -> atom.page();
            case "left" -> left == null ? null : left.layout();
            case "leftRows" -> left == null ? null : left.source();
            case "leftTexts" -> left == null ? null : left.parameters();
            case "right" -> right == null ? null : right.layout();
            case "rightRows" -> right == null ? null : right.source();
            case "rightTexts" -> right == null ? null : right.parameters();
            default -> keep.value(field.getName());
        };
    }
}
