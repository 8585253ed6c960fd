package dev.dbm.core.compare;

import dev.dbm.DatabaseException;
import dev.dbm.ErrorCode;
import dev.dbm.JournalException;
import dev.dbm.MigrationSource;
import dev.dbm.Problem;
import dev.dbm.core.catalog.Namespaces;
import dev.dbm.core.declare.Declaration;
import dev.dbm.core.depend.Dependencies;
import dev.dbm.core.depend.Surroundings;
import dev.dbm.core.diff.CanonicalForms;
import dev.dbm.core.diff.Difference;
import dev.dbm.core.diff.Intents;
import dev.dbm.core.diff.Known;
import dev.dbm.core.folder.Base;
import dev.dbm.core.folder.Folder;
import dev.dbm.core.introspect.Introspection;
import dev.dbm.core.introspect.Introspector;
import dev.dbm.core.kind.Coverage;
import dev.dbm.core.kind.Kinds;
import dev.dbm.core.session.DatabaseFailure;
import dev.dbm.core.snapshot.ReadSnapshot;
import dev.dbm.core.snapshot.Snapshot;
import dev.dbm.core.snapshot.SnapshotCodec;
import dev.dbm.plan.Change;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.workspace.DiffSide;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A schema, and what is known of it from where it was read.
 *
 * @param schema the schema
 * @param intents how it wants to be reached
 * @param snapshot the snapshot it comes from
 * @param live the database it comes from
 * @param notes what is worth knowing
 */
public record Side(
        Schema schema, Intents intents, Optional<Snapshot> snapshot, Optional<Live> live, List<String> notes) {
    /** What the names of the roles begin with that every server has; nobody else may have such a name. */
    private static final String PREDEFINED = "pg_";

    /** Copies the list. */
    public Side {
        notes = List.copyOf(notes);
    }

    /**
     * What was read of a database.
     *
     * @param found what it holds
     * @param database its name
     * @param major the major version of its server
     */
    public record Live(Introspection found, String database, int major) {
        private Live managedBy(Schema declared) {
            return new Live(found.within(Coverage.of(declared)).withoutLedgers(declared), database, major);
        }

        /** Returns which roles have to be there before the way can be gone, and are not. */
        Optional<String> missingRoles(Difference difference) {
            Set<Identifier> missing = new TreeSet<>();
            for (Change change : difference.changes()) {
                difference.after().find(change.id()).ifPresent(object -> missing.addAll(named(object)));
            }
            Stream.concat(found.shared().stream(), difference.after().objects().values().stream())
                    .map(SchemaObject::id)
                    .filter(id -> id.kind() == ObjectKind.ROLE)
                    .forEach(role -> missing.remove(role.name()));
            missing.removeIf(role -> role.value().startsWith(PREDEFINED));
            return missing.isEmpty()
                    ? Optional.empty()
                    : Optional.of("the server of %s has no role %s, which the plan names: create it there first"
                            .formatted(
                                    database,
                                    missing.stream().map(Identifier::shown).collect(Collectors.joining(", nor "))));
        }

        private static <T extends SchemaObject> List<Identifier> named(T object) {
            return Kinds.of(object).roles(object);
        }

        private Side side() {
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
     * Reads a side.
     *
     * @param own what {@link DiffSide.Declared} stands for
     * @throws DatabaseException if a database cannot be reached or read
     * @throws JournalException if a snapshot or a migrations folder cannot be read
     * @throws dev.dbm.DeclarationException if the declared classes do not describe a possible schema
     * @throws dev.dbm.ConfigurationException if nothing is declared and that is the side
     */
    public static Side read(DiffSide side, Declared own) {
        return switch (side) {
            case DiffSide.Live live -> live(live);
            case DiffSide.SnapshotFile(Path file) -> snapshot(file);
            case DiffSide.Migrations(Path directory) -> migrations(directory);
            case DiffSide.Declared declared -> declared(own);
            case DiffSide.Packages(var names, var loader) ->
                declared(new Declared(List.of(), names, Optional.of(loader), own.majors()));
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

    /** Returns who needs what in it, as far as PostgreSQL told. */
    public Dependencies dependencies() {
        return live.map(one -> one.found().dependencies())
                .or(() -> snapshot.map(Snapshot::dependencies))
                .orElseGet(Dependencies::none);
    }

    OptionalInt major() {
        return live.map(one -> OptionalInt.of(one.major())).orElse(OptionalInt.empty());
    }

    Surroundings surroundings() {
        return live.map(Live::found)
                .map(found -> Surroundings.of(found.dependencies(), found.unmodelled()))
                .orElseGet(Surroundings::unknown);
    }

    /** Returns the same without what a project leaves alone that declares a schema, if it is a database. */
    Side managedBy(Schema declared) {
        return live.map(one -> one.managedBy(declared).side()).orElse(this);
    }

    /** Returns the schema with what its snapshot recorded of it, for the other side's server. */
    Known known(OptionalInt other) {
        return new Known(
                schema,
                forms(other),
                snapshot.map(one -> one.settled().renames()).orElse(List.of()),
                dependencies());
    }

    private CanonicalForms forms(OptionalInt other) {
        if (snapshot.isEmpty() || other.isEmpty()) {
            return CanonicalForms.none();
        }
        return snapshot.get().forms(other.getAsInt()).map(CanonicalForms::of).orElseGet(CanonicalForms::none);
    }
}
