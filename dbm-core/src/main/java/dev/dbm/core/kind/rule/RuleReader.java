package dev.dbm.core.kind.rule;

import dev.dbm.core.catalog.Address;
import dev.dbm.core.catalog.Row;
import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.FiringText;
import dev.dbm.core.kind.Rows;
import dev.dbm.schema.RelationKind;
import dev.dbm.schema.Rule;

/** Reads rules. Their conditions name OLD and NEW, for which only the text of the whole rule has names. */
final class RuleReader implements CatalogReader<Rule> {
    @Override
    public String query(int serverMajor) {
        return """
            SELECT r.oid, t.nspname, t.relname, t.is_view, r.rulename,
              substr(pg_get_ruledef(r.oid), 1 + length(concat('CREATE RULE ', quote_ident(r.rulename), ' AS'))) AS definition,
              r.ev_enabled, d.description AS comment
            FROM pg_rewrite r
              JOIN (
                SELECT oid, nspname, relname, false AS is_view FROM modelled_table
                UNION ALL SELECT oid, nspname, relname, true FROM modelled_view WHERE relkind = 'v'
              ) t ON t.oid = r.ev_class
              LEFT JOIN pg_description d ON d.classoid = 'pg_rewrite'::regclass AND d.objoid = r.oid AND d.objsubid = 0
            WHERE r.rulename <> '_RETURN'
            """;
    }

    @Override
    public Address address(Row row) {
        return Address.rule(row.number("oid"));
    }

    @Override
    public Rule read(Row row) {
        RuleText text = RuleText.parse(Rows.text(row, "definition"));
        return new Rule(
                Rows.name(row, "nspname", "relname"),
                Rows.flag(row, "is_view") ? RelationKind.VIEW : RelationKind.TABLE,
                Rows.name(row, "rulename"),
                text.event(),
                text.where(),
                text.manner(),
                text.commands(),
                FiringText.parse(Rows.text(row, "ev_enabled")),
                Rows.comment(row));
    }
}
