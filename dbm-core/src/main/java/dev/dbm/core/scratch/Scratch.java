package dev.dbm.core.scratch;

import dev.dbm.ErrorCode;
import dev.dbm.PlanningException;
import dev.dbm.Problem;
import dev.dbm.core.catalog.Namespaces;
import dev.dbm.core.diff.CanonicalForms;
import dev.dbm.core.diff.Canonicalizer;
import dev.dbm.core.introspect.Introspection;
import dev.dbm.core.introspect.Introspector;
import dev.dbm.core.planner.Planner;
import dev.dbm.core.sql.SqlScript;
import dev.dbm.schema.Column;
import dev.dbm.schema.ColumnValue;
import dev.dbm.schema.EnumType;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.Sequence;
import dev.dbm.workspace.ReplayListener;
import dev.dbm.workspace.ReplayProgress;
import dev.dbm.workspace.ScratchServer;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A server for throw-away databases. Each question is answered in databases of its own, dropped before the answer is given. */
public final class Scratch implements Canonicalizer, AutoCloseable {
    private static final String EMBEDDED = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";

    /** Text that has not come to rest after so many rounds never will. */
    private static final int MAX_ROUNDS = 5;

    private final Host host;
    private final int major;

    private Scratch(Host host, int major) {
        this.host = host;
        this.major = major;
    }

    /**
     * Returns a scratch on this server; empty if there is none: offline, or automatic without binaries on the class path.
     *
     * @throws PlanningException if the server is there but cannot be used
     */
    public static Optional<Scratch> open(ScratchServer server) {
        return switch (server) {
            case ScratchServer.Offline offline -> Optional.empty();
            case ScratchServer.Automatic automatic -> embeddedPresent() ? Optional.of(embedded()) : Optional.empty();
            case ScratchServer.Server given -> Optional.of(on(new ServerHost(given)));
        };
    }

    private static boolean embeddedPresent() {
        try {
            Class.forName(EMBEDDED, false, Scratch.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }

    private static Scratch embedded() {
        try {
            return on(EmbeddedHost.start());
        } catch (IOException | IllegalStateException failure) {
            throw unavailable(failure);
        }
    }

    private static Scratch on(Host host) {
        try (Connection connection = host.connect()) {
            return new Scratch(host, connection.getMetaData().getDatabaseMajorVersion());
        } catch (SQLException failure) {
            host.close();
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

    /** Returns the major version of the server. */
    public int major() {
        return major;
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
        try (ScratchDatabase database = ScratchDatabase.create(host)) {
            int done = 0;
            for (SqlScript script : scripts) {
                listener.on(new ReplayProgress(script.fileName(), done, scripts.size()));
                Optional<Replay.Failed> failed = database.run(script);
                if (failed.isPresent()) {
                    return failed.get();
                }
                done++;
            }
            listener.on(new ReplayProgress(
                    scripts.isEmpty() ? "" : scripts.get(done - 1).fileName(), done, done));
            return new Replay.Done(Introspector.introspect(database.connection(), Namespaces.all()));
        } catch (SQLException failure) {
            throw unavailable(failure);
        }
    }

    /** Returns the forms of all objects of a schema. */
    public CanonicalForms forms(Schema schema) {
        return forms(schema, schema.objects().keySet());
    }

    @Override
    public CanonicalForms forms(Schema schema, Set<ObjectId> objects) {
        Map<ObjectId, Set<SchemaObject>> forms = new TreeMap<>();
        Set<ObjectId> moving = new TreeSet<>(objects);
        Schema written = restricted(schema, objects);
        try {
            for (int round = 0; round < MAX_ROUNDS && !moving.isEmpty(); round++) {
                Schema read = written(written);
                Schema last = written;
                moving.removeIf(id -> !read.objects().containsKey(id)
                        || read.objects().get(id).equals(last.objects().get(id)));
                read.objects().forEach((id, object) -> {
                    if (objects.contains(id)) {
                        forms.computeIfAbsent(id, key -> new LinkedHashSet<>()).add(object);
                    }
                });
                written = read;
            }
        } catch (SQLException failure) {
            throw unavailable(failure);
        }
        return new CanonicalForms(forms);
    }

    private Schema written(Schema schema) throws SQLException {
        try (ScratchDatabase database = ScratchDatabase.create(host)) {
            database.runWhatRuns(
                    new Planner().plan(Schema.initial(), withPublic(schema)).statements());
            Introspection read = Introspector.introspect(database.connection(), Namespaces.of(schema.namespaces()));
            return read.schema();
        }
    }

    private static Schema withPublic(Schema schema) {
        Namespace publicNamespace = Namespace.of(Namespace.PUBLIC);
        if (schema.objects().containsKey(publicNamespace.id())) {
            return schema;
        }
        List<SchemaObject> objects = new ArrayList<>(schema.objects().values());
        objects.add(publicNamespace);
        return Schema.of(objects);
    }

    /** What is needed to write the objects: their tables with all columns, but not what else hangs on those tables. */
    private static Schema restricted(Schema schema, Set<ObjectId> objects) {
        Set<ObjectId> tables = new TreeSet<>();
        objects.forEach(id -> schema.find(id).flatMap(SchemaObject::owner).ifPresent(tables::add));
        List<SchemaObject> kept = new ArrayList<>();
        for (SchemaObject object : schema.objects().values()) {
            boolean wanted = objects.contains(object.id()) || tables.contains(object.id());
            switch (object) {
                case Namespace namespace -> kept.add(namespace);
                case EnumType type -> kept.add(type);
                case Sequence sequence -> kept.add(wanted ? sequence : sequence.withOwnedBy(Optional.empty()));
                case Column column
                when !wanted && tables.contains(ObjectId.table(column.table())) -> kept.add(bare(column));
                case SchemaObject other when wanted -> kept.add(other);
                case SchemaObject other -> {}
            }
        }
        return Schema.of(kept);
    }

    private static Column bare(Column column) {
        return column.value() instanceof ColumnValue.Identity ? column : column.withValue(new ColumnValue.None());
    }

    @Override
    public void close() {
        host.close();
    }
}
