package io.zhuqi.sample.rows;

import io.zhuqi.sample.world.Enterprise;
import io.zhuqi.sample.world.Resources;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A first glance at whether a measure suits a firm, as a clerk takes it: lists only, no figures. */
final class Eligibility {
    private final Map<String, String> sections = new HashMap<>();
    private final Map<String, String> sizes =
            Resources.map(Resources.read("policies.yml").get("sizes"), JsonNode::asString);

    Eligibility() {
        for (JsonNode trade : Resources.read("industries.yml")) {
            sections.put(trade.get("code").asString(), trade.get("section").asString());
        }
    }

    boolean suits(Measure measure, Enterprise firm) {
        List<String> industries = measure.list("industries");
        List<String> suitable = measure.list("sizes");
        boolean trade = industries.isEmpty()
                || industries.contains(firm.trade().code())
                || industries.contains(sections.get(firm.trade().code()));
        return trade
                && (measure.county() == null
                        || measure.county().equals(firm.county().name()))
                && (suitable.isEmpty() || suitable.contains(sizes.get(firm.size())))
                && firm.tags().containsAll(measure.list("tags"));
    }
}
