package dev.dbm.core.kind.unique;

import dev.dbm.core.catalog.Address;
import dev.dbm.core.catalog.Row;
import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Rows;
import dev.dbm.core.kind.StorageParameters;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.NullsDistinct;
import dev.dbm.schema.UniqueConstraint;
import java.util.List;

/** Reads unique constraints; the columns come from the index, which has those of INCLUDE behind the key's. */
final class UniqueReader implements CatalogReader<UniqueConstraint> {
    // conperiod is the WITHOUT OVERLAPS and PERIOD of PostgreSQL 18, which is not modelled.
    @Override
    public String query(int serverMajor) {
        String nullsNotDistinct = serverMajor >= 15 ? "i.indnullsnotdistinct" : "false";
        return """
            SELECT k.oid, k.conname, NULLIF(k.condeferrable, false) AS condeferrable, NULLIF(k.condeferred, false) AS condeferred, c.reloptions, {nullsNotDistinct} AS nulls_not_distinct,
              i.indrelid, i.indkey::text AS columns, i.indnkeyatts,
              d.description AS comment
            FROM pg_constraint k
              JOIN modelled_table t ON t.oid = k.conrelid
              JOIN pg_index i ON i.indexrelid = k.conindid
              JOIN pg_class c ON c.oid = k.conindid
              LEFT JOIN pg_description d ON d.classoid = 'pg_constraint'::regclass AND d.objoid = k.oid AND d.objsubid = 0
            WHERE k.contype = 'u' AND NOT {period}
            """.replace("{period}", serverMajor >= 18 ? "k.conperiod" : "false")
                .replace("{nullsNotDistinct}", nullsNotDistinct);
    }

    @Override
    public Address address(Row row) {
        return Address.constraint(row.number("oid"));
    }

    @Override
    public UniqueConstraint read(Row row) {
        List<Identifier> columns = row.keptColumns("indrelid", "columns");
        int keys = Math.toIntExact(row.number("indnkeyatts"));
        return new UniqueConstraint(
                row.keptRelation("indrelid"),
                Rows.name(row, "conname"),
                columns.subList(0, keys),
                columns.subList(keys, columns.size()),
                Rows.flag(row, "nulls_not_distinct") ? NullsDistinct.NOT_DISTINCT : NullsDistinct.DISTINCT,
                Rows.deferrability(row),
                StorageParameters.read(Rows.words(row, "reloptions"), ""),
                Rows.comment(row));
    }
}
