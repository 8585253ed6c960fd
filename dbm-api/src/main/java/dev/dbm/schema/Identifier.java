package dev.dbm.schema;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL name, unquoted, exactly as the catalog stores it.
 *
 * @param value the name, 1 to {@value #MAX_BYTES} bytes of UTF-8
 * @see <a href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS">Identifiers</a>
 */
public record Identifier(String value) implements Comparable<Identifier> {
    /** PostgreSQL's NAMEDATALEN − 1, in bytes of UTF-8. */
    public static final int MAX_BYTES = 63;

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if it is empty, holds NUL or is longer than {@link #MAX_BYTES}
     */
    public Identifier {
        if (value.isEmpty() || value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("A name must not be empty or contain NUL");
        }
        if (value.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new IllegalArgumentException("Name longer than %d bytes: %s".formatted(MAX_BYTES, value));
        }
    }

    /** Returns the name in double quotes, safe at any place of a statement. */
    public String quoted() {
        return '"' + value.replace("\"", "\"\"") + '"';
    }

    /**
     * Returns the name as a person writes it in SQL: in quotes only where it would otherwise be another name or none, since it is a keyword of some
     * supported PostgreSQL or has more in it than lower-case letters, digits and underscores.
     */
    public String shown() {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || c == '_';
            boolean digit = c >= '0' && c <= '9';
            if (!letter && !(digit && i > 0)) {
                return quoted();
            }
        }
        return Keywords.needQuotes(value) ? quoted() : value;
    }

    @Override
    public int compareTo(Identifier other) {
        return this == other ? 0 : value.compareTo(other.value);
    }

    // Written out: what a record makes by itself is slow until it is compiled, and names are compared from the start.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Identifier name && value.equals(name.value));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return shown();
    }
}
