package dev.dbm.core.kind.index;

import dev.dbm.core.catalog.Address;
import dev.dbm.core.catalog.Row;
import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.IndexKeys;
import dev.dbm.core.kind.Parentheses;
import dev.dbm.core.kind.Rows;
import dev.dbm.core.kind.StorageParameters;
import dev.dbm.schema.Index;
import dev.dbm.schema.IndexKey;
import dev.dbm.schema.NullsDistinct;
import dev.dbm.schema.RelationKind;
import java.util.List;

/** Reads indexes that belong to no constraint. */
final class IndexReader implements CatalogReader<Index> {
    @Override
    public String query(int serverMajor) {
        String nullsNotDistinct = serverMajor >= 15 ? "i.indnullsnotdistinct" : "false";
        return """
            SELECT c.oid, c.relname AS name, m.amname, i.indisunique, c.reloptions, {nullsNotDistinct} AS nulls_not_distinct,
              i.indisvalid AND i.indisready AND i.indislive AS valid, pg_get_expr(i.indpred, i.indrelid) AS predicate,
              {keys},
              t.materialized,
              d.description AS comment
            FROM pg_index i
              JOIN (
                SELECT oid, nspname, relname, false AS materialized FROM modelled_table
                UNION ALL SELECT oid, nspname, relname, true FROM modelled_view WHERE relkind = 'm'
              ) t ON t.oid = i.indrelid
              JOIN pg_class c ON c.oid = i.indexrelid
              JOIN pg_am m ON m.oid = c.relam
              {attributes}
              LEFT JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = c.oid AND d.objsubid = 0
            WHERE NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = c.oid AND k.contype IN ('p', 'u', 'x'))
            """.replace("{nullsNotDistinct}", nullsNotDistinct)
                .replace("{keys}", IndexKeys.COLUMNS)
                .replace("{attributes}", IndexKeys.JOIN);
    }

    @Override
    public Address address(Row row) {
        return Address.relation(row.number("oid"));
    }

    @Override
    public Index read(Row row) {
        List<IndexKey> keys = IndexKeys.read(row);
        return new Index(
                row.keptRelation("indrelid").withName(Rows.name(row, "name")),
                row.keptRelation("indrelid"),
                Rows.flag(row, "materialized") ? RelationKind.MATERIALIZED_VIEW : RelationKind.TABLE,
                Rows.text(row, "amname"),
                Rows.flag(row, "indisunique") ? Index.Uniqueness.UNIQUE : Index.Uniqueness.NOT_UNIQUE,
                keys,
                IndexKeys.include(row, keys.size()),
                Rows.flag(row, "nulls_not_distinct") ? NullsDistinct.NOT_DISTINCT : NullsDistinct.DISTINCT,
                Rows.optional(row, "predicate").map(Parentheses::unwrapped),
                StorageParameters.read(Rows.words(row, "reloptions"), ""),
                Rows.flag(row, "valid") ? Index.State.VALID : Index.State.INVALID,
                Rows.comment(row));
    }
}
