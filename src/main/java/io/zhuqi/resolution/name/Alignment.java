package io.zhuqi.resolution.name;

/**
 * What two cores have in common, in bits, with what it cost to bring them together.
 *
 * @param bits what the characters in common tell
 * @param costs what differences take off, as a positive number
 * @param typos characters taken for misspelt
 * @param skipped characters of the register's name that the mention leaves out
 * @param foreign whether a telling character of the mention has no counterpart: then a person has to look
 */
record Alignment(double bits, double costs, int typos, int skipped, boolean foreign) {
    static final Alignment NOTHING = new Alignment(0, 0, 0, 0, true);

    double score() {
        return bits - costs;
    }
}
