package io.zhuqi.policy;

import io.zhuqi.control.ControlRoom;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Notes which documents the catalogue refers to (basis, amendments) and does not have. */
public final class CheckReferences {
    private final CatalogueStore catalogue;
    private final ReferenceStore references;
    private final TitleWords titles;
    private final PopularNames popular;

    /** @throws io.zhuqi.control.ControlRoomException for a mistake in the word lists under {@code policy/} */
    public CheckReferences(DataSource database, ControlRoom room) {
        this.catalogue = new CatalogueStore(database);
        this.references = new ReferenceStore(database);
        this.titles = TitleWords.read(room.jobs());
        this.popular = PopularNames.read(room.jobs());
    }

    /** Adds to {@code derived.catalogue_mistake}. */
    public void run() {
        CitationFinder finder = new CitationFinder(new Catalogue(catalogue.documents(), titles, popular));
        List<ReferenceStore.Missing> missing = new ArrayList<>();
        for (ReferenceStore.Reference reference : references.references()) {
            finder.inField(reference.text()).stream()
                    .filter(Citation::isUnknown)
                    .forEach(citation -> missing.add(new ReferenceStore.Missing(reference, citation.text())));
        }
        references.save(missing);
    }
}
