package dev.dbm.core.kind;

import dev.dbm.schema.DataType;
import dev.dbm.schema.Deferrability;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.SequenceOptions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Reads values of catalog rows. A reader that names a column its query does not have is a mistake of the program. */
public final class Rows {
    private Rows() {}

    /** Returns a text that is always there. */
    public static String text(Record row, String column) {
        return optional(row, column).orElseThrow(() -> new IllegalStateException("Null in catalog column " + column));
    }

    /** Returns a text that may be null. */
    public static Optional<String> optional(Record row, String column) {
        return Optional.ofNullable(row.get(column, String.class));
    }

    /** Returns a number that is always there. */
    public static long number(Record row, String column) {
        @Nullable Long value = row.get(column, Long.class);
        if (value == null) {
            throw new IllegalStateException("Null in catalog column " + column);
        }
        return value;
    }

    /** Returns whether the column holds true; null counts as false. */
    public static boolean flag(Record row, String column) {
        return Boolean.TRUE.equals(row.get(column, Boolean.class));
    }

    /** Returns the texts of an array, empty for null. */
    public static List<@Nullable String> texts(Record row, String column) {
        @Nullable String @Nullable [] values = row.get(column, String[].class);
        return values == null ? List.of() : Arrays.asList(values);
    }

    /** Returns the texts of an array that has no nulls, empty for null. */
    public static List<String> words(Record row, String column) {
        String @Nullable [] values = row.get(column, String[].class);
        return values == null ? List.of() : List.of(values);
    }

    /** Returns a name that is always there. */
    public static Identifier name(Record row, String column) {
        return new Identifier(text(row, column));
    }

    /** Returns the names of an array, empty for null. */
    public static List<Identifier> names(Record row, String column) {
        return words(row, column).stream().map(Identifier::new).toList();
    }

    /** Returns the name made of two columns. */
    public static QualifiedName name(Record row, String namespace, String name) {
        return new QualifiedName(name(row, namespace), name(row, name));
    }

    /** Returns the comment in the column {@code comment}. */
    public static Optional<String> comment(Record row) {
        return optional(row, "comment");
    }

    /** Returns the deferrability in the columns {@code condeferrable} and {@code condeferred}. */
    public static Deferrability deferrability(Record row) {
        if (!flag(row, "condeferrable")) {
            return Deferrability.NOT_DEFERRABLE;
        }
        return flag(row, "condeferred") ? Deferrability.INITIALLY_DEFERRED : Deferrability.INITIALLY_IMMEDIATE;
    }

    /** Returns the options in the columns {@code seqtype} (a type's text) and those of {@code pg_sequence}. */
    public static SequenceOptions sequence(Record row) {
        return new SequenceOptions(
                DataType.parse(text(row, "seqtype")),
                number(row, "seqstart"),
                number(row, "seqincrement"),
                number(row, "seqmin"),
                number(row, "seqmax"),
                number(row, "seqcache"),
                flag(row, "seqcycle"));
    }
}
