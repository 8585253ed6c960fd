package dev.dbm.core.kind.trigger;

import dev.dbm.core.kind.Parentheses;
import dev.dbm.core.sql.Token;
import dev.dbm.schema.SqlExpression;
import java.util.List;

/** Reads a text of {@code pg_get_triggerdef}. */
final class TriggerText {
    private TriggerText() {}

    /** Returns the condition in {@code … FOR EACH ROW WHEN (…) EXECUTE FUNCTION …}; a name that is one of these words is quoted. */
    static SqlExpression condition(String definition) {
        List<Token> tokens = Token.listOf(definition);
        int at = 0;
        while (!(tokens.get(at).isWord("FOR") && tokens.get(at + 1).isWord("EACH"))) {
            at++;
        }
        int open = at + 4;
        if (!tokens.get(at + 3).isWord("WHEN") || !tokens.get(open).isSymbol("(")) {
            throw new IllegalStateException("Expected a condition: " + definition);
        }
        int depth = 1;
        int close = open;
        while (depth > 0) {
            close++;
            Token token = tokens.get(close);
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
        }
        return Parentheses.unwrapped(
                definition.substring(tokens.get(open).end(), tokens.get(close).start()));
    }
}
