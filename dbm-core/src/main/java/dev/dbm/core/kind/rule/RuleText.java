package dev.dbm.core.kind.rule;

import dev.dbm.core.kind.Parentheses;
import dev.dbm.core.sql.Token;
import dev.dbm.schema.Rule;
import dev.dbm.schema.SqlExpression;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What {@code pg_get_ruledef} says behind the rule's name: {@code ON event TO relation WHERE condition DO INSTEAD commands;}.
 *
 * @param event the event
 * @param where the condition
 * @param manner whether the commands are run instead
 * @param commands the commands
 */
record RuleText(Rule.Event event, Optional<SqlExpression> where, Rule.Manner manner, SqlExpression commands) {
    /** Reads the text; the words that part it are reserved, so that no name can be one of them. */
    static RuleText parse(String text) {
        List<Token> tokens = Token.listOf(text);
        int on = position(tokens, 0, "on");
        int behindRelation = position(tokens, on, "where", "do");
        boolean conditional = tokens.get(behindRelation).isWord("where");
        int does = conditional ? position(tokens, behindRelation, "do") : behindRelation;
        boolean instead = tokens.get(does + 1).isWord("instead");
        String commands =
                text.substring(tokens.get(instead ? does + 1 : does).end()).strip();
        Optional<SqlExpression> where = conditional
                ? Optional.of(Parentheses.unwrapped(text.substring(
                        tokens.get(behindRelation).end(), tokens.get(does).start())))
                : Optional.empty();
        return new RuleText(
                Rule.Event.valueOf(tokens.get(on + 1).text().toUpperCase(Locale.ROOT)),
                where,
                instead ? Rule.Manner.INSTEAD : Rule.Manner.ALSO,
                new SqlExpression(commands.endsWith(";") ? commands.substring(0, commands.length() - 1) : commands));
    }

    private static int position(List<Token> tokens, int from, String... words) {
        int depth = 0;
        for (int at = from; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
            for (String word : words) {
                if (depth == 0 && token.isWord(word)) {
                    return at;
                }
            }
        }
        throw new IllegalStateException("A rule without %s: %s".formatted(String.join(" or ", words), tokens));
    }
}
