package dev.dbm.core.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.dbm.DbmException;
import dev.dbm.ErrorCode;
import dev.dbm.MigrationSource;
import dev.dbm.Migrator;
import dev.dbm.Proof;
import dev.dbm.VerifyResult;
import dev.dbm.annotation.Column;
import dev.dbm.annotation.Generated;
import dev.dbm.annotation.GeneratedStorage;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Table;
import dev.dbm.annotation.Unique;
import dev.dbm.testkit.Shops;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import dev.dbm.workspace.GenerateResult;
import dev.dbm.workspace.ReplayProof;
import dev.dbm.workspace.ScratchServer;
import dev.dbm.workspace.Workspace;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The majors that a project names: proven on where a server can be had, and never given what they cannot do. */
class MajorsIT {
    @Table("part")
    @Unique(columns = "number", nullsNotDistinct = true)
    record Distinct(@Id int id, @Nullable Integer number) {}

    @Table("part")
    record Scaled(
            @Id int id, @Column(type = "numeric(5,-2)") BigDecimal number) {}

    @Table("part")
    record Virtual(
            @Id int id,

            @Generated(value = "id + 1", storage = GeneratedStorage.VIRTUAL)
            int next) {}

    @TempDir
    Path folder;

    private void settings(String majors) throws IOException {
        Files.writeString(folder.resolve("dbm.properties"), "majors = " + majors + "\n");
    }

    private static ScratchServer.Server at(int major) {
        return ScratchServer.at(TestServers.of(major).url("postgres"), TestServer.SUPERUSER, "");
    }

    private Workspace workspace(ScratchServer scratch, Class<?>... classes) {
        return Workspace.builder(folder).schema(classes).scratch(scratch).build();
    }

    private static Stream<List<Object>> tooNew() {
        return Stream.of(
                List.of("14, 18", Distinct.class, "NULLS NOT DISTINCT needs PostgreSQL 15"),
                List.of("14", Scaled.class, "a scale that is negative or exceeds the precision needs PostgreSQL 15"),
                List.of("17", Virtual.class, "a virtual generated column needs PostgreSQL 18"));
    }

    @ParameterizedTest
    @MethodSource("tooNew")
    void refuses_what_the_oldest_cannot_do_although_the_scratch_can(List<Object> pair) throws IOException {
        settings((String) pair.get(0));

        assertThatThrownBy(() -> workspace(at(18), (Class<?>) pair.get(1)).generate())
                .asInstanceOf(type(DbmException.class))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.SERVER_TOO_OLD))
                .satisfies(e -> assertThat(e).hasMessageContaining((String) pair.get(2)));
        assertThat(folder.toFile().list()).containsExactly("dbm.properties");
    }

    @Test
    void refuses_it_in_files_that_were_made_before_the_major_was_named() throws IOException {
        workspace(at(18), Distinct.class).generate();
        settings("14");

        assertThatThrownBy(() -> workspace(at(18)).seal())
                .asInstanceOf(type(DbmException.class))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.SERVER_TOO_OLD))
                .satisfies(e -> assertThat(e).hasMessageContaining("the oldest server of the project is 14"));
    }

    @Test
    void proves_on_each_server_and_records_how_each_writes_texts() throws IOException {
        settings("15, 18");
        ScratchServer both = ScratchServer.all(List.of(at(18), at(15)));

        GenerateResult result = workspace(both, Shops.Noted.CLASSES).generate();

        assertThat(result.proof()).isEqualTo(new ReplayProof.Proven(1, List.of(15, 18)));
        assertThat(result.describe()).contains("proven: 1 file replayed on PostgreSQL 15 and 18;");
        assertThat(workspace(both, Shops.Noted.CLASSES).validate()).satisfies(valid -> {
            assertThat(valid.findings()).isEmpty();
            assertThat(valid.proof()).isEqualTo(new ReplayProof.Proven(1, List.of(15, 18)));
        });
        for (int major : List.of(15, 18)) {
            try (TestDatabase database = TestServers.of(major).createDatabase()) {
                Migrator migrator = Migrator.builder(database.dataSource())
                        .migrations(MigrationSource.directory(folder))
                        .schema(Shops.Noted.CLASSES)
                        .build();
                migrator.migrateToLatest();
                VerifyResult verified = migrator.verify();
                verified.assertInSync();
                assertThat(verified.proof().basis()).isEqualTo(Proof.Basis.RECORDED);
            }
        }
    }

    @Test
    void says_of_which_major_there_was_no_server() throws IOException {
        settings("16, 18");

        GenerateResult result = workspace(at(18), Shops.First.CLASSES).generate();

        assertThat(result.proof()).isInstanceOf(ReplayProof.Proven.class);
        assertThat(result.describe())
                .contains("note: not proven on PostgreSQL 16, which the project names: --scratch-url of such a server");
    }

    @Test
    void a_file_that_fails_on_one_of_them_proves_nothing() throws IOException {
        workspace(at(18), Shops.First.CLASSES).generate();
        workspace(at(18), Shops.First.CLASSES).generateEmpty("by_hand");
        try (Stream<Path> files = Files.list(folder)) {
            Path file = files.filter(one -> one.toString().endsWith("by_hand.sql"))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(
                    file,
                    "CREATE UNIQUE INDEX IF NOT EXISTS by_hand ON customer (name) NULLS NOT DISTINCT;\n"
                            + "--> statement-breakpoint\nDROP INDEX by_hand;");
        }

        assertThatThrownBy(() ->
                        workspace(ScratchServer.all(List.of(at(18), at(14)))).seal())
                .hasMessageContaining("failed on PostgreSQL 14")
                .hasMessageContaining("42601");
        assertThat(workspace(at(18)).seal().proof()).isEqualTo(new ReplayProof.Proven(2, List.of(18)));
    }

    @Test
    void verify_asks_the_scratch_of_the_databases_major() {
        try (TestDatabase database = TestServers.of(15).createDatabase()) {
            database.execute(
                    "CREATE TABLE part (id int CONSTRAINT part_pkey PRIMARY KEY,"
                            + " number int, CONSTRAINT part_number_key UNIQUE NULLS NOT DISTINCT (number))",
                    "ALTER TABLE part ALTER COLUMN number SET DEFAULT 7 * 2");

            VerifyResult result = workspace(ScratchServer.all(List.of(at(18), at(15))), WithDefault.class)
                    .verify(database.dataSource());

            assertThat(result.uncompared()).isEmpty();
            assertThat(result.mismatches())
                    .singleElement()
                    .satisfies(one -> assertThat(one.object()).isEqualTo("column public.part.number"));
        }
    }

    @Table("part")
    @Unique(columns = "number", nullsNotDistinct = true)
    record WithDefault(
            @Id int id,
            @Nullable @dev.dbm.annotation.Default("2 * 8") Integer number) {}
}
