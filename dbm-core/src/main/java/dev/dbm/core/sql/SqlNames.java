package dev.dbm.core.sql;

import dev.dbm.schema.DataType;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.QualifiedName;
import java.util.Locale;
import java.util.Optional;

/** What single tokens of an SQL text name. */
public final class SqlNames {
    private SqlNames() {}

    /** Returns the name that a token is, unquoted and folded; empty for anything but a word or quoted name, and for words that are never names. */
    public static Optional<Identifier> name(Token token) {
        String text = token.text();
        if (token.kind() == TokenKind.WORD) {
            String folded = text.toLowerCase(Locale.ROOT);
            return ReservedWords.contains(folded) ? Optional.empty() : identifier(folded);
        }
        boolean plainlyQuoted = token.kind() == TokenKind.QUOTED_NAME && text.startsWith("\"");
        return plainlyQuoted
                ? identifier(text.substring(1, text.length() - 1).replace("\"\"", "\""))
                : Optional.empty();
    }

    /** Returns the content of a plain string literal; empty for any other token. */
    public static Optional<String> literal(Token token) {
        String text = token.text();
        return token.kind() == TokenKind.STRING && text.startsWith("'")
                ? Optional.of(text.substring(1, text.length() - 1).replace("''", "'"))
                : Optional.empty();
    }

    /** Returns the object that a literal such as {@code 'public.orders_id_seq'} names; one without a namespace is looked for in public. */
    public static Optional<QualifiedName> regclass(String literal) {
        try {
            DataType parsed = DataType.parse(literal);
            return Optional.of(
                    parsed.qualifiedName().orElseGet(() -> new QualifiedName(Namespace.PUBLIC, parsed.name())));
        } catch (IllegalArgumentException notAName) {
            return Optional.empty();
        }
    }

    /** Returns the name that a person wrote, as PostgreSQL takes it: what is between quotes as it is, anything else in lower case. */
    public static String unquoted(String written) {
        return written.startsWith("\"")
                ? written.substring(1, written.length() - 1).replace("\"\"", "\"")
                : written.toLowerCase(Locale.ROOT);
    }

    private static Optional<Identifier> identifier(String name) {
        try {
            return Optional.of(new Identifier(name));
        } catch (IllegalArgumentException tooLong) {
            return Optional.empty(); // PostgreSQL's catalog has no such name.
        }
    }
}
