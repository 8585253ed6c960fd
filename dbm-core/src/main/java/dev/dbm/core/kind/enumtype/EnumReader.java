package dev.dbm.core.kind.enumtype;

import dev.dbm.core.catalog.Address;
import dev.dbm.core.catalog.Row;
import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Rows;
import dev.dbm.schema.EnumType;

/** Reads {@code pg_enum}, the labels in their sort order. */
final class EnumReader implements CatalogReader<EnumType> {
    @Override
    public String query(int serverMajor) {
        return """
            SELECT t.oid, m.nspname, t.typname,
              ARRAY(SELECT l.enumlabel::text FROM pg_enum l WHERE l.enumtypid = t.oid ORDER BY l.enumsortorder) AS labels,
              d.description AS comment
            FROM pg_type t
              JOIN managed m ON m.oid = t.typnamespace
              LEFT JOIN pg_description d ON d.classoid = 'pg_type'::regclass AND d.objoid = t.oid AND d.objsubid = 0
            WHERE t.typtype = 'e'
              AND NOT EXISTS (SELECT 1 FROM extension_member e WHERE e.classid = 'pg_type'::regclass AND e.objid = t.oid)
            ORDER BY m.nspname, t.typname
            """;
    }

    @Override
    public Address address(Row row) {
        return Address.type(row.number("oid"));
    }

    @Override
    public EnumType read(Row row) {
        return new EnumType(Rows.name(row, "nspname", "typname"), Rows.words(row, "labels"), Rows.comment(row));
    }
}
