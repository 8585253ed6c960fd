package dev.dbm.cli.output;

import dev.dbm.Unmodelled;
import dev.dbm.workspace.PatchResult;
import dev.dbm.workspace.PullResult;
import dev.dbm.workspace.PulledFile;
import dev.dbm.workspace.Recorded;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The JSON document of a pull. */
public final class PullDocument {
    private PullDocument() {}

    /** Returns the members for a pull. */
    public static Map<String, Object> of(PullResult result) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("database", result.database());
        members.put("sources", result.files().stream().map(PullDocument::of).toList());
        members.put("declared", result.counts());
        members.put("left", result.left().stream().map(Unmodelled::describe).toList());
        result.initial().ifPresent(initial -> members.put("migration", JsonDocument.of(initial)));
        members.put("recorded", of(result.recorded()));
        members.put("notes", result.notes());
        return members;
    }

    /** Returns the members for a patch of existing source. */
    public static Map<String, Object> of(PatchResult result) {
        return JsonDocument.members(
                "database", result.database(),
                "mode", result.mode().name().toLowerCase(Locale.ROOT),
                "files",
                        result.files().stream()
                                .map(file -> file.toString().replace('\\', '/'))
                                .toList(),
                "patch", result.patch(),
                "obsolete", result.obsolete());
    }

    private static Map<String, Object> of(PulledFile file) {
        return JsonDocument.members(
                "file",
                file.file().toString().replace('\\', '/'),
                "state",
                file.state().name().toLowerCase(Locale.ROOT));
    }

    private static Map<String, Object> of(Recorded recorded) {
        return switch (recorded) {
            case Recorded.Now(var migrations) ->
                JsonDocument.members("state", "now", "migrations", JsonDocument.tags(migrations));
            case Recorded.NotYet(var reason, var remedy) ->
                JsonDocument.members("state", "notYet", "reason", reason, "remedy", remedy, "migrations", List.of());
            case Recorded.Unneeded() -> JsonDocument.members("state", "unneeded", "migrations", List.of());
        };
    }
}
