package dev.dbm.core.scratch;

import dev.dbm.core.sql.ScriptStatement;
import dev.dbm.core.sql.SqlNames;
import dev.dbm.core.sql.SqlScript;
import dev.dbm.core.sql.Token;
import dev.dbm.schema.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A statement of a file that creates an extension.
 *
 * @param fileName the file
 * @param line the line on which the statement begins, from 1
 * @param extension the extension
 */
public record ExtensionStatement(String fileName, int line, Identifier extension) {
    /** Returns the statements of some files that create extensions, in order. */
    static List<ExtensionStatement> in(List<SqlScript> scripts) {
        List<ExtensionStatement> found = new ArrayList<>();
        for (SqlScript script : scripts) {
            for (ScriptStatement statement : script.statements()) {
                extension(statement.sql())
                        .ifPresent(
                                name -> found.add(new ExtensionStatement(script.fileName(), statement.line(), name)));
            }
        }
        return found;
    }

    /** CREATE EXTENSION, perhaps IF NOT EXISTS, and the name. */
    private static Optional<Identifier> extension(String sql) {
        // Most statements of a long history are something else, which the first letters say.
        if (!sql.regionMatches(true, 0, "create", 0, "create".length())) {
            return Optional.empty();
        }
        List<Token> tokens = Token.listOf(sql);
        if (tokens.size() < 3 || !tokens.get(1).isWord("extension")) {
            return Optional.empty();
        }
        int name = tokens.get(2).isWord("if") ? 5 : 2;
        return name < tokens.size() ? SqlNames.name(tokens.get(name)) : Optional.empty();
    }

    /** Returns it for people. */
    @Override
    public String toString() {
        return fileName + ":" + line + "  extension " + extension.shown();
    }
}
