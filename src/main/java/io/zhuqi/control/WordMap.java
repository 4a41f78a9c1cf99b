package io.zhuqi.control;

import io.zhuqi.vocabulary.PlainText;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A closed list: codes and all the words that stand for each. Words are compared folded ({@link PlainText#fold}). */
public final class WordMap {
    private final String name;
    private final Map<String, Label> labels;
    private final Map<String, String> codeByWord;
    private final Map<String, String> codeByFolded;

    /**
     * @param labels code → name for people, in the order of print
     * @param codeByWord word → code, in the order of the file
     */
    WordMap(String name, Map<String, Label> labels, Map<String, String> codeByWord) {
        this.name = name;
        this.labels = new LinkedHashMap<>(labels);
        this.codeByWord = new LinkedHashMap<>(codeByWord);
        codeByFolded = new HashMap<>();
        codeByWord.forEach((word, code) -> codeByFolded.put(PlainText.fold(word), code));
    }

    public String name() {
        return name;
    }

    /** In the order of print. */
    public List<String> codes() {
        return List.copyOf(labels.keySet());
    }

    /**
     * The name of a code for people.
     *
     * @throws IllegalArgumentException for a code that is not in the list
     */
    public Label label(String code) {
        Label label = labels.get(code);
        if (label == null) {
            throw new IllegalArgumentException("no code " + code + " in word map " + name);
        }
        return label;
    }

    /** Every word as written in the control room → its code, in the order of the file. */
    public Map<String, String> words() {
        return Collections.unmodifiableMap(codeByWord);
    }

    /** The code of a word however it is spaced, cased or in whichever script; null when the list does not know it. */
    public @Nullable String code(String word) {
        String code = codeByWord.get(word);
        return code != null ? code : codeByFolded.get(PlainText.fold(word));
    }
}
