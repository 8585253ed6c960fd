package dev.dbm.core.kind.defaultprivileges;

import dev.dbm.core.catalog.Address;
import dev.dbm.core.catalog.Row;
import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.KindPrivileges;
import dev.dbm.core.kind.PrivilegeRows;
import dev.dbm.core.kind.Rows;
import dev.dbm.schema.DefaultPrivileges;
import dev.dbm.schema.DefaultPrivileges.Objects;
import dev.dbm.schema.Grant;

/**
 * Reads {@code pg_default_acl}. A list for all namespaces is in the place of what PostgreSQL gives by itself, one for a namespace comes on top. Who migrates is
 * the role that reads, or the owner of the database where the role that reads has none.
 */
final class DefaultPrivilegesReader implements CatalogReader<DefaultPrivileges> {
    @Override
    public String query(int serverMajor) {
        return """
            SELECT CASE WHEN d.defaclrole = COALESCE(
                (SELECT r.oid FROM pg_roles r WHERE r.rolname = current_user AND EXISTS (SELECT 1 FROM pg_default_acl o WHERE o.defaclrole = r.oid)),
                (SELECT b.datdba FROM pg_database b WHERE b.datname = current_database()))
              THEN '{the owner}' ELSE pg_get_userbyid(d.defaclrole) END AS role,
              m.nspname, d.defaclobjtype::text AS objects, {major} AS major, e.*
            FROM pg_default_acl d
              LEFT JOIN managed m ON m.oid = d.defaclnamespace
              CROSS JOIN LATERAL {entries}
            WHERE d.defaclobjtype IN ('r', 'S', 'f', 'T', 'n') AND (d.defaclnamespace = 0 OR m.oid IS NOT NULL)
            """.replace("{major}", Integer.toString(serverMajor))
                .replace("{the owner}", Grant.OWNER.value())
                .replace(
                        "{entries}",
                        PrivilegeRows.of(
                                "d.defaclacl",
                                "CASE WHEN d.defaclnamespace = 0 THEN acldefault(CASE d.defaclobjtype WHEN 'S' THEN 's'"
                                        + " ELSE d.defaclobjtype END, d.defaclrole) ELSE acldefault('c', d.defaclrole)"
                                        + " END",
                                "d.defaclrole"));
    }

    @Override
    public Address address(Row row) {
        return Address.NOWHERE;
    }

    @Override
    public DefaultPrivileges read(Row row) {
        Objects objects = objects(Rows.text(row, "objects"));
        int major = Math.toIntExact(Rows.number(row, "major"));
        return new DefaultPrivileges(
                Rows.name(row, "role"),
                Rows.optional(row, "nspname").map(row::named),
                objects,
                PrivilegeRows.grantee(row),
                PrivilegeRows.given(row, KindPrivileges.all(objects.kinds().getFirst(), major)));
    }

    private static Objects objects(String letter) {
        return switch (letter) {
            case "r" -> Objects.TABLES;
            case "S" -> Objects.SEQUENCES;
            case "f" -> Objects.FUNCTIONS;
            case "T" -> Objects.TYPES;
            case "n" -> Objects.SCHEMAS;
            default -> throw new IllegalStateException("Unknown defaclobjtype: " + letter);
        };
    }
}
