package io.zhuqi.sample.rows;

import io.zhuqi.sample.sheet.Code;
import io.zhuqi.sample.sheet.SampleRow;
import io.zhuqi.sample.world.County;
import io.zhuqi.sample.world.Dice;
import io.zhuqi.sample.world.Enterprise;
import io.zhuqi.sample.world.Resources;
import io.zhuqi.sample.world.World;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The register of firms: a master row each, a row of last year's figures, and this year's quarters of served firms. */
final class RegisterRows implements RowSource {
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final int QUARTERS = 3;
    private static final String FIGURES = "figures";

    private final World world;
    private final Map<String, String> trades = new HashMap<>();

    RegisterRows(World world) {
        this.world = world;
        for (JsonNode trade : Resources.read("industries.yml")) {
            trades.put(trade.get("code").asString(), trade.get("name").asString());
        }
    }

    @Override
    public Iterable<SampleRow> rows(SheetScope scope) {
        County county = scope.sender();
        boolean split =
                scope.variant().startsWith(world.plan().counties().get(0).code());
        boolean figures = scope.variant().endsWith(FIGURES);
        return () -> firms(county)
                .flatMap(
                        firm -> split ? (figures ? figures(firm) : List.of(master(firm))).stream() : all(firm).stream())
                .iterator();
    }

    private Stream<Enterprise> firms(County county) {
        return Stream.concat(world.roster().firms(county).stream(), world.outsiders(county).stream());
    }

    private List<SampleRow> all(Enterprise firm) {
        List<SampleRow> rows = new ArrayList<>();
        rows.add(master(firm));
        rows.addAll(figures(firm));
        return rows;
    }

    private SampleRow common(Enterprise firm) {
        return new SampleRow()
                .with("credit_code", firm.creditCode())
                .with("name", firm.name())
                .with("county", new Code(firm.county().code()))
                .with(
                        "industry",
                        firm.trade().code() + " " + trades.get(firm.trade().code()));
    }

    private SampleRow master(Enterprise firm) {
        return common(firm)
                .with("short_name", firm.shortName())
                .with("former_name", firm.formerName())
                .with("restricted", firm.restricted())
                .with("declared_size", new Code(firm.size()))
                .with("tags", firm.tags().isEmpty() ? null : firm.tags())
                .with("founded_on", firm.founded())
                .with("has_party", firm.party())
                .with("operating", new Code(firm.suspended() ? "SUSPENDED" : "ACTIVE"))
                .with("contact", firm.contact())
                .with("phone", firm.phone());
    }

    private List<SampleRow> figures(Enterprise firm) {
        List<SampleRow> rows = new ArrayList<>();
        if (firm.silent()) {
            return rows;
        }
        int year = world.plan().cutoff().getYear();
        Dice dice = world.plan().dice("figures", firm.number());
        rows.add(year(firm, dice).with("year", year - 1));
        boolean served = firm.number() < world.roster().served().size();
        for (int quarter = 1; served && quarter <= QUARTERS; quarter++) {
            rows.add(common(firm)
                    .with("year", year)
                    .with("quarter", quarter)
                    .with("employees", Math.max(2, firm.employees() + dice.between(-4, 6)))
                    .with("revenue", wan(firm.revenue() * quarter / 4))
                    .with("assets", wan(firm.assets() + dice.between(-20, 60)))
                    .with("taxable_income", dice.chance(60) ? null : wan(firm.income() * quarter / 4)));
        }
        return rows;
    }

    private SampleRow year(Enterprise firm, Dice dice) {
        return common(firm)
                .with("employees", dice.chance(40) ? null : firm.employees())
                .with("dispatched", firm.dispatched() == 0 && dice.chance(700) ? null : firm.dispatched())
                .with("revenue", wan(firm.revenue()))
                .with("assets", dice.chance(60) ? null : wan(firm.assets()))
                .with("taxable_income", dice.chance(90) ? null : wan(firm.income()))
                .with("vat_sales", dice.chance(150) ? null : wan(firm.revenue() * 95 / 100));
    }

    private static BigDecimal wan(int amount) {
        return WAN.multiply(BigDecimal.valueOf(amount));
    }
}
