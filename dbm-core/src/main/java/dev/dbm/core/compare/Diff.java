package dev.dbm.core.compare;

import dev.dbm.ErrorCode;
import dev.dbm.JournalException;
import dev.dbm.MigrationSource;
import dev.dbm.PlanningException;
import dev.dbm.Problem;
import dev.dbm.core.catalog.Namespaces;
import dev.dbm.core.declare.Declaration;
import dev.dbm.core.depend.Surroundings;
import dev.dbm.core.diff.CanonicalForms;
import dev.dbm.core.diff.Differ;
import dev.dbm.core.diff.Difference;
import dev.dbm.core.diff.Intents;
import dev.dbm.core.diff.Known;
import dev.dbm.core.folder.Base;
import dev.dbm.core.folder.Folder;
import dev.dbm.core.introspect.Introspection;
import dev.dbm.core.introspect.Introspector;
import dev.dbm.core.kind.Coverage;
import dev.dbm.core.planner.Planner;
import dev.dbm.core.session.DatabaseFailure;
import dev.dbm.core.snapshot.ReadSnapshot;
import dev.dbm.core.snapshot.Snapshot;
import dev.dbm.core.snapshot.SnapshotCodec;
import dev.dbm.plan.Change;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Schema;
import dev.dbm.workspace.DiffResult;
import dev.dbm.workspace.DiffSession;
import dev.dbm.workspace.DiffSide;
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
public final class Diff implements DiffSession {
    private final Declared declared;
    private final ScratchServer server;
    private Prover prover;
    private Optional<String> unproven = Optional.empty();

    /**
     * Prepares the command; opens nothing yet.
     *
     * @param declared what {@link DiffSide.Declared} stands for
     * @param server is asked about texts that differ
     */
    public Diff(Declared declared, ScratchServer server) {
        this.declared = declared;
        this.server = server;
        this.prover = Prover.open(server, List.of());
    }

    @Override
    public DiffResult diff(DiffSide from, DiffSide to) {
        Side first = read(from);
        Side second = read(to);
        // Between two databases everything counts; a project's side says what is managed.
        Side before = second.live().isEmpty() ? first.within(Coverage.of(second.schema())) : first;
        Side after = first.live().isEmpty() ? second.within(Coverage.of(first.schema())) : second;
        unproven = Optional.empty();
        if (before.major().isPresent()) {
            Optional<Problem> tooNew =
                    ServerAge.problem(after.schema(), before.major().getAsInt(), "the database");
            if (tooNew.isPresent()) {
                throw new PlanningException(tooNew.get());
            }
        }
        Difference difference = Differ.with(this::forms)
                .diff(before.known(after.major()), after.known(before.major()), after.intents());
        List<String> notes = new ArrayList<>(before.notes());
        notes.addAll(after.notes());
        unproven.ifPresent(notes::add);
        notes.addAll(prover.unsettled(difference));
        Surroundings surroundings =
                before.surroundings().withAfter(after.surroundings().before());
        return new DiffResult(new Planner().plan(difference, after.intents(), surroundings), notes);
    }

    @Override
    public void close() {
        prover.close();
    }

    private Side read(DiffSide side) {
        return switch (side) {
            case DiffSide.Live live -> live(live);
            case DiffSide.SnapshotFile(Path file) -> snapshot(file);
            case DiffSide.Migrations(Path directory) -> migrations(directory);
            case DiffSide.Declared own -> declared(declared);
            case DiffSide.Packages(var names, var loader) ->
                declared(new Declared(List.of(), names, Optional.of(loader), declared.majors()));
        };
    }

    private static Side declared(Declared declared) {
        Declaration declaration = declared.read();
        return new Side(declaration.schema(), declaration.intents(), Optional.empty(), Optional.empty(), List.of());
    }

    private static Side migrations(Path directory) {
        Base base = Base.of(Folder.open(MigrationSource.directory(directory)));
        return new Side(
                base.snapshot().schema(), Intents.none(), Optional.of(base.snapshot()), Optional.empty(), base.notes());
    }

    private static Side live(DiffSide.Live live) {
        try (Connection connection = live.database().getConnection()) {
            Introspection read = Introspector.introspect(connection, namespaces(live));
            return new Live(
                            read,
                            connection.getCatalog(),
                            connection.getMetaData().getDatabaseMajorVersion())
                    .side();
        } catch (SQLException failure) {
            throw DatabaseFailure.notConnected(failure);
        }
    }

    private static Namespaces namespaces(DiffSide.Live live) {
        return live.namespaces().isEmpty() ? Namespaces.all() : Namespaces.of(live.namespaces());
    }

    private static Side snapshot(Path file) {
        ReadSnapshot read = SnapshotCodec.decode(file.toString(), text(file));
        List<String> notes = read.unmodelled().stream()
                .map(one -> file + " holds what dbm does not model: " + one)
                .toList();
        return new Side(
                read.snapshot().schema(), Intents.none(), Optional.of(read.snapshot()), Optional.empty(), notes);
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
     * What was read of a database.
     *
     * @param found what it holds
     * @param database its name
     * @param major the major version of its server
     */
    private record Live(Introspection found, String database, int major) {
        Live within(Coverage coverage) {
            return new Live(found.within(coverage), database, major);
        }

        Side side() {
            return new Side(found.schema(), Intents.none(), Optional.empty(), Optional.of(this), notes());
        }

        private List<String> notes() {
            if (found.unmodelled().isEmpty()) {
                return List.of();
            }
            String counts = found.unmodelledByKind().entrySet().stream()
                    .map(count -> count.getValue() + " " + count.getKey())
                    .collect(Collectors.joining(", "));
            return List.of(database + " holds what dbm does not model and leaves alone: " + counts);
        }
    }

    /**
     * What was read.
     *
     * @param schema the schema
     * @param intents how it wants to be reached
     * @param snapshot the snapshot it comes from
     * @param live the database it comes from
     * @param notes what is worth knowing
     */
    private record Side(
            Schema schema, Intents intents, Optional<Snapshot> snapshot, Optional<Live> live, List<String> notes) {
        OptionalInt major() {
            return live.map(one -> OptionalInt.of(one.major())).orElse(OptionalInt.empty());
        }

        Surroundings surroundings() {
            return live.map(Live::found)
                    .map(found -> Surroundings.of(found.dependencies(), found.unmodelled()))
                    .orElseGet(Surroundings::unknown);
        }

        /** Returns the same without what a project leaves alone, if it is a database. */
        Side within(Coverage coverage) {
            return live.map(one -> one.within(coverage).side()).orElse(this);
        }

        /** Returns the schema with what its snapshot recorded of it, for the other side's server. */
        Known known(OptionalInt other) {
            return new Known(
                    schema,
                    forms(other),
                    snapshot.map(one -> one.settled().renames()).orElse(List.of()));
        }

        private CanonicalForms forms(OptionalInt other) {
            if (snapshot.isEmpty() || other.isEmpty()) {
                return CanonicalForms.none();
            }
            return snapshot.get()
                    .forms(other.getAsInt())
                    .map(CanonicalForms::of)
                    .orElseGet(CanonicalForms::none);
        }
    }

    private CanonicalForms forms(Schema schema, List<Change.Rename> renames, Set<ObjectId> objects) {
        try {
            Optional<CanonicalForms> forms = prover.forms(schema, renames, objects);
            if (forms.isPresent()) {
                return forms.get();
            }
        } catch (PlanningException unavailable) {
            // Nobody asked for the embedded server; who named one of his own is told.
            if (!(server instanceof ScratchServer.Automatic)) {
                throw unavailable;
            }
            prover.close();
            prover = Prover.open(ScratchServer.offline(), List.of());
        }
        unproven = Optional.of("there is no scratch server, so that SQL texts were compared as they are written");
        return CanonicalForms.none();
    }
}
