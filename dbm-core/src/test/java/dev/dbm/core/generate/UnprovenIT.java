package dev.dbm.core.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbm.MigrationSource;
import dev.dbm.Migrator;
import dev.dbm.annotation.Backfill;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Table;
import dev.dbm.lint.Finding;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import dev.dbm.workspace.FailedProof;
import dev.dbm.workspace.GenerateResult;
import dev.dbm.workspace.ReplayProof;
import dev.dbm.workspace.ScratchServer;
import dev.dbm.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A failed proof shows what it failed on, and what was to be written can be had to go on from. */
class UnprovenIT {
    private static final String BACKFILL = "0002_person_number_backfill.sql";

    @TempDir
    private Path folder;

    @Table("person")
    record Person(@Id long id, String name) {}

    @Table("person")
    record Numbered(
            @Id long id,
            String name,
            @Backfill("name::integer") Integer number) {}

    private Workspace.Builder builder(Class<?> declared) {
        return Workspace.builder(folder)
                .schema(declared)
                .scratch(ScratchServer.at(TestServers.newest().url("postgres"), TestServer.SUPERUSER, ""));
    }

    private GenerateResult unproven() {
        builder(Person.class).build().generate();
        return builder(Numbered.class).failedProof(FailedProof.WRITTEN).build().generate();
    }

    @Test
    void shows_the_statement_the_error_the_files_and_the_way_on() {
        builder(Person.class).build().generate();

        assertThatThrownBy(() -> builder(Numbered.class).build().generate())
                .hasMessageContaining(BACKFILL + ":")
                .hasMessageContaining("22P02 ERROR: invalid input syntax for type integer")
                .hasMessageContaining("It would have written:")
                .hasMessageContaining("-- + column  public.person.number  integer, not null")
                .hasMessageContaining("ALTER TABLE public.person ALTER COLUMN number SET NOT NULL;")
                .hasMessageContaining("--unproven");
        assertThat(folder.resolve(BACKFILL)).doesNotExist();
    }

    @Test
    void writes_files_that_nobody_runs() {
        GenerateResult result = unproven();

        assertThat(result.proof()).isInstanceOf(ReplayProof.NotProven.class);
        assertThat(result.describe())
                .contains("not proven: the proof failed; edit the files, then seal", "invalid input syntax");
        assertThat(builder(Numbered.class).build().validate().findings())
                .extracting(Finding::rule)
                .extracting(Object::toString)
                .contains("DBM-J023");
        try (TestDatabase database = TestServers.newest().lendDatabase()) {
            Migrator migrator = Migrator.builder(database.dataSource())
                    .migrations(MigrationSource.directory(folder))
                    .build();
            assertThatThrownBy(migrator::migrateToLatest)
                    .hasMessageContaining("written although its proof failed, and is not sealed: 0001_person_number");
            assertThat(database.query("SELECT 1 FROM pg_tables WHERE tablename = 'person'"))
                    .isEmpty();
        }
    }

    @Test
    void seals_them_only_when_they_are_proven_on_rows() throws IOException {
        unproven();
        assertThatThrownBy(() -> builder(Numbered.class).build().seal())
                .hasMessageContaining("fail on tables with rows");

        Path file = folder.resolve(BACKFILL);
        Files.writeString(file, Files.readString(file).replace("name::integer", "length(name)"));

        assertThat(builder(Numbered.class).build().seal().proof().describe()).contains("with rows");
        assertThat(builder(Numbered.class).build().validate().findings()).isEmpty();
        try (TestDatabase database = TestServers.newest().lendDatabase()) {
            Migrator migrator = Migrator.builder(database.dataSource())
                    .migrations(MigrationSource.directory(folder))
                    .schema(Numbered.class)
                    .build();
            migrator.migrateToLatest();
            migrator.verify().assertInSync();
        }
    }
}
