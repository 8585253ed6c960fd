package dev.dbm.core.sql;

import dev.dbm.schema.Identifier;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.SqlExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads names out of SQL: single tokens, names with their namespace, and the literals that name an object. */
public final class SqlNames {
    private static final Pattern PART = Pattern.compile("\\s*(\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*)\\s*");
    private static final Pattern NEXTVAL = Pattern.compile(
            "(?i)\\s*(?:pg_catalog\\.)?nextval\\s*\\(\\s*'((?:[^']|'')+)'\\s*(?:::\\s*(?:pg_catalog\\.)?(?:regclass|text)\\s*)*\\)\\s*");

    private SqlNames() {}

    /** Returns the name that a token is, unquoted and folded; empty for anything but a word or quoted name, and for words that are never names. */
    public static Optional<Identifier> name(Token token) {
        String text = token.text();
        if (token.kind() == TokenKind.WORD) {
            String folded = text.toLowerCase(Locale.ROOT);
            return ReservedWords.contains(folded) ? Optional.empty() : identifier(folded);
        }
        boolean plainlyQuoted = token.kind() == TokenKind.QUOTED_NAME && text.startsWith("\"");
        return plainlyQuoted ? identifier(unquoted(text)) : Optional.empty();
    }

    /** Returns the content of a plain string literal; empty for any other token. */
    public static Optional<String> literal(Token token) {
        String text = token.text();
        return token.kind() == TokenKind.STRING && text.startsWith("'")
                ? Optional.of(text.substring(1, text.length() - 1).replace("''", "'"))
                : Optional.empty();
    }

    /** Returns the name that a person wrote, as PostgreSQL takes it: what is between quotes as it is, anything else in lower case. */
    public static String unquoted(String written) {
        return written.startsWith("\"")
                ? written.substring(1, written.length() - 1).replace("\"\"", "\"")
                : written.toLowerCase(Locale.ROOT);
    }

    /** Returns the parts of a name such as {@code app."Odd.Name"}, as PostgreSQL takes them; empty if the text is no name. */
    public static List<String> parts(String written) {
        List<String> parts = new ArrayList<>();
        Matcher part = PART.matcher(written);
        int at = 0;
        while (part.region(at, written.length()).lookingAt()) {
            parts.add(unquoted(part.group(1)));
            if (part.end() == written.length()) {
                return List.copyOf(parts);
            }
            if (written.charAt(part.end()) != '.') {
                return List.of();
            }
            at = part.end() + 1;
        }
        return List.of();
    }

    /** Returns what a text such as {@code app.orders} names; empty if it is no name with its namespace. */
    public static Optional<QualifiedName> qualified(String written) {
        List<String> parts = parts(written);
        return parts.size() == 2
                ? identifier(parts.get(0))
                        .flatMap(namespace -> identifier(parts.get(1)).map(name -> new QualifiedName(namespace, name)))
                : Optional.empty();
    }

    /** Returns the object that a literal such as {@code 'public.orders_id_seq'} names; one without a namespace is looked for in public. */
    public static Optional<QualifiedName> regclass(String literal) {
        List<String> parts = parts(literal);
        return parts.size() == 1
                ? identifier(parts.get(0)).map(name -> new QualifiedName(Namespace.PUBLIC, name))
                : qualified(literal);
    }

    /** Returns the sequence whose next value the whole of an expression is, as in {@code nextval('app.orders_id_seq'::regclass)}. */
    public static Optional<QualifiedName> nextval(SqlExpression expression) {
        Matcher call = NEXTVAL.matcher(expression.text());
        return call.matches() ? qualified(call.group(1).replace("''", "'")) : Optional.empty();
    }

    private static Optional<Identifier> identifier(String name) {
        try {
            return Optional.of(new Identifier(name));
        } catch (IllegalArgumentException tooLong) {
            return Optional.empty(); // PostgreSQL's catalog has no such name.
        }
    }
}
