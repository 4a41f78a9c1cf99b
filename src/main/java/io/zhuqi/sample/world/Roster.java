package io.zhuqi.sample.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who is posted where, looked up from both sides. */
public final class Roster {
    private final List<Official> officials;
    private final List<Posting> postings;
    private final List<Enterprise> served;
    private final Map<String, List<Posting>> byCounty = new HashMap<>();
    private final Map<String, List<Enterprise>> firmsByCounty = new HashMap<>();
    private final List<List<Posting>> byOfficial = new ArrayList<>();

    Roster(List<Official> officials, List<Posting> postings, List<Enterprise> served) {
        this.officials = List.copyOf(officials);
        this.postings = List.copyOf(postings);
        this.served = List.copyOf(served);
        officials.forEach(official -> byOfficial.add(new ArrayList<>(1)));
        for (Posting posting : postings) {
            String county = posting.enterprise().county().code();
            byCounty.computeIfAbsent(county, key -> new ArrayList<>()).add(posting);
            byOfficial.get(posting.official().number()).add(posting);
        }
        for (Enterprise firm : served) {
            firmsByCounty
                    .computeIfAbsent(firm.county().code(), key -> new ArrayList<>())
                    .add(firm);
        }
    }

    public List<Official> officials() {
        return officials;
    }

    public List<Posting> postings() {
        return postings;
    }

    /** The firms of the programme. */
    public List<Enterprise> served() {
        return served;
    }

    public List<Posting> postings(County county) {
        return byCounty.getOrDefault(county.code(), List.of());
    }

    public List<Enterprise> firms(County county) {
        return firmsByCounty.getOrDefault(county.code(), List.of());
    }

    public List<Official> officials(County county) {
        return officials.stream()
                .filter(official -> official.county().equals(county))
                .toList();
    }

    public List<Posting> postings(Official official) {
        return byOfficial.get(official.number());
    }

    /** The official's postings of that day; none before the first and after the last. */
    public List<Posting> postings(Official official, LocalDate day) {
        List<Posting> all = byOfficial.get(official.number());
        return all.stream().filter(posting -> posting.covers(day)).toList();
    }
}
