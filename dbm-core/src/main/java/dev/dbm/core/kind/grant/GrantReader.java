package dev.dbm.core.kind.grant;

import dev.dbm.core.catalog.Address;
import dev.dbm.core.catalog.Row;
import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.KindPrivileges;
import dev.dbm.core.kind.PrivilegeRows;
import dev.dbm.core.kind.Rows;
import dev.dbm.core.kind.Targets;
import dev.dbm.schema.Grant;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Privilege;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads lists of privileges, where there are any: one entry for each role that has other privileges than PostgreSQL gives it by itself. The owner may always
 * give on what is its own, whatever the list says of that.
 *
 * <p>What an extension has brought is compared with what it had when the extension had been created, as pg_dump does.
 *
 * <p>initdb itself gives everyone the use of the namespace public, and before PostgreSQL 15 the right to make objects in it.
 */
final class GrantReader implements CatalogReader<Grant> {
    @Override
    public String query(int serverMajor) {
        String usual = "acldefault(o.letter::\"char\", o.owner)";
        String initial = usual + " || makeaclitem(0, o.owner, 'USAGE', false)"
                + (serverMajor < 15 ? " || makeaclitem(0, o.owner, 'CREATE', false)" : "");
        return """
            SELECT o.kind, o.path, o.arguments, o.holder_kind, o.holder_path, x.extname, {major} AS major, e.*
            FROM {targets}
              LEFT JOIN extension_member b ON b.classid = o.catalog AND b.objid = o.oid
              LEFT JOIN pg_extension x ON x.oid = b.refobjid
              LEFT JOIN pg_init_privs i ON b.objid IS NOT NULL AND i.classoid = o.catalog AND i.objoid = o.oid AND i.objsubid = o.part
              CROSS JOIN LATERAL {entries}
            """.replace("{major}", Integer.toString(serverMajor))
                .replace("{targets}", Targets.where("o.acl IS NOT NULL"))
                .replace(
                        "{entries}",
                        PrivilegeRows.of(
                                "o.acl",
                                "CASE WHEN i.initprivs IS NOT NULL THEN i.initprivs WHEN o.kind = 'NAMESPACE' AND"
                                        + " o.path = ARRAY['public'] THEN " + initial + " ELSE " + usual + " END",
                                "o.owner"));
    }

    @Override
    public Address address(Row row) {
        return Address.NOWHERE;
    }

    @Override
    public Grant read(Row row) {
        ObjectId target = Targets.target(row);
        Set<Privilege> all = KindPrivileges.all(target.kind(), Math.toIntExact(Rows.number(row, "major")));
        Optional<ObjectId> extension =
                Rows.optional(row, "extname").map(name -> ObjectId.of(ObjectKind.EXTENSION, new Identifier(name)));
        return new Grant(
                target,
                extension.or(() -> Targets.holder(row)),
                PrivilegeRows.grantee(row),
                PrivilegeRows.given(row, all),
                extension.isPresent() ? PrivilegeRows.usual(row, all) : List.of());
    }
}
