package dev.dbm.core.catalog;

import dev.dbm.core.session.RowBatch;
import dev.dbm.schema.DataType;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One row of a catalog query, read by the names of its columns. It stands for the row at which its query has arrived, so nobody keeps it.
 *
 * <p>Naming a column that the query does not have is a mistake of the program.
 */
public final class Row {
    private final RowBatch rows;
    private final Map<String, Integer> columns;
    private final SharedNames names;
    private int at = -1;

    private Row(RowBatch rows, Map<String, Integer> columns, SharedNames names) {
        this.rows = rows;
        this.columns = columns;
        this.names = names;
    }

    /** Returns the row before the first of a result. */
    static Row before(RowBatch rows, SharedNames names) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < rows.labels().size(); i++) {
            columns.put(rows.labels().get(i).toLowerCase(Locale.ROOT), i);
        }
        return new Row(rows, columns, names);
    }

    /** Goes on to the next row, if there is one. */
    boolean next() {
        at++;
        return at < rows.size();
    }

    /** Returns a text that is always there. */
    public String text(String column) {
        @Nullable String value = value(column);
        if (value == null) {
            throw new TornReadException("nothing in the catalog's column " + column);
        }
        return value;
    }

    /** Returns a text that may be null. */
    public Optional<String> optional(String column) {
        return Optional.ofNullable(value(column));
    }

    /** Returns a number that is always there. */
    public long number(String column) {
        return Long.parseLong(text(column));
    }

    /** Returns whether the column holds true; null counts as false. */
    public boolean flag(String column) {
        @Nullable String value = value(column);
        return value != null && value.startsWith("t");
    }

    /** Returns the texts of an array, empty for null. */
    public List<@Nullable String> texts(String column) {
        @Nullable String value = value(column);
        return value == null ? List.of() : ArrayText.elements(value);
    }

    /** Returns the texts of an array without nulls, empty for null. */
    public List<String> words(String column) {
        List<String> words = new ArrayList<>();
        for (@Nullable String word : texts(column)) {
            if (word == null) {
                throw new TornReadException("a null in the catalog's column " + column);
            }
            words.add(word);
        }
        return words;
    }

    /** Returns a name that is always there. */
    public Identifier name(String column) {
        return names.name(text(column));
    }

    /** Returns the name made of two columns. */
    public QualifiedName name(String namespace, String name) {
        return names.name(text(namespace), text(name));
    }

    /** Returns a text as a name. */
    public Identifier named(String text) {
        return names.name(text);
    }

    /** Keeps the name of a relation for the rows that follow, which give its oid. */
    public void keepRelation(long oid, QualifiedName name) {
        names.relation(oid, name);
    }

    /** Returns the name of the relation whose oid stands in a column, which was kept before. */
    public QualifiedName keptRelation(String column) {
        return names.relation(number(column));
    }

    /** Keeps the name of a column of a relation for the rows that follow, which name columns by their numbers. */
    public void keepColumn(long relation, long number, Identifier name) {
        names.column(relation, Math.toIntExact(number), name);
    }

    /** Returns the names of the columns whose numbers stand in a column: those of a relation that were kept before. */
    public List<Identifier> keptColumns(String relation, String numbers) {
        List<Identifier> result = new ArrayList<>();
        @Nullable String value = value(numbers);
        if (value != null) {
            long oid = number(relation);
            numbers(value).forEach(number -> result.add(keptColumn(oid, number)));
        }
        return result;
    }

    /** Returns the name of a column that was kept before. */
    public Identifier keptColumn(long relation, int number) {
        return names.column(relation, number);
    }

    /** Returns the numbers of an array or vector, of which PostgreSQL writes the one as {@code {1,2}} and the other as {@code 1 2}. */
    public static List<Integer> numbers(String text) {
        List<Integer> result = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int start = at;
            while (at < text.length() && Character.isDigit(text.charAt(at))) {
                at++;
            }
            if (at > start) {
                result.add(Integer.valueOf(text.substring(start, at)));
            }
            at++;
        }
        return result;
    }

    /** Returns a type that is always there. */
    public DataType type(String column) {
        return names.type(text(column));
    }

    /** Returns a text as a type. */
    public DataType typed(String text) {
        return names.type(text);
    }

    private @Nullable String value(String column) {
        @Nullable Integer index = columns.get(column);
        if (index == null) {
            throw new IllegalArgumentException("The query has no column " + column);
        }
        return rows.valueOrNull(at, index);
    }
}
