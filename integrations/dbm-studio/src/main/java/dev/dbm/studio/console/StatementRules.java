package dev.dbm.studio.console;

import dev.dbm.ErrorCode;
import dev.dbm.core.sql.ScriptStatement;
import dev.dbm.core.sql.SqlScript;
import dev.dbm.core.sql.Token;
import dev.dbm.core.sql.TokenKind;
import dev.dbm.studio.database.WriteMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the console does not send, with the reason.
 *
 * <p>None of this keeps a database safe: PostgreSQL does, in the transactions that {@link ConsoleRunner} opens. It says in plain words what would fail there,
 * or would do nothing.
 */
final class StatementRules {
    private static final Set<String> TRANSACTION_CONTROL =
            Set.of("BEGIN", "COMMIT", "END", "ROLLBACK", "ABORT", "SAVEPOINT", "RELEASE");

    private static final Set<String> READ_ONLY_SETTINGS =
            Set.of("default_transaction_read_only", "transaction_read_only");

    private StatementRules() {}

    /** Returns why nothing of a text can be run, if so. */
    static Optional<Refusal> refusal(SqlScript script) {
        return script.problems().stream()
                .filter(problem -> problem.code() == ErrorCode.SCRIPT_META_COMMAND)
                .findFirst()
                .map(problem -> new Refusal(
                        "A command of psql is no SQL: " + problem.where(),
                        "Take the line that begins with a backslash out."));
    }

    /** Returns why a statement is not run, if so. */
    static Optional<Refusal> refusal(ScriptStatement statement, WriteMode mode) {
        List<Token> tokens = Token.listOf(statement.sql());
        if (tokens.stream().anyMatch(token -> token.text().indexOf('\0') >= 0)) {
            return refuse("No text in PostgreSQL can hold the character NUL", "Take it out.");
        }
        if (controlsTransactions(tokens)) {
            return refuse(
                    "The console begins and ends transactions itself",
                    mode == WriteMode.READ_ONLY
                            ? "Take it out: each statement runs in a READ ONLY transaction of its own."
                            : "Take it out: what is run together is one transaction, committed if all of it succeeds.");
        }
        return switch (word(tokens, 0)) {
            case "COPY" -> copy(tokens, mode);
            case "SET", "RESET", "DISCARD" -> mode == WriteMode.READ_ONLY ? set(tokens) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static boolean controlsTransactions(List<Token> tokens) {
        String first = word(tokens, 0);
        String second = word(tokens, 1);
        return TRANSACTION_CONTROL.contains(first)
                || ((first.equals("START") || first.equals("PREPARE")) && second.equals("TRANSACTION"))
                || (first.equals("SET")
                        && (second.equals("TRANSACTION") || word(tokens, 2).equals("TRANSACTION")));
    }

    private static Optional<Refusal> copy(List<Token> tokens, WriteMode mode) {
        if (mode == WriteMode.READ_ONLY) {
            return refuse(
                    "COPY reads or writes files and programs at the server, which READ ONLY does not prevent",
                    "Take SELECT; the page of a table writes its rows as CSV or JSON.");
        }
        boolean streams = tokens.stream().anyMatch(token -> token.isWord("STDIN") || token.isWord("STDOUT"));
        return streams
                ? refuse("COPY between the server and psql does not work outside psql", "Take INSERT or SELECT.")
                : Optional.empty();
    }

    private static Optional<Refusal> set(List<Token> tokens) {
        boolean readOnly = tokens.stream().anyMatch(token -> READ_ONLY_SETTINGS.contains(name(token)))
                || tokens.stream().anyMatch(token -> token.isWord("CHARACTERISTICS"));
        return readOnly
                ? refuse(
                        "Statements are only read here, and cannot change that",
                        "Start the studio with --write, and switch \"May write\" on.")
                : refuse(
                        "Settings would be forgotten with the statement: each runs by itself, in a session without a"
                                + " past",
                        "Write names with their namespace; the time a statement may take is chosen above.");
    }

    private static Optional<Refusal> refuse(String what, String remedy) {
        return Optional.of(new Refusal(what, remedy));
    }

    private static String word(List<Token> tokens, int index) {
        return index < tokens.size() && tokens.get(index).kind() == TokenKind.WORD
                ? tokens.get(index).text().toUpperCase(Locale.ROOT)
                : "";
    }

    private static String name(Token token) {
        String text = token.text().toLowerCase(Locale.ROOT);
        return token.kind() == TokenKind.QUOTED_NAME ? text.substring(1, text.length() - 1) : text;
    }

    /**
     * Why something is not run.
     *
     * @param what what is wrong
     * @param remedy what to do
     */
    record Refusal(String what, String remedy) {}
}
