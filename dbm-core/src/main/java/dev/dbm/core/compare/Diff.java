package dev.dbm.core.compare;

import dev.dbm.DatabaseException;
import dev.dbm.ErrorCode;
import dev.dbm.JournalException;
import dev.dbm.PlanningException;
import dev.dbm.Problem;
import dev.dbm.core.declare.Declaration;
import dev.dbm.core.declare.DeclarationOptions;
import dev.dbm.core.declare.DeclarationReader;
import dev.dbm.core.diff.CanonicalForms;
import dev.dbm.core.diff.Canonicalizer;
import dev.dbm.core.diff.Differ;
import dev.dbm.core.diff.Difference;
import dev.dbm.core.diff.Intents;
import dev.dbm.core.introspect.Introspection;
import dev.dbm.core.introspect.Introspector;
import dev.dbm.core.planner.Planner;
import dev.dbm.core.run.DatabaseFailure;
import dev.dbm.core.scratch.Scratch;
import dev.dbm.core.snapshot.ReadSnapshot;
import dev.dbm.core.snapshot.SnapshotCodec;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Schema;
import dev.dbm.workspace.ScratchServer;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Plans the way from one schema to another, wherever the two are. A scratch is opened when texts first differ and kept for the next comparison, until
 * this is closed; not thread-safe.
 */
public final class Diff implements AutoCloseable {
    private final ScratchServer server;
    private Optional<Scratch> scratch = Optional.empty();
    private Optional<String> unproven = Optional.empty();
    private boolean opened;

    private Diff(ScratchServer server) {
        this.server = server;
    }

    /** Returns a diff that asks this server about texts that differ; opens nothing yet. */
    public static Diff with(ScratchServer server) {
        return new Diff(server);
    }

    /**
     * Plans the way between two sides; nothing is written anywhere. Drops are planned like everything else.
     *
     * @throws dev.dbm.PlanningException if a change cannot be made; lists all that cannot
     * @throws DatabaseException if a database cannot be reached or read
     * @throws JournalException if a snapshot cannot be read
     * @throws dev.dbm.DeclarationException if the declared classes do not describe a possible schema
     */
    public DiffResult between(DiffSide from, DiffSide to) {
        Side before = read(from);
        Side after = read(to);
        unproven = Optional.empty();
        Difference difference = Differ.with(new LazyScratch())
                .diff(
                        before.schema(),
                        after.schema(),
                        after.intents(),
                        before.forms(after.major()),
                        after.forms(before.major()));
        List<String> notes = new ArrayList<>(before.notes());
        notes.addAll(after.notes());
        unproven.ifPresent(notes::add);
        return new DiffResult(new Planner().plan(difference, after.intents()), notes);
    }

    @Override
    public void close() {
        scratch.ifPresent(Scratch::close);
    }

    private static Side read(DiffSide side) {
        return switch (side) {
            case DiffSide.Live live -> live(live);
            case DiffSide.SnapshotFile(Path file) -> snapshot(file);
            case DiffSide.Declared(var source) -> {
                Declaration declaration =
                        DeclarationReader.of(DeclarationOptions.defaults()).read(source);
                yield new Side(
                        declaration.schema(), declaration.intents(), Optional.empty(), OptionalInt.empty(), List.of());
            }
        };
    }

    private static Side live(DiffSide.Live live) {
        try (Connection connection = live.database().getConnection()) {
            Introspection read = Introspector.introspect(connection, live.namespaces());
            return new Side(
                    read.schema(),
                    Intents.none(),
                    Optional.empty(),
                    OptionalInt.of(connection.getMetaData().getDatabaseMajorVersion()),
                    unmodelled(connection.getCatalog(), read));
        } catch (SQLException failure) {
            throw DatabaseFailure.notConnected(failure);
        }
    }

    private static List<String> unmodelled(String database, Introspection read) {
        if (read.unmodelled().isEmpty()) {
            return List.of();
        }
        String counts = read.unmodelledByKind().entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
        return List.of(database + " holds what dbm does not model and leaves alone: " + counts);
    }

    private static Side snapshot(Path file) {
        ReadSnapshot read = SnapshotCodec.decode(file.toString(), text(file));
        List<String> notes = read.unmodelled().stream()
                .map(one -> file + " holds what dbm does not model: " + one)
                .toList();
        return new Side(read.snapshot().schema(), Intents.none(), Optional.of(read), OptionalInt.empty(), notes);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException missing) {
            throw unreadable(
                    "There is no snapshot " + file, missing, "Name the file, for example …/meta/0004_snapshot.json.");
        } catch (CharacterCodingException notUtf8) {
            throw unreadable("The snapshot is not UTF-8: " + file, notUtf8, "Restore it from version control.");
        } catch (IOException failure) {
            throw unreadable(
                    "The snapshot cannot be read: " + file,
                    failure,
                    "Check that you may read it: " + failure.getMessage());
        }
    }

    private static JournalException unreadable(String what, IOException cause, String remedy) {
        return new JournalException(Problem.of(ErrorCode.MIGRATIONS_UNREADABLE, what, remedy), cause);
    }

    /**
     * What was read.
     *
     * @param schema the schema
     * @param intents how it wants to be reached
     * @param snapshot the snapshot it comes from
     * @param major the major version of the server it comes from
     * @param notes what is worth knowing
     */
    private record Side(
            Schema schema, Intents intents, Optional<ReadSnapshot> snapshot, OptionalInt major, List<String> notes) {
        /** Returns the forms that the snapshot recorded for the other side's server. */
        CanonicalForms forms(OptionalInt other) {
            if (snapshot.isEmpty() || other.isEmpty()) {
                return CanonicalForms.none();
            }
            return snapshot.get()
                    .snapshot()
                    .forms(other.getAsInt())
                    .map(CanonicalForms::of)
                    .orElseGet(CanonicalForms::none);
        }
    }

    private Optional<Scratch> scratch() {
        if (!opened) {
            opened = true;
            scratch = opened(server);
        }
        return scratch;
    }

    private static Optional<Scratch> opened(ScratchServer server) {
        try {
            return Scratch.open(server);
        } catch (PlanningException unavailable) {
            // Nobody asked for the embedded server; who named one of his own is told.
            if (server instanceof ScratchServer.Automatic) {
                return Optional.empty();
            }
            throw unavailable;
        }
    }

    /** Most comparisons never ask: the server is started for the first that does. */
    private final class LazyScratch implements Canonicalizer {
        @Override
        public CanonicalForms forms(Schema schema, Set<ObjectId> objects) {
            if (scratch().isEmpty()) {
                unproven =
                        Optional.of("there is no scratch server, so that SQL texts were compared as they are written");
                return CanonicalForms.none();
            }
            return scratch().get().forms(schema, objects);
        }
    }
}
