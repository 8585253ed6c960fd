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
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads columns. Positions are counted anew, since attnum has gaps where columns were dropped. What most
 * columns lack comes as null, which costs nothing on its way. A collation is kept only where it is not the type's own.
 *
 * <p>PostgreSQL makes the text of an expression without columns much faster if it is not told the table, and texts are narrower than what they are made
 * from, so they are made before anything is joined or sorted.
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
                : "LEFT JOIN (SELECT NULL::text AS conname, NULL::boolean AS convalidated, NULL::boolean AS"
                        + " connoinherit) k ON true";
        return """
            SELECT a.attrelid, a.attnum, a.attname, g.numbers AS gone,
              format_type(a.atttypid, a.atttypmod) AS type, cn.nspname AS collation_namespace, co.collname,
              NULLIF(a.attnotnull, false) AS attnotnull, k.conname AS not_null_name, k.convalidated AS not_null_validated, k.connoinherit AS not_null_noinherit,
              NULLIF(a.attidentity::text, '') AS identity, NULLIF(a.attgenerated::text, '') AS generated,
              x.expression,
              CASE WHEN a.attstorage <> y.typstorage THEN a.attstorage::text END AS storage, NULLIF(a.attcompression::text, '') AS compression,
              NULLIF(a.attstattarget, -1) AS statistics_target, a.attoptions AS options,
              q.relname AS sequence, q.seqtype, q.seqstart, q.seqincrement, q.seqmin, q.seqmax, q.seqcache, q.seqcycle,
              d.description AS comment
            FROM (SELECT * FROM modelled_table ORDER BY nspname, relname OFFSET 0) t
              JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
              JOIN pg_type y ON y.oid = a.atttypid
              LEFT JOIN (SELECT attrelid, array_agg(attnum) AS numbers FROM pg_attribute WHERE attisdropped GROUP BY attrelid) g ON g.attrelid = a.attrelid
              LEFT JOIN pg_collation co ON co.oid = a.attcollation AND a.attcollation <> y.typcollation
              LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
              LEFT JOIN (
                SELECT f.adrelid, f.adnum, pg_get_expr(f.adbin, CASE WHEN f.adbin::text LIKE '%{VAR %' THEN f.adrelid ELSE 0 END) AS expression
                FROM pg_attrdef f OFFSET 0
              ) x ON x.adrelid = a.attrelid AND x.adnum = a.attnum
              {notNull}
              LEFT JOIN (
                SELECT p.refobjid, p.refobjsubid, c.relname, format_type(s.seqtypid, NULL) AS seqtype,
                  s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle
                FROM pg_depend p JOIN pg_class c ON c.oid = p.objid AND c.relkind = 'S' JOIN pg_sequence s ON s.seqrelid = c.oid
                WHERE p.classid = 'pg_class'::regclass AND p.refclassid = 'pg_class'::regclass AND p.deptype = 'i'
              ) q ON q.refobjid = a.attrelid AND q.refobjsubid = a.attnum AND a.attidentity <> ''
              LEFT JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = a.attrelid AND d.objsubid = a.attnum
            """.replace("{notNull}", notNull);
    }

    @Override
    public Address address(Row row) {
        return Address.column(row.number("attrelid"), row.number("attnum"));
    }

    @Override
    public Column read(Row row) {
        row.keepColumn(row.number("attrelid"), row.number("attnum"), row.name("attname"));
        Optional<QualifiedName> collation =
                Rows.optional(row, "collname").map(name -> Rows.name(row, "collation_namespace", "collname"));
        return new Column(
                row.keptRelation("attrelid"),
                Rows.name(row, "attname"),
                position(row),
                Rows.type(row, "type"),
                collation,
                nullability(row),
                value(row),
                settings(row),
                Rows.comment(row));
    }

    private static int position(Row row) {
        int number = Math.toIntExact(row.number("attnum"));
        Optional<String> gone = Rows.optional(row, "gone");
        return gone.isEmpty() ? number : number - before(number, Row.numbers(gone.get()));
    }

    private static int before(int number, List<Integer> gone) {
        return Math.toIntExact(gone.stream().filter(other -> other < number).count());
    }

    private static ColumnSettings settings(Row row) {
        Optional<StorageMode> storage = Rows.optional(row, "storage").map(ColumnReader::storageMode);
        return new ColumnSettings(
                storage,
                Rows.optional(row, "compression").map(ColumnReader::compression),
                Rows.optional(row, "statistics_target").map(Integer::valueOf),
                StorageParameters.read(Rows.words(row, "options"), ""));
    }

    private static Compression compression(String letter) {
        return switch (letter) {
            case "p" -> Compression.PGLZ;
            case "l" -> Compression.LZ4;
            default -> throw new IllegalStateException("Unknown attcompression: " + letter);
        };
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
        Optional<String> identity = Rows.optional(row, "identity");
        if (identity.isPresent()) {
            return new ColumnValue.Identity(
                    identity.get().equals("a") ? IdentityMode.ALWAYS : IdentityMode.BY_DEFAULT,
                    Rows.name(row, "sequence"),
                    Rows.sequence(row));
        }
        Optional<SqlExpression> expression = Rows.optional(row, "expression").map(SqlExpression::new);
        if (expression.isEmpty()) {
            return new ColumnValue.None();
        }
        return switch (Rows.optional(row, "generated").orElse("")) {
            case "s" -> new ColumnValue.Generated(unwrapped(expression.get()), Storage.STORED);
            case "v" -> new ColumnValue.Generated(unwrapped(expression.get()), Storage.VIRTUAL);
            default -> new ColumnValue.Default(expression.get());
        };
    }

    private static SqlExpression unwrapped(SqlExpression expression) {
        return Parentheses.unwrapped(expression.text());
    }
}
