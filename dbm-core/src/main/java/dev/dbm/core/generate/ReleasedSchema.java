package dev.dbm.core.generate;

import dev.dbm.GitException;
import dev.dbm.core.folder.Base;
import dev.dbm.core.folder.Folder;
import dev.dbm.core.git.Commit;
import dev.dbm.core.git.MainBranch;
import dev.dbm.core.git.Repository;
import dev.dbm.core.journal.Journal;
import dev.dbm.core.journal.JournalEntry;
import dev.dbm.core.journal.MemoryFolder;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Schema;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The schema that others may have already, with rows: that of the migrations on the main branch, or of those that are committed where there is no other main
 * branch; without git, of all. Git is asked at the first question.
 */
final class ReleasedSchema {
    private final Supplier<Schema> read;
    private @Nullable Schema schema;

    private ReleasedSchema(Supplier<Schema> read) {
        this.read = read;
    }

    ReleasedSchema(Path directory, Folder folder) {
        this(() -> read(directory, folder));
    }

    /** Returns that others have nothing yet. */
    static ReleasedSchema none() {
        return new ReleasedSchema(Schema::empty);
    }

    /** Returns whether others may have an object. */
    boolean has(ObjectId id) {
        if (schema == null) {
            schema = read.get();
        }
        return schema.find(id).isPresent();
    }

    private static Schema read(Path directory, Folder folder) {
        List<JournalEntry> entries = folder.journal().entries();
        Optional<Set<String>> released = released(directory);
        int count = released.isEmpty()
                ? entries.size()
                : (int) entries.stream()
                        .takeWhile(entry -> released.get().contains(entry.tag()))
                        .count();
        return Base.upTo(folder, count).snapshot().schema();
    }

    /** Returns the migrations of the commit that this branch started from; empty where there is no git. */
    private static Optional<Set<String>> released(Path directory) {
        Repository repository;
        try {
            repository = Repository.of(directory);
        } catch (GitException noRepository) {
            return Optional.empty();
        }
        Optional<Commit> head = repository.find("HEAD");
        Optional<Commit> commit = MainBranch.of(repository)
                .map(main -> head.map(mine -> repository.forkPoint(mine, main.commit(), main.name()))
                        .orElse(main.commit()))
                .or(() -> head);
        SortedMap<String, byte[]> files =
                commit.map(one -> repository.files(one, Journal.FILE::equals)).orElseGet(TreeMap::new);
        return Optional.of(
                files.containsKey(Journal.FILE)
                        ? Journal.read(new MemoryFolder(repository.prefix(), files)).entries().stream()
                                .map(JournalEntry::tag)
                                .collect(Collectors.toSet())
                        : Set.of());
    }
}
