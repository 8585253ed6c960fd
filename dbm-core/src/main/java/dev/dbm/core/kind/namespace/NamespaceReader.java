package dev.dbm.core.kind.namespace;

import dev.dbm.core.catalog.Address;
import dev.dbm.core.catalog.Row;
import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Rows;
import dev.dbm.schema.Namespace;

/** Reads {@code pg_namespace}. A namespace that an extension brought is the extension's. */
final class NamespaceReader implements CatalogReader<Namespace> {
    @Override
    public String query(int serverMajor) {
        // initdb gives public a comment, which no one declares.
        return """
            SELECT m.oid, m.nspname,
              CASE WHEN NOT (m.nspname = 'public' AND d.description = 'standard public schema') THEN d.description END AS comment
            FROM managed m
              LEFT JOIN pg_description d ON d.classoid = 'pg_namespace'::regclass AND d.objoid = m.oid AND d.objsubid = 0
            WHERE NOT EXISTS (
              SELECT 1 FROM extension_member e WHERE e.classid = 'pg_namespace'::regclass AND e.objid = m.oid)
            ORDER BY m.nspname
            """;
    }

    @Override
    public Address address(Row row) {
        return Address.namespace(row.number("oid"));
    }

    @Override
    public Namespace read(Row row) {
        return new Namespace(Rows.name(row, "nspname"), Rows.comment(row));
    }
}
