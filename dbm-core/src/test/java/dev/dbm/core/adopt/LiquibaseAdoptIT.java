package dev.dbm.core.adopt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbm.PlanningException;
import dev.dbm.schema.QualifiedName;
import dev.dbm.spi.WorkspaceOptions;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import dev.dbm.workspace.AdoptOptions;
import dev.dbm.workspace.AdoptResult;
import dev.dbm.workspace.AdoptResult.Standing;
import dev.dbm.workspace.AdoptedTool;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Databases that Liquibase itself migrated. */
class LiquibaseAdoptIT {
    private static final String MASTER = "db/changelog/db.changelog-master.xml";
    private static final String OPEN = """
        <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
            xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
                http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
        """;
    private static final String TABLE = """
        <changeSet id="1" author="alice">
          <createTable tableName="customer">
            <column name="id" type="bigint" autoIncrement="true"><constraints primaryKey="true"/></column>
          </createTable>
        </changeSet>
        """;
    private static final String FORMATTED = """
        --liquibase formatted sql

        --changeset bob:email splitStatements:false
        ALTER TABLE customer ADD email text;
        --rollback ALTER TABLE customer DROP email;

        --changeset bob:email-index runInTransaction:false
        CREATE INDEX CONCURRENTLY customer_email ON customer (email);

        --changeset bob:touch runOnChange:true splitStatements:false
        CREATE OR REPLACE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          NEW.email := coalesce(NEW.email, '');
          RETURN NEW;
        END;
        $$;
        """;

    @TempDir
    Path temp;

    private TestDatabase database;
    private Adopting adopting;
    private Path root;

    @BeforeEach
    void begins() {
        database = TestServers.newest().createDatabase();
        adopting = new Adopting(temp.resolve("migrations"), database);
        root = temp.resolve("resources");
        Adopting.write(root, "db/changelog/email.sql", FORMATTED);
        master(TABLE + include());
    }

    @AfterEach
    void ends() {
        database.close();
    }

    @Test
    void makes_migrations_of_the_changesets_and_goes_on() throws Exception {
        update("");
        List<String> ledger = database.query("SELECT * FROM databasechangelog ORDER BY orderexecuted");

        AdoptResult dry = adopting.adopt(options().mode(AdoptOptions.Mode.DRY_RUN));
        assertThat(Adopting.files(temp)).noneMatch(file -> file.startsWith("migrations"));
        AdoptResult adopted = adopting.adopt(options());

        assertThat(dry.describe())
                .contains(
                        "0000_alice_1", "db/changelog/db.changelog-master.xml::1::alice", "would record 5 as applied");
        assertThat(adopted.recorded())
                .extracting(id -> id.tag())
                .containsExactly(
                        "0000_alice_1", "0001_email", "0002_email_index", "0003_touch", "0004_adopted_from_liquibase");
        assertThat(adopted.notes())
                .singleElement()
                .asString()
                .contains("::touch::bob was run again whenever it changed");
        assertThat(database.query("SELECT * FROM databasechangelog ORDER BY orderexecuted"))
                .isEqualTo(ledger);
        assertThat(adopting.adopt(options()).isEmpty()).isTrue();
        assertThat(adopting.validate().isSpotless())
                .as(adopting.validate().describe())
                .isTrue();
        assertThat(adopting.isInSync()).isTrue();
        assertThat(adopting.migrate()).isEmpty();
        assertThat(adopting.goOn(QualifiedName.of("public", "customer")))
                .singleElement()
                .asString()
                .startsWith("0005_");
        assertThat(adopting.isInSync()).isTrue();
        try (TestDatabase fresh = TestServers.newest().createDatabase()) {
            Adopting empty = new Adopting(adopting.folder(), fresh);
            assertThat(empty.migrate()).hasSize(6);
            assertThat(empty.isInSync()).isTrue();
        }
    }

    @Test
    void reads_formatted_sql_without_liquibase() throws Exception {
        String name = "db/changelog/db.changelog-master.sql";
        Adopting.write(root, name, """
            --liquibase formatted sql
            --changeset alice:1
            CREATE TABLE customer (id bigint PRIMARY KEY);
            """ + FORMATTED.replace("--liquibase formatted sql", ""));
        update(name, "");
        ClassLoader none = ClassLoader.getPlatformClassLoader();

        AdoptResult adopted = new Adopt(options(none), options().changelog(name)).run(database.dataSource());

        assertThat(adopted.recorded())
                .extracting(id -> id.tag())
                .containsExactly(
                        "0000_alice_1", "0001_email", "0002_email_index", "0003_touch", "0004_adopted_from_liquibase");
        assertThat(adopted.notes()).anyMatch(note -> note.contains("checksums of the ledger were not compared"));
        assertThat(adopting.isInSync()).isTrue();
    }

    @Test
    void says_what_it_takes_to_read_what_is_no_sql() throws Exception {
        update("");
        ClassLoader none = ClassLoader.getPlatformClassLoader();

        assertThatThrownBy(() -> new Adopt(options(none), options()).run(database.dataSource()))
                .hasMessageContaining(
                        "DBM-A013: Only Liquibase itself can make SQL of db/changelog/db.changelog-master.xml")
                .hasMessageContaining("--classpath");
    }

    @Test
    void leaves_new_changesets_to_migrate() throws Exception {
        update("");
        master(TABLE + include() + sql("later", "", "ALTER TABLE customer ADD later text"));

        AdoptResult adopted = adopting.adopt(options());

        assertThat(adopted.migrations())
                .filteredOn(one -> one.standing() == Standing.PENDING)
                .extracting(one -> one.id().tag())
                .containsExactly("0004_later", "0005_adopted_from_liquibase");
        assertThat(adopting.migrate()).hasSize(2);
        assertThat(adopting.isInSync()).isTrue();
    }

    @Test
    void names_everything_that_nobody_can_decide_but_a_person() throws Exception {
        String always = sql("always", "runAlways=\"true\"", "ANALYZE customer");
        String test = sql("rows", "context=\"test\"", "INSERT INTO customer DEFAULT VALUES");
        String marked = """
            <changeSet id="marked" author="alice">
              <preConditions onFail="MARK_RAN"><not><tableExists tableName="customer"/></not></preConditions>
              <sql>CREATE TABLE customer (id bigint)</sql>
            </changeSet>
            """;
        String gone = sql("gone", "", "SELECT 1");
        master(TABLE + always + test + marked + gone + include());
        update("prod");
        String late = sql("late", "", "SELECT 2");
        master(TABLE.replace("bigint", "int") + always + test + marked + late + include());
        database.execute("UPDATE databasechangelog SET exectype = 'FAILED' WHERE id = 'email'");

        assertThatThrownBy(() -> adopting.adopt(options()))
                .isInstanceOf(PlanningException.class)
                .hasMessageContaining("DBM-A006: db/changelog/db.changelog-master.xml::1::alice is not what was run")
                .hasMessageContaining(
                        "DBM-A010: Liquibase runs db/changelog/db.changelog-master.xml::always::alice with")
                .hasMessageContaining("::rows::alice was not run here, and is run under a condition: context test")
                .hasMessageContaining("::marked::alice was not run, but marked as run, or skipped")
                .hasMessageContaining("DBM-A005: The ledger has a changeset that is not in the changelog")
                .hasMessageContaining("DBM-A007: db/changelog/db.changelog-master.xml::late::alice was never run")
                .hasMessageContaining("DBM-A004: The ledger says that db/changelog/email.sql::email::bob failed")
                .satisfies(failure ->
                        assertThat(((PlanningException) failure).problems()).hasSize(7));
    }

    @Test
    void goes_on_where_somebody_has_decided() throws Exception {
        String rows = sql("rows", "context=\"test\"", "INSERT INTO customer DEFAULT VALUES");
        String value = sql("value", "", "ALTER TABLE customer ADD ${column} text");
        master(TABLE + rows + value + include());
        update("prod", Map.of("column", "given"));

        assertThatThrownBy(() -> adopting.adopt(options()))
                .hasMessageContaining("DBM-A008: A placeholder has no value: column");
        AdoptResult adopted =
                adopting.adopt(options().placeholders(Map.of("column", "given")).accepted(Set.of("DBM-A010")));

        assertThat(adopted.recorded())
                .extracting(id -> id.tag())
                .contains("0001_value")
                .noneMatch(tag -> tag.contains("rows"));
        assertThat(adopting.isInSync()).isTrue();
    }

    private static String sql(String id, String attributes, String text) {
        return "<changeSet id=\"%s\" author=\"alice\" %s><sql>%s</sql></changeSet>\n".formatted(id, attributes, text);
    }

    private static String include() {
        return "<include file=\"db/changelog/email.sql\"/>\n";
    }

    private void master(String content) {
        Adopting.write(root, MASTER, OPEN + content + "</databaseChangeLog>\n");
    }

    private AdoptOptions options() {
        return AdoptOptions.from(AdoptedTool.LIQUIBASE).files(List.of(root));
    }

    private WorkspaceOptions options(ClassLoader loader) {
        return new WorkspaceOptions(
                adopting.folder(), List.of(), List.of(), Optional.of(loader), List.of(), Adopting.scratch(), Set.of());
    }

    private void update(String contexts) throws Exception {
        update(MASTER, contexts);
    }

    private void update(String file, String contexts) throws Exception {
        update(file, contexts, Map.of());
    }

    private void update(String contexts, Map<String, String> parameters) throws Exception {
        update(MASTER, contexts, parameters);
    }

    private void update(String file, String contexts, Map<String, String> parameters) throws Exception {
        try (Connection connection = database.connect();
                Liquibase liquibase =
                        new Liquibase(file, new DirectoryResourceAccessor(root), new JdbcConnection(connection))) {
            parameters.forEach(liquibase::setChangeLogParameter);
            liquibase.update(new Contexts(contexts), new LabelExpression());
        }
    }
}
