package io.zhuqi.policy.search;

import io.zhuqi.vocabulary.FoldedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Measures in Lucene's memory, cut into words (smartcn) and into pairs of characters; numbered from 0 by their ids in order. */
final class MeasureIndex implements AutoCloseable {
    /** One way of cutting text into terms, each with a field for titles and one for texts. */
    enum Cut {
        WORDS,
        PAIRS;

        String title() {
            return name() + ".title";
        }

        String text() {
            return name() + ".text";
        }
    }

    private final Analyzer smart = new SmartChineseAnalyzer(true);
    private final Analyzer pairs = new CJKAnalyzer();
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final List<Searchable> measures;
    private final List<Set<String>> words = new ArrayList<>();
    private final List<String> named = new ArrayList<>();
    private final Map<String, Integer> measuresWith = new HashMap<>();
    private final DirectoryReader reader;

    MeasureIndex(Collection<Searchable> unordered) {
        this.measures =
                unordered.stream().sorted(Comparator.comparing(Searchable::id)).toList();
        Analyzer byField =
                new PerFieldAnalyzerWrapper(smart, Map.of(Cut.PAIRS.title(), pairs, Cut.PAIRS.text(), pairs));
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(byField))) {
            for (Searchable measure : measures) {
                add(writer, measure);
            }
            writer.forceMerge(1);
            writer.commit();
            this.reader = DirectoryReader.open(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(IndexWriter writer, Searchable measure) throws IOException {
        String title = FoldedText.of(measure.title()).text();
        String text = FoldedText.of(measure.text()).text();
        Document document = new Document();
        for (Cut cut : Cut.values()) {
            document.add(new TextField(cut.title(), title, Field.Store.NO));
            document.add(new TextField(cut.text(), text, Field.Store.NO));
        }
        writer.addDocument(document);
        Set<String> its = new HashSet<>(terms(Cut.WORDS, title + " " + text).keySet());
        its.forEach(word -> measuresWith.merge(word, 1, Integer::sum));
        words.add(its);
        named.add(title + " " + FoldedText.of(measure.issuer()).text());
    }

    IndexSearcher searcher() {
        return new IndexSearcher(reader);
    }

    int size() {
        return measures.size();
    }

    Searchable measure(int number) {
        return measures.get(number);
    }

    /** Whether title or text of the measure has this word. */
    boolean has(int number, String word) {
        return words.get(number).contains(word);
    }

    /** How many measures have this word. */
    int measuresWith(String word) {
        return measuresWith.getOrDefault(word, 0);
    }

    /** Title and issuer, folded. */
    String named(int number) {
        return named.get(number);
    }

    /** The terms of a text in order of appearance, and how often each stands there. */
    Map<String, Integer> terms(Cut cut, String text) throws IOException {
        Map<String, Integer> terms = new java.util.LinkedHashMap<>();
        try (TokenStream stream = (cut == Cut.WORDS ? smart : pairs).tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.merge(term.toString(), 1, Integer::sum);
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
