package dev.dbm.core.pull;

import dev.dbm.core.sql.Token;
import dev.dbm.core.sql.TokenKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Leaves out of an expression what a server writes and a person would not: the type of a literal, the list as an array. Whether the result means the same is not
 * known here.
 */
final class PlainSql {
    private static final Set<String> NUMBERS =
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision");

    /** The words after the first that names of types may have. */
    private static final Set<String> MORE_WORDS = Set.of("varying", "precision", "with", "without", "time", "zone");

    private final String text;
    private final List<Token> tokens;

    private PlainSql(String text) {
        this.text = text;
        this.tokens = Token.listOf(text);
    }

    /** Returns the value of a default, if it is nothing but a literal with its type. */
    static Optional<String> literal(String text) {
        PlainSql sql = new PlainSql(text);
        return sql.cast(0).filter(cast -> cast.end() == sql.tokens.size()).map(Cast::plain);
    }

    /** Returns a condition without the types of its literals, and with lists as such. */
    static String condition(String text) {
        String plain = text;
        for (Optional<String> next = Optional.of(text); next.isPresent(); next = new PlainSql(plain).simpler()) {
            plain = next.get();
        }
        return plain;
    }

    /**
     * A value with a type behind it.
     *
     * @param plain the value alone
     * @param end the number of the token behind
     */
    private record Cast(String plain, int end) {}

    private Optional<String> simpler() {
        for (int i = 0; i < tokens.size(); i++) {
            int at = i;
            Optional<Cast> cast = cast(at).or(() -> list(at));
            if (cast.isPresent()) {
                int end = tokens.get(cast.get().end() - 1).end();
                return Optional.of(
                        text.substring(0, tokens.get(at).start()) + cast.get().plain() + text.substring(end));
            }
        }
        return Optional.empty();
    }

    /** Returns what a literal, or one or a name in parentheses, is before it gets a type. */
    private Optional<Cast> cast(int at) {
        boolean string = at < tokens.size() && tokens.get(at).kind() == TokenKind.STRING;
        if (string && is(at + 1, "::")) {
            int end = behindType(at + 2);
            String quoted = tokens.get(at).text();
            String value = quoted.substring(1, quoted.length() - 1);
            boolean number = NUMBERS.contains(words(at + 2, end)) && value.matches("-?\\d+(\\.\\d+)?");
            return Optional.of(new Cast(number ? value : quoted, end));
        }
        int first = is(at + 1, "-") ? at + 2 : at + 1;
        if (is(at, "(") && is(first + 1, ")") && is(first + 2, "::") && isAtom(first)) {
            boolean called = at > 0
                    && (tokens.get(at - 1).kind() == TokenKind.WORD
                            || tokens.get(at - 1).kind() == TokenKind.QUOTED_NAME);
            if (!called
                    || tokens.get(at - 1).isWord("and")
                    || tokens.get(at - 1).isWord("or")) {
                return Optional.of(
                        new Cast((first > at + 1 ? "-" : "") + tokens.get(first).text(), behindType(first + 3)));
            }
        }
        return Optional.empty();
    }

    /** Returns {@code IN (…)} for {@code = ANY (ARRAY[…])}, and {@code NOT IN (…)} for {@code <> ALL (ARRAY[…])}. */
    private Optional<Cast> list(int at) {
        boolean any = is(at, "=") && isWord(at + 1, "any");
        boolean all = is(at, "<>") && isWord(at + 1, "all");
        int array = is(at + 3, "(") ? at + 4 : at + 3;
        if (!(any || all) || !is(at + 2, "(") || !isWord(array, "array") || !is(array + 1, "[")) {
            return Optional.empty();
        }
        int close = array + 2;
        while (close < tokens.size() && !is(close, "]") && !is(close, "[")) {
            close++;
        }
        int end = array > at + 3 && is(close + 1, ")") && is(close + 2, "::") ? behindType(close + 3) : close + 1;
        if (!is(close, "]") || !is(end, ")") || close == array + 2) {
            return Optional.empty();
        }
        String values = text.substring(
                tokens.get(array + 2).start(), tokens.get(close - 1).end());
        return Optional.of(new Cast((any ? "IN (" : "NOT IN (") + values + ")", end + 1));
    }

    private boolean isAtom(int at) {
        return switch (tokens.get(at).kind()) {
            case WORD, QUOTED_NAME, NUMBER -> true;
            case STRING,
                    DOLLAR_STRING,
                    PARAMETER,
                    OPERATOR,
                    PUNCTUATION,
                    SEMICOLON,
                    BACKSLASH,
                    LINE_COMMENT,
                    BLOCK_COMMENT,
                    UNTERMINATED -> false;
        };
    }

    /** Returns the number of the token behind the name of a type. */
    private int behindType(int at) {
        int end = at + 1;
        while (is(end, ".")) {
            end += 2;
        }
        end = behindModifiers(behindWords(end));
        end = behindWords(end);
        while (is(end, "[") && is(end + 1, "]")) {
            end += 2;
        }
        return Math.min(end, tokens.size());
    }

    private int behindWords(int at) {
        int end = at;
        while (end < tokens.size() && MORE_WORDS.stream().anyMatch(tokens.get(end)::isWord)) {
            end++;
        }
        return end;
    }

    private int behindModifiers(int at) {
        int end = at;
        if (is(at, "(")) {
            while (end < tokens.size() && !is(end, ")")) {
                end++;
            }
            end++;
        }
        return end;
    }

    private String words(int from, int to) {
        return text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    private boolean is(int at, String symbol) {
        return at < tokens.size() && tokens.get(at).isSymbol(symbol);
    }

    private boolean isWord(int at, String word) {
        return at < tokens.size() && tokens.get(at).isWord(word);
    }
}
