package io.zhuqi.reporting.gate;

import io.zhuqi.finding.Messages;
import io.zhuqi.reporting.Block;
import io.zhuqi.reporting.issue.Print.Verdict;
import io.zhuqi.reporting.issue.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a report prints of its own judgement: a warning, who let it go and why, or that it is held. */
public final class GateNotice {
    private final Messages messages;

    public GateNotice(Messages messages) {
        this.messages = messages;
    }

    /**
     * The paragraphs; none when nothing was found.
     *
     * @param release the operator's word on a held report; null when there is none
     */
    public List<Block> of(Judgement judgement, @Nullable Release release) {
        if (judgement.reasons().isEmpty()) {
            return List.of();
        }
        List<Block> notice = new ArrayList<>();
        if (release != null) {
            notice.add(note(messages.text(
                    "gate.released",
                    Map.of(
                            "operator", release.operator(),
                            "date", release.releasedOn().toString(),
                            "reason", release.reason()))));
        } else {
            notice.add(note(messages.text(judgement.verdict() == Verdict.HOLD ? "gate.held" : "gate.warning")));
        }
        judgement.reasons().forEach(reason -> notice.add(note(reason)));
        return notice;
    }

    private static Block note(String text) {
        return new Block.Paragraph(Block.Paragraph.Style.NOTE, text);
    }
}
