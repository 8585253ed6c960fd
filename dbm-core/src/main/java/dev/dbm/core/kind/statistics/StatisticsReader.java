package dev.dbm.core.kind.statistics;

import dev.dbm.core.catalog.Address;
import dev.dbm.core.catalog.Row;
import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Parentheses;
import dev.dbm.core.kind.Rows;
import dev.dbm.schema.ExtendedStatistics;
import dev.dbm.schema.ExtendedStatistics.Kind;
import dev.dbm.schema.RelationKind;
import dev.dbm.schema.SqlExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads extended statistics. */
final class StatisticsReader implements CatalogReader<ExtendedStatistics> {
    /** A kind of their own, {@code e}, marks statistics that have expressions. */
    @Override
    public String query(int serverMajor) {
        return """
            SELECT x.oid, m.nspname, x.stxname, s.nspname AS relation_namespace, c.relname, c.relkind = 'm' AS materialized,
              array_to_string(x.stxkind, '') AS kinds, x.stxstattarget AS target,
              ARRAY(SELECT a.attname FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum = ANY (x.stxkeys::int2[]) ORDER BY a.attname) AS columns,
              CASE WHEN x.stxexprs IS NOT NULL THEN pg_get_statisticsobjdef_expressions(x.oid) END AS expressions,
              d.description AS comment
            FROM pg_statistic_ext x
              JOIN managed m ON m.oid = x.stxnamespace
              JOIN pg_class c ON c.oid = x.stxrelid
              JOIN managed s ON s.oid = c.relnamespace
              LEFT JOIN pg_description d ON d.classoid = 'pg_statistic_ext'::regclass AND d.objoid = x.oid AND d.objsubid = 0
            WHERE x.stxrelid IN (SELECT t.oid FROM modelled_table t UNION ALL SELECT v.oid FROM modelled_view v)
              AND NOT EXISTS (SELECT 1 FROM extension_member e WHERE e.classid = 'pg_statistic_ext'::regclass AND e.objid = x.oid)
            """;
    }

    @Override
    public Address address(Row row) {
        return Address.statistics(row.number("oid"));
    }

    @Override
    public ExtendedStatistics read(Row row) {
        List<SqlExpression> expressions = new ArrayList<>();
        Rows.words(row, "expressions").forEach(text -> expressions.add(Parentheses.unwrapped(text)));
        return new ExtendedStatistics(
                Rows.name(row, "nspname", "stxname"),
                Rows.name(row, "relation_namespace", "relname"),
                Rows.flag(row, "materialized") ? RelationKind.MATERIALIZED_VIEW : RelationKind.TABLE,
                kinds(Rows.text(row, "kinds")),
                Rows.names(row, "columns"),
                expressions,
                target(row),
                Rows.comment(row));
    }

    private static List<Kind> kinds(String letters) {
        List<Kind> kinds = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            char letter = switch (kind) {
                case NDISTINCT -> 'd';
                case DEPENDENCIES -> 'f';
                case MCV -> 'm';
            };
            if (letters.indexOf(letter) >= 0) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    /** Before PostgreSQL 17 the default is a negative number, then null. */
    private static Optional<Integer> target(Row row) {
        return Rows.optional(row, "target").map(Integer::valueOf).filter(target -> target >= 0);
    }
}
