package dev.dbm.core.diff;

import dev.dbm.core.sql.SqlNames;
import dev.dbm.core.sql.Token;
import dev.dbm.core.sql.TokenKind;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.SqlExpression;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Replaces names in the text of an expression, as PostgreSQL does when objects it uses are renamed; all of them in one walk, so that two can swap their names.
 *
 * <p>It goes by tokens and by what stands beside them. Where it is wrong an expression counts as changed, and is written again; nothing is lost. Where there is
 * a server, PostgreSQL is asked.
 */
final class RenamedText {
    private static final Set<String> BEFORE_TYPE = Set.of("::", "as");
    private static final Set<String> ROWS = Set.of("old", "new");

    private final NewNames names;
    private final QualifiedName table;
    private final Set<QualifiedName> relabelled;
    private final String text;
    private final List<Token> tokens;
    private final StringBuilder result = new StringBuilder();
    private int copied;

    /**
     * Prepares an expression.
     *
     * @param names the new names
     * @param table the table that the expression belongs to, by its old name
     * @param relabelled the enum types of the table's columns of which labels are renamed
     */
    RenamedText(NewNames names, QualifiedName table, Set<QualifiedName> relabelled, SqlExpression expression) {
        this.names = names;
        this.table = table;
        this.relabelled = relabelled;
        this.text = expression.text();
        this.tokens = ExpressionText.tokens(text);
    }

    SqlExpression renamed() {
        int at = 0;
        while (at < tokens.size()) {
            at += tokens.get(at).kind() == TokenKind.STRING ? literal(at) : name(at);
        }
        return new SqlExpression(result.append(text, copied, text.length()).toString());
    }

    /** Renames what begins at a token; returns how many tokens belong to it. */
    private int name(int at) {
        Optional<Identifier> first = named(at);
        if (first.isEmpty() || is(at - 1, ".")) {
            return 1;
        }
        Optional<Identifier> second = is(at + 1, ".") ? named(at + 2) : Optional.empty();
        if (isOperator(at)) {
            return operator(at, first.get());
        }
        if (second.isEmpty()) {
            if (!is(at + 1, ".")) {
                single(at, first.get());
            }
            return 1;
        }
        if (isRowOfTrigger(at) && !isType(at) && !is(at + 3, ".") && !is(at + 3, "(")) {
            column(at + 2, second.get());
            return 3;
        }
        if (isType(at) || isCollation(at) || !first.get().equals(table.name())) {
            return qualified(at, new QualifiedName(first.get(), second.get()));
        }
        if (is(at + 3, ".")
                && first.get().equals(table.namespace())
                && second.get().equals(table.name())) {
            return qualified(at, table);
        }
        replace(at, first.get(), names.relation(table).name());
        column(at + 2, second.get());
        return 3;
    }

    /** Renames a namespace with what is in it: a type, a function, or the table with its column. */
    private int qualified(int at, QualifiedName name) {
        if (is(at + 3, "(") && !isType(at)) { // a function, which no type of that name becomes
            replace(at, name.namespace(), names.inNamespace(name).namespace());
            return 3;
        }
        QualifiedName now = isCollation(at) ? names.collation(name) : names.type(name);
        replace(at, name.namespace(), now.namespace());
        replace(at + 2, name.name(), now.name());
        if (name.equals(table) && is(at + 3, ".")) {
            named(at + 4).ifPresent(column -> column(at + 4, column));
            return 5;
        }
        return 3;
    }

    /** Renames the namespace of an operator. */
    private int operator(int at, Identifier namespace) {
        QualifiedName name = new QualifiedName(namespace, new Identifier(text(at + 2)));
        replace(at, namespace, names.inNamespace(name).namespace());
        return 3;
    }

    /** The condition of a trigger calls the row before and after a change by these names. */
    private boolean isRowOfTrigger(int at) {
        return ROWS.contains(text(at).toLowerCase(Locale.ROOT));
    }

    private void single(int at, Identifier name) {
        if (isType(at) || isLiteralOfType(at)) {
            names.type(name).ifPresent(type -> {
                QualifiedName now = type.getValue();
                boolean stays = now.namespace().equals(type.getKey().namespace());
                replace(at, stays ? now.name().equals(name) ? text(at) : shown(now.name()) : shown(now));
            });
        } else if (!is(at + 1, "(") && !isCollation(at)) {
            column(at, name);
        }
    }

    /** In {@code date '2020-01-01'} the word is a type, though a column may have its name. */
    private boolean isLiteralOfType(int at) {
        return at + 1 < tokens.size() && tokens.get(at + 1).kind() == TokenKind.STRING;
    }

    private void column(int at, Identifier name) {
        replace(at, name, names.column(table, name));
    }

    private int literal(int at) {
        Optional<String> content = ExpressionText.literal(tokens.get(at));
        Optional<QualifiedName> relation = relationName(at);
        if (relation.isPresent()) {
            QualifiedName now = names.relation(relation.get());
            if (!now.equals(relation.get())) {
                replace(at, quoted(shown(now)));
            }
        } else if (content.isPresent()) {
            label(at, content.get());
        }
        return 1;
    }

    /** A literal that is cast says of which type it is; any other may be a label of whatever enum the table uses. */
    private void label(int at, String literal) {
        for (QualifiedName type : relabelled) {
            String now = names.label(type, literal);
            if (!now.equals(literal) && (!is(at + 1, "::") || isCastTo(at + 2, type))) {
                replace(at, quoted(now));
                return;
            }
        }
    }

    private boolean isCastTo(int at, QualifiedName type) {
        return is(at + 1, ".")
                ? named(at).filter(type.namespace()::equals).isPresent()
                        && named(at + 2).filter(type.name()::equals).isPresent()
                : named(at).filter(type.name()::equals).isPresent();
    }

    /** Reads the name in a literal such as 'public.orders_id_seq'::regclass. */
    private Optional<QualifiedName> relationName(int at) {
        boolean regclass = (is(at + 1, "::") && is(at + 2, "regclass")) || (is(at - 1, "(") && is(at - 2, "nextval"));
        if (!regclass) {
            return Optional.empty();
        }
        return ExpressionText.literal(tokens.get(at)).flatMap(SqlNames::qualified);
    }

    private static String quoted(String content) {
        return "'" + content.replace("'", "''") + "'";
    }

    private static String shown(Identifier name) {
        return name.shown();
    }

    private static String shown(QualifiedName name) {
        return shown(name.namespace()) + "." + shown(name.name());
    }

    private boolean isOperator(int at) {
        return at > 1
                && is(at - 1, "(")
                && text(at - 2).equalsIgnoreCase("operator")
                && is(at + 1, ".")
                && at + 2 < tokens.size();
    }

    private boolean isCollation(int at) {
        return at > 0 && text(at - 1).equalsIgnoreCase("collate");
    }

    private boolean isType(int at) {
        return at > 0 && BEFORE_TYPE.contains(text(at - 1).toLowerCase(Locale.ROOT));
    }

    private boolean is(int at, String word) {
        return at >= 0 && at < tokens.size() && text(at).equals(word);
    }

    private String text(int at) {
        return tokens.get(at).text();
    }

    private Optional<Identifier> named(int at) {
        return at < tokens.size() ? ExpressionText.name(tokens.get(at)) : Optional.empty();
    }

    private void replace(int at, Identifier name, Identifier by) {
        if (!by.equals(name)) {
            replace(at, shown(by));
        }
    }

    private void replace(int at, String by) {
        Token token = tokens.get(at);
        result.append(text, copied, token.start()).append(by);
        copied = token.start() + token.text().length();
    }
}
