package io.zhuqi.policy;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.JobsFolder;
import io.zhuqi.policy.CatalogueStore.NamedPolicy;
import io.zhuqi.policy.CatalogueStore.ReadNumber;
import io.zhuqi.policy.CatalogueStore.WrittenNumber;
import io.zhuqi.policy.citation.CitationFinder;
import io.zhuqi.vocabulary.DocumentNumber;
import io.zhuqi.vocabulary.PlainText;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Reads how rows name policies: numbers first (before the catalogue is put together), then the naming columns of uptakes and checklists
 * (afterwards), then what logs and problems cite in their texts.
 */
public final class ReadCatalogue {
    private final CatalogueStore store;
    private final CitationStore texts;
    private final JobsFolder jobs;

    /** @throws io.zhuqi.control.ControlRoomException for a mistake in the word lists under {@code policy/} */
    public ReadCatalogue(DataSource database, ControlRoom room) {
        this.store = new CatalogueStore(database);
        this.texts = new CitationStore(database);
        this.jobs = room.jobs();
        CitationFinder.check(jobs);
    }

    /** Fills {@code derived.document_number}: the canonical form of every number that any row writes. */
    public void readNumbers() {
        store.saveNumbers(
                store.writtenNumbers().stream().map(ReadCatalogue::read).toList());
    }

    private static ReadNumber read(WrittenNumber written) {
        Optional<DocumentNumber> number = DocumentNumber.parse(written.written());
        if (number.isPresent() && number.get().issuer().isEmpty()) {
            number = DocumentNumber.parse(written.issuer() + " " + written.written())
                    .filter(DocumentNumber::isComplete)
                    .or(() -> DocumentNumber.parse(written.written()));
        }
        return number.map(read -> new ReadNumber(written, read.canonical(), true))
                .orElseGet(() ->
                        new ReadNumber(written, PlainText.withoutSpaces(PlainText.tidy(written.written())), false));
    }

    /** Fills {@code derived.cited_policy}: what the columns for number and title of uptakes and checklists mean. */
    public void readNaming() {
        CitationFinder finder = finder();
        store.saveNamed(store.named().stream()
                .map(named -> new NamedPolicy(named, finder.named(named.documentNo(), named.title())))
                .toList());
    }

    /** Fills {@code derived.citation}: what work logs and problems cite, and from which character on. */
    public void readTexts() {
        CitationFinder finder = finder();
        texts.replace(text -> text.listed() ? finder.inField(text.text()) : finder.inRunningText(text.text()));
    }

    private CitationFinder finder() {
        return new CitationFinder(store.documents(), jobs);
    }
}
