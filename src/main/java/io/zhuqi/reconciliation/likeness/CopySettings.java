package io.zhuqi.reconciliation.likeness;

import io.zhuqi.control.ControlRoom;

/**
 * When two texts are copies; the settings {@code copied_…} of {@code zhuqi.yml} and the phrases that do not count.
 *
 * @param similarity from which on (0 to 1)
 * @param shingle characters of a shingle
 * @param minimum characters below which a text is nobody's own
 * @param writers what so many writers use is a form phrase, where there are few of them
 * @param share what this share of all writers (0 to 1) uses is a form phrase, where there are many
 */
public record CopySettings(
        double similarity, int shingle, int minimum, int writers, double share, FormPhrases phrases) {
    /**
     * Reads settings and phrases.
     *
     * @throws io.zhuqi.control.ControlRoomException for a mistake in the settings or in the phrases
     */
    public static CopySettings of(ControlRoom room) {
        return new CopySettings(
                Double.parseDouble(room.setting("copied_similarity")),
                room.intSetting("copied_shingle"),
                room.intSetting("copied_min_chars"),
                room.intSetting("copied_boilerplate_officials"),
                Double.parseDouble(room.setting("copied_boilerplate_share")),
                FormPhrases.read(room.jobs()));
    }

    /** How many of all these writers make a form phrase. */
    int many(int all) {
        return Math.min(WriterCount.MOST, Math.max(writers, (int) Math.ceil(share * all)));
    }
}
