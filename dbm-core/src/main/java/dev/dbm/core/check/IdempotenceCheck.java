package dev.dbm.core.check;

import dev.dbm.ErrorCode;
import dev.dbm.core.folder.StatementHash;
import dev.dbm.core.sql.ScriptStatement;
import dev.dbm.core.sql.SqlScript;
import dev.dbm.core.sql.Token;
import dev.dbm.lint.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds CREATE without IF NOT EXISTS and DROP without IF EXISTS in hand-written SQL, which make a second attempt after a failure fail. */
final class IdempotenceCheck {
    /** The kinds of objects for which CREATE has an IF NOT EXISTS. */
    private static final Set<String> CREATED = Set.of(
            "table", "index", "schema", "sequence", "extension", "materialized", "server", "collation", "statistics");

    /** Words that may stand between CREATE or DROP and the kind. */
    private static final Set<String> BETWEEN =
            Set.of("unique", "concurrently", "unlogged", "temporary", "temp", "global", "local");

    private final SqlScript script;
    private final Set<String> generated;

    /**
     * Checks a script.
     *
     * @param generated the hashes of statements that were generated, and are left out
     */
    IdempotenceCheck(SqlScript script, Set<String> generated) {
        this.script = script;
        this.generated = generated;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (ScriptStatement statement : script.statements()) {
            List<String> words = words(statement.sql());
            String kind = kind(words);
            if (words.isEmpty() || kind.isEmpty() || generated.contains(StatementHash.of(statement.sql()))) {
                continue;
            }
            if (words.get(0).equals("create") && CREATED.contains(kind) && !follows(words, "if", "not", "exists")) {
                findings.add(Finding.warning(
                        ErrorCode.CREATE_NOT_IDEMPOTENT,
                        script.fileName(),
                        statement.line(),
                        "CREATE " + kind.toUpperCase(Locale.ROOT) + " without IF NOT EXISTS in hand-written SQL",
                        "Write IF NOT EXISTS, if it may have been made by hand somewhere."));
            } else if (words.get(0).equals("drop") && !kind.equals("owned") && !follows(words, "if", "exists")) {
                findings.add(Finding.warning(
                        ErrorCode.DROP_NOT_IDEMPOTENT,
                        script.fileName(),
                        statement.line(),
                        "DROP " + kind.toUpperCase(Locale.ROOT) + " without IF EXISTS in hand-written SQL",
                        "Write IF EXISTS, if it may be gone already somewhere."));
            }
        }
        return findings;
    }

    private static List<String> words(String sql) {
        return Token.listOf(sql).stream()
                .limit(10)
                .map(token -> token.text().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String kind(List<String> words) {
        return words.stream()
                .skip(1)
                .filter(word -> !BETWEEN.contains(word))
                .findFirst()
                .orElse("");
    }

    private static boolean follows(List<String> words, String... wanted) {
        return Collections.indexOfSubList(words, List.of(wanted)) > 0;
    }
}
