package dev.dbm.core.declare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbm.MigrationFailedException;
import dev.dbm.MigrationSource;
import dev.dbm.Migrator;
import dev.dbm.Unmodelled;
import dev.dbm.VerifyResult;
import dev.dbm.annotation.Grant;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Owner;
import dev.dbm.annotation.Privilege;
import dev.dbm.annotation.Table;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import dev.dbm.workspace.ScratchServer;
import dev.dbm.workspace.Workspace;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Declared rights, from the records to the database and back. */
class RightsIT {
    @TempDir
    Path folder;

    private static final class Plain {
        @Table("note")
        record Note(@Id int id, String text) {}
    }

    private static final class First {
        @Table("note")
        @Grant(
                value = {Privilege.SELECT, Privilege.INSERT},
                to = "reader")
        @Grant(value = Privilege.ALL, to = "The \"Boss\" 📚", grantOption = true)
        @Grant(value = Privilege.UPDATE, to = "public", columns = "text")
        record Note(@Id int id, String text) {}
    }

    private static final class Second {
        @Table("note")
        @Owner("chief")
        @Grant(value = Privilege.SELECT, to = "reader")
        record Note(@Id int id, String text) {}
    }

    private static final class Unknown {
        @Table("note")
        @Grant(value = Privilege.SELECT, to = "nobody_of_this_name")
        record Note(@Id int id, String text) {}
    }

    private Workspace workspace(TestServer server, Class<?> type) {
        return Workspace.builder(folder)
                .schema(type)
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
    void are_generated_proven_migrated_and_verified(int major) {
        TestServer server = TestServers.of(major);
        try (TestDatabase database = server.createDatabase()) {
            for (Class<?> type : new Class<?>[] {First.Note.class, Second.Note.class}) {
                workspace(server, type).generate(type.getEnclosingClass().getSimpleName());
                migrate(database);

                workspace(server, type).verify(database.dataSource()).assertInSync();
                assertThat(workspace(server, type).generate().isEmpty()).isTrue();
                assertThat(workspace(server, type).validate().findings()).isEmpty();
            }
        }
    }

    @Test
    void are_mended_where_somebody_granted_more() {
        TestServer server = TestServers.newest();
        try (TestDatabase database = server.createDatabase()) {
            workspace(server, Second.Note.class).generate("first");
            migrate(database);
            database.execute("GRANT DELETE ON note TO writer", "GRANT INSERT ON note TO reader");

            VerifyResult result = workspace(server, Second.Note.class).verify(database.dataSource());

            assertThat(result.mismatches().stream().flatMap(one -> one.mend().stream()))
                    .containsExactlyInAnyOrder(
                            "REVOKE INSERT ON TABLE public.note FROM reader",
                            "REVOKE DELETE ON TABLE public.note FROM writer");
        }
    }

    @Test
    void are_left_alone_where_none_are_declared() {
        TestServer server = TestServers.newest();
        try (TestDatabase database = server.createDatabase()) {
            workspace(server, Plain.Note.class).generate("first");
            migrate(database);
            database.execute("GRANT DELETE ON note TO writer", "ALTER TABLE note OWNER TO chief");

            VerifyResult result = workspace(server, Plain.Note.class).verify(database.dataSource());

            result.assertInSync();
            assertThat(result.unmodelled().stream().map(Unmodelled::describe))
                    .containsExactlyInAnyOrder("grants of table public.note", "owner of table public.note");
        }
    }

    @Test
    void of_a_role_that_the_server_lacks_say_what_to_do() {
        TestServer server = TestServers.newest();
        try (TestDatabase database = server.createDatabase()) {
            workspace(server, Unknown.Note.class).generate("first");

            assertThatThrownBy(() -> migrate(database))
                    .isInstanceOf(MigrationFailedException.class)
                    .hasMessageContaining("nobody_of_this_name")
                    .hasMessageContaining("CREATE ROLE");
        }
    }
}
