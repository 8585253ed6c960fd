package dev.dbm.core.kind.policy;

import dev.dbm.core.catalog.Address;
import dev.dbm.core.catalog.Row;
import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Parentheses;
import dev.dbm.core.kind.Rows;
import dev.dbm.schema.Policy;

/** Reads policies. */
final class PolicyReader implements CatalogReader<Policy> {
    /** The role that stands for everyone has no row in {@code pg_roles}. */
    @Override
    public String query(int serverMajor) {
        return """
            SELECT p.oid, p.polrelid, p.polname, p.polpermissive, p.polcmd,
              CASE WHEN p.polroles <> '{0}' THEN ARRAY(SELECT r.rolname FROM pg_roles r WHERE r.oid = ANY (p.polroles) ORDER BY r.rolname) END AS roles,
              pg_get_expr(p.polqual, p.polrelid) AS condition, pg_get_expr(p.polwithcheck, p.polrelid) AS written,
              d.description AS comment
            FROM pg_policy p
              JOIN modelled_table t ON t.oid = p.polrelid
              LEFT JOIN pg_description d ON d.classoid = 'pg_policy'::regclass AND d.objoid = p.oid AND d.objsubid = 0
            """;
    }

    @Override
    public Address address(Row row) {
        return Address.policy(row.number("oid"));
    }

    @Override
    public Policy read(Row row) {
        return new Policy(
                row.keptRelation("polrelid"),
                Rows.name(row, "polname"),
                Rows.flag(row, "polpermissive") ? Policy.Mode.PERMISSIVE : Policy.Mode.RESTRICTIVE,
                command(Rows.text(row, "polcmd")),
                Rows.names(row, "roles"),
                Rows.optional(row, "condition").map(Parentheses::unwrapped),
                Rows.optional(row, "written").map(Parentheses::unwrapped),
                Rows.comment(row));
    }

    private static Policy.Command command(String letter) {
        return switch (letter) {
            case "r" -> Policy.Command.SELECT;
            case "a" -> Policy.Command.INSERT;
            case "w" -> Policy.Command.UPDATE;
            case "d" -> Policy.Command.DELETE;
            case "*" -> Policy.Command.ALL;
            default -> throw new IllegalStateException("Not a command of a policy: " + letter);
        };
    }
}
