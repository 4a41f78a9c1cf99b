package io.zhuqi.policy.search;

import io.zhuqi.control.JobsFolder;
import io.zhuqi.policy.search.MeasureIndex.Cut;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * Searches measures by meaning: Lucene's BM25 over words and over pairs of characters, titles counting more than texts, and the place asked
 * for counting as much as the words do. Held in memory; equal scores are ordered by id. For several threads at once.
 */
public final class MeasureSearch implements AutoCloseable {
    private static final int PERCENT = 100;

    private final SearchWords words;
    private final MeasureIndex index;
    private final IndexSearcher searcher;

    /** @throws io.zhuqi.control.ControlRoomException for a mistake in {@code policy/search.yml} */
    public MeasureSearch(Collection<Searchable> measures, JobsFolder jobs) {
        this(measures, SearchWords.read(jobs));
    }

    MeasureSearch(Collection<Searchable> measures, SearchWords words) {
        this.words = words;
        this.index = new MeasureIndex(measures);
        this.searcher = index.searcher();
    }

    /**
     * The best so many; fewer where fewer have anything in common with the problem.
     *
     * @param place where the problem is, from the widest to the narrowest; empty where that does not matter
     */
    public List<Suggestion> best(String problem, String place, int top) {
        List<String> places = words.places(place);
        String query = words.query(problem);
        try {
            Map<String, Integer> said = index.terms(Cut.WORDS, query);
            double[] scores = new double[index.size()];
            int[] found =
                    places.isEmpty() ? search(query, said, top, scores) : search(query, said, index.size(), scores);
            if (!places.isEmpty()) {
                found = liftPlaces(places, scores);
            }
            List<Suggestion> best = new ArrayList<>();
            for (int number : Arrays.copyOf(found, Math.min(top, found.length))) {
                best.add(new Suggestion(index.measure(number).id(), scores[number], reason(number, said.keySet())));
            }
            return best;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fills the scores; gives the numbers of the measures found, best first. */
    private int[] search(String query, Map<String, Integer> said, int top, double[] scores) throws IOException {
        BooleanQuery.Builder asked = new BooleanQuery.Builder();
        int room = IndexSearcher.getMaxClauseCount();
        for (Cut cut : Cut.values()) {
            Map<String, Integer> terms = cut == Cut.WORDS ? said : index.terms(cut, query);
            for (Map.Entry<String, Integer> term : terms.entrySet()) {
                room -= 2;
                if (room >= 0) {
                    // Said twice is meant more, but not twice as much.
                    float weight = (float) (1 + Math.log(term.getValue()));
                    asked.add(clause(cut.title(), term.getKey(), weight * (float) words.titleWeight()), Occur.SHOULD);
                    asked.add(clause(cut.text(), term.getKey(), weight), Occur.SHOULD);
                }
            }
        }
        ScoreDoc[] hits = searcher.search(asked.build(), Math.max(1, top)).scoreDocs;
        for (ScoreDoc hit : hits) {
            scores[hit.doc] = hit.score;
        }
        return Arrays.stream(hits).mapToInt(hit -> hit.doc).toArray();
    }

    private static BoostQuery clause(String field, String term, float weight) {
        return new BoostQuery(new TermQuery(new Term(field, term)), weight);
    }

    /** A measure that names the place gains, most for the narrowest; the numbers of all that have any score, best first. */
    private int[] liftPlaces(List<String> places, double[] scores) {
        double gain = words.placeWeight() * Arrays.stream(scores).max().orElse(0);
        for (int number = 0; number < scores.length; number++) {
            String named = index.named(number);
            int narrowest = IntStream.range(0, places.size())
                    .filter(i -> named.contains(places.get(i)))
                    .max()
                    .orElse(-1);
            scores[number] += gain * (narrowest + 1) / places.size();
        }
        return IntStream.range(0, scores.length)
                .filter(number -> scores[number] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(number -> -scores[number]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Telling words that both have and few measures have, the rarest first. */
    private List<String> reason(int number, Set<String> said) {
        int few = Math.max(words.commonMeasures(), words.commonPercent() * index.size() / PERCENT);
        return said.stream()
                .filter(word -> words.isTelling(word) && index.has(number, word))
                .filter(word -> index.measuresWith(word) <= few)
                .sorted(Comparator.comparingInt(index::measuresWith))
                .limit(words.shownWords())
                .toList();
    }

    @Override
    public void close() {
        index.close();
    }
}
