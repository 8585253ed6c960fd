package dev.dbm.core.adopt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbm.MigrationId;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import dev.dbm.workspace.AdoptOptions;
import dev.dbm.workspace.AdoptResult;
import dev.dbm.workspace.AdoptResult.Standing;
import dev.dbm.workspace.AdoptedTool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The less usual things that Flyway's scripts and ledgers hold, made by Flyway itself where its free edition makes them. */
class FlywayFormsIT {
    @TempDir
    Path temp;

    private TestDatabase database;
    private Adopting adopting;
    private Path scripts;

    @BeforeEach
    void begins() {
        database = TestServers.newest().createDatabase();
        adopting = new Adopting(temp.resolve("migrations"), database);
        scripts = temp.resolve("flyway");
        script("V1__init.sql", "CREATE TABLE customer (id bigint PRIMARY KEY);\n");
        script("V2__email.sql", "ALTER TABLE customer ADD email text;\n");
    }

    @AfterEach
    void ends() {
        database.close();
    }

    @Test
    void takes_files_as_their_settings_say() throws IOException {
        script("V3__plain.sql", "CREATE TABLE plain (id int);\nCOMMENT ON TABLE plain IS '${none}';\n");
        script("V3__plain.sql.conf", "placeholderReplacement=false\n");
        Files.write(
                scripts.resolve("V4__latin.sql"),
                "COMMENT ON TABLE customer IS 'K\u00e4ufer';\r\n".getBytes(StandardCharsets.ISO_8859_1));
        script("V4__latin.sql.conf", "encoding=ISO-8859-1\n");
        script("V5__marked.sql", "\uFEFFCREATE TABLE marked (id int);\r\n");
        script("V6__vacuum.sql", "ANALYZE customer;\n");
        script("V6__vacuum.sql.conf", "executeInTransaction=false\n");
        script("V7__mixed.sql", """
            CREATE TABLE mixed (id int);
            CREATE INDEX CONCURRENTLY mixed_id ON mixed (id);
            """);
        migrate(flyway().mixed(true));

        AdoptResult adopted = adopting.adopt(options());

        assertThat(adopted.recorded()).hasSize(8);
        assertThat(text("0004_marked.sql")).startsWith("CREATE TABLE marked");
        assertThat(text("0005_vacuum.sql")).startsWith("-- dbm:transaction none");
        assertThat(adopting.isInSync()).isTrue();
        assertThat(adopting.validate().isValid())
                .as(adopting.validate().describe())
                .isTrue();
    }

    @Test
    void finds_scripts_of_any_name_in_all_locations() {
        Path one = temp.resolve("one");
        Path other = temp.resolve("other");
        Adopting.write(one, "sub/M1__init.pgsql", "CREATE TABLE customer (id bigint PRIMARY KEY);");
        Adopting.write(other, "M3__three.pgsql", "ALTER TABLE customer ADD three int;");
        migrate(flyway().sqlMigrationPrefix("M")
                .sqlMigrationSuffixes(".pgsql")
                .locations("filesystem:" + one, "filesystem:" + other)
                .table("changes"));

        AdoptResult adopted = adopting.adopt(options().files(List.of(one, other)));

        assertThat(adopted.ledger()).isEqualTo("public.changes");
        assertThat(adopted.recorded())
                .extracting(MigrationId::tag)
                .containsExactly("0000_init", "0001_three", "0002_adopted_from_flyway");
    }

    @Test
    void asks_about_what_repair_has_removed_and_only_once() throws IOException {
        script("R__emails.sql", "CREATE OR REPLACE VIEW emails AS SELECT email FROM customer;");
        script("V1.5__gone.sql", "CREATE TABLE gone (id int);");
        migrate(flyway());
        Files.delete(scripts.resolve("V1.5__gone.sql"));
        Files.delete(scripts.resolve("R__emails.sql"));
        flyway().load().repair();

        assertThatThrownBy(() -> adopting.adopt(options()))
                .hasMessageContaining("DBM-A005: Version 1.5 was run, and its script was removed later")
                .hasMessageContaining("DBM-A005: The repeatable script emails was run, and its script was removed")
                .message()
                .doesNotContain("whose file is missing");
        assertThatThrownBy(() -> adopting.adopt(options().accepted(Set.of("DBM-A005 1.5", "DBM-A005 emails"))))
                .hasMessageContaining("DBM-A011")
                .hasMessageContaining("+ table  public.gone");
        script("V1.5__gone.sql", "CREATE TABLE IF NOT EXISTS gone (id int);");
        script("R__emails.sql", "CREATE OR REPLACE VIEW emails AS SELECT email FROM customer;");
        migrate(flyway().outOfOrder(true));

        AdoptResult adopted = adopting.adopt(options());

        assertThat(adopted.recorded())
                .extracting(MigrationId::tag)
                .containsExactly("0000_init", "0001_email", "0002_gone", "0003_emails", "0004_adopted_from_flyway");
    }

    @Test
    void forgets_what_was_undone_and_run_again() {
        script("V3__three.sql", "ALTER TABLE customer ADD three int;");
        migrate(flyway());
        database.execute("UPDATE flyway_schema_history SET installed_rank = 30 WHERE version = '3'", """
            INSERT INTO flyway_schema_history
            SELECT more.rank, '3', 'three', more.type, more.script, checksum, 'alice', now(), 1, true
            FROM flyway_schema_history AS done, (VALUES
              (10, 'SQL', 'V3__three.sql'), (20, 'UNDO_SQL', 'U3__three.sql')) AS more (rank, type, script)
            WHERE done.version = '3'\
            """);

        AdoptResult adopted = adopting.adopt(options());

        assertThat(adopted.recorded())
                .extracting(MigrationId::tag)
                .containsExactly("0000_init", "0001_email", "0002_three", "0003_adopted_from_flyway");
    }

    @Test
    void leaves_out_what_was_undone_when_that_is_accepted() {
        script("V3__three.sql", "ALTER TABLE customer ADD three int;");
        migrate(flyway());
        database.execute("ALTER TABLE customer DROP three", """
            INSERT INTO flyway_schema_history VALUES
              (4, '3', 'three', 'UNDO_SQL', 'U3__three.sql', 1, 'alice', now(), 1, true)\
            """);

        assertThatThrownBy(() -> adopting.adopt(options()))
                .hasMessageContaining("DBM-A009: Version 3 was undone by U3__three.sql");
        AdoptResult adopted = adopting.adopt(options().accepted(Set.of("DBM-A009 U3__three.sql")));

        assertThat(adopted.recorded())
                .extracting(MigrationId::tag)
                .containsExactly("0000_init", "0001_email", "0002_adopted_from_flyway");
        assertThat(adopted.migrations()).hasSize(3);
    }

    @Test
    void takes_a_baseline_script_for_the_versions_it_stands_for() {
        script("B2__whole.sql", "CREATE TABLE customer (id bigint PRIMARY KEY, email text);");
        script("V3__three.sql", "ALTER TABLE customer ADD three int;");
        migrate(flyway());
        database.execute("DELETE FROM flyway_schema_history WHERE version IN ('1', '2')", """
            INSERT INTO flyway_schema_history VALUES
              (1, '2', 'whole', 'SQL_BASELINE', 'B2__whole.sql', NULL, 'alice', now(), 1, true)\
            """);

        AdoptResult adopted = adopting.adopt(options());

        assertThat(adopted.recorded())
                .extracting(MigrationId::tag)
                .containsExactly("0000_whole", "0001_three", "0002_adopted_from_flyway");
        assertThat(adopted.notes())
                .containsExactly(
                        "left out, since it comes before the baseline: V1__init.sql",
                        "left out, since it comes before the baseline: V2__email.sql");
    }

    @Test
    void asks_about_scripts_that_are_run_under_a_condition() {
        migrate(flyway());
        script("V3__three.sql", "ALTER TABLE customer ADD three int;");
        script("V3__three.sql.conf", "shouldExecute=${stage}==production\n");

        assertThatThrownBy(() -> adopting.adopt(options()))
                .hasMessageContaining("DBM-A010: V3__three.sql was not run here, and is run under a condition");
        AdoptResult adopted = adopting.adopt(options().accepted(Set.of("DBM-A010 V3__three.sql")));

        assertThat(adopted.migrations()).allMatch(one -> one.standing() == Standing.APPLIED);
    }

    @Test
    void puts_a_file_without_a_statement_where_java_was_run_and_takes_in_what_it_made() {
        migrate(flyway().javaMigrations(new V5__In_java()));

        assertThatThrownBy(() -> adopting.adopt(options()))
                .hasMessageContaining("DBM-A009: Version 5 is no SQL")
                .hasMessageContaining("of type JDBC");
        AdoptResult adopted = adopting.adopt(options().accepted(Set.of("DBM-A009", "DBM-A011")));

        assertThat(adopted.recorded())
                .extracting(MigrationId::tag)
                .containsExactly("0000_init", "0001_email", "0002_in_java", "0003_drift");
        assertThat(adopting.isInSync()).isTrue();
    }

    @Test
    void does_not_mind_gaps_in_the_ranks() {
        migrate(flyway());
        database.execute("UPDATE flyway_schema_history SET installed_rank = installed_rank * 7");

        assertThat(adopting.adopt(options()).recorded()).hasSize(3);
    }

    /** A migration in Java; Flyway reads its version from the name. */
    public static final class V5__In_java extends BaseJavaMigration {
        @Override
        public void migrate(Context context) throws Exception {
            try (var statement = context.getConnection().createStatement()) {
                statement.execute("CREATE TABLE from_java (id int)");
            }
        }
    }

    private void script(String name, String text) {
        Adopting.write(scripts, name, text);
    }

    private String text(String file) throws IOException {
        return Files.readString(adopting.folder().resolve(file));
    }

    private AdoptOptions options() {
        return AdoptOptions.from(AdoptedTool.FLYWAY).files(List.of(scripts));
    }

    private FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(database.dataSource())
                .locations("filesystem:" + scripts)
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"));
    }

    private static void migrate(FluentConfiguration configuration) {
        configuration.load().migrate();
    }
}
