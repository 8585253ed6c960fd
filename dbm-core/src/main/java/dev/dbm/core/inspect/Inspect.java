package dev.dbm.core.inspect;

import dev.dbm.Unmodelled;
import dev.dbm.core.compare.Declared;
import dev.dbm.core.compare.Side;
import dev.dbm.core.introspect.Introspection;
import dev.dbm.core.snapshot.Snapshot;
import dev.dbm.core.snapshot.SnapshotCodec;
import dev.dbm.schema.Schema;
import dev.dbm.workspace.DiffSide;
import dev.dbm.workspace.InspectFormat;
import dev.dbm.workspace.InspectResult;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;

/** Reads a schema from wherever it is, and writes it in one of the formats. */
public final class Inspect {
    private final Declared declared;

    /**
     * Prepares the command; reads nothing yet.
     *
     * @param declared what {@link DiffSide.Declared} stands for
     */
    public Inspect(Declared declared) {
        this.declared = declared;
    }

    /** Reads and writes. */
    public InspectResult run(DiffSide from, InspectFormat format) {
        Side side = Side.read(from, declared);
        List<Unmodelled> unmodelled =
                side.live().map(Side.Live::found).map(Introspection::unmodelled).orElse(List.of());
        // What a database holds besides is named one by one, and not in a note that counts it.
        List<String> notes = side.live().isPresent() ? List.of() : side.notes();
        Holding holding = new Holding(title(from, side), side.schema(), side.dependencies(), unmodelled, notes);
        return new InspectResult(side.schema(), unmodelled, notes, text(holding, format));
    }

    private static String text(Holding holding, InspectFormat format) {
        return switch (format) {
            case TEXT -> new TextReport(holding).text();
            case JSON -> json(holding.schema());
            case SQL -> new CreationScript(holding).text();
            case MERMAID -> new MermaidText(holding.schema()).text();
            case DBML -> new DbmlText(holding).text();
            case SVG -> Drawing.load().svg(holding.schema(), holding.title());
        };
    }

    private static String json(Schema schema) {
        return SnapshotCodec.encode(Snapshot.of(Snapshot.NO_PARENT, schema, Collections.emptySortedMap()));
    }

    private static String title(DiffSide from, Side side) {
        return switch (from) {
            case DiffSide.Live live ->
                side.live()
                        .map(read -> read.database() + " on PostgreSQL " + read.major())
                        .orElseThrow();
            case DiffSide.SnapshotFile(Path file) -> file.toString();
            case DiffSide.Migrations(Path directory) -> directory.toString();
            case DiffSide.Declared own -> "the declared schema";
            case DiffSide.Packages(var names, var loader) -> String.join(", ", names);
        };
    }
}
