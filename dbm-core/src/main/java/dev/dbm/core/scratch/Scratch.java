package dev.dbm.core.scratch;

import dev.dbm.ErrorCode;
import dev.dbm.PlanningException;
import dev.dbm.Problem;
import dev.dbm.core.diff.CanonicalForms;
import dev.dbm.core.diff.Canonicalizer;
import dev.dbm.core.session.Answer;
import dev.dbm.core.session.Session;
import dev.dbm.core.sql.SqlScript;
import dev.dbm.plan.Change;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Schema;
import dev.dbm.workspace.ReplayListener;
import dev.dbm.workspace.ScratchServer;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A server for throw-away databases, reached or started at the first question; who asks nothing pays nothing. Not thread-safe.
 *
 * <p>Questions of form are answered in a transaction that is rolled back, so that one empty database serves any number of them and then a replay, which
 * uses it up.
 */
public final class Scratch implements Canonicalizer, AutoCloseable {
    private final Source source;
    private Optional<Opened> opened = Optional.empty();
    private Optional<ScratchDatabase> empty = Optional.empty();

    private Scratch(Source source) {
        this.source = source;
    }

    /** Starts a server, or reaches one. */
    interface Source {
        /** Returns the server. */
        Host host() throws IOException;
    }

    /**
     * A server in use.
     *
     * @param host the server
     * @param major its major version
     */
    private record Opened(Host host, int major) {}

    /**
     * Returns a scratch on this server, or on the first of several; empty if there is none: offline, or automatic where none can be started.
     * Nothing is started or reached yet: every question may fail with a {@link PlanningException} that says why the server cannot be used.
     */
    public static Optional<Scratch> of(ScratchServer server) {
        return all(server, List.of()).stream().findFirst();
    }

    /**
     * Returns a scratch for each server; nothing is started or reached yet.
     *
     * @param majors the majors that run the migrations; the oldest is started where there is a choice
     */
    public static List<Scratch> all(ScratchServer server, Collection<Integer> majors) {
        return switch (server) {
            case ScratchServer.Offline offline -> List.of();
            case ScratchServer.Automatic automatic ->
                AutomaticServer.source(majors).map(Scratch::new).stream().toList();
            case ScratchServer.Server given -> List.of(new Scratch(() -> new ServerHost(given)));
            case ScratchServer.Several(var servers) ->
                servers.stream()
                        .map(one -> new Scratch(() -> new ServerHost(one)))
                        .toList();
        };
    }

    private Opened opened() {
        if (opened.isEmpty()) {
            opened = Optional.of(open());
        }
        return opened.get();
    }

    private Opened open() {
        Host host = host();
        try (Connection connection = host.connect()) {
            return new Opened(host, connection.getMetaData().getDatabaseMajorVersion());
        } catch (SQLException failure) {
            host.close();
            throw unavailable(failure);
        }
    }

    private Host host() {
        try {
            return source.host();
        } catch (IOException | IllegalStateException failure) {
            throw unavailable(failure);
        }
    }

    private static PlanningException unavailable(Exception failure) {
        Problem problem = Problem.of(
                ErrorCode.SCRATCH_UNAVAILABLE,
                "No scratch database can be had: " + failure.getMessage(),
                "Name a server on which databases may be created (--scratch-url), or go without the proof"
                        + " (--offline).");
        return new PlanningException(problem, failure);
    }

    /**
     * Returns the major version of the server.
     *
     * @throws PlanningException if the server cannot be used
     */
    public int major() {
        return opened().major();
    }

    /**
     * Returns the statements of migration files that create extensions which the server does not have; runs none of them.
     *
     * @throws PlanningException if the server cannot be used
     */
    public List<ExtensionStatement> lacking(List<SqlScript> scripts) {
        List<ExtensionStatement> needed = ExtensionStatement.in(scripts);
        Set<Identifier> lacking =
                lacking(needed.stream().map(ExtensionStatement::extension).collect(Collectors.toSet()));
        return needed.stream().filter(one -> lacking.contains(one.extension())).toList();
    }

    /**
     * Returns the extensions of a schema that the server does not have.
     *
     * @throws PlanningException if the server cannot be used
     */
    public Set<Identifier> lacking(Schema schema) {
        return lacking(schema.objects().keySet().stream()
                .filter(id -> id.kind() == ObjectKind.EXTENSION)
                .map(ObjectId::name)
                .collect(Collectors.toSet()));
    }

    private Set<Identifier> lacking(Set<Identifier> extensions) {
        if (extensions.isEmpty()) {
            return Set.of();
        }
        Set<Identifier> lacking = new TreeSet<>(extensions);
        try (Connection connection = opened().host().connect()) {
            Answer available = Session.on(connection).ask("SELECT name FROM pg_available_extensions ORDER BY name");
            for (int row = 0; row < available.size(); row++) {
                lacking.remove(new Identifier(available.text(row, 0)));
            }
        } catch (SQLException failure) {
            throw unavailable(failure);
        }
        return lacking;
    }

    /**
     * Runs migration files into an empty database, one by one as in production, and reads what it holds afterwards.
     *
     * @throws PlanningException if the server cannot be used
     */
    public Replay replay(List<SqlScript> scripts) {
        return replay(scripts, ReplayListener.none());
    }

    /**
     * Runs migration files into an empty database, one by one as in production, and reads what it holds afterwards.
     *
     * @param listener is told how far it is
     * @throws PlanningException if the server cannot be used
     */
    public Replay replay(List<SqlScript> scripts, ReplayListener listener) {
        return replay(scripts, listener, Checkpoint.none());
    }

    /**
     * Runs migration files into an empty database, one by one as in production, and reads what it holds afterwards.
     *
     * @param listener is told how far it is
     * @param checkpoint where to look at the database on the way
     * @throws PlanningException if the server cannot be used
     */
    public Replay replay(List<SqlScript> scripts, ReplayListener listener, Checkpoint checkpoint) {
        List<ExtensionStatement> lacking = lacking(scripts);
        if (!lacking.isEmpty()) {
            return new Replay.Lacking(lacking);
        }
        try (ScratchRoles roles = new ScratchRoles(opened().host());
                ScratchDatabase database = empty()) {
            empty = Optional.empty();
            return new Replayer(database, roles, opened().host().notes(), listener).run(scripts, checkpoint);
        } catch (SQLException failure) {
            throw unavailable(failure);
        }
    }

    /**
     * Returns the forms of all objects of a schema.
     *
     * @throws PlanningException if the server cannot be used
     */
    public CanonicalForms forms(Schema schema) {
        return forms(schema, schema.objects().keySet());
    }

    /**
     * Returns the forms of these objects of a schema.
     *
     * @throws PlanningException if the server cannot be used
     */
    public CanonicalForms forms(Schema schema, Set<ObjectId> objects) {
        return forms(schema, List.of(), objects);
    }

    @Override
    public CanonicalForms forms(Schema schema, List<Change.Rename> renames, Set<ObjectId> objects) {
        try {
            if (!renames.isEmpty()) {
                Schema needed = Needed.by(schema, objects);
                Written written = new Desk().written(needed, Needed.of(renames, needed));
                return CanonicalForms.of(written.read().schema().objects().values());
            }
            return new Rounds(new Desk(), schema, objects).forms();
        } catch (SQLException failure) {
            throw unavailable(failure);
        }
    }

    /** The transaction that is rolled back, or databases of their own for what is too much for one transaction. */
    private final class Desk implements Rounds.Desk {
        private boolean tooMuch;

        @Override
        public Written written(Schema schema) throws SQLException {
            return written(schema, List.of());
        }

        Written written(Schema schema, List<Change.Rename> renames) throws SQLException {
            if (!tooMuch) {
                try {
                    return empty().writtenAndRolledBack(schema, renames);
                } catch (SQLException failure) {
                    if (!ScratchDatabase.isTooMuchForOneTransaction(failure)) {
                        throw failure;
                    }
                    tooMuch = true;
                }
            }
            try (ScratchRoles roles = new ScratchRoles(opened().host());
                    ScratchDatabase own = ScratchDatabase.create(opened().host())) {
                return own.written(schema, renames, roles);
            }
        }
    }

    private ScratchDatabase empty() throws SQLException {
        if (empty.isEmpty()) {
            empty = Optional.of(ScratchDatabase.create(opened().host()));
        }
        return empty.get();
    }

    @Override
    public void close() {
        try {
            if (empty.isPresent()) {
                empty.get().close();
            }
        } catch (SQLException failure) {
            throw unavailable(failure);
        } finally {
            opened.ifPresent(server -> server.host().close());
        }
    }
}
