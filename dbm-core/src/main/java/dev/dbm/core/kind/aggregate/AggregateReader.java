package dev.dbm.core.kind.aggregate;

import dev.dbm.core.catalog.Address;
import dev.dbm.core.catalog.Row;
import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.RoutineRows;
import dev.dbm.core.kind.Rows;
import dev.dbm.schema.Aggregate;
import dev.dbm.schema.AggregateCall;
import dev.dbm.schema.AggregateState;
import dev.dbm.schema.FinalArguments;
import dev.dbm.schema.FinalModify;
import dev.dbm.schema.MovingState;
import dev.dbm.schema.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code pg_aggregate}.
 *
 * @see <a href="https://www.postgresql.org/docs/current/catalog-pg-aggregate.html">pg_aggregate</a>
 */
final class AggregateReader implements CatalogReader<Aggregate> {
    /** The columns of the functions, each given back as its namespace and name. */
    private static final List<String> FUNCTIONS = List.of(
            "aggtransfn",
            "aggfinalfn",
            "aggcombinefn",
            "aggserialfn",
            "aggdeserialfn",
            "aggmtransfn",
            "aggminvtransfn",
            "aggmfinalfn");

    private static final String QUERY = """
        SELECT {columns}, a.aggkind::text AS kind, a.aggnumdirectargs, a.aggfinalextra, a.aggmfinalextra,
          a.aggfinalmodify::text AS final_modify, a.aggmfinalmodify::text AS moving_modify,
          format_type(a.aggtranstype, NULL) AS state, a.aggtransspace, format_type(NULLIF(a.aggmtranstype, 0), NULL) AS moving_state, a.aggmtransspace,
          a.agginitval, a.aggminitval, {functions}, o.nspname AS operator_namespace, o.oprname AS operator
        {from}
          JOIN pg_aggregate a ON a.aggfnoid = p.oid
          LEFT JOIN (SELECT x.oid, n.nspname, x.oprname FROM pg_operator x JOIN pg_namespace n ON n.oid = x.oprnamespace) o ON o.oid = a.aggsortop
        WHERE p.prokind = 'a' AND {own}
        """.replace("{columns}", RoutineRows.COLUMNS)
            .replace(
                    "{functions}",
                    String.join(
                            ", ",
                            FUNCTIONS.stream().map(AggregateReader::function).toList()))
            .replace("{from}", RoutineRows.FROM)
            .replace("{own}", RoutineRows.OWN);

    private static String function(String column) {
        return """
            (SELECT ARRAY[n.nspname::text, f.proname::text] FROM pg_proc f JOIN pg_namespace n ON n.oid = f.pronamespace WHERE f.oid = a.%s) AS %s\
            """.formatted(column, column);
    }

    @Override
    public String query(int serverMajor) {
        return QUERY;
    }

    @Override
    public Address address(Row row) {
        return Address.routine(row.number("oid"));
    }

    @Override
    public Aggregate read(Row row) {
        return new Aggregate(
                Rows.name(row, "nspname", "proname"),
                call(Rows.text(row, "kind")),
                RoutineRows.arguments(row),
                Math.toIntExact(Rows.number(row, "aggnumdirectargs")),
                state(row),
                moving(row),
                function(row, "aggcombinefn"),
                function(row, "aggserialfn"),
                function(row, "aggdeserialfn"),
                Rows.optional(row, "operator").map(name -> Rows.name(row, "operator_namespace", "operator")),
                RoutineRows.parallel(row),
                Rows.comment(row));
    }

    private static AggregateState state(Row row) {
        return new AggregateState(
                function(row, "aggtransfn").orElseThrow(),
                Rows.type(row, "state"),
                Math.toIntExact(Rows.number(row, "aggtransspace")),
                function(row, "aggfinalfn"),
                arguments(Rows.flag(row, "aggfinalextra")),
                modify(Rows.text(row, "final_modify")),
                Rows.optional(row, "agginitval"));
    }

    private static Optional<MovingState> moving(Row row) {
        Optional<QualifiedName> transition = function(row, "aggmtransfn");
        return transition.map(function -> new MovingState(
                new AggregateState(
                        function,
                        Rows.type(row, "moving_state"),
                        Math.toIntExact(Rows.number(row, "aggmtransspace")),
                        function(row, "aggmfinalfn"),
                        arguments(Rows.flag(row, "aggmfinalextra")),
                        modify(Rows.text(row, "moving_modify")),
                        Rows.optional(row, "aggminitval")),
                function(row, "aggminvtransfn").orElseThrow()));
    }

    private static Optional<QualifiedName> function(Row row, String column) {
        List<String> name = Rows.words(row, column);
        return name.isEmpty()
                ? Optional.empty()
                : Optional.of(new QualifiedName(row.named(name.get(0)), row.named(name.get(1))));
    }

    private static AggregateCall call(String letter) {
        return switch (letter) {
            case "o" -> AggregateCall.ORDERED_SET;
            case "h" -> AggregateCall.HYPOTHETICAL;
            default -> AggregateCall.NORMAL;
        };
    }

    private static FinalArguments arguments(boolean extra) {
        return extra ? FinalArguments.STATE_AND_NULLS : FinalArguments.STATE;
    }

    private static FinalModify modify(String letter) {
        return switch (letter) {
            case "r" -> FinalModify.READ_ONLY;
            case "s" -> FinalModify.SHAREABLE;
            default -> FinalModify.READ_WRITE;
        };
    }
}
