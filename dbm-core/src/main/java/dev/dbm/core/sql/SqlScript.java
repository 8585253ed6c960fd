package dev.dbm.core.sql;

import dev.dbm.ErrorCode;
import dev.dbm.JournalException;
import dev.dbm.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * A migration's SQL file, split into statements and checked for what must not be in it.
 *
 * @param fileName the file's name, for messages
 * @param statements in the file's order; pieces that hold nothing but comments are left out
 * @param transactional whether all statements run in one transaction; otherwise each is one of its own
 * @param tokenHash lower-case hex SHA-256 over the tokens of the statements and the dbm directives; comments, white space, a byte order
 *     mark and line ends do not count, quoted text counts exactly
 * @param allowances the findings that the head of the file explains
 * @param problems why the file must not be run, in order of position; empty if it may
 */
public record SqlScript(
        String fileName,
        List<ScriptStatement> statements,
        boolean transactional,
        String tokenHash,
        List<Allowance> allowances,
        List<Problem> problems) {

    /** What parts statements in Drizzle's migration files; to SQL it is a comment. */
    public static final String BREAKPOINT = "--> statement-breakpoint";

    /** The directive that keeps dbm from opening a transaction around a file. */
    public static final String NO_TRANSACTION = "-- dbm:transaction none";

    /** What the directive begins with that explains a finding; a rule and {@code reason: …} follow. */
    public static final String ALLOW = "-- dbm:allow";

    /**
     * A finding that somebody has looked at and explains.
     *
     * @param rule the rule, for example {@code DBM-V023}
     * @param reason why it is as it should be
     * @param line the line of the directive
     */
    public record Allowance(String rule, String reason, int line) {}

    /** Copies the lists. */
    public SqlScript {
        allowances = List.copyOf(allowances);
        statements = List.copyOf(statements);
        problems = List.copyOf(problems);
    }

    /** Returns the script of a text; what is wrong with it is among its problems. */
    public static SqlScript parse(String fileName, String text) {
        return new ScriptParser(fileName, text).parse();
    }

    /** Returns whether the head of the file explains the findings of a rule. */
    public boolean allows(String rule) {
        for (Allowance allowance : allowances) {
            if (allowance.rule().equals(rule)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns why a file that was run long ago cannot be run again: how it handles transactions is no reason, since a replay does as it says. New files must
     * not handle them, because a file that stops half-way would be neither done nor undone.
     */
    public List<Problem> problemsInReplay() {
        List<Problem> others = new ArrayList<>(0);
        for (Problem problem : problems) {
            if (!isAboutTransactions(problem)) {
                others.add(problem);
            }
        }
        return others;
    }

    /** Returns whether a problem is how a file handles transactions. */
    public static boolean isAboutTransactions(Problem problem) {
        return problem.code() == ErrorCode.SCRIPT_TRANSACTION_CONTROL || problem.code() == ErrorCode.SCRIPT_MIXED_MODES;
    }

    /**
     * Returns this script if it may be run.
     *
     * @throws JournalException if it must not; lists every problem with file and line
     */
    public SqlScript orThrow() {
        if (!problems.isEmpty()) {
            throw new JournalException(problems);
        }
        return this;
    }
}
