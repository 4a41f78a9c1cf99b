package io.zhuqi.policy;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.JobsFolder;
import io.zhuqi.policy.citation.Citation;
import io.zhuqi.policy.citation.CitationFinder;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Notes which documents the catalogue refers to (basis, amendments) and does not have. */
public final class CheckReferences {
    private final CatalogueStore catalogue;
    private final ReferenceStore references;
    private final JobsFolder jobs;

    /** @throws io.zhuqi.control.ControlRoomException for a mistake in the word lists under {@code policy/} */
    public CheckReferences(DataSource database, ControlRoom room) {
        this.catalogue = new CatalogueStore(database);
        this.references = new ReferenceStore(database);
        this.jobs = room.jobs();
        CitationFinder.check(jobs);
    }

    /** Adds to {@code derived.catalogue_mistake}. */
    public void run() {
        CitationFinder finder = new CitationFinder(catalogue.documents(), jobs);
        List<ReferenceStore.Missing> missing = new ArrayList<>();
        for (ReferenceStore.Reference reference : references.references()) {
            finder.inField(reference.text()).stream()
                    .filter(Citation::isUnknown)
                    .forEach(citation -> missing.add(new ReferenceStore.Missing(reference, citation.text())));
        }
        references.save(missing);
    }
}
