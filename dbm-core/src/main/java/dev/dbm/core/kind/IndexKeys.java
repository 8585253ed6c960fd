package dev.dbm.core.kind;

import dev.dbm.core.catalog.Row;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.IndexKey;
import dev.dbm.schema.KeyOptions;
import dev.dbm.schema.NullsOrder;
import dev.dbm.schema.OperatorClass;
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
 * The keys of an index, which exclusion constraints have alike. Whether a collation or operator class is the default one only PostgreSQL can say (domains,
 * arrays, binary coercible types); it says so in {@code pg_get_indexdef}, so these two are taken from its text.
 *
 * <p>A query that reads them has the index as {@code pg_index i}, its relation as {@code t(nspname, relname)}, its own row as {@code pg_class c} and its
 * access method as {@code pg_am m}.
 */
public final class IndexKeys {
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

    /** What such a query selects. */
    public static final String COLUMNS = """
        CASE WHEN NOT ({plain}) THEN substr(pg_get_indexdef(c.oid), 1 + length(concat('CREATE ', CASE WHEN i.indisunique THEN 'UNIQUE ' END,
            'INDEX ', quote_ident(c.relname), ' ON ', quote_ident(t.nspname), '.', quote_ident(t.relname), ' USING ', quote_ident(m.amname),
            ' ('))) END AS keys,
          CASE WHEN i.indexprs IS NOT NULL THEN ARRAY(SELECT pg_get_indexdef(c.oid, n, false) FROM generate_series(1, i.indnkeyatts) n
            WHERE i.indkey[n - 1] = 0 ORDER BY n) END AS expressions,
          i.indrelid, i.indkey::text AS numbers, i.indoption::text AS options, p.parameters, p.targets\
        """.replace("{plain}", PLAIN);

    /** Where that comes from besides. */
    public static final String JOIN = """
        LEFT JOIN (
            SELECT a.attrelid,
              array_agg(concat_ws(chr(31), a.attnum, array_to_string(a.attoptions, chr(31)))) FILTER (WHERE a.attoptions IS NOT NULL) AS parameters,
              array_agg(concat(a.attnum, '=', a.attstattarget)) FILTER (WHERE a.attstattarget >= 0) AS targets
            FROM pg_attribute a WHERE a.attoptions IS NOT NULL OR a.attstattarget >= 0 GROUP BY a.attrelid
          ) p ON p.attrelid = c.oid\
        """;

    private static final Pattern SPACE = Pattern.compile(" ");
    private static final int DESCENDING = 1;
    private static final int NULLS_FIRST = 2;

    private IndexKeys() {}

    /** Returns the keys of the index in a row. */
    public static List<IndexKey> read(Row row) {
        List<Integer> numbers = Row.numbers(Rows.text(row, "numbers"));
        Optional<IndexKeyText> defined = Rows.optional(row, "keys").map(IndexKeyText::new);
        Iterator<String> expressions = Rows.words(row, "expressions").iterator();
        String[] options = SPACE.split(Rows.text(row, "options"), -1);
        Map<Integer, SequencedMap<String, String>> parameters = parameters(row);
        Map<Integer, Integer> targets = targets(row);
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
                    (bits & NULLS_FIRST) != 0 ? NullsOrder.FIRST : NullsOrder.LAST,
                    Optional.ofNullable(targets.get(i + 1)));
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

    /** The statistics targets of expressions, by the number of the key. */
    private static Map<Integer, Integer> targets(Row row) {
        Map<Integer, Integer> result = new HashMap<>();
        for (String given : Rows.words(row, "targets")) {
            int equals = given.indexOf('=');
            result.put(Integer.valueOf(given.substring(0, equals)), Integer.valueOf(given.substring(equals + 1)));
        }
        return result;
    }

    /** Returns the columns that the index in a row only carries along. */
    public static List<Identifier> include(Row row, int keys) {
        List<Identifier> include = new ArrayList<>();
        List<Integer> numbers = Row.numbers(Rows.text(row, "numbers"));
        numbers.subList(keys, numbers.size())
                .forEach(number -> include.add(row.keptColumn(row.number("indrelid"), number)));
        return include;
    }
}
