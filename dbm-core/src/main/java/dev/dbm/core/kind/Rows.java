package dev.dbm.core.kind;

import dev.dbm.core.catalog.Row;
import dev.dbm.schema.DataType;
import dev.dbm.schema.Deferrability;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.SequenceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads values of catalog rows. A reader that names a column its query does not have is a mistake of the program. */
public final class Rows {
    private Rows() {}

    /** Returns a text that is always there. */
    public static String text(Row row, String column) {
        return row.text(column);
    }

    /** Returns a text that may be null. */
    public static Optional<String> optional(Row row, String column) {
        return row.optional(column);
    }

    /** Returns a number that is always there. */
    public static long number(Row row, String column) {
        return row.number(column);
    }

    /** Returns whether the column holds true; null counts as false. */
    public static boolean flag(Row row, String column) {
        return row.flag(column);
    }

    /** Returns the texts of an array, empty for null. */
    public static List<@Nullable String> texts(Row row, String column) {
        return row.texts(column);
    }

    /** Returns the texts of an array that has no nulls, empty for null. */
    public static List<String> words(Row row, String column) {
        return row.words(column);
    }

    /** Returns a name that is always there. */
    public static Identifier name(Row row, String column) {
        return row.name(column);
    }

    /** Returns the names of an array, empty for null. */
    public static List<Identifier> names(Row row, String column) {
        List<Identifier> names = new ArrayList<>();
        words(row, column).forEach(text -> names.add(row.named(text)));
        return names;
    }

    /** Returns the name made of two columns. */
    public static QualifiedName name(Row row, String namespace, String name) {
        return row.name(namespace, name);
    }

    /** Returns a type that is always there. */
    public static DataType type(Row row, String column) {
        return row.type(column);
    }

    /** Returns the comment in the column {@code comment}. */
    public static Optional<String> comment(Row row) {
        return row.optional("comment");
    }

    /** Returns the deferrability in the columns {@code condeferrable} and {@code condeferred}. */
    public static Deferrability deferrability(Row row) {
        if (!row.flag("condeferrable")) {
            return Deferrability.NOT_DEFERRABLE;
        }
        return row.flag("condeferred") ? Deferrability.INITIALLY_DEFERRED : Deferrability.INITIALLY_IMMEDIATE;
    }

    /** Returns the options in the columns {@code seqtype} (a type's text) and those of {@code pg_sequence}. */
    public static SequenceOptions sequence(Row row) {
        return new SequenceOptions(
                row.type("seqtype"),
                row.number("seqstart"),
                row.number("seqincrement"),
                row.number("seqmin"),
                row.number("seqmax"),
                row.number("seqcache"),
                row.flag("seqcycle"));
    }
}
