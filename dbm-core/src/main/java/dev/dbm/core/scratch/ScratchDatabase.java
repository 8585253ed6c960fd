package dev.dbm.core.scratch;

import dev.dbm.core.catalog.Namespaces;
import dev.dbm.core.introspect.Introspection;
import dev.dbm.core.introspect.Introspector;
import dev.dbm.core.kind.Kinds;
import dev.dbm.core.kind.StatementForm;
import dev.dbm.core.planner.Planner;
import dev.dbm.core.session.Session;
import dev.dbm.core.session.SessionBaseline;
import dev.dbm.core.session.SqlState;
import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Change;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** One throw-away database; closing drops it. */
final class ScratchDatabase implements AutoCloseable {
    private final Host host;
    private final Identifier name;
    private final Connection connection;
    private final Session session;

    private ScratchDatabase(Host host, Identifier name, Connection connection) throws SQLException {
        this.host = host;
        this.name = name;
        this.connection = connection;
        session = Session.on(connection);
        session.execute(SessionBaseline.proving());
    }

    static ScratchDatabase create(Host host) throws SQLException {
        Identifier name =
                new Identifier("dbm_scratch_" + UUID.randomUUID().toString().replace("-", ""));
        try (Connection admin = host.connect()) {
            int major = admin.getMetaData().getDatabaseMajorVersion();
            Session.on(admin).execute(host.creation(name, major).text());
        }
        return new ScratchDatabase(host, name, host.connect(name.value()));
    }

    /**
     * Returns whether a transaction was too large for the server: every table that it creates holds a lock, and there is room for so many. What it did
     * can be done in several.
     */
    static boolean isTooMuchForOneTransaction(SQLException failure) {
        return SqlState.of(failure) == SqlState.OUT_OF_MEMORY;
    }

    Connection connection() {
        return connection;
    }

    Session session() {
        return session;
    }

    /** Creates what can be created of a schema, makes the renames, reads it back, and leaves the database as it was. */
    Written writtenAndRolledBack(Schema schema, List<Change.Rename> renames) throws SQLException {
        connection.setAutoCommit(false);
        try (ScratchRoles roles = new ScratchRoles(host, connection)) {
            roles.require(roles(schema));
            Map<ObjectId, String> refused =
                    new Batch(connection, Batch.Bracket.SAVEPOINT).run(creation(schema, renames));
            return new Written(read(schema, renames), refused);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** Creates what can be created of a schema, in many transactions, makes the renames, and reads it back. */
    Written written(Schema schema, List<Change.Rename> renames, ScratchRoles roles) throws SQLException {
        roles.require(roles(schema));
        Map<ObjectId, String> refused = new Batch(connection, Batch.Bracket.TRANSACTION).run(creation(schema, renames));
        return new Written(read(schema, renames), refused);
    }

    private static Set<Identifier> roles(Schema schema) {
        Set<Identifier> roles = new TreeSet<>();
        schema.objects().values().forEach(object -> roles.addAll(roles(object)));
        return roles;
    }

    private static <T extends SchemaObject> List<Identifier> roles(T object) {
        return Kinds.of(object).roles(object);
    }

    private Introspection read(Schema schema, List<Change.Rename> renames) {
        Set<Identifier> namespaces = new TreeSet<>(schema.namespaces());
        renames.forEach(rename -> rename.to().namespace().ifPresent(namespaces::add));
        return Introspector.introspect(connection, Namespaces.of(namespaces));
    }

    private static List<dev.dbm.plan.Statement> creation(Schema schema, List<Change.Rename> renames) {
        List<dev.dbm.plan.Statement> statements = new ArrayList<>(
                new Planner().plan(Schema.initial(), withPublic(schema)).statements());
        Set<Identifier> namespaces = new TreeSet<>(schema.namespaces());
        for (Change.Rename rename : renames) {
            // What moves to a namespace that the plan creates finds it there.
            rename.to()
                    .namespace()
                    .filter(name -> rename.to().kind() != ObjectKind.NAMESPACE && namespaces.add(name))
                    .ifPresent(name -> statements.add(
                            StatementForm.CREATE.of(Sql.of("CREATE SCHEMA {}", name), ObjectId.namespace(name))));
            namespaces.add(rename.to().namespace().orElseThrow());
            statements.addAll(Kinds.ofKind(rename.to().kind()).ddl().rename(rename.from(), rename.to()));
        }
        return statements;
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

    @Override
    public void close() throws SQLException {
        connection.close();
        try (Connection admin = host.connect()) {
            Session.on(admin)
                    .execute(Sql.of("DROP DATABASE IF EXISTS {} WITH (FORCE)", name)
                            .text());
        }
    }
}
