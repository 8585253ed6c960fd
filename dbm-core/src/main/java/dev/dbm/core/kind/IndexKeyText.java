package dev.dbm.core.kind;

import dev.dbm.schema.Identifier;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.QualifiedName;
import java.util.Optional;

/** Walks the list of keys in a text of {@code pg_get_indexdef}; each key's own text is known beforehand. */
final class IndexKeyText {
    /** A name of which PostgreSQL leaves out the namespace where it is {@code pg_catalog}. */
    record Name(Optional<Identifier> namespace, Identifier name) {
        QualifiedName qualified() {
            return new QualifiedName(namespace.orElse(Namespace.PG_CATALOG), name);
        }
    }

    /** What stands behind a key where it is not the default. */
    record Key(Optional<QualifiedName> collation, Optional<Name> operatorClass) {
        static final Key PLAIN = new Key(Optional.empty(), Optional.empty());
    }

    private final String text;
    private int at;

    IndexKeyText(String text) {
        this.text = text;
    }

    /** Reads past the next key, which is a column. */
    Key column() {
        identifier();
        return key();
    }

    /** Reads past the next key, which is this expression. */
    Key expression(String key) {
        expect(key);
        return key();
    }

    private Key key() {
        Optional<QualifiedName> collation = take(" COLLATE ") ? Optional.of(name().qualified()) : Optional.empty();
        Optional<Name> operatorClass = Optional.empty();
        if (startsWith(" ") && !startsWith(" DESC") && !startsWith(" NULLS ")) {
            at++;
            operatorClass = Optional.of(name());
        }
        if (startsWith(" (")) {
            skipParentheses();
        }
        take(" DESC");
        if (!take(" NULLS FIRST")) {
            take(" NULLS LAST");
        }
        if (!take(", ")) {
            expect(")");
        }
        return new Key(collation, operatorClass);
    }

    private Name name() {
        Identifier first = new Identifier(identifier());
        return take(".")
                ? new Name(Optional.of(first), new Identifier(identifier()))
                : new Name(Optional.empty(), first);
    }

    private String identifier() {
        StringBuilder name = new StringBuilder();
        if (!take("\"")) {
            while (at < text.length() && " .,()".indexOf(text.charAt(at)) < 0) {
                name.append(text.charAt(at++));
            }
            return name.toString();
        }
        while (!take("\"") || startsWith("\"")) {
            name.append(text.charAt(at++));
        }
        return name.toString();
    }

    private void skipParentheses() {
        boolean quoted = false;
        while (quoted || text.charAt(at) != ')') {
            quoted ^= text.charAt(at++) == '\'';
        }
        at++;
    }

    private boolean startsWith(String part) {
        return text.startsWith(part, at);
    }

    private boolean take(String part) {
        if (!startsWith(part)) {
            return false;
        }
        at += part.length();
        return true;
    }

    private void expect(String part) {
        if (!take(part)) {
            throw new IllegalStateException("Expected %s at %d of: %s".formatted(part, at, text));
        }
    }
}
