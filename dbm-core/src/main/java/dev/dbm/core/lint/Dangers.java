package dev.dbm.core.lint;

import dev.dbm.core.sql.ScriptStatement;
import dev.dbm.core.sql.SqlScript;
import dev.dbm.core.sql.Token;
import dev.dbm.core.sql.TokenKind;
import dev.dbm.schema.DataType;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.QualifiedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the statements of a script that may cost data. It looks into DO blocks, but not into SQL that is put together as text (EXECUTE), nor into the
 * bodies of functions, which only say what a call would do.
 */
public final class Dangers {
    private static final List<String> HOLDS_DATA =
            List.of("TABLE", "SCHEMA", "TYPE", "DOMAIN", "SEQUENCE", "DATABASE", "OWNED");

    private static final Set<String> STARTS_STATEMENT = Set.of("BEGIN", "THEN", "ELSE", "LOOP");

    private final Set<QualifiedName> created = new HashSet<>();
    private List<Danger> found = new ArrayList<>();

    private Dangers() {}

    /**
     * The dangers of one statement.
     *
     * @param statement the statement
     * @param dangers what it may do, in the order of the text
     */
    public record Dangerous(ScriptStatement statement, List<Danger> dangers) {
        /** Copies the list. */
        public Dangerous {
            dangers = List.copyOf(dangers);
        }
    }

    /** Returns the dangerous statements of a script; what goes after the same script made it holds no data. */
    public static List<Dangerous> of(SqlScript script) {
        Dangers dangers = new Dangers();
        List<Dangerous> all = new ArrayList<>();
        for (ScriptStatement statement : script.statements()) {
            dangers.found = new ArrayList<>();
            dangers.statement(Token.listOf(statement.sql()));
            if (!dangers.found.isEmpty()) {
                all.add(new Dangerous(statement, dangers.found));
            }
        }
        return all;
    }

    private void statement(List<Token> tokens) {
        if (tokens.isEmpty()) {
            return;
        }
        NameTokens cursor = new NameTokens(tokens);
        int start = tokens.get(0).start();
        if (cursor.take("CREATE")) {
            create(cursor);
            return;
        }
        if (cursor.take("DO")) {
            tokens.stream()
                    .filter(token -> token.kind() == TokenKind.DOLLAR_STRING)
                    .forEach(this::block);
        } else if (cursor.take("DROP")) {
            drop(cursor, start);
        } else if (cursor.take("TRUNCATE")) {
            truncate(cursor, start);
        } else if (cursor.take("ALTER")) {
            alter(cursor, start);
        } else {
            deletes(tokens);
        }
    }

    private void create(NameTokens cursor) {
        while (cursor.takeOneOf(List.of("GLOBAL", "LOCAL", "TEMPORARY", "TEMP", "UNLOGGED"))
                .isPresent()) {
            // Only the name matters.
        }
        if (cursor.take("TABLE")) {
            cursor.take("IF", "NOT", "EXISTS");
            cursor.qualified().ifPresent(created::add);
        }
    }

    /** The statements of a DO block begin after a semicolon and after the words that open a branch. */
    private void block(Token body) {
        int open = body.text().indexOf('$', 1) + 1;
        String inner = body.text().substring(open, body.text().length() - open);
        int offset = body.start() + open;
        List<Token> statement = new ArrayList<>();
        for (Token token : Token.listOf(inner)) {
            boolean branch = token.kind() == TokenKind.WORD
                    && STARTS_STATEMENT.contains(token.text().toUpperCase(java.util.Locale.ROOT));
            if (token.kind() == TokenKind.SEMICOLON || branch) {
                statement(statement);
                statement = new ArrayList<>();
            } else {
                statement.add(new Token(token.kind(), token.text(), token.start() + offset));
            }
        }
        statement(statement);
    }

    private void drop(NameTokens cursor, int start) {
        cursor.take("FOREIGN");
        if (cursor.take("MATERIALIZED") || cursor.isWord("INDEX")) {
            return;
        }
        Optional<String> kind = cursor.takeOneOf(HOLDS_DATA);
        if (kind.isEmpty() || (kind.get().equals("OWNED") && !cursor.take("BY"))) {
            return;
        }
        cursor.take("IF", "EXISTS");
        do {
            Optional<QualifiedName> name = cursor.qualified();
            if (name.isPresent() && !(kind.get().equals("TABLE") && created.contains(name.get()))) {
                found.add(new Danger.Destroys(
                        "DROP " + kind.get() + " " + shown(kind.get(), name.get()),
                        start,
                        object(kind.get(), name.get())));
            }
        } while (cursor.takeSymbol(","));
    }

    private static String shown(String kind, QualifiedName name) {
        boolean bare = kind.equals("SCHEMA") || kind.equals("DATABASE") || kind.equals("OWNED");
        return bare ? name.name().value() : name.toString();
    }

    private static Optional<ObjectId> object(String kind, QualifiedName name) {
        return switch (kind) {
            case "TABLE" -> Optional.of(ObjectId.table(name));
            case "SEQUENCE" -> Optional.of(ObjectId.of(ObjectKind.SEQUENCE, name));
            case "TYPE" -> Optional.of(ObjectId.of(ObjectKind.ENUM, name));
            default -> Optional.empty();
        };
    }

    private void truncate(NameTokens cursor, int start) {
        cursor.take("TABLE");
        do {
            cursor.take("ONLY");
            Optional<QualifiedName> name = cursor.qualified();
            cursor.takeSymbol("*");
            if (name.isPresent() && !created.contains(name.get())) {
                found.add(new Danger.Destroys("TRUNCATE " + name.get(), start, Optional.empty()));
            }
        } while (cursor.takeSymbol(","));
    }

    private void alter(NameTokens cursor, int start) {
        cursor.take("FOREIGN");
        boolean type = cursor.take("TYPE");
        if (!type && !cursor.take("TABLE")) {
            return;
        }
        cursor.take("IF", "EXISTS");
        cursor.take("ONLY");
        Optional<QualifiedName> name = cursor.qualified();
        cursor.takeSymbol("*");
        if (name.isEmpty() || created.contains(name.get())) {
            return;
        }
        do {
            action(new NameTokens(cursor.upToComma()), name.get(), start);
        } while (cursor.takeSymbol(","));
    }

    private void action(NameTokens action, QualifiedName table, int start) {
        if (action.isDone()) {
            return;
        }
        int at = Math.max(start, action.peek().start());
        if (action.take("DROP")) {
            if (action.take("CONSTRAINT")) {
                return;
            }
            boolean attribute = action.take("ATTRIBUTE");
            action.take("COLUMN");
            action.take("IF", "EXISTS");
            Optional<Identifier> column = action.name();
            column.ifPresent(name -> found.add(new Danger.Destroys(
                    "DROP " + (attribute ? "ATTRIBUTE " : "COLUMN ") + table + "." + name,
                    at,
                    attribute ? Optional.empty() : Optional.of(ObjectId.column(table, name)))));
        } else if (action.take("ALTER")) {
            action.take("COLUMN");
            Optional<Identifier> column = action.name();
            action.take("SET", "DATA");
            if (column.isPresent() && action.take("TYPE")) {
                retyped(action, table, column.get(), at);
            }
        }
    }

    private void retyped(NameTokens action, QualifiedName table, Identifier column, int at) {
        StringBuilder text = new StringBuilder();
        while (!action.isDone() && !action.isWord("USING") && !action.isWord("COLLATE")) {
            Token token = action.next();
            boolean word = token.kind() == TokenKind.WORD || token.kind() == TokenKind.QUOTED_NAME;
            text.append(word && !text.isEmpty() && !text.toString().endsWith(".") ? " " : "")
                    .append(token.text());
        }
        try {
            found.add(new Danger.Retypes(
                    "ALTER COLUMN " + table + "." + column + " TYPE " + text,
                    at,
                    ObjectId.column(table, column),
                    DataType.parse(text.toString())));
        } catch (IllegalArgumentException unknown) {
            // No type that the model can hold; the replay says what comes of it.
        }
    }

    /** DELETE FROM without a WHERE in the same brackets, wherever it stands: also behind WITH. */
    private void deletes(List<Token> tokens) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).isWord("DELETE") && tokens.get(i + 1).isWord("FROM") && !restricted(tokens, i + 2)) {
                NameTokens cursor = new NameTokens(tokens.subList(i + 2, tokens.size()));
                cursor.take("ONLY");
                Optional<QualifiedName> name = cursor.qualified();
                if (name.filter(created::contains).isEmpty()) {
                    found.add(new Danger.Destroys(
                            "DELETE FROM " + name.map(QualifiedName::toString).orElse("…") + " without WHERE",
                            tokens.get(i).start(),
                            Optional.empty()));
                }
            }
        }
    }

    private static boolean restricted(List<Token> tokens, int from) {
        int depth = 0;
        for (Token token : tokens.subList(from, tokens.size())) {
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
            if (depth < 0) {
                return false;
            }
            if (depth == 0 && token.isWord("WHERE")) {
                return true;
            }
        }
        return false;
    }
}
