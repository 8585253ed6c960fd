package dev.dbm.core.sql;

import dev.dbm.plan.Hazard;
import dev.dbm.plan.Statement;
import dev.dbm.plan.TransactionMode;
import dev.dbm.schema.DataType;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.SqlExpression;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * SQL text built from templates with typed arguments. The only place that quotes: names and string literals never enter a text in another way.
 *
 * @param text the text
 */
public record Sql(String text) {
    /** Nothing. */
    public static final Sql EMPTY = new Sql("");

    /**
     * Returns the template with each <code>{}</code> replaced by its argument, written by its type: names are quoted where they need it, a String becomes a literal,
     * expressions, types and Sql are taken as they are, whole numbers are written out, a list is joined with commas.
     *
     * @throws IllegalArgumentException if the counts differ or an argument has another type
     */
    public static Sql of(String template, Object... arguments) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        int used = 0;
        for (int at = template.indexOf("{}"); at >= 0; at = template.indexOf("{}", from)) {
            if (used == arguments.length) {
                throw new IllegalArgumentException("Too few arguments for: " + template);
            }
            text.append(template, from, at).append(written(arguments[used++]));
            from = at + 2;
        }
        if (used != arguments.length) {
            throw new IllegalArgumentException("Too many arguments for: " + template);
        }
        return new Sql(text.append(template, from, template.length()).toString());
    }

    /** Returns a text that is SQL already: a keyword or a text that PostgreSQL itself gave. */
    public static Sql raw(String text) {
        return new Sql(text);
    }

    /** Returns the parts with the separator between them; empty parts are left out. */
    public static Sql join(String separator, Collection<Sql> parts) {
        return new Sql(
                parts.stream().map(Sql::text).filter(part -> !part.isEmpty()).collect(Collectors.joining(separator)));
    }

    /** Returns a string literal, safe whatever {@code standard_conforming_strings} says. */
    public static String literal(String value) {
        String doubled = value.replace("'", "''");
        return value.indexOf('\\') < 0 ? "'" + doubled + "'" : "E'" + doubled.replace("\\", "\\\\") + "'";
    }

    private static String written(Object argument) {
        return switch (Objects.requireNonNull(argument)) {
            case Identifier name -> name.shown();
            case QualifiedName name -> name.shown();
            case DataType type -> type.text();
            case SqlExpression expression -> expression.text();
            case Sql sql -> sql.text;
            case String value -> literal(value);
            case Long value -> value.toString();
            case Integer value -> value.toString();
            case List<?> list -> list.stream().map(Sql::written).collect(Collectors.joining(", "));
            default -> throw new IllegalArgumentException("Not writable as SQL: " + argument.getClass());
        };
    }

    /** Returns whether there is no text. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** Returns this text, a space, and the other; only one of them where the other is empty. */
    public Sql then(Sql other) {
        return join(" ", List.of(this, other));
    }

    /** Returns a statement of this mode. */
    public Statement statement(ObjectId cause, TransactionMode mode, Set<Hazard> hazards) {
        return new Statement(text, mode, hazards, cause);
    }

    @Override
    public String toString() {
        return text;
    }
}
