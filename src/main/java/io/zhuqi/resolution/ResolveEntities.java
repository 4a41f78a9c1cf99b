package io.zhuqi.resolution;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.Industries;
import io.zhuqi.policy.ReadCatalogue;
import io.zhuqi.store.ScriptStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * From the rows received to what they speak of: sets the moment, then rebuilds versions, links and the current row of every key, in the
 * order in which one needs the other. Running it again gives the same.
 */
public final class ResolveEntities {
    /** A trade written as code and name together. */
    private static final Pattern LEADING_CODE = Pattern.compile("^([A-Ta-t]?\\d{2,4}|[A-Ta-t])(?!\\d)");

    private static final String VERSION = "version";
    private static final String WORDS = "24-operator-words";

    private final ResolutionStore store;
    private final ScriptStore scripts;
    private final ReadCatalogue catalogue;
    private final ScoreNames scoreNames;
    private final PlainNames plainNames;
    private final AlikePersons alikePersons;
    private final OfficialPoints points;
    private final Industries industries;

    /** @throws io.zhuqi.control.ControlRoomException for a mistake in the word lists */
    public ResolveEntities(DataSource database, ControlRoom room) {
        this.store = new ResolutionStore(database);
        this.scripts = new ScriptStore(database);
        this.catalogue = new ReadCatalogue(database, room);
        this.scoreNames = new ScoreNames(new NameScoreStore(database), room);
        this.plainNames = new PlainNames(room);
        this.alikePersons = new AlikePersons(room);
        this.points = OfficialPoints.read(room);
        this.industries = room.industries();
    }

    /** Rebuilds versions, links and current rows; {@code derived.state} says incomplete until somebody completes it. */
    public void run(Moment moment) {
        store.begin(moment);
        catalogue.readNumbers();
        script("01-known", "10-policy-keys", VERSION, "11-policies");
        catalogue.readNaming();
        readTrades();
        script("20-enterprise-keys", VERSION, "21-enterprises", "22-enterprise-mentions", "23-decisions", VERSION);
        scoreNames.run();
        readPlainNames();
        script(WORDS, "24-enterprise-link", "30-official-keys", VERSION, "31-officials", "32-official-link");
        script("33-posting-evidence", WORDS, "32-official-link");
        script("40-problems", VERSION, "41-problems", "42-handling", VERSION, "43-handling");
        script("50-worklogs", VERSION, "51-worklogs");
        script("60-other-keys", VERSION, "61-others");
    }

    private void script(String... names) {
        scripts.run(ResolveEntities.class, List.of(names));
    }

    private void readTrades() {
        Map<String, Industries.Industry> known = new LinkedHashMap<>();
        store.trades().forEach(name -> trade(name).ifPresent(industry -> known.put(name, industry)));
        store.saveTrades(known);
    }

    private Optional<Industries.Industry> trade(String name) {
        Optional<Industries.Industry> whole = industries.find(name);
        if (whole.isPresent()) {
            return whole;
        }
        Matcher code = LEADING_CODE.matcher(name.strip());
        return code.find() ? industries.find(code.group(1)) : Optional.empty();
    }

    private void readPlainNames() {
        Map<String, PlainNames.Plain> plain = new LinkedHashMap<>();
        store.unitNames().forEach(name -> plain.put(name, plainNames.unit(name)));
        Set<String> persons = new TreeSet<>();
        store.personNames().forEach(name -> {
            plain.putIfAbsent(name, plainNames.person(name));
            persons.add(plainNames.person(name).plain());
        });
        store.savePlainNames(plain);
        store.saveAlike(alikePersons.among(persons));
        store.savePoints(points);
    }
}
