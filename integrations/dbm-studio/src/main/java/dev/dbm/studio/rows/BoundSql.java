package dev.dbm.studio.rows;

import dev.dbm.core.sql.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A statement, or a part of one, whose values are bound when it is executed and written out when it is shown.
 *
 * @param text the text with a question mark for each value
 * @param shown the text with the values as literals
 * @param values the values, in the order of their marks
 */
public record BoundSql(Sql text, Sql shown, List<String> values) {
    /** Nothing. */
    public static final BoundSql EMPTY = new BoundSql(Sql.EMPTY, Sql.EMPTY, List.of());

    /** Copies the values. */
    public BoundSql {
        values = List.copyOf(values);
    }

    /**
     * A value of a template. The server takes it for whatever type its place needs, as it takes a literal in quotes.
     *
     * @param text the value as PostgreSQL reads it
     */
    public record Value(String text) {}

    /** Returns the template with each <code>{}</code> replaced, as {@link Sql#of} does; values and other parts are arguments too. */
    public static BoundSql of(String template, Object... arguments) {
        Object[] marked = new Object[arguments.length];
        Object[] written = new Object[arguments.length];
        List<String> values = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case Value(String value) -> {
                    marked[i] = Sql.raw("?");
                    written[i] = value;
                    values.add(value);
                }
                case BoundSql part -> {
                    marked[i] = part.text;
                    written[i] = part.shown;
                    values.addAll(part.values);
                }
                case Object other -> {
                    marked[i] = other;
                    written[i] = other;
                }
            }
        }
        return new BoundSql(Sql.of(template, marked), Sql.of(template, written), values);
    }

    /** Returns the parts with the separator between them; empty parts are left out. */
    public static BoundSql join(String separator, Collection<BoundSql> parts) {
        List<String> values = new ArrayList<>();
        parts.forEach(part -> values.addAll(part.values));
        return new BoundSql(
                Sql.join(separator, parts.stream().map(BoundSql::text).toList()),
                Sql.join(separator, parts.stream().map(BoundSql::shown).toList()),
                values);
    }

    /** Returns whether there is no text. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** Returns this text, a space, and the other; only one of them where the other is empty. */
    public BoundSql then(BoundSql other) {
        return join(" ", List.of(this, other));
    }

    /** Prepares the statement with its values; the caller closes it. */
    public PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text.text());
        try {
            for (int i = 0; i < values.size(); i++) {
                // Without a type, the server decides by the place: what is said to be text would not be compared with a
                // number.
                statement.setObject(i + 1, values.get(i), Types.OTHER);
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }
}
