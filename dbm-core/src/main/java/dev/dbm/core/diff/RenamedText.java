package dev.dbm.core.diff;

import dev.dbm.core.sql.SqlNames;
import dev.dbm.core.sql.Token;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.SqlExpression;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Replaces names in the text of expressions, as PostgreSQL does when an object they use is renamed.
 *
 * <p>It goes by tokens and by what stands beside them. Where it is wrong an expression counts as changed, and is written again; nothing is lost.
 */
final class RenamedText {
    private static final Set<String> BEFORE_TYPE = Set.of("::", "as");

    private final String text;
    private final List<Token> tokens;
    private final StringBuilder result = new StringBuilder();
    private int copied;

    private RenamedText(SqlExpression expression) {
        this.text = expression.text();
        this.tokens = ExpressionText.tokens(text);
    }

    /** Renames a column of the table that the expression belongs to. */
    static SqlExpression column(SqlExpression expression, Identifier table, Identifier from, Identifier to) {
        RenamedText renamed = new RenamedText(expression);
        for (int at = 0; at < renamed.tokens.size(); at++) {
            boolean free = !renamed.is(at - 1, "::") && !renamed.is(at - 1, ".");
            boolean qualified = renamed.is(at - 1, ".") && renamed.named(at - 2, table);
            if (renamed.named(at, from)
                    && (free || qualified)
                    && !renamed.is(at + 1, "(")
                    && !renamed.is(at + 1, ".")) {
                renamed.replace(at, at, shown(to));
            }
        }
        return renamed.done();
    }

    /** Renames a table, sequence or type, wherever it stands with its namespace, before a column, after a cast or in a regclass literal. */
    static SqlExpression relation(SqlExpression expression, QualifiedName from, QualifiedName to) {
        RenamedText renamed = new RenamedText(expression);
        String full = shown(to.namespace()) + "." + shown(to.name());
        for (int at = 0; at < renamed.tokens.size(); at++) {
            if (renamed.named(at, from.namespace()) && renamed.is(at + 1, ".") && renamed.named(at + 2, from.name())) {
                renamed.replace(at, at + 2, full);
                at += 2;
            } else if (renamed.named(at, from.name()) && !renamed.is(at - 1, ".")) {
                boolean type = renamed.any(at - 1, BEFORE_TYPE);
                if (renamed.is(at + 1, ".") && !type) { // behind a cast it would be a namespace of the same name
                    renamed.replace(at, at, shown(to.name()));
                } else if (type && !renamed.is(at + 1, ".")) {
                    renamed.replace(at, at, from.namespace().equals(to.namespace()) ? shown(to.name()) : full);
                }
            } else if (renamed.literalName(at).filter(from::equals).isPresent()) {
                renamed.replace(at, at, "'" + full.replace("'", "''") + "'");
            }
        }
        return renamed.done();
    }

    /** Renames a namespace wherever it qualifies a name. */
    static SqlExpression namespace(SqlExpression expression, Identifier from, Identifier to) {
        RenamedText renamed = new RenamedText(expression);
        for (int at = 0; at < renamed.tokens.size(); at++) {
            if (renamed.named(at, from) && renamed.is(at + 1, ".") && !renamed.is(at - 1, ".")) {
                renamed.replace(at, at, shown(to));
            } else {
                Optional<QualifiedName> name = renamed.literalName(at);
                if (name.isPresent() && name.get().namespace().equals(from)) {
                    String full = shown(to) + "." + shown(name.get().name());
                    renamed.replace(at, at, "'" + full.replace("'", "''") + "'");
                }
            }
        }
        return renamed.done();
    }

    /** Replaces a string literal, for the label of an enum. */
    static SqlExpression label(SqlExpression expression, String from, String to) {
        RenamedText renamed = new RenamedText(expression);
        for (int at = 0; at < renamed.tokens.size(); at++) {
            if (ExpressionText.literal(renamed.tokens.get(at))
                    .filter(from::equals)
                    .isPresent()) {
                renamed.replace(at, at, "'" + to.replace("'", "''") + "'");
            }
        }
        return renamed.done();
    }

    private static String shown(Identifier name) {
        return name.shown();
    }

    private boolean is(int at, String word) {
        return at >= 0 && at < tokens.size() && tokens.get(at).text().equals(word);
    }

    private boolean any(int at, Set<String> words) {
        return at >= 0
                && at < tokens.size()
                && words.contains(tokens.get(at).text().toLowerCase(Locale.ROOT));
    }

    private boolean named(int at, Identifier name) {
        return at >= 0
                && at < tokens.size()
                && ExpressionText.name(tokens.get(at)).filter(name::equals).isPresent();
    }

    /** Reads the name in a literal such as 'public.orders_id_seq'::regclass. */
    private Optional<QualifiedName> literalName(int at) {
        boolean regclass = (is(at + 1, "::") && is(at + 2, "regclass")) || (is(at - 1, "(") && is(at - 2, "nextval"));
        if (!regclass) {
            return Optional.empty();
        }
        return ExpressionText.literal(tokens.get(at)).flatMap(SqlNames::qualified);
    }

    private void replace(int first, int last, String by) {
        Token end = tokens.get(last);
        result.append(text, copied, tokens.get(first).start()).append(by);
        copied = end.start() + end.text().length();
    }

    private SqlExpression done() {
        return new SqlExpression(result.append(text, copied, text.length()).toString());
    }
}
