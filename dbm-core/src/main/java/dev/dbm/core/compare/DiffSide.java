package dev.dbm.core.compare;

import dev.dbm.core.catalog.Namespaces;
import dev.dbm.core.declare.DeclarationSource;
import java.nio.file.Path;
import javax.sql.DataSource;

/** One of the two schemas of a diff. */
public sealed interface DiffSide {
    /**
     * A live database, which is only read.
     *
     * @param database where its connection comes from
     * @param namespaces which of its namespaces to look at
     */
    record Live(DataSource database, Namespaces namespaces) implements DiffSide {}

    /**
     * A snapshot of dbm or of drizzle-kit.
     *
     * @param file the file
     */
    record SnapshotFile(Path file) implements DiffSide {}

    /**
     * Annotated records.
     *
     * @param source where they are
     */
    record Declared(DeclarationSource source) implements DiffSide {}
}
