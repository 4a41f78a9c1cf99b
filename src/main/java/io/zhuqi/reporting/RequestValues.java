package io.zhuqi.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What queries and sentences know from the request itself, and from the facts of what it speaks of. */
final class RequestValues {
    private static final String COUNTY = "county";

    private RequestValues() {}

    static Map<String, Object> parameters(AssembleReport.Request request) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("business_date", request.businessDate());
        parameters.put("knowledge_date", request.knowledgeDate());
        parameters.put("period_start", request.period().atDay(1));
        parameters.put("period_end", request.period().atEndOfMonth());
        parameters.put("scope", request.scope());
        parameters.put("scope_kind", request.scopeKind());
        parameters.put("county", request.scopeKind().equals(COUNTY) ? request.subject() : "");
        parameters.put("subject", request.subject());
        return parameters;
    }

    static Sentences sentences(AssembleReport.Request request) {
        Sentences sentences = new Sentences(request.locale());
        sentences.know("scope_kind", request.scopeKind());
        sentences.know("year", request.period().getYear());
        sentences.know("month", request.period().getMonthValue());
        sentences.know("issue", request.issue());
        sentences.know("version", request.version());
        sentences.know("day", request.businessDate().getDayOfMonth());
        sentences.know("business_date", request.businessDate());
        sentences.know("knowledge_date", request.knowledgeDate());
        sentences.know("last_day", request.period().lengthOfMonth());
        return sentences;
    }

    static void know(Sentences sentences, Block.Table facts) {
        for (int i = 0; i < facts.columns().size(); i++) {
            String name = facts.columns().get(i).id();
            Block.@Nullable Cell cell =
                    facts.rows().isEmpty() ? null : facts.rows().get(0).cells().get(i);
            sentences.know(name, cell == null ? "" : cell.value() instanceof LocalDate day ? day : cell.text());
            sentences.know(name + "_n", cell != null && cell.value() instanceof BigDecimal number ? number : 0);
        }
    }

    static ReportHead head(
            ReportDefinition definition, AssembleReport.Request request, Sentences sentences, String file) {
        return new ReportHead(
                sentences.write(definition.banner(), file),
                sentences.write(definition.title(), file),
                sentences.write(definition.issue(), file),
                sentences.write(definition.period(), file),
                sentences.write(definition.organ(), file),
                request.period().toString(),
                request.issue(),
                request.version(),
                request.businessDate(),
                request.knowledgeDate(),
                request.locale());
    }
}
