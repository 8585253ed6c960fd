package dev.dbm.core.kind.extension;

import dev.dbm.core.catalog.Address;
import dev.dbm.core.catalog.Row;
import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Rows;
import dev.dbm.schema.Extension;
import dev.dbm.schema.Relocation;
import java.util.Optional;

/** Reads the extensions that bring something to a managed namespace. A comment that the extension itself brought counts as none. */
final class ExtensionReader implements CatalogReader<Extension> {
    @Override
    public String query(int serverMajor) {
        return """
            SELECT x.oid, m.nspname, x.extname, x.extversion, x.extrelocatable,
              CASE WHEN d.description IS NULL OR (x.extname::text, d.description) IN (SELECT a.name::text, a.comment FROM pg_available_extensions() a)
                THEN NULL ELSE d.description END AS comment
            FROM pg_extension x
              JOIN managed m ON m.oid = x.extnamespace
              LEFT JOIN pg_description d ON d.classoid = 'pg_extension'::regclass AND d.objoid = x.oid AND d.objsubid = 0
            """;
    }

    @Override
    public Address address(Row row) {
        return Address.extension(row.number("oid"));
    }

    @Override
    public Extension read(Row row) {
        return new Extension(
                Rows.name(row, "extname"),
                Rows.name(row, "nspname"),
                Optional.of(Rows.text(row, "extversion")),
                Optional.of(row.flag("extrelocatable") ? Relocation.RELOCATABLE : Relocation.FIXED),
                Rows.comment(row));
    }
}
