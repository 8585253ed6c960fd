package dev.dbm.core.sql;

import dev.dbm.ErrorCode;
import dev.dbm.Problem;
import java.util.ArrayList;
import java.util.List;

/** Splits one text into statements, finds directives, and collects what must not be run. */
final class ScriptParser {

    private static final String DIRECTIVE = "dbm:";
    private static final String ALLOW = "dbm:allow";
    private static final String REASON = "reason:";

    private final String fileName;
    private final String text;
    private final SqlTokens cursor;
    private final List<ScriptStatement> statements = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>(0);
    private final List<SqlScript.Allowance> allowances = new ArrayList<>(0);
    private final TokenHash hash = new TokenHash();
    private final List<Token> tokens = new ArrayList<>();
    private final ScriptMode mode;
    private int parentheses;
    private int atomicDepth;
    private int countedLine = 1;
    private int countedTo;

    ScriptParser(String fileName, String text) {
        this.fileName = fileName;
        // A byte order mark is no SQL; positions do not count it, nor does the hash.
        this.text = !text.isEmpty() && text.charAt(0) == '\uFEFF' ? text.substring(1) : text;
        cursor = new SqlTokens(this.text);
        mode = new ScriptMode(fileName);
    }

    SqlScript parse() {
        while (cursor.next()) {
            take();
        }
        endStatement(text.length());
        boolean transactional = mode.transactional(problems);
        return new SqlScript(fileName, statements, transactional, hash.hex(), allowances, problems);
    }

    private void take() {
        switch (cursor.kind()) {
            case LINE_COMMENT -> lineComment(cursor.tokenText());
            case BLOCK_COMMENT -> {}
            case SEMICOLON -> {
                if (parentheses == 0 && atomicDepth == 0) {
                    endStatement(cursor.end());
                } else {
                    add(cursor.token());
                }
            }
            case BACKSLASH -> metaCommand();
            case UNTERMINATED -> unterminated();
            case WORD, QUOTED_NAME, STRING, DOLLAR_STRING, NUMBER, PARAMETER, OPERATOR, PUNCTUATION ->
                add(cursor.token());
        }
    }

    private void add(Token token) {
        if (token.isSymbol("(")) {
            parentheses++;
        } else if (token.isSymbol(")")) {
            parentheses = Math.max(0, parentheses - 1);
        } else if (token.kind() == TokenKind.WORD) {
            trackAtomicBody(token);
        }
        tokens.add(token);
    }

    // Inside a BEGIN ATOMIC … END body semicolons belong to the body; CASE … END is the only other thing there that
    // ends with END.
    private void trackAtomicBody(Token word) {
        Token previous = tokens.isEmpty() ? word : tokens.get(tokens.size() - 1);
        if (atomicDepth == 0) {
            if (word.isWord("ATOMIC") && previous.isWord("BEGIN") && StatementKind.createsRoutine(tokens)) {
                atomicDepth = 1;
            }
        } else if (previous.isSymbol(".") || previous.isWord("AS")) {
            return;
        } else if (word.isWord("CASE")) {
            atomicDepth++;
        } else if (word.isWord("END")) {
            atomicDepth--;
        }
    }

    private void lineComment(String comment) {
        if (comment.startsWith(SqlScript.BREAKPOINT)) {
            if (parentheses == 0 && atomicDepth == 0) {
                endStatement(cursor.end());
            }
            return;
        }
        String content = comment.substring(2).strip();
        if (!content.startsWith(DIRECTIVE)) {
            return;
        }
        int line = lineOf(cursor.start());
        if (!statements.isEmpty() || !tokens.isEmpty()) {
            problem(
                    ErrorCode.SCRIPT_DIRECTIVE,
                    "A dbm directive must stand before the first statement",
                    line,
                    content,
                    "Move it to the top of the file.");
        } else if (mode.directive(content)) {
            hash.directive(ScriptMode.DIRECTIVE_NONE);
        } else if (content.startsWith(ALLOW)) {
            allow(content, line);
        } else {
            problem(
                    ErrorCode.SCRIPT_DIRECTIVE,
                    "Unknown dbm directive",
                    line,
                    content,
                    "The directives are: " + SqlScript.NO_TRANSACTION + " and " + SqlScript.ALLOW
                            + " RULE reason: WHY");
        }
    }

    // By hand rather than by a pattern: this runs at every start of an application that has something to apply.
    // What is allowed is no part of the hash: it does not change what the file does.
    private void allow(String content, int line) {
        String rest = content.substring(ALLOW.length()).strip();
        int space = rest.indexOf(' ');
        String rule = space < 0 ? rest : rest.substring(0, space);
        String words = space < 0 ? "" : rest.substring(space).strip();
        String reason =
                words.startsWith(REASON) ? words.substring(REASON.length()).strip() : "";
        if (rule.isEmpty() || reason.isEmpty()) {
            problem(
                    ErrorCode.SCRIPT_DIRECTIVE,
                    rule.isEmpty() ? "A suppression names no rule" : "A suppression gives no reason",
                    line,
                    content,
                    "Write: " + SqlScript.ALLOW + " " + (rule.isEmpty() ? "DBM-V023" : rule)
                            + " reason: why this is as it should be");
        } else {
            allowances.add(new SqlScript.Allowance(rule, reason, line));
        }
    }

    private void endStatement(int after) {
        parentheses = 0;
        atomicDepth = 0;
        if (tokens.isEmpty()) {
            return;
        }
        Token first = tokens.get(0);
        Token last = tokens.get(tokens.size() - 1);
        String sql = text.substring(first.start(), last.end());
        ScriptStatement statement = new ScriptStatement(sql, lineOf(first.start()), first.start());
        StatementKind kind = StatementKind.of(tokens);
        check(kind, statement);
        checkNul();
        checkReach(statement);
        hash.statement(tokens);
        statements.add(statement);
        tokens.clear();
        if (kind == StatementKind.COPY_FROM_STDIN) {
            skipCopyData(after);
        }
    }

    private void check(StatementKind kind, ScriptStatement statement) {
        switch (kind) {
            case TRANSACTIONAL, NEUTRAL, NON_TRANSACTIONAL -> mode.statement(kind, statement);
            case TRANSACTION_CONTROL ->
                problem(
                        ErrorCode.SCRIPT_TRANSACTION_CONTROL,
                        "A migration must not control transactions itself",
                        statement.line(),
                        firstLine(statement.sql()),
                        "Remove it: dbm runs the whole file in one transaction. For a file that must run without one,"
                                + " write\n"
                                + SqlScript.NO_TRANSACTION + "\nat its top.");
            case COPY_FROM_STDIN ->
                problem(
                        ErrorCode.SCRIPT_COPY_FROM_STDIN,
                        "COPY between the file and psql does not work outside psql",
                        statement.line(),
                        firstLine(statement.sql()),
                        "Write the rows as INSERT statements (pg_dump --inserts), or load them from the application.");
        }
    }

    private void checkNul() {
        for (Token token : tokens) {
            if (Unrunnable.holdsNul(token)) {
                problem(
                        ErrorCode.SCRIPT_NUL,
                        "No text in PostgreSQL can hold the character NUL",
                        lineOf(token.start()),
                        firstLine(token.text()).replace("\0", "\\0"),
                        "Take it out; bytes that may be zero belong into a bytea: '\\x00'.");
                return;
            }
        }
    }

    private void checkReach(ScriptStatement statement) {
        if (Unrunnable.losesHistory(tokens)) {
            problem(
                    ErrorCode.SCRIPT_LOSES_HISTORY,
                    "A migration must not take dbm's own history away",
                    statement.line(),
                    firstLine(statement.sql()),
                    "Remove it: without dbm.migration_history nobody knows what the database has.");
        }
        if (Unrunnable.changesClientEncoding(tokens)) {
            problem(
                    ErrorCode.SCRIPT_CLIENT_ENCODING,
                    "A migration must not change client_encoding",
                    statement.line(),
                    firstLine(statement.sql()),
                    "Remove it: files are UTF-8, and the driver ends a session that speaks anything else.");
        }
    }

    private void metaCommand() {
        int lineEnd = text.indexOf('\n', cursor.start());
        int end = lineEnd < 0 ? text.length() : lineEnd;
        problem(
                ErrorCode.SCRIPT_META_COMMAND,
                "A psql meta-command is no SQL",
                lineOf(cursor.start()),
                text.substring(cursor.start(), end).strip(),
                "Remove it, or write what it does as SQL; dbm does not run psql.");
        cursor.skipTo(end);
    }

    private void unterminated() {
        problem(
                ErrorCode.SCRIPT_UNTERMINATED,
                "A quoted text or comment is never closed",
                lineOf(cursor.start()),
                firstLine(cursor.tokenText()),
                "Close it; everything after it would be part of it.");
        tokens.add(cursor.token());
    }

    private void skipCopyData(int after) {
        int close = text.indexOf("\n\\.", after);
        if (close >= 0) {
            int lineEnd = text.indexOf('\n', close + 1);
            cursor.skipTo(lineEnd < 0 ? text.length() : lineEnd);
        }
    }

    private void problem(ErrorCode code, String what, int line, String shown, String remedy) {
        problems.add(new Problem(code, what, fileName + ":" + line + "   " + shown, remedy));
    }

    private int lineOf(int offset) {
        for (; countedTo < offset; countedTo++) {
            if (text.charAt(countedTo) == '\n') {
                countedLine++;
            }
        }
        return countedLine;
    }

    static String firstLine(String sql) {
        int end = sql.indexOf('\n');
        String line = (end < 0 ? sql : sql.substring(0, end)).strip();
        return line.length() <= 120 ? line : line.substring(0, 119) + "…";
    }
}
