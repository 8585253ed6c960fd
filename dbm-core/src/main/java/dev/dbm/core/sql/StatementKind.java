package dev.dbm.core.sql;

import java.util.List;
import java.util.Locale;

/** What a statement means for the transaction around it. */
enum StatementKind {
    /** Runs in a transaction, and belongs there. */
    TRANSACTIONAL,
    /** Changes nothing but the session, so it may stand in either kind of file. */
    NEUTRAL,
    /** PostgreSQL refuses it in a transaction. */
    NON_TRANSACTIONAL,
    /** Begins, ends or parts a transaction. */
    TRANSACTION_CONTROL,
    /** Needs a client that streams the rows. */
    COPY_FROM_STDIN;

    /** Returns the kind of a statement from its tokens, of which there is at least one. */
    static StatementKind of(List<Token> tokens) {
        return switch (word(tokens, 0)) {
            case "BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE", "ABORT", "END" -> TRANSACTION_CONTROL;
            case "START" -> word(tokens, 1).equals("TRANSACTION") ? TRANSACTION_CONTROL : TRANSACTIONAL;
            case "PREPARE" -> word(tokens, 1).equals("TRANSACTION") ? TRANSACTION_CONTROL : TRANSACTIONAL;
            case "SET" -> set(tokens);
            case "RESET" -> NEUTRAL;
            case "COPY" -> copy(tokens);
            case "VACUUM" -> NON_TRANSACTIONAL;
            case "CLUSTER" -> tokens.size() == 1 ? NON_TRANSACTIONAL : TRANSACTIONAL;
            case "DISCARD" -> nonTransactionalIf(word(tokens, 1).equals("ALL"));
            case "REINDEX" -> reindex(tokens);
            case "CREATE" -> create(tokens);
            case "DROP" -> drop(tokens);
            case "ALTER" -> alter(tokens);
            default -> TRANSACTIONAL;
        };
    }

    /** Returns whether the tokens begin a CREATE FUNCTION or CREATE PROCEDURE. */
    static boolean createsRoutine(List<Token> tokens) {
        if (!word(tokens, 0).equals("CREATE")) {
            return false;
        }
        String object = word(tokens, word(tokens, 1).equals("OR") ? 3 : 1);
        return object.equals("FUNCTION") || object.equals("PROCEDURE");
    }

    private static StatementKind set(List<Token> tokens) {
        String second = word(tokens, 1);
        boolean scoped = second.equals("LOCAL") || second.equals("SESSION");
        String name = scoped ? word(tokens, 2) : second;
        if (name.equals("TRANSACTION")) {
            return TRANSACTION_CONTROL;
        }
        return name.equals("CONSTRAINTS") ? TRANSACTIONAL : NEUTRAL;
    }

    private static StatementKind copy(List<Token> tokens) {
        int depth = 0;
        for (int i = 1; i + 1 < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isSymbol("(")) {
                depth++;
            } else if (token.isSymbol(")")) {
                depth--;
            } else if (depth == 0
                    && ((token.isWord("FROM") && tokens.get(i + 1).isWord("STDIN"))
                            || (token.isWord("TO") && tokens.get(i + 1).isWord("STDOUT")))) {
                return COPY_FROM_STDIN;
            }
        }
        return TRANSACTIONAL;
    }

    private static StatementKind reindex(List<Token> tokens) {
        if (outsideParentheses(tokens, "CONCURRENTLY")) {
            return NON_TRANSACTIONAL;
        }
        int at = 1;
        if (tokens.size() > 1 && tokens.get(1).isSymbol("(")) {
            while (at < tokens.size() && !tokens.get(at).isSymbol(")")) {
                if (tokens.get(at).isWord("CONCURRENTLY")
                        && !word(tokens, at + 1).equals("FALSE")) {
                    return NON_TRANSACTIONAL;
                }
                at++;
            }
            at++;
        }
        String object = word(tokens, at);
        return nonTransactionalIf(object.equals("DATABASE") || object.equals("SYSTEM") || object.equals("SCHEMA"));
    }

    private static StatementKind create(List<Token> tokens) {
        String object = word(tokens, 1);
        if (object.equals("DATABASE") || object.equals("TABLESPACE")) {
            return NON_TRANSACTIONAL;
        }
        if (object.equals("SUBSCRIPTION")) {
            return NON_TRANSACTIONAL;
        }
        int index = object.equals("UNIQUE") ? 2 : 1;
        return nonTransactionalIf(
                word(tokens, index).equals("INDEX") && word(tokens, index + 1).equals("CONCURRENTLY"));
    }

    private static StatementKind drop(List<Token> tokens) {
        String object = word(tokens, 1);
        return nonTransactionalIf(object.equals("DATABASE")
                || object.equals("TABLESPACE")
                || object.equals("SUBSCRIPTION")
                || (object.equals("INDEX") && word(tokens, 2).equals("CONCURRENTLY")));
    }

    private static StatementKind alter(List<Token> tokens) {
        return switch (word(tokens, 1)) {
            case "SYSTEM" -> NON_TRANSACTIONAL;
            case "DATABASE" ->
                nonTransactionalIf(
                        word(tokens, 3).equals("SET") && word(tokens, 4).equals("TABLESPACE"));
            case "TABLE" ->
                nonTransactionalIf(outsideParentheses(tokens, "DETACH") && outsideParentheses(tokens, "CONCURRENTLY"));
            case "SUBSCRIPTION" -> nonTransactionalIf(outsideParentheses(tokens, "REFRESH"));
            default -> TRANSACTIONAL;
        };
    }

    private static StatementKind nonTransactionalIf(boolean condition) {
        return condition ? NON_TRANSACTIONAL : TRANSACTIONAL;
    }

    private static boolean outsideParentheses(List<Token> tokens, String word) {
        int depth = 0;
        for (Token token : tokens) {
            if (token.isSymbol("(")) {
                depth++;
            } else if (token.isSymbol(")")) {
                depth--;
            } else if (depth == 0 && token.isWord(word)) {
                return true;
            }
        }
        return false;
    }

    private static String word(List<Token> tokens, int index) {
        if (index >= tokens.size() || tokens.get(index).kind() != TokenKind.WORD) {
            return "";
        }
        return tokens.get(index).text().toUpperCase(Locale.ROOT);
    }
}
