package io.zhuqi.policy.search;

import io.zhuqi.control.JobsFolder;
import io.zhuqi.vocabulary.FoldedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * Searches measures by meaning: Lucene's BM25 over words (smartcn) and over pairs of characters, titles counting more than texts. The
 * index is held in memory; equal scores are ordered by id.
 */
public final class MeasureSearch implements AutoCloseable {
    private static final String ID = "id";

    /** One way of cutting text into terms, each with a field for titles and one for texts. */
    private enum Cut {
        WORDS,
        PAIRS;

        String title() {
            return name() + ".title";
        }

        String text() {
            return name() + ".text";
        }
    }

    private final SearchWords words;
    private final Analyzer smart = new SmartChineseAnalyzer(true);
    private final Analyzer pairs = new CJKAnalyzer();
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    /** @throws io.zhuqi.control.ControlRoomException for a mistake in {@code policy/search.yml} */
    public MeasureSearch(Collection<Searchable> measures, JobsFolder jobs) {
        this.words = SearchWords.read(jobs);
        try {
            index(measures);
            this.reader = DirectoryReader.open(directory);
            this.searcher = new IndexSearcher(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void index(Collection<Searchable> measures) throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(byField()))) {
            List<Searchable> inOrder = measures.stream()
                    .sorted(Comparator.comparing(Searchable::id))
                    .toList();
            for (Searchable measure : inOrder) {
                Document document = new Document();
                document.add(new StoredField(ID, measure.id()));
                for (Cut cut : Cut.values()) {
                    document.add(new TextField(
                            cut.title(), FoldedText.of(measure.title()).text(), Field.Store.NO));
                    document.add(new TextField(
                            cut.text(), FoldedText.of(measure.text()).text(), Field.Store.NO));
                }
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
    }

    private Analyzer byField() {
        return new PerFieldAnalyzerWrapper(smart, Map.of(Cut.PAIRS.title(), pairs, Cut.PAIRS.text(), pairs));
    }

    private Analyzer analyzer(Cut cut) {
        return cut == Cut.WORDS ? smart : pairs;
    }

    /** The best so many; fewer where fewer have anything in common with the problem. */
    public List<Suggestion> best(String problem, int top) {
        try {
            return search(words.query(problem), top);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Suggestion> search(String problem, int top) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        int room = IndexSearcher.getMaxClauseCount();
        for (Cut cut : Cut.values()) {
            for (String term : terms(cut, problem)) {
                if (room < 2) {
                    break;
                }
                query.add(
                        new BoostQuery(new TermQuery(new Term(cut.title(), term)), (float) words.titleWeight()),
                        Occur.SHOULD);
                query.add(new TermQuery(new Term(cut.text(), term)), Occur.SHOULD);
                room -= 2;
            }
        }
        List<Suggestion> best = new ArrayList<>();
        BooleanQuery asked = query.build();
        for (ScoreDoc hit : searcher.search(asked, top).scoreDocs) {
            best.add(new Suggestion(
                    searcher.storedFields().document(hit.doc).get(ID), hit.score, reason(hit.doc, problem)));
        }
        return best;
    }

    private List<String> reason(int document, String problem) throws IOException {
        List<String> shared = new ArrayList<>();
        for (String term : terms(Cut.WORDS, problem)) {
            boolean isWord = term.codePointCount(0, term.length()) > 1;
            if (isWord && (has(document, Cut.WORDS.title(), term) || has(document, Cut.WORDS.text(), term))) {
                shared.add(term);
            }
        }
        return shared.stream()
                .sorted(Comparator.comparingInt(this::frequency))
                .limit(words.shownWords())
                .toList();
    }

    private boolean has(int document, String field, String term) throws IOException {
        PostingsEnum postings = MultiTerms.getTermPostingsEnum(reader, field, new BytesRef(term));
        return postings != null && postings.advance(document) == document;
    }

    private int frequency(String term) {
        try {
            return reader.docFreq(new Term(Cut.WORDS.title(), term)) + reader.docFreq(new Term(Cut.WORDS.text(), term));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Set<String> terms(Cut cut, String text) throws IOException {
        Set<String> terms = new LinkedHashSet<>();
        try (TokenStream stream = analyzer(cut).tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        }
        return terms;
    }

    @Override
    public void close() {
        try {
            reader.close();
            directory.close();
            smart.close();
            pairs.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
