package dev.dbm.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbm.MigrationSource;
import dev.dbm.Migrator;
import dev.dbm.PlanningException;
import dev.dbm.annotation.Column;
import dev.dbm.annotation.CompositeType;
import dev.dbm.annotation.Domain;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.RenamedFrom;
import dev.dbm.annotation.Table;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import dev.dbm.workspace.ReplayProof;
import dev.dbm.workspace.ScratchServer;
import dev.dbm.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Declared types, from the first migration to rows that a later one carries over. */
class TypeWorkspaceIT {
    @TempDir
    Path folder;

    private static final class Before {
        @Domain(type = "varchar(40)", check = "VALUE <> ''")
        record Code(String value) {}

        @CompositeType
        record Size(int width, int height) {}

        @Table("box")
        record Box(@Id int id, Code code, @Nullable Size size, List<Code> codes) {}
    }

    private static final class After {
        @Domain(
                type = "text",
                check = {"VALUE <> ''", "length(VALUE) > 1"})
        record Code(String value) {}

        @CompositeType
        record Size(
                @RenamedFrom("height") long depth, @Nullable String unit, long width) {}

        @Table("box")
        record Box(@Id int id, Code code, @Nullable Size size, List<Code> codes) {}
    }

    private static final class Less {
        @Domain(type = "varchar(4)", check = "VALUE <> ''")
        record Code(String value) {}

        @CompositeType
        record Size(int width) {}

        @Table("box")
        record Box(@Id int id, Code code, @Nullable Size size, List<Code> codes) {}
    }

    private static final class Bare {
        @Domain(type = "integer")
        record Other(int value) {}

        @Table("thing")
        record Thing(@Id Other id, @Column(type = "text") String name) {}
    }

    private Workspace workspace(TestServer server, Class<?>... classes) {
        return Workspace.builder(folder)
                .schema(classes)
                .scratch(ScratchServer.at(server.url("postgres"), TestServer.SUPERUSER, ""))
                .build();
    }

    private void migrate(TestDatabase database) {
        Migrator.builder(database.dataSource())
                .migrations(MigrationSource.directory(folder))
                .build()
                .migrateToLatest();
    }

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void carries_rows_over_to_changed_types(int major) {
        TestServer server = TestServers.of(major);
        try (TestDatabase database = server.createDatabase()) {
            assertThat(workspace(server, Before.Box.class).generate("boxes").proof())
                    .isInstanceOf(ReplayProof.Proven.class);
            migrate(database);
            database.execute("INSERT INTO box VALUES (1, 'ab', ROW(2, 3), '{cd,ef}'), (2, 'gh', NULL, '{}')");
            assertThat(workspace(server, Before.Box.class).generate("nothing").isEmpty())
                    .isTrue();

            assertThat(workspace(server, After.Box.class).generate("types").proof())
                    .isInstanceOf(ReplayProof.Proven.class);
            migrate(database);

            assertThat(database.query(
                            "SELECT id || ' ' || code || ' ' || coalesce(size::text, '-') || ' ' || codes::text"
                                    + " FROM box ORDER BY id"))
                    .containsExactly("1 ab (3,,2) {cd,ef}", "2 gh - {}");
            workspace(server, After.Box.class).verify(database.dataSource()).assertInSync();
        }
    }

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void asks_before_values_of_a_type_are_lost(int major) {
        TestServer server = TestServers.of(major);
        workspace(server, Before.Box.class).generate("boxes");

        assertThatThrownBy(() -> workspace(server, Less.Box.class).generate("less"))
                .isInstanceOf(PlanningException.class)
                .hasMessageContaining(
                        "domain public.code would change from character varying(40) to character varying(4)")
                .hasMessageContaining("composite type public.size would lose height")
                .hasMessageContaining("@DropAllowed(\"size\")");
    }

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void drops_of_types_are_asked_about_and_new_ones_are_not(int major) {
        TestServer server = TestServers.of(major);
        workspace(server, Before.Box.class).generate("boxes");

        assertThatThrownBy(() -> workspace(server, Bare.Thing.class).generate("other"))
                .isInstanceOf(PlanningException.class)
                .hasMessageContaining("domain public.code would be dropped")
                .hasMessageContaining("composite type public.size would be dropped");
    }

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void takes_whatever_version_of_an_extension_is_there(int major) {
        TestServer server = TestServers.of(major);
        try (TestDatabase database = server.createDatabase()) {
            Workspace workspace = Workspace.builder(folder)
                    .schema("dev.dbm.core.declare.types")
                    .scratch(ScratchServer.at(server.url("postgres"), TestServer.SUPERUSER, ""))
                    .build();

            assertThat(workspace.generate("all").proof()).isInstanceOf(ReplayProof.Proven.class);
            migrate(database);

            assertThat(workspace.generate("nothing").isEmpty()).isTrue();
            workspace.verify(database.dataSource()).assertInSync();
            assertThat(workspace.validate().findings()).isEmpty();
        }
    }
}
