package dev.dbm.core.lint;

import dev.dbm.core.sql.SqlTokens;
import dev.dbm.core.sql.Token;
import dev.dbm.core.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what must not be in version control: passwords of roles, in connection strings, private keys, tokens of well-known shapes. */
public final class Secrets {
    private static final int SHORTEST = 12;

    private static final Pattern KEY = Pattern.compile("-----BEGIN ([A-Z ]{0,20}PRIVATE KEY)-----");

    private static final Pattern URL =
            Pattern.compile("\\b([a-z][a-z0-9+.-]{1,30})://[^\\s/:@'\"<>]*:([^\\s/@'\"<>{}$]+)@");

    private static final Pattern PARAMETER = Pattern.compile(
            "\\b(?:host|dbname|user|jdbc:[a-z]+:)[^\\r\\n]*?[ ?&;]password\\s*=\\s*([^\\s&;'\"{}$<>]+)"
                    + "|\\bpassword\\s*=\\s*([^\\s&;'\"{}$<>]+)[^\\r\\n]*?[ &;](?:host|dbname|user)\\s*=",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TOKEN = Pattern.compile("\\b(?:(A(?:KIA|SIA)[0-9A-Z]{16})"
            + "|(gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{22,})"
            + "|(xox[abeoprs]-[A-Za-z0-9-]{10,})"
            + "|(glpat-[A-Za-z0-9_-]{20,})"
            + "|([sr]k_live_[A-Za-z0-9]{16,})"
            + "|(AIza[0-9A-Za-z_-]{35})"
            + "|(npm_[A-Za-z0-9]{36}))");

    private static final List<String> TOKENS = List.of(
            "an access key of AWS",
            "a token of GitHub",
            "a token of Slack",
            "a token of GitLab",
            "a live key of Stripe",
            "an API key of Google",
            "a token of npm");

    private final List<Secret> found = new ArrayList<>();

    private Secrets() {}

    /**
     * A secret.
     *
     * @param what what it is, masked
     * @param start where it stands in the text, in chars from 0
     */
    public record Secret(String what, int start) {}

    /** Returns the secrets in an SQL text, comments included, in its order. */
    public static List<Secret> in(String sql) {
        Secrets secrets = new Secrets();
        SqlTokens cursor = new SqlTokens(sql);
        boolean create = false;
        boolean first = true;
        boolean password = false;
        while (cursor.next()) {
            TokenKind kind = cursor.kind();
            if (kind == TokenKind.WORD) {
                Token word = cursor.token();
                create = first ? word.isWord("CREATE") || word.isWord("ALTER") : create;
                password = create && word.isWord("PASSWORD");
            } else if (!kind.isComment() && kind != TokenKind.STRING && kind != TokenKind.DOLLAR_STRING) {
                password = false;
            }
            secrets.look(cursor, password);
            first = kind == TokenKind.SEMICOLON || (first && kind.isComment());
        }
        return secrets.found;
    }

    private void look(SqlTokens cursor, boolean afterPassword) {
        switch (cursor.kind()) {
            case STRING, DOLLAR_STRING, UNTERMINATED -> {
                boolean empty =
                        cursor.tokenText().endsWith("''") && cursor.tokenText().length() <= 3;
                if (afterPassword && !empty) {
                    found.add(new Secret("PASSWORD '…'", cursor.start()));
                } else {
                    text(cursor.tokenText(), cursor.start());
                }
            }
            case LINE_COMMENT, BLOCK_COMMENT, QUOTED_NAME -> text(cursor.tokenText(), cursor.start());
            case WORD, NUMBER, PARAMETER, OPERATOR, PUNCTUATION, SEMICOLON, BACKSLASH -> {}
        }
    }

    private void text(String text, int offset) {
        if (text.length() < SHORTEST) {
            return;
        }
        Matcher key = KEY.matcher(text);
        if (key.find()) {
            found.add(new Secret("a private key: -----BEGIN " + key.group(1) + "-----…", offset + key.start()));
        }
        Matcher url = URL.matcher(text);
        if (text.contains("://") && url.find()) {
            found.add(new Secret(
                    "a password in a connection string: " + url.group(1) + "://…:…@", offset + url.start(2)));
        } else {
            Matcher parameter = PARAMETER.matcher(text);
            if (parameter.find()) {
                int group = parameter.group(1) == null ? 2 : 1;
                found.add(new Secret("a password in a connection string: password=…", offset + parameter.start(group)));
            }
        }
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            for (int i = 0; i < TOKENS.size(); i++) {
                if (token.group(i + 1) != null) {
                    found.add(new Secret(
                            TOKENS.get(i) + ": " + token.group().substring(0, 4) + "…", offset + token.start()));
                }
            }
        }
    }
}
