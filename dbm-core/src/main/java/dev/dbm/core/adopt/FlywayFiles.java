package dev.dbm.core.adopt;

import dev.dbm.ErrorCode;
import dev.dbm.core.folder.FolderFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The scripts in Flyway's locations. */
final class FlywayFiles {
    /** Flyway's events, each of which may have a script; a description may follow. */
    private static final Pattern CALLBACK = Pattern.compile("(before|after|create)[A-Z][A-Za-z]*(__.*)?\\.sql");

    private FlywayFiles() {}

    /**
     * Reads the scripts.
     *
     * @param ran the rows of the ledger by their scripts, which may be called otherwise than is usual
     */
    static List<FlywayScript> read(List<Path> locations, Map<String, LedgerRow> ran, Doubts doubts) {
        List<FlywayScript> scripts = new ArrayList<>();
        for (Path location : locations) {
            for (Path file : ToolFiles.below(location, doubts)) {
                String name = location.relativize(file).toString().replace('\\', '/');
                if (name.endsWith(".sql") || ran.containsKey(name)) {
                    script(name, file, Optional.ofNullable(ran.get(name)), doubts)
                            .ifPresent(scripts::add);
                }
            }
        }
        return scripts;
    }

    private static Optional<FlywayScript> script(String name, Path file, Optional<LedgerRow> ran, Doubts doubts) {
        FlywaySettings settings = FlywaySettings.beside(file);
        Optional<FlywayScript> script = FolderFiles.bytes(file)
                .map(bytes -> ToolFiles.text(file, bytes, settings.encoding(file, doubts), doubts))
                .flatMap(text -> FlywayScript.of(name, text, settings)
                        .or(() -> ran.map(row -> FlywayScript.of(name, row, text, settings))));
        if (script.isPresent()) {
            return script;
        }
        if (CALLBACK.matcher(String.valueOf(file.getFileName())).matches()) {
            doubts.ask(
                    ErrorCode.ADOPT_CONDITION,
                    name,
                    "Flyway runs " + name + " with every migrate; dbm has nothing of the kind",
                    file.toString(),
                    "Put what it does into a migration, or into the application.",
                    "leave it out");
        } else {
            doubts.note("left out, since it is not called as Flyway's scripts are, and was not run here: " + file);
        }
        return Optional.empty();
    }
}
