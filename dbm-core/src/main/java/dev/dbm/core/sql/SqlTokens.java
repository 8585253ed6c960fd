package dev.dbm.core.sql;

/**
 * A cursor over the tokens of an SQL text, by the rules of PostgreSQL's own scanner with {@code standard_conforming_strings} on.
 *
 * <p>It never fails: what it does not know comes as punctuation, what is cut off as {@link TokenKind#UNTERMINATED}.
 */
public final class SqlTokens {

    private final String text;
    private TokenKind kind = TokenKind.PUNCTUATION;
    private int start;
    private int end;
    private int escapeStringEnd = -1;

    /** Creates a cursor that stands before the first token. */
    public SqlTokens(String text) {
        this.text = text;
    }

    /** Moves to the next token, comments included; white space is skipped. Returns whether there is one. */
    public boolean next() {
        int at = end;
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        start = at;
        if (at == text.length()) {
            end = at;
            return false;
        }
        scan(text.charAt(at));
        return true;
    }

    /** Moves to the next token that is no comment. Returns whether there is one. */
    public boolean nextMeaningful() {
        while (next()) {
            if (!kind.isComment()) {
                return true;
            }
        }
        return false;
    }

    /** Moves to a place in the text; what lies between is not looked at. */
    void skipTo(int offset) {
        start = offset;
        end = offset;
    }

    /** Returns the current token's class. */
    public TokenKind kind() {
        return kind;
    }

    /** Returns where the current token begins, in chars from 0. */
    public int start() {
        return start;
    }

    /** Returns where the current token ends, in chars from 0, exclusive. */
    public int end() {
        return end;
    }

    /** Returns the current token's text, exactly as written. */
    public String tokenText() {
        return text.substring(start, end);
    }

    /** Returns the current token. */
    public Token token() {
        return new Token(kind, tokenText(), start);
    }

    private void scan(char first) {
        if (first == '\'') {
            boolean continued = continuesEscapeString();
            string(start + 1, continued);
        } else if (first == '"') {
            quoted(start + 1, '"', TokenKind.QUOTED_NAME);
        } else if (first == '$') {
            dollar();
        } else if (isWordStart(first)) {
            word(first);
        } else if (isDigit(first) || (first == '.' && isDigit(charAt(start + 1)))) {
            number();
        } else if (first == '-' && charAt(start + 1) == '-') {
            lineComment();
        } else if (first == '/' && charAt(start + 1) == '*') {
            blockComment();
        } else if (isOperator(first)) {
            operator();
        } else {
            punctuation(first);
        }
    }

    private void word(char first) {
        char second = charAt(start + 1);
        if (second == '\'') {
            if (first == 'e' || first == 'E') {
                string(start + 2, true);
                return;
            }
            if ("bBxXnN".indexOf(first) >= 0) {
                string(start + 2, false);
                return;
            }
        }
        if ((first == 'u' || first == 'U') && second == '&') {
            if (charAt(start + 2) == '\'') {
                string(start + 3, false);
                return;
            }
            if (charAt(start + 2) == '"') {
                quoted(start + 3, '"', TokenKind.QUOTED_NAME);
                return;
            }
        }
        int at = start + 1;
        while (at < text.length() && isWordPart(text.charAt(at))) {
            at++;
        }
        finish(TokenKind.WORD, at);
    }

    private void string(int from, boolean escapes) {
        if (!escapes) {
            quoted(from, '\'', TokenKind.STRING);
            return;
        }
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\') {
                at += 2;
            } else if (c != '\'') {
                at++;
            } else if (charAt(at + 1) == '\'') {
                at += 2;
            } else {
                finish(TokenKind.STRING, at + 1);
                escapeStringEnd = end;
                return;
            }
        }
        finish(TokenKind.UNTERMINATED, text.length());
    }

    private void quoted(int from, char quote, TokenKind quotedKind) {
        int at = text.indexOf(quote, from);
        while (at >= 0 && charAt(at + 1) == quote) {
            at = text.indexOf(quote, at + 2);
        }
        if (at < 0) {
            finish(TokenKind.UNTERMINATED, text.length());
        } else {
            finish(quotedKind, at + 1);
        }
    }

    // A string that follows an E'' string on a later line is its continuation, and backslashes escape in it too.
    private boolean continuesEscapeString() {
        if (escapeStringEnd < 0) {
            return false;
        }
        boolean newLine = false;
        for (int at = escapeStringEnd; at < start; at++) {
            char c = text.charAt(at);
            if (!isSpace(c)) {
                return false;
            }
            newLine |= c == '\n' || c == '\r';
        }
        return newLine;
    }

    private void dollar() {
        int at = start + 1;
        if (isDigit(charAt(at))) {
            while (isDigit(charAt(at))) {
                at++;
            }
            finish(TokenKind.PARAMETER, at);
            return;
        }
        if (isWordStart(charAt(at))) {
            while (at < text.length() && isWordPart(text.charAt(at)) && text.charAt(at) != '$') {
                at++;
            }
        }
        if (charAt(at) != '$') {
            finish(TokenKind.PUNCTUATION, start + 1);
            return;
        }
        String tag = text.substring(start, at + 1);
        int close = text.indexOf(tag, at + 1);
        if (close < 0) {
            finish(TokenKind.UNTERMINATED, text.length());
        } else {
            finish(TokenKind.DOLLAR_STRING, close + tag.length());
        }
    }

    private void number() {
        int at = start;
        while (at < text.length()) {
            char c = text.charAt(at);
            if ((c == 'e' || c == 'E') && (charAt(at + 1) == '+' || charAt(at + 1) == '-') && isDigit(charAt(at + 2))) {
                at += 2;
            } else if (!isDigit(c) && !isWordPart(c) && (c != '.' || charAt(at + 1) == '.')) {
                break;
            }
            at++;
        }
        finish(TokenKind.NUMBER, at);
    }

    private void lineComment() {
        int at = start + 2;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        finish(TokenKind.LINE_COMMENT, at);
    }

    private void blockComment() {
        int depth = 1;
        int at = start + 2;
        while (at < text.length() && depth > 0) {
            if (text.charAt(at) == '/' && charAt(at + 1) == '*') {
                depth++;
                at += 2;
            } else if (text.charAt(at) == '*' && charAt(at + 1) == '/') {
                depth--;
                at += 2;
            } else {
                at++;
            }
        }
        finish(depth == 0 ? TokenKind.BLOCK_COMMENT : TokenKind.UNTERMINATED, Math.min(at, text.length()));
    }

    private void operator() {
        int at = start;
        boolean keepsSign = false;
        while (at < text.length() && isOperator(text.charAt(at)) && !beginsComment(at)) {
            keepsSign |= "~!@#%^&|`?".indexOf(text.charAt(at)) >= 0;
            at++;
        }
        // PostgreSQL gives a trailing sign back to the operand, as in 2*-1, unless the operator has a character no
        // standard operator has.
        while (!keepsSign && at > start + 1 && (text.charAt(at - 1) == '+' || text.charAt(at - 1) == '-')) {
            at--;
        }
        finish(TokenKind.OPERATOR, at);
    }

    private boolean beginsComment(int at) {
        char c = text.charAt(at);
        char following = charAt(at + 1);
        return (c == '-' && following == '-') || (c == '/' && following == '*');
    }

    private void punctuation(char first) {
        if (first == ';') {
            finish(TokenKind.SEMICOLON, start + 1);
        } else if (first == '\\') {
            finish(TokenKind.BACKSLASH, start + 1);
        } else if (first == ':' && (charAt(start + 1) == ':' || charAt(start + 1) == '=')) {
            finish(TokenKind.OPERATOR, start + 2);
        } else {
            finish(TokenKind.PUNCTUATION, start + 1);
        }
    }

    private void finish(TokenKind found, int at) {
        kind = found;
        end = at;
    }

    private char charAt(int at) {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWordStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
    }

    private static boolean isWordPart(char c) {
        return isWordStart(c) || isDigit(c) || c == '$';
    }

    private static boolean isOperator(char c) {
        return "+-*/<>=~!@#%^&|`?".indexOf(c) >= 0;
    }
}
