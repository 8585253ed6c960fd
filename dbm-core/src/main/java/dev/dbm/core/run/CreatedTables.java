package dev.dbm.core.run;

import dev.dbm.core.sql.ScriptStatement;
import dev.dbm.core.sql.SqlNames;
import dev.dbm.core.sql.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which tables exist after a number of migrations, read off their SQL: a cheap guess that serves to notice a database which has the schema
 * already. Tables made with IF NOT EXISTS do not count, for those files may meet them.
 */
final class CreatedTables {

    private final Set<String> tables = new HashSet<>();
    private final Set<String> touchedBefore = new HashSet<>();

    /** Returns the tables so far, as {@code schema.name}; in {@code public} where the file names no schema. */
    Set<String> names() {
        return Set.copyOf(tables);
    }

    void take(ScriptStatement statement) {
        List<Token> tokens = Token.listOf(statement.sql());
        Cursor cursor = new Cursor(tokens);
        if (cursor.accept("CREATE")) {
            cursor.accept("UNLOGGED");
            if (cursor.accept("TABLE") && !cursor.accept("IF")) {
                String name = cursor.name();
                if (!touchedBefore.contains(name)) {
                    tables.add(name);
                }
            }
        } else if (cursor.accept("DROP") && cursor.accept("TABLE")) {
            drop(cursor);
        } else if (cursor.accept("ALTER") && cursor.accept("TABLE")) {
            alter(cursor);
        }
    }

    private void drop(Cursor cursor) {
        if (cursor.accept("IF")) {
            cursor.accept("EXISTS");
        }
        do {
            String name = cursor.name();
            tables.remove(name);
            touchedBefore.add(name);
        } while (cursor.acceptComma());
    }

    private void alter(Cursor cursor) {
        if (cursor.accept("IF")) {
            cursor.accept("EXISTS");
        }
        cursor.accept("ONLY");
        String name = cursor.name();
        if (!tables.contains(name)) {
            return;
        }
        if (cursor.accept("RENAME") && cursor.accept("TO")) {
            tables.remove(name);
            tables.add(name.substring(0, name.indexOf('.') + 1) + cursor.identifier());
        } else if (cursor.accept("SET") && cursor.accept("SCHEMA")) {
            tables.remove(name);
            tables.add(cursor.identifier() + name.substring(name.indexOf('.')));
        }
    }

    /** Walks over the tokens of one statement. */
    private static final class Cursor {

        private final List<Token> tokens;
        private int at;

        Cursor(List<Token> tokens) {
            this.tokens = new ArrayList<>(tokens);
        }

        boolean accept(String word) {
            if (at < tokens.size() && tokens.get(at).isWord(word)) {
                at++;
                return true;
            }
            return false;
        }

        boolean acceptComma() {
            return acceptSymbol(",");
        }

        /** Returns a name with its namespace. */
        String name() {
            String first = identifier();
            return acceptSymbol(".") ? first + "." + identifier() : "public." + first;
        }

        String identifier() {
            if (at == tokens.size()) {
                return "";
            }
            return SqlNames.unquoted(tokens.get(at++).text());
        }

        private boolean acceptSymbol(String symbol) {
            if (at < tokens.size() && tokens.get(at).isSymbol(symbol)) {
                at++;
                return true;
            }
            return false;
        }
    }
}
