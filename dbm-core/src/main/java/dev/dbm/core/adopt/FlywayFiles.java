package dev.dbm.core.adopt;

import dev.dbm.ErrorCode;
import dev.dbm.core.folder.FolderFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The scripts in Flyway's locations. */
final class FlywayFiles {
    /** Flyway's events, each of which may have a script; a description may follow. */
    private static final Pattern CALLBACK = Pattern.compile("(before|after|create)[A-Z][A-Za-z]*(__.*)?\\.sql");

    private static final Pattern OWN_TRANSACTION = Pattern.compile("(?m)^\\s*executeInTransaction\\s*=\\s*false\\s*$");

    private FlywayFiles() {}

    static List<FlywayScript> read(List<Path> locations, Doubts doubts) {
        List<FlywayScript> scripts = new ArrayList<>();
        for (Path location : locations) {
            for (Path file : ToolFiles.below(location, doubts)) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(".sql")) {
                    FolderFiles.bytes(file)
                            .ifPresent(bytes -> script(location, file, ToolFiles.text(file, bytes, doubts), doubts)
                                    .ifPresent(scripts::add));
                }
            }
        }
        return scripts;
    }

    private static Optional<FlywayScript> script(Path location, Path file, String text, Doubts doubts) {
        Optional<FlywayScript> script = FlywayScript.of(location, file, text);
        String name = String.valueOf(file.getFileName());
        if (script.isPresent()) {
            return script;
        }
        if (CALLBACK.matcher(name).matches()) {
            doubts.ask(
                    ErrorCode.ADOPT_CONDITION,
                    name,
                    "Flyway runs " + name + " with every migrate; dbm has nothing of the kind",
                    file.toString(),
                    "Put what it does into a migration, or into the application.",
                    "leave it out");
        } else {
            doubts.note("left out, since Flyway does not run it either: " + file);
        }
        return Optional.empty();
    }

    /** Returns whether the file beside a script says that it runs outside a transaction. */
    static boolean isOutsideTransaction(FlywayScript script) {
        return FolderFiles.bytes(script.path().resolveSibling(script.path().getFileName() + ".conf"))
                .filter(bytes -> OWN_TRANSACTION
                        .matcher(new String(bytes, StandardCharsets.UTF_8))
                        .find())
                .isPresent();
    }
}
