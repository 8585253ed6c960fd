package dev.dbm.core.kind;

import dev.dbm.schema.Identifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The names that PostgreSQL gives to constraints, indexes and sequences that are created without one.
 *
 * <p>A name is a table's name, what is said about its columns, and a label ({@code key}, {@code fkey}, …), joined by underscores. If that is too long,
 * the longer of the first two parts is shortened byte by byte, then to the border of a character; the label stays whole. If the name is taken, the
 * label is numbered from 1. The server's rules are those of a database in UTF-8.
 *
 * @param table the table's name
 * @param addition what follows it; empty for a primary key
 * @param label what the name ends with
 */
public record DerivedName(String table, String addition, String label) {

    /** Returns the name of a primary key. */
    public static DerivedName primaryKey(Identifier table) {
        return new DerivedName(table.value(), "", "pkey");
    }

    /** Returns the name of a unique constraint. */
    public static DerivedName unique(Identifier table, List<Identifier> columns, List<Identifier> include) {
        return new DerivedName(table.value(), joined(indexColumns(columns, include)), "key");
    }

    /** Returns the name of an index. */
    public static DerivedName index(Identifier table, List<Identifier> columns, List<Identifier> include) {
        return new DerivedName(table.value(), joined(indexColumns(columns, include)), "idx");
    }

    /** Returns the name of an exclusion constraint. */
    public static DerivedName exclusion(Identifier table, List<Identifier> columns, List<Identifier> include) {
        return new DerivedName(table.value(), joined(indexColumns(columns, include)), "excl");
    }

    /** Returns the name of a foreign key. */
    public static DerivedName foreignKey(Identifier table, List<Identifier> columns) {
        return new DerivedName(
                table.value(), joined(columns.stream().map(Identifier::value).toList()), "fkey");
    }

    /** Returns the name of a check of one column. */
    public static DerivedName check(Identifier table, Identifier column) {
        return new DerivedName(table.value(), column.value(), "check");
    }

    /** Returns the name of the sequence of a serial or identity column. */
    public static DerivedName sequence(Identifier table, Identifier column) {
        return new DerivedName(table.value(), column.value(), "seq");
    }

    /** Returns the name of the multirange type of a range type. */
    public static String multirange(String range) {
        int at = range.indexOf("range");
        return at < 0 ? range + "_multirange" : range.substring(0, at) + "multi" + range.substring(at);
    }

    /** Returns the first of the name and its numbered forms that is free. */
    public Identifier choose(Predicate<Identifier> taken) {
        Identifier name = numbered("");
        for (int number = 1; taken.test(name); number++) {
            name = numbered(Integer.toString(number));
        }
        return name;
    }

    private Identifier numbered(String number) {
        int fixed = 1 + label.length() + number.length() + (addition.isEmpty() ? 0 : 1);
        int room = Identifier.MAX_BYTES - fixed;
        int tableBytes = bytes(table);
        int additionBytes = bytes(addition);
        while (tableBytes + additionBytes > room) {
            if (tableBytes > additionBytes) {
                tableBytes--;
            } else {
                additionBytes--;
            }
        }
        String middle = addition.isEmpty() ? "" : "_" + clipped(addition, additionBytes);
        return new Identifier(clipped(table, tableBytes) + middle + "_" + label + number);
    }

    /** Joins names until the text is longer than a name can be: what comes after is never seen. */
    private static String joined(List<String> names) {
        StringBuilder text = new StringBuilder();
        for (String name : names) {
            text.append(text.isEmpty() ? "" : "_").append(name);
            if (bytes(text.toString()) > Identifier.MAX_BYTES) {
                break;
            }
        }
        return text.toString();
    }

    /** The names of an index's columns: a column that comes twice is numbered, as the index's own attributes are. */
    private static List<String> indexColumns(List<Identifier> columns, List<Identifier> include) {
        List<String> names = new ArrayList<>();
        for (List<Identifier> part : List.of(columns, include)) {
            for (Identifier column : part) {
                String name = column.value();
                for (int number = 1; names.contains(name); number++) {
                    String suffix = Integer.toString(number);
                    name = clipped(column.value(), Identifier.MAX_BYTES - suffix.length()) + suffix;
                }
                names.add(name);
            }
        }
        return names;
    }

    /** Returns the longest beginning of a text that has at most so many bytes and no half character. */
    public static String clipped(String text, int maxBytes) {
        int used = 0;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            int next = at + Character.charCount(character);
            used += bytes(text.substring(at, next));
            if (used > maxBytes) {
                return text.substring(0, at);
            }
            at = next;
        }
        return text;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
