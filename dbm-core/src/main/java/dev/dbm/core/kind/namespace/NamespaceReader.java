package dev.dbm.core.kind.namespace;

import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Rows;
import dev.dbm.schema.Namespace;
import org.jooq.Record;

/** Reads {@code pg_namespace}. A namespace that an extension brought is the extension's. */
final class NamespaceReader implements CatalogReader<Namespace> {
    @Override
    public String query(int serverMajor) {
        // initdb gives public a comment, which no one declares.
        return """
            SELECT m.nspname,
              CASE WHEN NOT (m.nspname = 'public' AND d.description = 'standard public schema') THEN d.description END AS comment
            FROM managed m
              LEFT JOIN pg_description d ON d.classoid = 'pg_namespace'::regclass AND d.objoid = m.oid AND d.objsubid = 0
            WHERE NOT EXISTS (
              SELECT 1 FROM pg_depend e WHERE e.classid = 'pg_namespace'::regclass AND e.objid = m.oid AND e.deptype = 'e')
            ORDER BY m.nspname
            """;
    }

    @Override
    public Namespace read(Record row) {
        return new Namespace(Rows.name(row, "nspname"), Rows.comment(row));
    }
}
