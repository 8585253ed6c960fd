package dev.dbm.core.kind.column;

import dev.dbm.core.sql.SqlNames;
import dev.dbm.core.sql.Token;
import dev.dbm.schema.SqlExpression;
import java.util.List;
import java.util.Set;

/**
 * Calls in an expression that may give another value each time. PostgreSQL computes a default without them once for all rows that are there, and writes
 * every row if there is one.
 */
final class VolatileCalls {
    /** Those of PostgreSQL itself, and what extensions for UUIDs bring. */
    static final Set<String> FUNCTIONS = Set.of(
            "array_sample",
            "array_shuffle",
            "clock_timestamp",
            "current_query",
            "currval",
            "gen_random_uuid",
            "lastval",
            "nextval",
            "random",
            "random_normal",
            "setval",
            "timeofday",
            "uuid_generate_v1",
            "uuid_generate_v1mc",
            "uuid_generate_v4",
            "uuidv4",
            "uuidv7");

    private VolatileCalls() {}

    /** Returns whether there may be one. A function outside pg_catalog counts: functions are volatile unless somebody says otherwise. */
    static boolean in(SqlExpression expression) {
        List<Token> tokens = Token.listOf(expression.text());
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i).isSymbol("(") && isVolatile(tokens.subList(0, i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the last of the tokens names such a function; behind a cast it names a type. */
    private static boolean isVolatile(List<Token> tokens) {
        String name = name(tokens, 1);
        if (name.isEmpty()) {
            return false;
        }
        boolean qualified = tokens.size() > 2 && tokens.get(tokens.size() - 2).isSymbol(".");
        int first = qualified ? 3 : 1;
        boolean cast =
                tokens.size() > first && tokens.get(tokens.size() - first - 1).isSymbol("::");
        boolean own = qualified && !name(tokens, 3).equals("pg_catalog");
        return !cast && (own || FUNCTIONS.contains(name));
    }

    private static String name(List<Token> tokens, int fromEnd) {
        return SqlNames.name(tokens.get(tokens.size() - fromEnd))
                .map(name -> name.value())
                .orElse("");
    }
}
