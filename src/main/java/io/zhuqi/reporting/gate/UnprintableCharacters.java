package io.zhuqi.reporting.gate;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.FieldType;
import io.zhuqi.control.SheetKind;
import io.zhuqi.finding.Messages;
import io.zhuqi.reporting.gate.CharacterStore.Place;
import io.zhuqi.reporting.issue.Print.Verdict;
import io.zhuqi.reporting.pdf.fonts.MissingCharacter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What the characters that no face has mean for a report: printed in the name of a person or an enterprise they hold it, elsewhere they
 * are warned of, in both cases with the file and the cell that they came from.
 */
public final class UnprintableCharacters {
    private final ControlRoom room;
    private static final String IN_REPORT = "gate.character.name";
    private static final String IN_PAPER = "gate.character.name-in-paper";

    private final Function<String, List<Place>> places;
    private final String inName;

    public UnprintableCharacters(ControlRoom room, CharacterStore store) {
        this(room, character -> store.places(character, room.kinds().keySet()), IN_REPORT);
    }

    private UnprintableCharacters(ControlRoom room, Function<String, List<Place>> places, String inName) {
        this.room = room;
        this.places = places;
        this.inName = inName;
    }

    /** The same for many papers, which nobody releases, on what was received so far: each character is looked for once. For many threads. */
    public UnprintableCharacters inPapers() {
        Map<String, List<Place>> known = new ConcurrentHashMap<>();
        return new UnprintableCharacters(room, character -> known.computeIfAbsent(character, places), IN_PAPER);
    }

    /** The judgement on what was printed with a stand-in; delivers without a word when there is nothing. */
    public Judgement judge(List<MissingCharacter> missing, Messages messages) {
        Verdict gravest = Verdict.DELIVER;
        List<String> reasons = new ArrayList<>();
        for (MissingCharacter character : missing) {
            List<Place> found = places.apply(character.character());
            Optional<Place> name = found.stream()
                    .filter(place -> isName(place) && isPrinted(place, character))
                    .findFirst();
            Optional<Place> place = name.isPresent() ? name : found.stream().findFirst();
            Verdict verdict = name.isPresent() ? Verdict.HOLD : Verdict.WARN;
            gravest = verdict.compareTo(gravest) > 0 ? verdict : gravest;
            reasons.add(reason(character, place, verdict, messages));
        }
        return new Judgement(gravest, reasons);
    }

    private boolean isName(Place place) {
        SheetKind kind = room.kinds().get(place.kind());
        return kind != null
                && place.field() != null
                && kind.field(place.field())
                        .filter(field -> field.type() == FieldType.NAME)
                        .isPresent();
    }

    /** Names are stored without inner spaces, and printed so. */
    private static boolean isPrinted(Place place, MissingCharacter character) {
        String name = place.value().replaceAll("[\\s\\u3000]", "");
        return character.texts().stream()
                .anyMatch(text -> text.replaceAll("[\\s\\u3000]", "").contains(name));
    }

    private String reason(MissingCharacter character, Optional<Place> place, Verdict verdict, Messages messages) {
        Map<String, String> values = new TreeMap<>();
        values.put("character", character.character());
        values.put("code", character.codePoint());
        values.put("text", character.texts().get(0));
        if (place.isEmpty()) {
            return messages.text("gate.character.nowhere", values);
        }
        values.put("file", place.get().file());
        values.put("sheet", place.get().sheet());
        values.put("row", Integer.toString(place.get().row()));
        values.put("column", Integer.toString(place.get().column() + 1));
        values.put("value", place.get().value());
        return messages.text(verdict == Verdict.HOLD ? inName : "gate.character", values);
    }
}
