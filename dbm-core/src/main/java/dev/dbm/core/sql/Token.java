package dev.dbm.core.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * One lexical element of an SQL text.
 *
 * @param kind its class
 * @param text its text, exactly as written, quotes included
 * @param start where it begins in the text, in chars from 0
 */
public record Token(TokenKind kind, String text, int start) {

    /** Returns the tokens of a text, comments and white space left out. */
    public static List<Token> listOf(String sql) {
        List<Token> tokens = new ArrayList<>();
        SqlTokens cursor = new SqlTokens(sql);
        while (cursor.next()) {
            if (!cursor.kind().isComment()) {
                tokens.add(cursor.token());
            }
        }
        return tokens;
    }

    /** Returns whether two texts are the same by tokens: unquoted words whatever their case, everything else exactly as written. */
    public static boolean same(String first, String second) {
        SqlTokens one = new SqlTokens(first);
        SqlTokens other = new SqlTokens(second);
        while (true) {
            boolean more = one.nextMeaningful();
            if (more != other.nextMeaningful()) {
                return false;
            }
            if (!more) {
                return true;
            }
            if (!one.token().sameAs(other.token())) {
                return false;
            }
        }
    }

    /** Returns where it ends in the text, in chars from 0, exclusive. */
    public int end() {
        return start + text.length();
    }

    /** Returns whether it is this unquoted word, whatever the case. */
    public boolean isWord(String word) {
        return kind == TokenKind.WORD && text.equalsIgnoreCase(word);
    }

    /** Returns whether it is exactly this text, outside quotes. */
    public boolean isSymbol(String symbol) {
        return (kind == TokenKind.PUNCTUATION || kind == TokenKind.OPERATOR) && text.equals(symbol);
    }

    /** Returns whether it stands for the same as another token. */
    public boolean sameAs(Token other) {
        return kind == other.kind
                && (kind == TokenKind.WORD ? text.equalsIgnoreCase(other.text) : text.equals(other.text));
    }
}
