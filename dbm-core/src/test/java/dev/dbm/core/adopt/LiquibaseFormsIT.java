package dev.dbm.core.adopt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbm.MigrationId;
import dev.dbm.schema.QualifiedName;
import dev.dbm.spi.WorkspaceOptions;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import dev.dbm.workspace.AdoptOptions;
import dev.dbm.workspace.AdoptResult;
import dev.dbm.workspace.AdoptedTool;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.CompositeResourceAccessor;
import liquibase.resource.DirectoryResourceAccessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The less usual things that changelogs hold, run by Liquibase itself. */
class LiquibaseFormsIT {
    private static final String MASTER = "db/changelog/db.changelog-master.yaml";
    private static final String TABLE = """
        - changeSet: {id: 1, author: alice, changes: [{createTable: {tableName: customer, columns: [
          {column: {name: id, type: bigint, constraints: {primaryKey: true}}}]}}]}
        """;

    @TempDir
    Path temp;

    private TestDatabase database;
    private Adopting adopting;
    private Path root;
    private Path more;

    @BeforeEach
    void begins() {
        database = TestServers.newest().createDatabase();
        adopting = new Adopting(temp.resolve("migrations"), database);
        root = temp.resolve("resources");
        more = temp.resolve("more");
        Adopting.write(more, "other/none.txt", "");
    }

    @AfterEach
    void ends() {
        database.close();
    }

    @Test
    void follows_logical_paths_in_several_roots() throws Exception {
        master("- logicalFilePath: long/ago.yaml\n" + TABLE + """
            - changeSet: {id: own, author: alice, logicalFilePath: own.yaml, changes: [{sql: {sql: ALTER TABLE customer ADD own int}}]}
            - include: {file: other/formatted.sql}
            """);
        Adopting.write(more, "other/formatted.sql", """
            --liquibase formatted sql logicalFilePath:elsewhere.sql
            --changeset bob:email
            ALTER TABLE customer ADD email text;
            """);
        update("");

        AdoptResult adopted = adopting.adopt(options());

        assertThat(applied(adopted))
                .contains("long/ago.yaml::1::alice", "own.yaml::own::alice")
                .isEqualTo(ledger());
        assertThat(adopted.recorded()).hasSize(4);
        assertThat(adopting.isInSync()).isTrue();
    }

    @Test
    void keeps_to_liquibases_default_schema() throws Exception {
        database.execute("CREATE SCHEMA shop");
        master(TABLE);
        run(MASTER, "shop", liquibase -> liquibase.update(new Contexts(), new LabelExpression()));

        AdoptResult adopted = adopting.adopt(options());

        assertThat(adopted.recorded())
                .extracting(MigrationId::tag)
                .containsExactly("0000_schemas", "0001_alice_1", "0002_adopted_from_liquibase");
        assertThat(adopting.adopt(options()).isEmpty()).isTrue();
        assertThat(adopting.goOn(QualifiedName.of("shop", "customer"))).hasSize(1);
        try (TestDatabase fresh = TestServers.newest().createDatabase()) {
            Adopting empty = new Adopting(adopting.folder(), fresh);
            assertThat(empty.migrate()).hasSize(4);
            assertThat(empty.isInSync()).isTrue();
        }
    }

    @Test
    void leaves_out_what_is_not_for_postgresql_and_runs_what_is() throws Exception {
        master(TABLE);
        update("");
        master(TABLE + """
            - changeSet: {id: mysql, author: alice, dbms: "mysql,!postgresql", changes: [{sql: {sql: SELECT nonsense}}]}
            - changeSet: {id: never, author: alice, ignore: true, changes: [{sql: {sql: SELECT nonsense}}]}
            - changeSet: {id: postgres, author: alice, dbms: "postgresql,h2", changes: [{sql: {sql: ALTER TABLE customer ADD a int}}]}
            - changeSet: {id: others, author: alice, dbms: "!h2", changes: [{sql: {sql: ALTER TABLE customer ADD b int}}]}
            """);

        AdoptResult adopted = adopting.adopt(options());

        assertThat(adopted.notes())
                .containsExactly(
                        "left out, since Liquibase runs it on no PostgreSQL: " + MASTER + "::never::alice (ignore)");
        assertThat(adopting.migrate()).containsExactly("0001_postgres", "0002_others", "0003_adopted_from_liquibase");
        assertThat(adopting.isInSync()).isTrue();
    }

    @Test
    void asks_about_a_context_that_stands_at_the_include() throws Exception {
        Adopting.write(root, "db/test.sql", """
            --liquibase formatted sql
            --changeset bob:rows
            INSERT INTO customer VALUES (1);
            """);
        master(TABLE + "- include: {file: db/test.sql, context: test}\n");
        update("prod");

        assertThatThrownBy(() -> adopting.adopt(options()))
                .hasMessageContaining(
                        "DBM-A010: db/test.sql::rows::bob was not run here, and is run under a condition");
        assertThat(adopting.adopt(options().accepted(Set.of("DBM-A010"))).recorded())
                .hasSize(2);
    }

    @Test
    void takes_over_tags_and_what_was_synchronized() throws Exception {
        master(TABLE + """
            - changeSet: {id: tag, author: alice, changes: [{tagDatabase: {tag: v1}}]}
            - changeSet: {id: by-hand, author: alice, changes: [{sql: {sql: ALTER TABLE customer ADD by_hand int}}],
                  rollback: [{sql: {sql: ALTER TABLE customer DROP by_hand}}]}
            """);
        database.execute("CREATE TABLE customer (id bigint, by_hand int, CONSTRAINT customer_pkey PRIMARY KEY (id))");
        run(MASTER, "", liquibase -> liquibase.changeLogSync(new Contexts(), new LabelExpression()));
        database.execute("UPDATE databasechangelog SET md5sum = NULL WHERE id = 'by-hand'");

        AdoptResult adopted = adopting.adopt(options());

        assertThat(adopted.recorded())
                .extracting(MigrationId::tag)
                .containsExactly("0000_alice_1", "0001_tag", "0002_by_hand", "0003_adopted_from_liquibase");
        assertThat(adopted.notes()).isEmpty();
        assertThat(adopting.isInSync()).isTrue();
    }

    @Test
    void reads_formatted_sql_alike_without_liquibase() throws Exception {
        String name = "db/changelog/db.changelog-master.sql";
        Adopting.write(root, name, """
            --liquibase formatted sql logicalFilePath:elsewhere.sql
            --changeset alice:1 dbms:postgresql
            CREATE TABLE customer (id bigint PRIMARY KEY);
            --ignoreLines:2
            SELECT nonsense;
            SELECT nonsense;
            --ignoreLines:start
            SELECT nonsense;
            --ignoreLines:end
            /* liquibase rollback
            DROP TABLE customer;
            */
            --changeset alice:never ignore:true
            SELECT nonsense;
            --changeset alice:mysql dbms:mysql
            SELECT nonsense;
            --changeset alice:name logicalFilePath:here.sql
            ALTER TABLE customer ADD name text;
            --rollback ALTER TABLE customer DROP name;
            """);
        run(name, "", liquibase -> liquibase.update(new Contexts(), new LabelExpression()));
        WorkspaceOptions without = new WorkspaceOptions(
                adopting.folder(),
                List.of(),
                List.of(),
                Optional.of(ClassLoader.getPlatformClassLoader()),
                List.of(),
                Adopting.scratch(),
                Set.of());

        AdoptResult adopted = new Adopt(without, options()).run(database.dataSource());

        assertThat(applied(adopted)).hasSize(2).isEqualTo(ledger());
        assertThat(adopting.isInSync()).isTrue();
    }

    private static List<String> applied(AdoptResult adopted) {
        return adopted.migrations().stream()
                .map(AdoptResult.Adopted::origin)
                .filter(origin -> origin.contains("::"))
                .toList();
    }

    /** Returns the changesets as the ledger calls them, which differs from one major version of Liquibase to the next. */
    private List<String> ledger() {
        return database.query(
                "SELECT filename || '::' || id || '::' || author FROM databasechangelog ORDER BY orderexecuted");
    }

    private void master(String content) {
        Adopting.write(root, MASTER, "databaseChangeLog:\n" + content);
    }

    private AdoptOptions options() {
        return AdoptOptions.from(AdoptedTool.LIQUIBASE).files(List.of(root, more));
    }

    private void update(String contexts) throws Exception {
        run(MASTER, "", liquibase -> liquibase.update(new Contexts(contexts), new LabelExpression()));
    }

    /** What Liquibase is to do. */
    private interface Command {
        void run(Liquibase liquibase) throws Exception;
    }

    private void run(String file, String schema, Command command) throws Exception {
        try (Connection connection = database.connect()) {
            Database target =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            if (!schema.isEmpty()) {
                target.setDefaultSchemaName(schema);
            }
            command.run(new Liquibase(
                    file,
                    new CompositeResourceAccessor(
                            new DirectoryResourceAccessor(root), new DirectoryResourceAccessor(more)),
                    target));
        }
    }
}
