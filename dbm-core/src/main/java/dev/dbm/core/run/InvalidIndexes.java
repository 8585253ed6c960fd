package dev.dbm.core.run;

import dev.dbm.ErrorCode;
import dev.dbm.Problem;
import dev.dbm.core.journal.Migration;
import dev.dbm.core.session.Answer;
import dev.dbm.core.sql.ScriptStatement;
import dev.dbm.core.sql.SqlNames;
import dev.dbm.core.sql.Token;
import dev.dbm.schema.QualifiedName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the indexes that an interrupted file has left unfinished: they are written, never read, and a UNIQUE among them holds for no row that was there. */
final class InvalidIndexes {

    // An index of a partitioned table waits for its partitions' indexes and is invalid by design until then.
    private static final String QUESTION = """
        SELECT n.nspname, c.relname, t.relname
        FROM pg_catalog.pg_index AS i
        JOIN pg_catalog.pg_class AS c ON c.oid = i.indexrelid
        JOIN pg_catalog.pg_class AS t ON t.oid = i.indrelid
        JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
        WHERE NOT i.indisvalid AND c.relkind = 'i'
        ORDER BY n.nspname, c.relname\
        """;

    /** What REINDEX CONCURRENTLY puts after the name of the index that it builds, and of the one that it takes away. */
    private static final Pattern REINDEXED = Pattern.compile("_cc(new|old)[0-9]*$");

    private InvalidIndexes() {}

    /** Returns a problem for each index that a file speaks of, or whose table it speaks of, and that is invalid. */
    static List<Problem> leftBy(Migration migration, RunConnection connection) throws SQLException {
        Set<String> names = names(migration);
        if (names.isEmpty()) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>();
        Answer invalid = connection.ask(QUESTION);
        for (int row = 0; row < invalid.size(); row++) {
            String index = invalid.text(row, 1);
            boolean reindexed =
                    names.contains("reindex") && REINDEXED.matcher(index).find();
            if (reindexed || names.contains(index) || names.contains(invalid.text(row, 2))) {
                problems.add(problem(migration, QualifiedName.of(invalid.text(row, 0), index)));
            }
        }
        return problems;
    }

    private static Problem problem(Migration migration, QualifiedName index) {
        return new Problem(
                ErrorCode.BASELINE_REFUSED,
                "Index " + index + " is invalid: it was begun CONCURRENTLY and not finished, so " + migration.id()
                        + " is neither undone nor done",
                migration.entry().fileName(),
                "Drop it\nDROP INDEX CONCURRENTLY " + index.shown()
                        + ";\nand resolve with --as retry; or build it again by hand, and resolve with --as applied.");
    }

    private static Set<String> names(Migration migration) {
        Set<String> names = new HashSet<>();
        for (ScriptStatement statement : migration.script().statements()) {
            List<Token> tokens = Token.listOf(statement.sql());
            if (tokens.stream().anyMatch(token -> token.isWord("CONCURRENTLY"))) {
                for (Token token : tokens) {
                    SqlNames.name(token).ifPresent(name -> names.add(name.value()));
                }
            }
        }
        return names;
    }
}
