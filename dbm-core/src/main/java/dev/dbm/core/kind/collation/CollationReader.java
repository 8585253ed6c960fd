package dev.dbm.core.kind.collation;

import dev.dbm.core.catalog.Address;
import dev.dbm.core.catalog.Row;
import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Rows;
import dev.dbm.schema.Collation;
import dev.dbm.schema.CollationProvider;
import dev.dbm.schema.Determinism;
import java.util.Optional;

/**
 * Reads collations of the database's own encoding or any. The locale of ICU stood in collcollate before PostgreSQL 15, in colliculocale before PostgreSQL 17,
 * and stands in colllocale since.
 */
final class CollationReader implements CatalogReader<Collation> {
    @Override
    public String query(int serverMajor) {
        String locale = serverMajor >= 17 ? "c.colllocale" : serverMajor >= 15 ? "c.colliculocale" : "NULL::text";
        return """
            SELECT c.oid, m.nspname, c.collname, c.collprovider::text AS provider, COALESCE({locale}, c.collcollate::text) AS locale,
              NULLIF(c.collctype::text, c.collcollate::text) AS character_type, c.collisdeterministic, {rules} AS rules, d.description AS comment
            FROM pg_collation c
              JOIN managed m ON m.oid = c.collnamespace
              LEFT JOIN pg_description d ON d.classoid = 'pg_collation'::regclass AND d.objoid = c.oid AND d.objsubid = 0
            WHERE c.collencoding IN (-1, (SELECT b.encoding FROM pg_database b WHERE b.datname = current_database()))
              AND NOT EXISTS (SELECT 1 FROM extension_member e WHERE e.classid = 'pg_collation'::regclass AND e.objid = c.oid)
            """.replace("{locale}", locale).replace("{rules}", serverMajor >= 16 ? "c.collicurules" : "NULL::text");
    }

    @Override
    public Address address(Row row) {
        return Address.collation(row.number("oid"));
    }

    @Override
    public Collation read(Row row) {
        CollationProvider provider = provider(Rows.text(row, "provider"));
        Optional<String> characterType = Rows.optional(row, "character_type");
        return new Collation(
                Rows.name(row, "nspname", "collname"),
                provider,
                Rows.text(row, "locale"),
                provider == CollationProvider.LIBC ? characterType : Optional.empty(),
                Rows.flag(row, "collisdeterministic") ? Determinism.DETERMINISTIC : Determinism.NONDETERMINISTIC,
                Rows.optional(row, "rules"),
                Rows.comment(row));
    }

    private static CollationProvider provider(String letter) {
        return switch (letter) {
            case "c" -> CollationProvider.LIBC;
            case "i" -> CollationProvider.ICU;
            case "b" -> CollationProvider.BUILTIN;
            default -> throw new IllegalStateException("Unknown collprovider: " + letter);
        };
    }
}
