package dev.dbm.workspace;

import dev.dbm.schema.Identifier;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.sql.DataSource;

/** One of the two schemas of a {@link Workspace#diff}. */
public sealed interface DiffSide {
    /** Returns a live database, all of its namespaces but PostgreSQL's own and the one of dbm's history; it is only read. */
    static DiffSide live(DataSource database) {
        return new Live(database, Collections.emptySortedSet());
    }

    /** Returns what the workspace declares. */
    static DiffSide declared() {
        return new Declared();
    }

    /** Returns the annotated records and enums of some packages, whatever the workspace declares. */
    static DiffSide packages(ClassLoader loader, String... names) {
        return new Packages(List.of(names), loader);
    }

    /** Returns what the migrations of a folder come to: the snapshot of the last one. */
    static DiffSide migrations(Path directory) {
        return new Migrations(directory);
    }

    /** Returns a snapshot of dbm or of drizzle-kit, for example {@code db/migrations/meta/0004_snapshot.json}. */
    static DiffSide snapshot(Path file) {
        return new SnapshotFile(file);
    }

    /**
     * A live database, which is only read.
     *
     * @param database where its connection comes from
     * @param namespaces which of its namespaces to look at, whether they exist or not; empty for all but PostgreSQL's own and the one of dbm's history
     */
    record Live(DataSource database, SortedSet<Identifier> namespaces) implements DiffSide {
        /** Copies the names. */
        public Live {
            namespaces = Collections.unmodifiableSortedSet(new TreeSet<>(namespaces));
        }
    }

    /** What the workspace declares. */
    record Declared() implements DiffSide {}

    /**
     * The annotated records and enums of some packages and of those below them.
     *
     * @param names the packages
     * @param loader finds the classes
     */
    record Packages(List<String> names, ClassLoader loader) implements DiffSide {
        /** Copies the list. */
        public Packages {
            names = List.copyOf(names);
        }
    }

    /**
     * What the migrations of a folder come to: the snapshot of the last one that has any.
     *
     * @param directory the migrations folder
     */
    record Migrations(Path directory) implements DiffSide {}

    /**
     * A snapshot of dbm or of drizzle-kit.
     *
     * @param file the file
     */
    record SnapshotFile(Path file) implements DiffSide {}
}
