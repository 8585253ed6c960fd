package dev.dbm.core.kind.function;

import dev.dbm.core.catalog.Address;
import dev.dbm.core.catalog.Row;
import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.RoutineRows;
import dev.dbm.core.kind.Rows;
import dev.dbm.schema.Function;
import dev.dbm.schema.FunctionPurpose;
import dev.dbm.schema.FunctionResult;
import dev.dbm.schema.FunctionTraits;
import dev.dbm.schema.Leakage;
import dev.dbm.schema.NullInput;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.ResultRows;
import dev.dbm.schema.Volatility;
import java.util.Optional;

/** Reads functions. A cost or a number of rows that is the usual one of its language is read as none, since that is what not saying it gives. */
final class FunctionReader implements CatalogReader<Function> {
    private static final String QUERY = """
        SELECT {columns}, {body columns},
          p.prokind::text AS kind, format_type(p.prorettype, NULL) AS result, p.proretset, p.provolatile::text AS volatility, p.proisstrict, p.proleakproof,
          CASE WHEN p.procost <> CASE WHEN l.lanname IN ('internal', 'c') THEN 1 ELSE 100 END THEN p.procost::text END AS cost,
          CASE WHEN p.proretset AND p.prorows <> 1000 THEN p.prorows::text END AS rows, s.nspname AS support_namespace, s.proname AS support
        {from}
          LEFT JOIN (SELECT f.oid, n.nspname, f.proname FROM pg_proc f JOIN pg_namespace n ON n.oid = f.pronamespace) s ON s.oid = p.prosupport
        WHERE p.prokind IN ('f', 'w') AND {own}
        """.replace("{columns}", RoutineRows.COLUMNS)
            .replace("{body columns}", RoutineRows.BODY_COLUMNS)
            .replace("{from}", RoutineRows.FROM)
            .replace("{own}", RoutineRows.OWN);

    @Override
    public String query(int serverMajor) {
        return QUERY;
    }

    @Override
    public Address address(Row row) {
        return Address.routine(row.number("oid"));
    }

    @Override
    public Function read(Row row) {
        return new Function(
                Rows.name(row, "nspname", "proname"),
                RoutineRows.arguments(row),
                new FunctionResult(
                        Rows.type(row, "result"), Rows.flag(row, "proretset") ? ResultRows.MANY : ResultRows.ONE),
                Rows.name(row, "lanname"),
                RoutineRows.body(row),
                traits(row),
                RoutineRows.settings(row),
                RoutineRows.transforms(row),
                Rows.comment(row));
    }

    private static FunctionTraits traits(Row row) {
        Optional<QualifiedName> support =
                Rows.optional(row, "support").map(name -> Rows.name(row, "support_namespace", "support"));
        return new FunctionTraits(
                Rows.text(row, "kind").equals("w") ? FunctionPurpose.WINDOW : FunctionPurpose.NORMAL,
                volatility(Rows.text(row, "volatility")),
                Rows.flag(row, "proisstrict") ? NullInput.STRICT : NullInput.CALLED,
                RoutineRows.security(row),
                Rows.flag(row, "proleakproof") ? Leakage.NONE : Leakage.POSSIBLE,
                RoutineRows.parallel(row),
                Rows.optional(row, "cost"),
                Rows.optional(row, "rows"),
                support);
    }

    private static Volatility volatility(String letter) {
        return switch (letter) {
            case "i" -> Volatility.IMMUTABLE;
            case "s" -> Volatility.STABLE;
            default -> Volatility.VOLATILE;
        };
    }
}
