package dev.dbm.core.adopt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbm.PlanningException;
import dev.dbm.core.declare.Declaration;
import dev.dbm.core.diff.Intents;
import dev.dbm.core.generate.Generation;
import dev.dbm.core.kind.Coverage;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Schema;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import dev.dbm.workspace.AdoptOptions;
import dev.dbm.workspace.AdoptResult;
import dev.dbm.workspace.AdoptResult.Standing;
import dev.dbm.workspace.AdoptedTool;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Databases that Flyway itself migrated. */
class FlywayAdoptIT {
    private static final QualifiedName CUSTOMER = QualifiedName.of("public", "customer");

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
        script("V1__init.sql", "CREATE TABLE customer (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY);\n");
        script("V1.1__Add email.sql", "ALTER TABLE customer ADD email text;\r\nUPDATE customer SET email = '';\n");
        script("V2__index.sql", "CREATE INDEX CONCURRENTLY customer_email ON customer (email);\n");
        script("R__emails.sql", "CREATE OR REPLACE VIEW emails AS SELECT email FROM customer;\n");
    }

    @AfterEach
    void ends() {
        database.close();
    }

    @Test
    void makes_migrations_of_the_scripts_and_goes_on() {
        migrate(flyway());
        List<String> ledger = database.query("SELECT * FROM flyway_schema_history ORDER BY 1");

        AdoptResult dry = adopting.adopt(options().mode(AdoptOptions.Mode.DRY_RUN));
        assertThat(Adopting.files(temp)).noneMatch(file -> file.startsWith("migrations"));
        AdoptResult adopted = adopting.adopt(options());

        assertThat(dry.describe()).contains("0001_add_email", "V1.1__Add email.sql", "would record 5 as applied");
        assertThat(adopted.recorded())
                .extracting(id -> id.tag())
                .containsExactly(
                        "0000_init", "0001_add_email", "0002_index", "0003_emails", "0004_adopted_from_flyway");
        assertThat(database.query("SELECT * FROM flyway_schema_history ORDER BY 1"))
                .isEqualTo(ledger);
        assertThat(adopting.adopt(options()).isEmpty()).isTrue();
        assertThat(adopting.validate().isSpotless())
                .as(adopting.validate().describe())
                .isTrue();
        assertThat(adopting.isInSync()).isTrue();
        assertThat(adopting.migrate()).isEmpty();
        assertThat(adopting.goOn(CUSTOMER)).singleElement().asString().startsWith("0005_");
        assertThat(adopting.isInSync()).isTrue();
        try (TestDatabase fresh = TestServers.newest().createDatabase()) {
            Adopting empty = new Adopting(adopting.folder(), fresh);
            assertThat(empty.migrate()).hasSize(6);
            assertThat(empty.isInSync()).isTrue();
        }
    }

    @Test
    void leaves_alone_what_was_never_declared_until_it_is() {
        migrate(flyway());
        adopting.adopt(options());
        Schema all = adopting.snapshot();
        Declaration tables = new Declaration(Coverage.ofTables().in(all), Intents.none(), Map.of());

        assertThat(Generation.of(adopting.options(), new Declaration(all, Intents.none(), Map.of()))
                        .files())
                .isEmpty();
        assertThat(Generation.of(adopting.options(), tables).files()).isEmpty();
    }

    @Test
    void compares_a_database_of_an_older_server() {
        try (TestDatabase old = TestServers.of(TestServers.majors().getFirst()).createDatabase()) {
            script("V3__texts.sql", """
                CREATE TABLE invoice (
                  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                  net numeric(10, 2) NOT NULL CHECK (net >= 0 AND net IN (1, 2, 3)),
                  gross numeric GENERATED ALWAYS AS (net * 1.19) STORED,
                  state varchar(8) DEFAULT 'new'::text);
                CREATE INDEX invoice_open ON invoice (lower(state)) WHERE state = 'new' OR net BETWEEN 1 AND 2;
                CREATE VIEW unpaid AS SELECT i.id, sum(net) FILTER (WHERE state <> 'paid') AS net FROM invoice i GROUP BY i.id;
                """);
            migrate(flyway().dataSource(old.dataSource()));
            Adopting older = new Adopting(adopting.folder(), old);

            AdoptResult adopted = older.adopt(options());

            assertThat(adopted.notes()).isEmpty();
            assertThat(older.isInSync()).isTrue();
            assertThat(older.goOn(CUSTOMER)).hasSize(1);
        }
    }

    @Test
    void squashes_no_more_than_it_can_make() {
        database.execute("""
            CREATE TABLE visit (day date NOT NULL, page text) PARTITION BY RANGE (day);
            CREATE VIEW pages AS SELECT DISTINCT page FROM visit;
            CREATE VIEW short_pages AS SELECT page FROM pages WHERE length(page) < 9\
            """);
        migrate(flyway().baselineOnMigrate(true).baselineVersion("0"));
        AdoptOptions how = options().start(AdoptOptions.Start.DATABASE);

        assertThatThrownBy(() -> adopting.adopt(how))
                .hasMessageContaining("DBM-A009")
                .hasMessageContaining("view public.pages needs partitioned table public.visit")
                .hasMessageContaining("view public.short_pages needs view public.pages");
        AdoptResult adopted = adopting.adopt(how.accepted(Set.of("DBM-A009")));

        assertThat(adopted.proof().describe()).startsWith("not proven: ");
        assertThat(adopting.isInSync()).isTrue();
    }

    @Test
    void leaves_new_scripts_to_migrate_and_takes_in_what_comes_later() {
        migrate(flyway());
        script("V3__later.sql", "ALTER TABLE customer ADD later text;");

        AdoptResult adopted = adopting.adopt(options());

        assertThat(adopted.migrations())
                .filteredOn(one -> one.standing() == Standing.PENDING)
                .extracting(one -> one.id().tag())
                .containsExactly("0004_later", "0005_adopted_from_flyway");
        assertThat(adopting.migrate()).containsExactly("0004_later", "0005_adopted_from_flyway");
        assertThat(adopting.isInSync()).isTrue();
    }

    @Test
    void keeps_to_flyways_own_schema() {
        script("V1__init.sql", "CREATE TABLE ${prefix}customer (id bigint PRIMARY KEY);");
        script("V2__index.sql", "CREATE INDEX customer_email ON customer (email);");
        script("R__emails.sql", "CREATE OR REPLACE VIEW emails AS SELECT email FROM ${flyway:defaultSchema}.customer;");
        migrate(flyway().schemas("shop").placeholders(Map.of("prefix", "")));

        assertThatThrownBy(() -> adopting.adopt(options()))
                .hasMessageContaining("DBM-A008: A placeholder has no value: prefix")
                .hasMessageContaining("V1__init.sql:1");
        AdoptResult adopted = adopting.adopt(options().placeholders(Map.of("prefix", "")));

        assertThat(adopted.recorded()).extracting(id -> id.tag()).startsWith("0000_schemas", "0001_init");
        assertThat(adopting.isInSync()).isTrue();
        assertThat(adopting.goOn(QualifiedName.of("shop", "customer"))).hasSize(1);
        try (TestDatabase fresh = TestServers.newest().createDatabase()) {
            Adopting empty = new Adopting(adopting.folder(), fresh);
            assertThat(empty.migrate()).hasSize(7);
            assertThat(empty.isInSync()).isTrue();
        }
    }

    @Test
    void names_everything_that_nobody_can_decide_but_a_person() {
        migrate(flyway());
        script("V1__init.sql", "CREATE TABLE customer (id bigint PRIMARY KEY);");
        script("V1.0.5__late.sql", "SELECT 1;");
        script("afterMigrate.sql", "ANALYZE;");
        script("U2__index.sql", "DROP INDEX customer_email;");
        script("R__emails.sql", "CREATE OR REPLACE VIEW emails AS SELECT email AS mail FROM customer;");
        database.execute("""
            INSERT INTO flyway_schema_history VALUES
              (90, '90', 'in java', 'JDBC', 'db.migration.V90__In_java', NULL, 'postgres', now(), 1, true),
              (91, '91', 'gone', 'SQL', 'V91__gone.sql', 1, 'postgres', now(), 1, true),
              (92, '92', 'broken', 'SQL', 'V92__broken.sql', 1, 'postgres', now(), 1, false)\
            """);

        assertThatThrownBy(() -> adopting.adopt(options()))
                .isInstanceOf(PlanningException.class)
                .hasMessageContaining("DBM-A006: V1__init.sql is not the file that was run")
                .hasMessageContaining("DBM-A006: R__emails.sql has changed since it was run")
                .hasMessageContaining("DBM-A007: V1.0.5__late.sql was never run, although later versions were")
                .hasMessageContaining("DBM-A009: Version 90 is no SQL: db.migration.V90__In_java")
                .hasMessageContaining("DBM-A005: The ledger has a script whose file is missing: V91__gone.sql")
                .hasMessageContaining("DBM-A004: The ledger says that V92__broken.sql failed")
                .hasMessageContaining("DBM-A010: Flyway runs afterMigrate.sql with every migrate")
                .satisfies(failure ->
                        assertThat(((PlanningException) failure).problems()).hasSize(7));
    }

    @Test
    void goes_on_where_somebody_has_decided() {
        script("V0__legacy.sql", "SELECT 1;");
        database.execute("CREATE TABLE legacy (id integer)");
        migrate(flyway().baselineOnMigrate(true).baselineVersion("0"));

        assertThatThrownBy(() -> adopting.adopt(options()))
                .hasMessageContaining("DBM-A009: The database was there before Flyway: it begins with baseline 0")
                .hasMessageContaining("--squash");
        assertThatThrownBy(() -> adopting.adopt(options().accepted(Set.of("DBM-A009 0"))))
                .hasMessageContaining("DBM-A011")
                .hasMessageContaining("+ table  public.legacy");
        AdoptResult adopted = adopting.adopt(options().accepted(Set.of("DBM-A009", "DBM-A011")));

        assertThat(adopted.notes()).contains("left out, since it comes before the baseline: V0__legacy.sql");
        assertThat(adopting.isInSync()).isTrue();
        assertThat(adopting.validate().isSpotless())
                .as(adopting.validate().describe())
                .isTrue();
    }

    @Test
    void runs_out_of_order_as_this_database_did() {
        migrate(flyway());
        script("V1.5__late.sql", "ALTER TABLE customer ADD late text;");
        migrate(flyway().outOfOrder(true));

        AdoptResult adopted = adopting.adopt(options());

        assertThat(adopted.notes()).singleElement().asString().contains("V1.5__late.sql was run out of order");
        assertThat(adopted.recorded())
                .extracting(id -> id.tag())
                .containsSubsequence("0002_index", "0004_late", "0005_adopted_from_flyway");
    }

    @Test
    void says_so_when_the_scripts_do_not_run_on_an_empty_database_any_more() {
        script("V2__index.sql", "SELECT note FROM legacy;");
        database.execute("CREATE TABLE legacy (note text)");
        migrate(flyway().baselineOnMigrate(true).baselineVersion("0"));
        Set<String> baseline = Set.of("DBM-A009 0");

        assertThatThrownBy(() -> adopting.adopt(options().accepted(baseline)))
                .hasMessageContaining("DBM-A012: The files that the database has do not run on an empty one")
                .hasMessageContaining("0002_index.sql:1");
        AdoptResult adopted = adopting.adopt(options().start(AdoptOptions.Start.DATABASE));

        assertThat(adopted.recorded()).extracting(id -> id.tag()).containsExactly("0000_initial");
        assertThat(adopting.isInSync()).isTrue();
        assertThat(adopting.adopt(options().start(AdoptOptions.Start.DATABASE)).isEmpty())
                .isTrue();
    }

    @Test
    void names_the_migration_that_flyway_left_half_done() {
        script("V3__concurrently.sql", "CREATE UNIQUE INDEX CONCURRENTLY twice ON customer (email);");
        migrate(flyway().target("2"));
        database.execute("INSERT INTO customer (email) VALUES ('a'), ('a')");
        assertThatThrownBy(() -> migrate(flyway())).isInstanceOf(FlywayException.class);

        assertThatThrownBy(() -> adopting.adopt(options()))
                .hasMessageContaining("DBM-A004: The ledger says that V3__concurrently.sql failed")
                .hasMessageContaining("flyway repair");
    }

    private void script(String name, String text) {
        Adopting.write(scripts, name, text);
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
