package dev.dbm.core.scratch;

import dev.dbm.core.catalog.Namespaces;
import dev.dbm.core.introspect.Introspection;
import dev.dbm.core.introspect.Introspector;
import dev.dbm.core.planner.Planner;
import dev.dbm.core.sql.Sql;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One throw-away database; closing drops it. */
final class ScratchDatabase implements AutoCloseable {
    /** out_of_memory: every table that a transaction creates holds a lock, and the server has room for so many. */
    private static final String OUT_OF_LOCKS = "53200";

    private final Host host;
    private final Identifier name;
    private final Connection connection;

    private ScratchDatabase(Host host, Identifier name, Connection connection) {
        this.host = host;
        this.name = name;
        this.connection = connection;
    }

    static ScratchDatabase create(Host host) throws SQLException {
        Identifier name =
                new Identifier("dbm_scratch_" + UUID.randomUUID().toString().replace("-", ""));
        try (Connection admin = host.connect()) {
            // template0: whatever someone put into template1 is not part of anybody's schema.
            execute(admin, Sql.of("CREATE DATABASE {} TEMPLATE template0", name).text());
        }
        return new ScratchDatabase(host, name, host.connect(name.value()));
    }

    /** Returns whether a transaction was too large for the server: what it did can be done in several. */
    static boolean isTooMuchForOneTransaction(SQLException failure) {
        return OUT_OF_LOCKS.equals(failure.getSQLState());
    }

    Connection connection() {
        return connection;
    }

    /** Creates what can be created of a schema, reads it back, and leaves the database as it was. */
    Written writtenAndRolledBack(Schema schema) throws SQLException {
        connection.setAutoCommit(false);
        try {
            Map<ObjectId, String> refused = new Batch(connection, Batch.Bracket.SAVEPOINT).run(creation(schema));
            return new Written(read(schema), refused);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** Creates what can be created of a schema, in many transactions, and reads it back. */
    Written written(Schema schema) throws SQLException {
        Map<ObjectId, String> refused = new Batch(connection, Batch.Bracket.TRANSACTION).run(creation(schema));
        return new Written(read(schema), refused);
    }

    private Introspection read(Schema schema) {
        return Introspector.introspect(connection, Namespaces.of(schema.namespaces()));
    }

    private static List<dev.dbm.plan.Statement> creation(Schema schema) {
        return new Planner().plan(Schema.initial(), withPublic(schema)).statements();
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

    void execute(String sql) throws SQLException {
        execute(connection, sql);
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        try (Connection admin = host.connect()) {
            execute(
                    admin,
                    Sql.of("DROP DATABASE IF EXISTS {} WITH (FORCE)", name).text());
        }
    }
}
