package io.zhuqi.tabular;

/** A sheet that says of itself what another says, and gives rows of its own. */
public abstract class ForwardingSheet implements SourceSheet {
    private final SourceSheet sheet;

    protected ForwardingSheet(SourceSheet sheet) {
        this.sheet = sheet;
    }

    @Override
    public int index() {
        return sheet.index();
    }

    @Override
    public String name() {
        return sheet.name();
    }

    @Override
    public boolean hidden() {
        return sheet.hidden();
    }

    @Override
    public boolean columnHidden(int column) {
        return sheet.columnHidden(column);
    }
}
