package dev.dbm.core.kind.index;

import dev.dbm.core.catalog.Address;
import dev.dbm.core.catalog.Row;
import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.ExpressionText;
import dev.dbm.core.kind.Rows;
import dev.dbm.core.kind.StorageParameters;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Index;
import dev.dbm.schema.IndexKey;
import dev.dbm.schema.KeyOptions;
import dev.dbm.schema.NullsDistinct;
import dev.dbm.schema.NullsOrder;
import dev.dbm.schema.OperatorClass;
import dev.dbm.schema.SortOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads indexes that belong to no constraint. Whether a collation or operator class is the default one only PostgreSQL can say (domains, arrays, binary
 * coercible types); it says so in {@code pg_get_indexdef}, so these two are taken from its text.
 */
final class IndexReader implements CatalogReader<Index> {
    private static final int DESCENDING = 1;
    private static final int NULLS_FIRST = 2;

    @Override
    public String query(int serverMajor) {
        String nullsNotDistinct = serverMajor >= 15 ? "i.indnullsnotdistinct" : "false";
        return """
            SELECT c.oid, t.nspname, t.relname, c.relname AS name, m.amname, i.indisunique, c.reloptions, {nullsNotDistinct} AS nulls_not_distinct,
              i.indisvalid AND i.indisready AND i.indislive AS valid, pg_get_expr(i.indpred, i.indrelid) AS predicate,
              substr(pg_get_indexdef(c.oid), 1 + length(concat('CREATE ', CASE WHEN i.indisunique THEN 'UNIQUE ' END, 'INDEX ',
                quote_ident(c.relname), ' ON ', quote_ident(t.nspname), '.', quote_ident(t.relname), ' USING ', quote_ident(m.amname), ' ('))) AS keys,
              ARRAY(SELECT pg_get_indexdef(c.oid, n, false) FROM generate_series(1, i.indnkeyatts) n ORDER BY n) AS texts,
              ARRAY(SELECT a.attname::text FROM generate_series(1, i.indnkeyatts) n
                LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[n - 1] AND a.attnum <> 0 ORDER BY n) AS columns,
              ARRAY(SELECT i.indoption[n - 1]::text FROM generate_series(1, i.indnkeyatts) n ORDER BY n) AS options,
              ARRAY(SELECT array_to_string(a.attoptions, chr(31)) FROM generate_series(1, i.indnkeyatts) n
                LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = n ORDER BY n) AS parameters,
              ARRAY(SELECT a.attname::text FROM generate_series(i.indnkeyatts + 1, i.indnatts) n
                JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[n - 1] ORDER BY n) AS include,
              d.description AS comment
            FROM pg_index i
              JOIN modelled_table t ON t.oid = i.indrelid
              JOIN pg_class c ON c.oid = i.indexrelid
              JOIN pg_am m ON m.oid = c.relam
              LEFT JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = c.oid AND d.objsubid = 0
            WHERE NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = c.oid AND k.contype IN ('p', 'u', 'x'))
            ORDER BY t.nspname, c.relname
            """.replace("{nullsNotDistinct}", nullsNotDistinct);
    }

    @Override
    public Address address(Row row) {
        return Address.relation(row.number("oid"));
    }

    @Override
    public Index read(Row row) {
        return new Index(
                Rows.name(row, "nspname", "name"),
                Rows.name(row, "nspname", "relname"),
                Rows.text(row, "amname"),
                Rows.flag(row, "indisunique") ? Index.Uniqueness.UNIQUE : Index.Uniqueness.NOT_UNIQUE,
                keys(row),
                Rows.names(row, "include"),
                Rows.flag(row, "nulls_not_distinct") ? NullsDistinct.NOT_DISTINCT : NullsDistinct.DISTINCT,
                Rows.optional(row, "predicate").map(ExpressionText::unwrapped),
                StorageParameters.read(Rows.words(row, "reloptions"), ""),
                Rows.flag(row, "valid") ? Index.State.VALID : Index.State.INVALID,
                Rows.comment(row));
    }

    private static List<IndexKey> keys(Row row) {
        List<String> texts = Rows.words(row, "texts");
        List<@Nullable String> columns = Rows.texts(row, "columns");
        List<String> options = Rows.words(row, "options");
        List<@Nullable String> parameters = Rows.texts(row, "parameters");
        IndexKeyText defined = new IndexKeyText(Rows.text(row, "keys"));
        List<IndexKey> keys = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            IndexKeyText.Key key = defined.next(texts.get(i));
            int bits = Integer.parseInt(options.get(i));
            @Nullable String given = parameters.get(i);
            SequencedMap<String, String> classParameters = StorageParameters.read(
                    given == null || given.isEmpty() ? List.of() : List.of(given.split("\u001f")), "");
            Optional<OperatorClass> operatorClass =
                    key.operatorClass().map(name -> new OperatorClass(name.namespace(), name.name(), classParameters));
            KeyOptions keyOptions = new KeyOptions(
                    key.collation(),
                    operatorClass,
                    (bits & DESCENDING) != 0 ? SortOrder.DESC : SortOrder.ASC,
                    (bits & NULLS_FIRST) != 0 ? NullsOrder.FIRST : NullsOrder.LAST);
            @Nullable String column = columns.get(i);
            keys.add(
                    column != null
                            ? new IndexKey.ColumnKey(new Identifier(column), keyOptions)
                            : new IndexKey.ExpressionKey(ExpressionText.unwrapped(texts.get(i)), keyOptions));
        }
        return keys;
    }
}
