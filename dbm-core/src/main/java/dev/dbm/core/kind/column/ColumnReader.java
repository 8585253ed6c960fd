package dev.dbm.core.kind.column;

import dev.dbm.core.catalog.Address;
import dev.dbm.core.catalog.Row;
import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Parentheses;
import dev.dbm.core.kind.Rows;
import dev.dbm.core.kind.StorageParameters;
import dev.dbm.schema.Column;
import dev.dbm.schema.ColumnSettings;
import dev.dbm.schema.ColumnValue;
import dev.dbm.schema.Compression;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.IdentityMode;
import dev.dbm.schema.Inheritance;
import dev.dbm.schema.Nullability;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.SqlExpression;
import dev.dbm.schema.Storage;
import dev.dbm.schema.StorageMode;
import dev.dbm.schema.Validity;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads columns. Positions are counted anew, since attnum has gaps where columns were dropped. A collation is kept only where it is not the type's own.
 *
 * <p>PostgreSQL 18 lists NOT NULL in pg_constraint (contype 'n') and sets attnotnull even while it is NOT VALID. Nullability belongs to Column; from these
 * rows only convalidated, connoinherit and a name that is not a derived one are read. A derived name is not derived again when table or column is renamed,
 * so every name of that form counts as derived.
 *
 * <p>A statistics target that was never set is -1 before PostgreSQL 17 and null since.
 */
final class ColumnReader implements CatalogReader<Column> {
    private static final Pattern DERIVED = Pattern.compile("_not_null\\d*$");

    @Override
    public String query(int serverMajor) {
        String notNull = serverMajor >= 18
                ? "LEFT JOIN pg_constraint k ON k.conrelid = a.attrelid AND k.contype = 'n' AND k.conkey ="
                        + " ARRAY[a.attnum]"
                : "LEFT JOIN (SELECT NULL::text AS conname, true AS convalidated, false AS connoinherit) k ON true";
        return """
            SELECT t.oid, a.attnum, t.nspname, t.relname, a.attname, row_number() OVER (PARTITION BY a.attrelid ORDER BY a.attnum) AS position,
              format_type(a.atttypid, a.atttypmod) AS type, cn.nspname AS collation_namespace, co.collname,
              a.attnotnull, k.conname AS not_null_name, k.convalidated AS not_null_validated, k.connoinherit AS not_null_noinherit,
              a.attidentity::text AS identity, a.attgenerated::text AS generated, pg_get_expr(x.adbin, CASE WHEN a.attgenerated = '' THEN 0 ELSE x.adrelid END) AS expression,
              CASE WHEN a.attstorage <> y.typstorage THEN a.attstorage::text END AS storage, a.attcompression::text AS compression,
              NULLIF(a.attstattarget, -1) AS statistics_target, a.attoptions AS options,
              q.relname AS sequence, q.seqtype, q.seqstart, q.seqincrement, q.seqmin, q.seqmax, q.seqcache, q.seqcycle,
              d.description AS comment
            FROM modelled_table t
              JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
              JOIN pg_type y ON y.oid = a.atttypid
              LEFT JOIN pg_collation co ON co.oid = a.attcollation AND a.attcollation <> y.typcollation
              LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
              LEFT JOIN pg_attrdef x ON x.adrelid = a.attrelid AND x.adnum = a.attnum
              {notNull}
              LEFT JOIN (
                SELECT p.refobjid, p.refobjsubid, c.relname, format_type(s.seqtypid, NULL) AS seqtype,
                  s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle
                FROM pg_depend p JOIN pg_class c ON c.oid = p.objid AND c.relkind = 'S' JOIN pg_sequence s ON s.seqrelid = c.oid
                WHERE p.classid = 'pg_class'::regclass AND p.refclassid = 'pg_class'::regclass AND p.deptype = 'i'
              ) q ON q.refobjid = a.attrelid AND q.refobjsubid = a.attnum AND a.attidentity <> ''
              LEFT JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = a.attrelid AND d.objsubid = a.attnum
            ORDER BY a.attrelid, a.attnum
            """.replace("{notNull}", notNull);
    }

    @Override
    public Address address(Row row) {
        return Address.column(row.number("oid"), row.number("attnum"));
    }

    @Override
    public Column read(Row row) {
        row.keepColumn(row.number("oid"), row.number("attnum"), row.name("attname"));
        Optional<QualifiedName> collation =
                Rows.optional(row, "collname").map(name -> Rows.name(row, "collation_namespace", "collname"));
        return new Column(
                Rows.name(row, "nspname", "relname"),
                Rows.name(row, "attname"),
                (int) Rows.number(row, "position"),
                Rows.type(row, "type"),
                collation,
                nullability(row),
                value(row),
                settings(row),
                Rows.comment(row));
    }

    private static ColumnSettings settings(Row row) {
        Optional<StorageMode> storage = Rows.optional(row, "storage").map(ColumnReader::storageMode);
        Optional<Compression> compression = switch (Rows.text(row, "compression")) {
            case "p" -> Optional.of(Compression.PGLZ);
            case "l" -> Optional.of(Compression.LZ4);
            default -> Optional.empty();
        };
        return new ColumnSettings(
                storage,
                compression,
                Rows.optional(row, "statistics_target").map(Integer::valueOf),
                StorageParameters.read(Rows.words(row, "options"), ""));
    }

    private static StorageMode storageMode(String letter) {
        return switch (letter) {
            case "p" -> StorageMode.PLAIN;
            case "e" -> StorageMode.EXTERNAL;
            case "x" -> StorageMode.EXTENDED;
            case "m" -> StorageMode.MAIN;
            default -> throw new IllegalStateException("Unknown attstorage: " + letter);
        };
    }

    private static Nullability nullability(Row row) {
        if (!Rows.flag(row, "attnotnull")) {
            return Nullability.nullable();
        }
        Optional<String> name = Rows.optional(row, "not_null_name");
        if (name.isEmpty()) {
            return Nullability.notNull();
        }
        return new Nullability.NotNull(
                name.filter(text -> !DERIVED.matcher(text).find()).map(Identifier::new),
                Rows.flag(row, "not_null_validated") ? Validity.VALID : Validity.NOT_VALID,
                Rows.flag(row, "not_null_noinherit") ? Inheritance.NO_INHERIT : Inheritance.INHERITED);
    }

    private static ColumnValue value(Row row) {
        String identity = Rows.text(row, "identity");
        if (!identity.isEmpty()) {
            return new ColumnValue.Identity(
                    identity.equals("a") ? IdentityMode.ALWAYS : IdentityMode.BY_DEFAULT,
                    Rows.name(row, "sequence"),
                    Rows.sequence(row));
        }
        Optional<SqlExpression> expression = Rows.optional(row, "expression").map(SqlExpression::new);
        if (expression.isEmpty()) {
            return new ColumnValue.None();
        }
        return switch (Rows.text(row, "generated")) {
            case "s" -> new ColumnValue.Generated(unwrapped(expression.get()), Storage.STORED);
            case "v" -> new ColumnValue.Generated(unwrapped(expression.get()), Storage.VIRTUAL);
            default -> new ColumnValue.Default(expression.get());
        };
    }

    private static SqlExpression unwrapped(SqlExpression expression) {
        return Parentheses.unwrapped(expression.text());
    }
}
