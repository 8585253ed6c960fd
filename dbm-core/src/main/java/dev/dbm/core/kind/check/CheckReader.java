package dev.dbm.core.kind.check;

import dev.dbm.core.catalog.Address;
import dev.dbm.core.catalog.Row;
import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Parentheses;
import dev.dbm.core.kind.Rows;
import dev.dbm.schema.CheckConstraint;
import dev.dbm.schema.Inheritance;
import dev.dbm.schema.Validity;

/** Reads check constraints. */
final class CheckReader implements CatalogReader<CheckConstraint> {
    @Override
    public String query(int serverMajor) {
        return """
            SELECT k.oid, k.conrelid, k.conname, pg_get_expr(k.conbin, k.conrelid) AS expression, k.connoinherit, k.convalidated,
              {enforced} AS enforced, d.description AS comment
            FROM pg_constraint k
              JOIN modelled_table t ON t.oid = k.conrelid
              LEFT JOIN pg_description d ON d.classoid = 'pg_constraint'::regclass AND d.objoid = k.oid AND d.objsubid = 0
            WHERE k.contype = 'c'
            """.replace("{enforced}", serverMajor >= 18 ? "k.conenforced" : "true");
    }

    @Override
    public Address address(Row row) {
        return Address.constraint(row.number("oid"));
    }

    @Override
    public CheckConstraint read(Row row) {
        return new CheckConstraint(
                row.keptRelation("conrelid"),
                Rows.name(row, "conname"),
                Parentheses.unwrapped(Rows.text(row, "expression")),
                Rows.flag(row, "connoinherit") ? Inheritance.NO_INHERIT : Inheritance.INHERITED,
                validity(row),
                Rows.comment(row));
    }

    private static Validity validity(Row row) {
        if (!Rows.flag(row, "enforced")) {
            return Validity.NOT_ENFORCED;
        }
        return Rows.flag(row, "convalidated") ? Validity.VALID : Validity.NOT_VALID;
    }
}
