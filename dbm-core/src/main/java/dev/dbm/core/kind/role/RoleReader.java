package dev.dbm.core.kind.role;

import dev.dbm.core.catalog.Address;
import dev.dbm.core.catalog.Row;
import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Rows;
import dev.dbm.schema.Role;
import dev.dbm.schema.Role.Attribute;
import java.util.List;

/** Reads the roles of the server, except PostgreSQL's own. */
final class RoleReader implements CatalogReader<Role> {
    @Override
    public String query(int serverMajor) {
        return """
            SELECT r.rolname, r.rolcanlogin, r.rolinherit, r.rolbypassrls, r.rolcreatedb, r.rolcreaterole,
              ARRAY(SELECT g.rolname::text FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid WHERE m.member = r.oid) AS groups
            FROM pg_roles r
            WHERE r.rolname !~ '^pg_'
            """;
    }

    @Override
    public Address address(Row row) {
        return Address.NOWHERE;
    }

    @Override
    public Role read(Row row) {
        return new Role(
                Rows.name(row, "rolname"),
                List.of(
                        Rows.flag(row, "rolcanlogin") ? Attribute.LOGIN : Attribute.NOLOGIN,
                        Rows.flag(row, "rolinherit") ? Attribute.INHERIT : Attribute.NOINHERIT,
                        Rows.flag(row, "rolbypassrls") ? Attribute.BYPASSRLS : Attribute.NOBYPASSRLS,
                        Rows.flag(row, "rolcreatedb") ? Attribute.CREATEDB : Attribute.NOCREATEDB,
                        Rows.flag(row, "rolcreaterole") ? Attribute.CREATEROLE : Attribute.NOCREATEROLE),
                Rows.words(row, "groups").stream().map(row::named).toList());
    }
}
