package dev.dbm.core.kind.innercomment;

import dev.dbm.core.catalog.Address;
import dev.dbm.core.catalog.Row;
import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.IndexOwner;
import dev.dbm.core.kind.Rows;
import dev.dbm.schema.InnerComment;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.QualifiedName;
import java.util.Optional;

/** Reads comments on indexes that a constraint has, on sequences that hang on their column with deptype 'i', and on multirange types. */
final class InnerCommentReader implements CatalogReader<InnerComment> {
    @Override
    public String query(int serverMajor) {
        return """
            SELECT d.objoid, COALESCE(i.indrelid, a.attrelid) AS relation, a.attname, {index}, NULL AS nspname, NULL AS typname, d.description
            FROM pg_description d
              LEFT JOIN pg_index i ON i.indexrelid = d.objoid
              {owner}
              LEFT JOIN pg_depend p ON p.classid = 'pg_class'::regclass AND p.objid = d.objoid AND p.refclassid = 'pg_class'::regclass AND p.refobjsubid > 0
                AND p.deptype = 'i'
              LEFT JOIN pg_attribute a ON a.attrelid = p.refobjid AND a.attnum = p.refobjsubid
              JOIN modelled_table t ON t.oid = COALESCE(i.indrelid, a.attrelid)
            WHERE d.classoid = 'pg_class'::regclass AND d.objsubid = 0 AND (k.oid IS NOT NULL OR a.attrelid IS NOT NULL)
            UNION ALL
            SELECT d.objoid, NULL, NULL, NULL, NULL, m.nspname, t.typname, d.description
            FROM pg_description d
              JOIN pg_range r ON r.rngmultitypid = d.objoid
              JOIN pg_type t ON t.oid = r.rngtypid
              JOIN managed m ON m.oid = t.typnamespace
            WHERE d.classoid = 'pg_type'::regclass
              AND NOT EXISTS (SELECT 1 FROM extension_member e WHERE e.classid = 'pg_type'::regclass AND e.objid = t.oid)
            """.replace("{index}", IndexOwner.COLUMNS).replace("{owner}", IndexOwner.JOINS);
    }

    @Override
    public Address address(Row row) {
        return Address.ofNothing(row.number("objoid"));
    }

    @Override
    public InnerComment read(Row row) {
        if (Rows.optional(row, "typname").isPresent()) {
            ObjectId range = ObjectId.of(ObjectKind.RANGE_TYPE, Rows.name(row, "nspname", "typname"));
            return new InnerComment(range, Rows.text(row, "description"));
        }
        QualifiedName table = row.keptRelation("relation");
        Optional<ObjectId> column =
                Rows.optional(row, "attname").map(row::named).map(name -> ObjectId.column(table, name));
        ObjectId holder = column.or(() -> IndexOwner.of(row, table)).orElseThrow();
        return new InnerComment(holder, Rows.text(row, "description"));
    }
}
