package dev.dbm.core.kind.sequence;

import dev.dbm.core.catalog.Address;
import dev.dbm.core.catalog.Row;
import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Rows;
import dev.dbm.schema.ColumnRef;
import dev.dbm.schema.Persistence;
import dev.dbm.schema.Sequence;
import java.util.Optional;

/**
 * Reads {@code pg_sequence}. In pg_depend an identity column's own sequence hangs on it with deptype 'i' and is not an object of its own; OWNED BY is
 * deptype 'a'. The sequences of tables that are not modelled go with them.
 */
final class SequenceReader implements CatalogReader<Sequence> {
    @Override
    public String query(int serverMajor) {
        return """
            SELECT c.oid, m.nspname, c.relname, c.relpersistence::text AS persistence,
              format_type(s.seqtypid, NULL) AS seqtype, s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle,
              o.nspname AS owner_namespace, o.relname AS owner_table, o.attname AS owner_column, d.description AS comment
            FROM pg_class c
              JOIN managed m ON m.oid = c.relnamespace
              JOIN pg_sequence s ON s.seqrelid = c.oid
              LEFT JOIN LATERAL (
                SELECT p.deptype, t.oid, t.nspname, t.relname, a.attname
                FROM pg_depend p
                  JOIN pg_attribute a ON a.attrelid = p.refobjid AND a.attnum = p.refobjsubid
                  LEFT JOIN modelled_table t ON t.oid = p.refobjid
                WHERE p.classid = 'pg_class'::regclass AND p.objid = c.oid AND p.objsubid = 0
                  AND p.refclassid = 'pg_class'::regclass AND p.refobjsubid > 0 AND p.deptype IN ('a', 'i')
                LIMIT 1) o ON true
              LEFT JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = c.oid AND d.objsubid = 0
            WHERE c.relkind = 'S' AND (o.deptype IS NULL OR o.deptype = 'a' AND o.oid IS NOT NULL)
              AND NOT EXISTS (SELECT 1 FROM extension_member e WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid)
            """;
    }

    @Override
    public Address address(Row row) {
        return Address.relation(row.number("oid"));
    }

    @Override
    public Sequence read(Row row) {
        Optional<ColumnRef> owner = Rows.optional(row, "owner_table")
                .map(table -> new ColumnRef(
                        Rows.name(row, "owner_namespace", "owner_table"), Rows.name(row, "owner_column")));
        return new Sequence(
                Rows.name(row, "nspname", "relname"),
                Rows.sequence(row),
                Rows.text(row, "persistence").equals("u") ? Persistence.UNLOGGED : Persistence.PERMANENT,
                owner,
                Rows.comment(row));
    }
}
