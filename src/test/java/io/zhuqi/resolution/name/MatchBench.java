package io.zhuqi.resolution.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.DirectoryJobs;
import io.zhuqi.resolution.name.NameJudgement.Decision;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How many mentions a second are judged against a register of 70,000 invented names, on all processors. Run with
 * {@code mvn -Pbench test -Dtest=MatchBench}; {@code -Dbench.register} and {@code -Dbench.mentions} change the numbers.
 */
@Tag("bench")
class MatchBench {
    private static final int REGISTER = Integer.getInteger("bench.register", 70_000);
    private static final int MENTIONS = Integer.getInteger("bench.mentions", 200_000);
    private static final int REPEAT = Integer.getInteger("bench.repeat", 3);
    private static final int SEED = 2022;

    @Test
    void mentionsAgainstARegister() {
        ControlRoom room = ControlRoom.load(new DirectoryJobs(Path.of("jobs")));
        InventedNames invented = new InventedNames(room, SEED);
        List<InventedNames.Parts> names = invented.register(REGISTER);
        long start = System.nanoTime();
        MatchMentions.Builder builder = MatchMentions.register(room);
        for (int i = 0; i < names.size(); i++) {
            builder.add("E" + i, names.get(i).whole(), "", "", "", List.of());
        }
        MatchMentions match = builder.build();
        System.out.printf("%,d names indexed: %.1f s%n", REGISTER, seconds(start));
        List<String> mentions = invented.mentions(names, MENTIONS);
        for (int run = 0; run < REPEAT; run++) {
            start = System.nanoTime();
            List<NameJudgement> judged =
                    mentions.parallelStream().map(match::judge).toList();
            double seconds = seconds(start);
            Map<Decision, Long> counts = judged.stream()
                    .collect(Collectors.groupingBy(NameJudgement::decision, TreeMap::new, Collectors.counting()));
            System.out.printf(
                    "%,d mentions: %.1f s, %,.0f a second on %d processors; %s; answers %08x%n",
                    MENTIONS,
                    seconds,
                    MENTIONS / seconds,
                    Runtime.getRuntime().availableProcessors(),
                    counts,
                    judged.stream().map(MatchBench::told).toList().hashCode());
            assertThat(counts.keySet()).contains(Decision.LINKED, Decision.REVIEW, Decision.NONE);
        }
    }

    /** What must not change when only the speed is worked on. */
    private static String told(NameJudgement judgement) {
        return judgement.candidates().stream()
                .map(one -> one.id() + ":" + String.format(Locale.ROOT, "%.1f", one.score()))
                .collect(Collectors.joining(" ", judgement.decision() + " ", ""));
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
