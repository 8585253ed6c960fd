package dev.dbm.core.diff;

import dev.dbm.core.sql.SqlNames;
import dev.dbm.core.sql.SqlTokens;
import dev.dbm.core.sql.Token;
import dev.dbm.core.sql.TokenKind;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.SqlExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The text of an expression as tokens: what two texts share whatever their white space, comments and letter case. */
public final class ExpressionText {
    private ExpressionText() {}

    /**
     * Returns the text with one space between tokens, comments gone, bare words in lower case, and a cast of an array constructor moved into its
     * elements.
     *
     * <p>The last is PostgreSQL's own rule, applied whenever it parses: {@code (ARRAY[a, b])::text[]} is stored as {@code ARRAY[(a)::text, (b)::text]}, so
     * the text that {@code x IN ('a', 'b')} over varchar reads back as changes when it has been dumped and restored.
     */
    public static String normal(SqlExpression expression) {
        List<String> words = new ArrayList<>();
        for (Token token : tokens(expression.text())) {
            words.add(token.kind() == TokenKind.WORD ? token.text().toLowerCase(Locale.ROOT) : token.text());
        }
        return String.join(" ", pushCasts(words));
    }

    /** Returns the tokens without comments. */
    public static List<Token> tokens(String text) {
        List<Token> result = new ArrayList<>();
        SqlTokens tokens = new SqlTokens(text);
        while (tokens.nextMeaningful()) {
            result.add(tokens.token());
        }
        return result;
    }

    /** Returns the name that a token is. */
    public static Optional<Identifier> name(Token token) {
        return SqlNames.name(token);
    }

    /** Returns the content of a plain string literal; empty for any other token. */
    public static Optional<String> literal(Token token) {
        return SqlNames.literal(token);
    }

    private static List<String> pushCasts(List<String> words) {
        for (int at = 0; at + 2 < words.size(); at++) {
            if (words.get(at).equals("(")
                    && words.get(at + 1).equals("array")
                    && words.get(at + 2).equals("[")) {
                int close = matching(words, at + 2);
                Optional<Cast> cast = castBehind(words, close);
                if (cast.isPresent()) {
                    List<String> result = new ArrayList<>(words.subList(0, at + 1));
                    result.set(at, "array");
                    result.add("[");
                    addElements(result, words.subList(at + 3, close), cast.get().type());
                    result.add("]");
                    result.addAll(words.subList(cast.get().end(), words.size()));
                    return pushCasts(result);
                }
            }
        }
        return words;
    }

    private record Cast(List<String> type, int end) {}

    /** Reads {@code ) :: type [ ]} behind the bracket that closes the elements. */
    private static Optional<Cast> castBehind(List<String> words, int close) {
        int at = close + 1;
        if (close < 0
                || at + 1 >= words.size()
                || !words.get(at).equals(")")
                || !words.get(at + 1).equals("::")) {
            return Optional.empty();
        }
        int open = at + 2;
        while (open < words.size() && isTypeWord(words.get(open))) {
            open++;
        }
        boolean array = open + 1 < words.size()
                && open > at + 2
                && words.get(open).equals("[")
                && words.get(open + 1).equals("]");
        return array ? Optional.of(new Cast(List.copyOf(words.subList(at + 2, open)), open + 2)) : Optional.empty();
    }

    private static boolean isTypeWord(String word) {
        char first = word.charAt(0);
        return Character.isLetter(first) || first == '_' || first == '"' || first == '.';
    }

    private static void addElements(List<String> result, List<String> inner, List<String> type) {
        int depth = 0;
        int from = 0;
        for (int at = 0; at <= inner.size(); at++) {
            boolean end = at == inner.size();
            if (!end) {
                String word = inner.get(at);
                depth += word.equals("(") || word.equals("[") ? 1 : word.equals(")") || word.equals("]") ? -1 : 0;
            }
            if (at > from && (end || (depth == 0 && inner.get(at).equals(",")))) {
                if (from > 0) {
                    result.add(",");
                }
                result.add("(");
                result.addAll(inner.subList(from, at));
                result.addAll(List.of(")", "::"));
                result.addAll(type);
                from = at + 1;
            }
        }
    }

    private static int matching(List<String> words, int open) {
        int depth = 0;
        for (int at = open; at < words.size(); at++) {
            depth += words.get(at).equals("[") ? 1 : words.get(at).equals("]") ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        return -1;
    }
}
