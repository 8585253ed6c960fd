package dev.dbm.core.kind.index;

import dev.dbm.core.catalog.Address;
import dev.dbm.core.catalog.Row;
import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Parentheses;
import dev.dbm.core.kind.Rows;
import dev.dbm.core.kind.StorageParameters;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Index;
import dev.dbm.schema.IndexKey;
import dev.dbm.schema.KeyOptions;
import dev.dbm.schema.NullsDistinct;
import dev.dbm.schema.NullsOrder;
import dev.dbm.schema.OperatorClass;
import dev.dbm.schema.RelationKind;
import dev.dbm.schema.SortOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/**
 * Reads indexes that belong to no constraint. Whether a collation or operator class is the default one only PostgreSQL can say (domains, arrays, binary
 * coercible types); it says so in {@code pg_get_indexdef}, so these two are taken from its text.
 */
final class IndexReader implements CatalogReader<Index> {
    /**
     * Keys that are columns with nothing behind them, as most are: to know it beforehand spares the text. An operator class counts that is the default of a
     * base type and that no type with a default of its own could use; a collation counts where the table has none but the database's.
     */
    private static final String PLAIN = """
        i.indexprs IS NULL AND p.attrelid IS NULL AND i.indcollation::oid[] <@ ARRAY[0, 100]::oid[]
          AND i.indrelid NOT IN (SELECT a.attrelid FROM pg_attribute a WHERE a.attcollation NOT IN (0, 100))
          AND i.indclass::oid[] <@ ARRAY(
            SELECT o.oid FROM pg_opclass o JOIN pg_type y ON y.oid = o.opcintype
            WHERE o.opcdefault AND y.typtype = 'b' AND NOT EXISTS (
              SELECT 1 FROM pg_cast x JOIN pg_opclass z ON z.opcintype = x.castsource AND z.opcmethod = o.opcmethod AND z.opcdefault
              WHERE x.casttarget = o.opcintype AND x.castmethod = 'b' AND x.castcontext = 'i'))\
        """;

    private static final Pattern SPACE = Pattern.compile(" ");
    private static final int DESCENDING = 1;
    private static final int NULLS_FIRST = 2;

    @Override
    public String query(int serverMajor) {
        String nullsNotDistinct = serverMajor >= 15 ? "i.indnullsnotdistinct" : "false";
        return """
            SELECT c.oid, c.relname AS name, m.amname, i.indisunique, c.reloptions, {nullsNotDistinct} AS nulls_not_distinct,
              i.indisvalid AND i.indisready AND i.indislive AS valid, pg_get_expr(i.indpred, i.indrelid) AS predicate,
              CASE WHEN NOT ({plain}) THEN substr(pg_get_indexdef(c.oid), 1 + length(concat('CREATE ', CASE WHEN i.indisunique THEN 'UNIQUE ' END,
                'INDEX ', quote_ident(c.relname), ' ON ', quote_ident(t.nspname), '.', quote_ident(t.relname), ' USING ', quote_ident(m.amname),
                ' ('))) END AS keys,
              CASE WHEN i.indexprs IS NOT NULL THEN ARRAY(SELECT pg_get_indexdef(c.oid, n, false) FROM generate_series(1, i.indnkeyatts) n
                WHERE i.indkey[n - 1] = 0 ORDER BY n) END AS expressions,
              i.indrelid, t.materialized, i.indkey::text AS numbers, i.indoption::text AS options, p.parameters,
              d.description AS comment
            FROM pg_index i
              JOIN (
                SELECT oid, nspname, relname, false AS materialized FROM modelled_table
                UNION ALL SELECT oid, nspname, relname, true FROM modelled_view WHERE relkind = 'm'
              ) t ON t.oid = i.indrelid
              JOIN pg_class c ON c.oid = i.indexrelid
              JOIN pg_am m ON m.oid = c.relam
              LEFT JOIN (
                SELECT a.attrelid, array_agg(concat_ws(chr(31), a.attnum, array_to_string(a.attoptions, chr(31)))) AS parameters
                FROM pg_attribute a WHERE a.attoptions IS NOT NULL GROUP BY a.attrelid
              ) p ON p.attrelid = c.oid
              LEFT JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = c.oid AND d.objsubid = 0
            WHERE NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = c.oid AND k.contype IN ('p', 'u', 'x'))
            """.replace("{nullsNotDistinct}", nullsNotDistinct).replace("{plain}", PLAIN);
    }

    @Override
    public Address address(Row row) {
        return Address.relation(row.number("oid"));
    }

    @Override
    public Index read(Row row) {
        List<Integer> numbers = Row.numbers(Rows.text(row, "numbers"));
        List<IndexKey> keys = keys(row, numbers);
        List<Identifier> include = new ArrayList<>();
        numbers.subList(keys.size(), numbers.size())
                .forEach(number -> include.add(row.keptColumn(row.number("indrelid"), number)));
        return new Index(
                row.keptRelation("indrelid").withName(Rows.name(row, "name")),
                row.keptRelation("indrelid"),
                Rows.flag(row, "materialized") ? RelationKind.MATERIALIZED_VIEW : RelationKind.TABLE,
                Rows.text(row, "amname"),
                Rows.flag(row, "indisunique") ? Index.Uniqueness.UNIQUE : Index.Uniqueness.NOT_UNIQUE,
                keys,
                include,
                Rows.flag(row, "nulls_not_distinct") ? NullsDistinct.NOT_DISTINCT : NullsDistinct.DISTINCT,
                Rows.optional(row, "predicate").map(Parentheses::unwrapped),
                StorageParameters.read(Rows.words(row, "reloptions"), ""),
                Rows.flag(row, "valid") ? Index.State.VALID : Index.State.INVALID,
                Rows.comment(row));
    }

    private static List<IndexKey> keys(Row row, List<Integer> numbers) {
        Optional<IndexKeyText> defined = Rows.optional(row, "keys").map(IndexKeyText::new);
        Iterator<String> expressions = Rows.words(row, "expressions").iterator();
        String[] options = SPACE.split(Rows.text(row, "options"), -1);
        Map<Integer, SequencedMap<String, String>> parameters = parameters(row);
        List<IndexKey> keys = new ArrayList<>();
        // There is an option for each key, and a number, behind them, for each column that is only included.
        for (int i = 0; i < options.length; i++) {
            int number = numbers.get(i);
            String expression = number == 0 ? expressions.next() : "";
            IndexKeyText.Key key = defined.map(text -> number == 0 ? text.expression(expression) : text.column())
                    .orElse(IndexKeyText.Key.PLAIN);
            SequencedMap<String, String> given = parameters.getOrDefault(i + 1, new LinkedHashMap<>());
            int bits = Integer.parseInt(options[i]);
            KeyOptions keyOptions = new KeyOptions(
                    key.collation(),
                    key.operatorClass().map(name -> new OperatorClass(name.namespace(), name.name(), given)),
                    (bits & DESCENDING) != 0 ? SortOrder.DESC : SortOrder.ASC,
                    (bits & NULLS_FIRST) != 0 ? NullsOrder.FIRST : NullsOrder.LAST);
            keys.add(
                    number == 0
                            ? new IndexKey.ExpressionKey(Parentheses.unwrapped(expression), keyOptions)
                            : new IndexKey.ColumnKey(row.keptColumn(row.number("indrelid"), number), keyOptions));
        }
        return keys;
    }

    /** The parameters of operator classes, by the number of the key. */
    private static Map<Integer, SequencedMap<String, String>> parameters(Row row) {
        Map<Integer, SequencedMap<String, String>> result = new HashMap<>();
        for (String given : Rows.words(row, "parameters")) {
            List<String> parts = List.of(given.split("\u001f"));
            result.put(Integer.valueOf(parts.getFirst()), StorageParameters.read(parts.subList(1, parts.size()), ""));
        }
        return result;
    }
}
