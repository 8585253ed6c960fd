package dev.dbm.core.kind.foreignkey;

import dev.dbm.core.catalog.Address;
import dev.dbm.core.catalog.Row;
import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Rows;
import dev.dbm.schema.ForeignKey;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.MatchType;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.ReferentialAction;
import dev.dbm.schema.Validity;
import java.util.List;

/** Reads foreign keys; the copies that PostgreSQL keeps for partitions of the referenced table (conparentid) are not keys of their own. */
final class ForeignKeyReader implements CatalogReader<ForeignKey> {
    // conperiod is the WITHOUT OVERLAPS and PERIOD of PostgreSQL 18, which is not modelled.
    @Override
    public String query(int serverMajor) {
        String deleteColumns = serverMajor >= 15 ? "k.confdelsetcols" : "NULL::int2[]";
        String enforced = serverMajor >= 18 ? "k.conenforced" : "true";
        return """
            SELECT k.oid, k.conname, CASE WHEN rt.oid IS NULL THEN rn.nspname END AS referenced_namespace, CASE WHEN rt.oid IS NULL THEN r.relname END AS referenced_table,
              k.confmatchtype::text AS match, k.confdeltype::text AS on_delete, k.confupdtype::text AS on_update,
              NULLIF(k.condeferrable, false) AS condeferrable, NULLIF(k.condeferred, false) AS condeferred, k.convalidated, {enforced} AS enforced,
              k.conrelid, k.conkey AS columns, {deleteColumns} AS on_delete_columns,
              k.confrelid, CASE WHEN rt.oid IS NOT NULL THEN k.confkey END AS referenced_numbers,
              CASE WHEN rt.oid IS NULL THEN ARRAY(SELECT a.attname::text FROM unnest(k.confkey) WITH ORDINALITY AS u(attnum, place)
                JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.attnum ORDER BY u.place) END AS referenced_names,
              d.description AS comment
            FROM pg_constraint k
              JOIN modelled_table t ON t.oid = k.conrelid
              JOIN pg_class r ON r.oid = k.confrelid
              JOIN pg_namespace rn ON rn.oid = r.relnamespace
              LEFT JOIN modelled_table rt ON rt.oid = k.confrelid
              LEFT JOIN pg_description d ON d.classoid = 'pg_constraint'::regclass AND d.objoid = k.oid AND d.objsubid = 0
            WHERE k.contype = 'f' AND k.conparentid = 0 AND NOT {period}
            """.replace("{period}", serverMajor >= 18 ? "k.conperiod" : "false")
                .replace("{deleteColumns}", deleteColumns)
                .replace("{enforced}", enforced);
    }

    @Override
    public Address address(Row row) {
        return Address.constraint(row.number("oid"));
    }

    @Override
    public ForeignKey read(Row row) {
        return new ForeignKey(
                row.keptRelation("conrelid"),
                Rows.name(row, "conname"),
                row.keptColumns("conrelid", "columns"),
                referencedTable(row),
                referencedColumns(row),
                Rows.text(row, "match").equals("f") ? MatchType.FULL : MatchType.SIMPLE,
                action(Rows.text(row, "on_delete")),
                row.keptColumns("conrelid", "on_delete_columns"),
                action(Rows.text(row, "on_update")),
                Rows.deferrability(row),
                validity(row),
                Rows.comment(row));
    }

    private static QualifiedName referencedTable(Row row) {
        return Rows.optional(row, "referenced_table").isPresent()
                ? Rows.name(row, "referenced_namespace", "referenced_table")
                : row.keptRelation("confrelid");
    }

    /** The columns of a table that is not modelled were not read, so the query names them itself. */
    private static List<Identifier> referencedColumns(Row row) {
        List<Identifier> kept = row.keptColumns("confrelid", "referenced_numbers");
        return kept.isEmpty() ? Rows.names(row, "referenced_names") : kept;
    }

    private static Validity validity(Row row) {
        if (!Rows.flag(row, "enforced")) {
            return Validity.NOT_ENFORCED;
        }
        return Rows.flag(row, "convalidated") ? Validity.VALID : Validity.NOT_VALID;
    }

    private static ReferentialAction action(String code) {
        return switch (code) {
            case "a" -> ReferentialAction.NO_ACTION;
            case "r" -> ReferentialAction.RESTRICT;
            case "c" -> ReferentialAction.CASCADE;
            case "n" -> ReferentialAction.SET_NULL;
            case "d" -> ReferentialAction.SET_DEFAULT;
            default -> throw new IllegalStateException("Unknown referential action: " + code);
        };
    }
}
