package io.zhuqi.resolution.name;

import io.zhuqi.control.ControlRoom;
import io.zhuqi.control.Divisions.Division;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Names of enterprises of any number, and mentions of them as people write them; the same for one seed. */
final class InventedNames {
    private static final List<String> FORMS =
            List.of("有限公司", "有限公司", "有限责任公司", "有限责任公司", "股份有限公司", "农民专业合作社", "集团有限公司", "厂");

    private final Random random;
    private final List<Division> near;
    private final List<Division> all;
    private final List<String> trades;
    private final String usual;
    private final String everyday = everyday();

    InventedNames(ControlRoom room, long seed) {
        random = new Random(seed);
        all = room.divisions().all();
        near = all.stream().filter(one -> one.code().startsWith("62")).toList();
        NameWords words = new NameWords(room);
        trades = words.trades;
        StringBuilder characters = new StringBuilder();
        words.commonCharacters.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(one -> characters.append(one.getKey().repeat(one.getValue())));
        usual = characters.toString();
    }

    /** The characters of level 1 of GB 2312. */
    private static String everyday() {
        StringBuilder text = new StringBuilder();
        for (int row = 0xb0; row <= 0xd7; row++) {
            for (int cell = 0xa1; cell <= (row == 0xd7 ? 0xf9 : 0xfe); cell++) {
                text.append(new String(new byte[] {(byte) row, (byte) cell}, Charset.forName("GB2312")));
            }
        }
        return text.toString();
    }

    /** A name by its parts. */
    record Parts(String place, String brand, String trade, String form) {
        String whole() {
            return place + brand + trade + form;
        }
    }

    /** Names of firms; most of one province, several with one brand. */
    List<Parts> register(int count) {
        List<Parts> names = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            names.add(name());
        }
        return names;
    }

    private Parts name() {
        List<Division> places = random.nextInt(10) < 7 ? near : all;
        String place = random.nextInt(10) < 8
                ? places.get(random.nextInt(places.size())).name()
                : "";
        StringBuilder brand = new StringBuilder();
        int length = random.nextInt(10) < 7 ? 2 : 3;
        while (brand.length() < length) {
            brand.append(one(random.nextInt(10) < 6 ? usual : everyday));
        }
        String trade = trade() + (random.nextInt(10) < 3 ? trade() : "");
        return new Parts(place, brand.toString(), trade, FORMS.get(random.nextInt(FORMS.size())));
    }

    private String trade() {
        return trades.get((int) (trades.size() * Math.pow(random.nextDouble(), 2)));
    }

    private char one(String characters) {
        return characters.charAt(random.nextInt(characters.length()));
    }

    /** What people write: whole names, short ones, misspelt ones, and names of firms that the register lacks. */
    List<String> mentions(List<Parts> register, int count) {
        List<String> mentions = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            boolean known = random.nextInt(10) < 8;
            mentions.add(written(known ? register.get(random.nextInt(register.size())) : name()));
        }
        return mentions;
    }

    private String written(Parts name) {
        String whole = name.whole();
        int at = random.nextInt(whole.length() - 1);
        return switch (random.nextInt(10)) {
            case 0 -> whole;
            case 1 -> whole.substring(0, at) + " " + whole.substring(at);
            case 2, 3 -> name.brand() + name.trade();
            case 4 -> name.place() + name.brand() + name.trade();
            case 5 ->
                name.brand()
                        + name.trade().substring(0, Math.min(2, name.trade().length()));
            case 6 -> name.brand() + "公司";
            case 7 -> whole.substring(0, at) + whole.substring(at + 1);
            case 8 -> whole.substring(0, at) + whole.charAt(at + 1) + whole.charAt(at) + whole.substring(at + 2);
            default -> whole.substring(0, at) + one(everyday) + whole.substring(at + 1);
        };
    }
}
