package io.zhuqi.store;

import io.zhuqi.store.RowTable.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The row tables of all fourteen sheet kinds, as other stages may rely on them in their tests. */
public final class ContractTables {
    private static final String KINDS = """
            officials: name unit unit_level county post_title batch:int started_on:date ended_on:date \
            enterprise_names:list credit_code phone row_status
            enterprises: credit_code name short_name former_name county industry employees:int revenue:money assets:money \
            taxable_income:money vat_sales:money dispatched:int restricted:yes year:int quarter:int declared_size tags:list \
            founded_on:date has_party:yes operating contact phone
            problems: problem_no county enterprise_name credit_code description category raised_on:date official_name level \
            complexity duty_unit due_on:date status closed_on:date result result_text extended_to:date policy_cited \
            visited_on:date evaluation remark
            handling: problem_no step at:time new_due_on:date unit county handler note evaluation
            worklogs: worked_on:date official_name unit enterprise_name work_type content found_problem problem_no policy_cited \
            submitted_at:time log_no unfinished needs_help remark
            policies: title document_no issuer level published_on:date effective_on:date expires_on:date measure_no measure_text \
            policy_category counties:list industries:list sizes:list employees_max:int revenue_max:money \
            taxable_income_max:money tags_required:list size_definition condition_feel amount_max:money apply_by:date access \
            paying_unit channel basis amending_no amended_by verification source remark
            uptakes: enterprise_name credit_code policy_title document_no measure_no enjoyed_on:date amount:money handling_unit
            fieldchecks: checked_on:date county enterprise_name check_type content on_the_spot:yes resolved:yes resolved_on:date
            outcomes: outcome_type enterprise_name credit_code happened_on:date tax_kind quantity:number unit amount:money office \
            official_name source
            inspections: inspected_on:date team enterprise_name official_name on_post:yes log_proper:yes opinion satisfaction
            declared: county month:date collected:int financing:int cost:int talent:int policy:int other:int closed:int visits:int
            aliases: original_name credit_code confirmed_by confirmed_on:date
            absences: official_name unit started_on:date ended_on:date absence_type approved_by
            checklist: enterprise_name credit_code document_no measure_no verdict answers checked_by checked_on:date
            """;

    private ContractTables() {}

    /** One table for each kind. */
    public static List<RowTable> all() {
        return KINDS.lines().map(ContractTables::table).toList();
    }

    private static RowTable table(String line) {
        String[] halves = line.split(": ", 2);
        List<Column> columns = new ArrayList<>();
        Stream.of(halves[1].trim().split(" +")).forEach(word -> {
            String[] field = (word + ":text").split(":");
            columns.add(new Column(field[0], type(field[1])));
            if (field[1].equals("number")) {
                columns.add(new Column(field[0] + "_approx", ColumnType.BOOLEAN));
            }
        });
        return new RowTable(halves[0], columns);
    }

    private static ColumnType type(String word) {
        return switch (word) {
            case "int" -> ColumnType.INTEGER;
            case "money" -> ColumnType.MONEY;
            case "number" -> ColumnType.NUMBER;
            case "date" -> ColumnType.DATE;
            case "time" -> ColumnType.TIMESTAMP;
            case "yes" -> ColumnType.BOOLEAN;
            case "list" -> ColumnType.TEXT_LIST;
            default -> ColumnType.TEXT;
        };
    }
}
