package io.zhuqi.reconciliation.likeness;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.Label;
import io.zhuqi.control.YamlFile;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kinds of difficulty and the words that tell of them: {@code reference/difficulties.yml}. */
final class Difficulties {
    static final String FILE = "reference/difficulties.yml";

    private final List<Difficulty> all;

    private Difficulties(List<Difficulty> all) {
        this.all = all;
    }

    /**
     * One kind.
     *
     * @param category of the problems that it may stand for
     */
    record Difficulty(Label name, String category, List<String> words) {}

    /**
     * A kind found in a text.
     *
     * @param word the first of its words that the text has
     */
    record Found(Difficulty difficulty, String word) {}

    private record Written(@Nullable List<Difficulty> difficulties) {}

    /** @throws io.zhuqi.control.ControlRoomException for a mistake in the file */
    static Difficulties read(ControlRoom room) {
        YamlFile file = new YamlFile(room.jobs(), FILE);
        List<Difficulty> all = file.need(file.as(Written.class).difficulties(), "difficulties");
        all.stream()
                .filter(one -> !room.words().map("category").codes().contains(one.category()))
                .findFirst()
                .ifPresent(one -> {
                    throw file.mistakeAt(
                            one.category(), "no category " + one.category(), "use a code of words/category.yml");
                });
        return new Difficulties(all);
    }

    /**
     * The kind of which the text has most characters; the first of those that have equally many.
     *
     * @param category null: any
     */
    Optional<Found> in(String text, @Nullable String category) {
        Found best = null;
        int most = 0;
        for (Difficulty one : all) {
            List<String> hits = category == null || one.category().equals(category)
                    ? one.words().stream().filter(text::contains).toList()
                    : List.of();
            int characters = hits.stream().mapToInt(String::length).sum();
            if (characters > most) {
                most = characters;
                best = new Found(one, hits.get(0));
            }
        }
        return Optional.ofNullable(best);
    }
}
