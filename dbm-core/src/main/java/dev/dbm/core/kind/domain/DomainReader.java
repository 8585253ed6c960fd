package dev.dbm.core.kind.domain;

import dev.dbm.core.catalog.Address;
import dev.dbm.core.catalog.Row;
import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Parentheses;
import dev.dbm.core.kind.Rows;
import dev.dbm.schema.Domain;
import dev.dbm.schema.DomainCheck;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Inheritance;
import dev.dbm.schema.Nullability;
import dev.dbm.schema.SqlExpression;
import dev.dbm.schema.Validity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads domains with their checks. PostgreSQL 17 lists NOT NULL in pg_constraint (contype 'n'); as for columns, a name that it may have derived counts as
 * derived.
 */
final class DomainReader implements CatalogReader<Domain> {
    private static final Pattern DERIVED = Pattern.compile("_not_null\\d*$");

    @Override
    public String query(int serverMajor) {
        return """
            SELECT t.oid, m.nspname, t.typname, format_type(t.typbasetype, t.typtypmod) AS type, cn.nspname AS collation_namespace, co.collname,
              t.typnotnull, {not null name} AS not_null_name, pg_get_expr(t.typdefaultbin, 0) AS default_value,
              k.names, k.conditions, k.validated, k.comments, d.description AS comment
            FROM pg_type t
              JOIN managed m ON m.oid = t.typnamespace
              JOIN pg_type b ON b.oid = t.typbasetype
              LEFT JOIN pg_collation co ON co.oid = t.typcollation AND t.typcollation <> b.typcollation
              LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
              LEFT JOIN (
                SELECT c.contypid, array_agg(c.conname::text ORDER BY c.conname) AS names,
                  array_agg(pg_get_expr(c.conbin, 0) ORDER BY c.conname) AS conditions,
                  array_agg(c.convalidated::text ORDER BY c.conname) AS validated,
                  array_agg(e.description ORDER BY c.conname) AS comments
                FROM pg_constraint c
                  LEFT JOIN pg_description e ON e.classoid = 'pg_constraint'::regclass AND e.objoid = c.oid AND e.objsubid = 0
                WHERE c.contypid <> 0 AND c.contype = 'c'
                GROUP BY c.contypid
              ) k ON k.contypid = t.oid
              LEFT JOIN pg_description d ON d.classoid = 'pg_type'::regclass AND d.objoid = t.oid AND d.objsubid = 0
            WHERE t.typtype = 'd'
              AND NOT EXISTS (SELECT 1 FROM extension_member e WHERE e.classid = 'pg_type'::regclass AND e.objid = t.oid)
            """.replace(
                        "{not null name}",
                        serverMajor >= 17
                                ? "(SELECT n.conname FROM pg_constraint n WHERE n.contypid = t.oid AND n.contype = 'n')"
                                : "NULL::text");
    }

    @Override
    public Address address(Row row) {
        return Address.type(row.number("oid"));
    }

    @Override
    public Domain read(Row row) {
        return new Domain(
                Rows.name(row, "nspname", "typname"),
                Rows.type(row, "type"),
                Rows.optional(row, "collname").map(name -> Rows.name(row, "collation_namespace", "collname")),
                nullability(row),
                Rows.optional(row, "default_value").map(SqlExpression::new),
                checks(row),
                Rows.comment(row));
    }

    private static Nullability nullability(Row row) {
        if (!Rows.flag(row, "typnotnull")) {
            return Nullability.nullable();
        }
        return new Nullability.NotNull(
                Rows.optional(row, "not_null_name")
                        .filter(name -> !DERIVED.matcher(name).find())
                        .map(Identifier::new),
                Validity.VALID,
                Inheritance.INHERITED);
    }

    private static List<DomainCheck> checks(Row row) {
        List<Identifier> names = Rows.names(row, "names");
        List<String> conditions = Rows.words(row, "conditions");
        List<String> validated = Rows.words(row, "validated");
        List<@Nullable String> comments = Rows.texts(row, "comments");
        List<DomainCheck> checks = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            checks.add(new DomainCheck(
                    names.get(i),
                    Parentheses.unwrapped(conditions.get(i)),
                    validated.get(i).equals("true") ? Validity.VALID : Validity.NOT_VALID,
                    Optional.ofNullable(comments.get(i))));
        }
        return checks;
    }
}
