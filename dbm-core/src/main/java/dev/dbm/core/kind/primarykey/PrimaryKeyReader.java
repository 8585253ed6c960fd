package dev.dbm.core.kind.primarykey;

import dev.dbm.core.catalog.Address;
import dev.dbm.core.catalog.Row;
import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Rows;
import dev.dbm.core.kind.StorageParameters;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.PrimaryKey;
import java.util.List;

/** Reads primary keys; the columns come from the index, which has those of INCLUDE behind the key's. */
final class PrimaryKeyReader implements CatalogReader<PrimaryKey> {
    // conperiod is the WITHOUT OVERLAPS and PERIOD of PostgreSQL 18, which is not modelled.
    @Override
    public String query(int serverMajor) {
        return """
            SELECT k.oid, k.conname, NULLIF(k.condeferrable, false) AS condeferrable, NULLIF(k.condeferred, false) AS condeferred, c.reloptions,
              i.indrelid, i.indkey::text AS columns, i.indnkeyatts,
              d.description AS comment
            FROM pg_constraint k
              JOIN modelled_table t ON t.oid = k.conrelid
              JOIN pg_index i ON i.indexrelid = k.conindid
              JOIN pg_class c ON c.oid = k.conindid
              LEFT JOIN pg_description d ON d.classoid = 'pg_constraint'::regclass AND d.objoid = k.oid AND d.objsubid = 0
            WHERE k.contype = 'p' AND NOT {period}
            """.replace("{period}", serverMajor >= 18 ? "k.conperiod" : "false");
    }

    @Override
    public Address address(Row row) {
        return Address.constraint(row.number("oid"));
    }

    @Override
    public PrimaryKey read(Row row) {
        List<Identifier> columns = row.keptColumns("indrelid", "columns");
        int keys = Math.toIntExact(row.number("indnkeyatts"));
        return new PrimaryKey(
                row.keptRelation("indrelid"),
                Rows.name(row, "conname"),
                columns.subList(0, keys),
                columns.subList(keys, columns.size()),
                Rows.deferrability(row),
                StorageParameters.read(Rows.words(row, "reloptions"), ""),
                Rows.comment(row));
    }
}
