package dev.dbm.core.declare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.MigrationSource;
import dev.dbm.Migrator;
import dev.dbm.annotation.Argument;
import dev.dbm.annotation.ClusterOn;
import dev.dbm.annotation.Column;
import dev.dbm.annotation.Exclude;
import dev.dbm.annotation.Firing;
import dev.dbm.annotation.Function;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Policy;
import dev.dbm.annotation.RenamedFrom;
import dev.dbm.annotation.ReplicaIdentity;
import dev.dbm.annotation.Routines;
import dev.dbm.annotation.RowSecurity;
import dev.dbm.annotation.Rule;
import dev.dbm.annotation.Sequence;
import dev.dbm.annotation.Statistics;
import dev.dbm.annotation.Table;
import dev.dbm.annotation.Trigger;
import dev.dbm.annotation.Trigger.Event;
import dev.dbm.annotation.Unique;
import dev.dbm.annotation.View;
import dev.dbm.plan.Statement;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import dev.dbm.workspace.GenerateResult;
import dev.dbm.workspace.ScratchServer;
import dev.dbm.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is declared comes through migrations to a database, and is found there again. */
class WholeWayIT {
    @TempDir
    Path folder;

    private static final class Before {
        @Table("booking")
        @RowSecurity
        @Policy(name = "own", using = "guest = current_user")
        @Trigger(name = "same", events = Event.UPDATE, function = "keep")
        @Trigger(name = "gone", events = Event.DELETE, function = "keep")
        @Rule(name = "calm", event = Rule.Event.DELETE, where = "old.id < 0", instead = true)
        @Exclude(elements = "during WITH &&")
        @Statistics(
                name = "booking_both",
                columns = {"guest", "code"})
        @ReplicaIdentity(ReplicaIdentity.Mode.FULL)
        @Sequence("ticket")
        record Booking(
                @Id long id,
                String guest,
                @Unique String code,
                @Column(type = "tsrange") String during) {}

        @View("SELECT id, guest FROM booking")
        record Guests(long id, String guest) {}

        @Routines
        interface Calls {
            @Function(language = "plpgsql", returns = "trigger", body = "BEGIN RETURN NEW; END")
            void keep();

            @Function(language = "sql", body = "SELECT n + 1")
            int next(@Argument("n") int n);
        }
    }

    private static final class After {
        @Table("booking")
        @RowSecurity(RowSecurity.State.FORCED)
        @Policy(name = "mine", renamedFrom = "own", using = "guest = current_user OR guest = ''")
        @Trigger(name = "kept", renamedFrom = "same", events = Event.UPDATE, of = "code", function = "stay")
        @Trigger(name = "gone", events = Event.DELETE, function = "stay", firing = Firing.DISABLED)
        @Rule(name = "quiet", renamedFrom = "calm", event = Rule.Event.DELETE, where = "old.id < 1", instead = true)
        @Exclude(name = "one_at_a_time", elements = "during WITH &&")
        @Statistics(
                name = "booking_both",
                columns = {"guest", "code"},
                kinds = Statistics.Kind.MCV,
                target = 100)
        @ReplicaIdentity(index = "booking_code_key")
        @ClusterOn("booking_pkey")
        @Sequence(value = "ticket_no", renamedFrom = "ticket")
        record Booking(
                @Id long id,
                String guest,
                @Unique String code,
                @Column(type = "tsrange") String during) {}

        @View("SELECT id, guest, code FROM booking")
        @RenamedFrom("guests")
        record Visitors(long id, String guest, String code) {}

        @Routines
        interface Calls {
            @Function(language = "plpgsql", returns = "trigger", body = "BEGIN RETURN OLD; END")
            @RenamedFrom("keep")
            void stay();

            @Function(language = "sql", body = "SELECT n + 2")
            @RenamedFrom("next")
            int following(@Argument("n") int n);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void what_hangs_on_tables_is_renamed_and_changed(int major) {
        TestServer server = TestServers.of(major);
        try (TestDatabase database = server.createDatabase()) {
            arrive(server, database, Before.Booking.class, Before.Guests.class, Before.Calls.class);
            database.execute(
                    "INSERT INTO booking VALUES (1, 'ada', 'a', '[2020-01-01,2020-01-02)')",
                    "SELECT nextval('ticket'), nextval('ticket')");
            GenerateResult changed =
                    arrive(server, database, After.Booking.class, After.Visitors.class, After.Calls.class);

            List<String> statements = changed.plan().orElseThrow().statements().stream()
                    .map(Statement::sql)
                    .toList();
            assertThat(statements)
                    .contains(
                            "ALTER POLICY own ON public.booking RENAME TO mine",
                            "ALTER TRIGGER same ON public.booking RENAME TO kept",
                            "ALTER RULE calm ON public.booking RENAME TO quiet",
                            "ALTER FUNCTION public.keep() RENAME TO stay",
                            "ALTER FUNCTION public.next(integer) RENAME TO following",
                            "ALTER VIEW public.guests RENAME TO visitors",
                            "ALTER SEQUENCE public.ticket RENAME TO ticket_no")
                    .noneMatch(sql -> sql.matches("DROP (FUNCTION|TRIGGER|RULE|POLICY|VIEW|SEQUENCE).*"));
            assertThat(database.query("SELECT following(1), nextval('ticket_no'), (SELECT code FROM visitors)"))
                    .containsExactly("3|3|a");
        }
    }

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void rules_aggregates_event_triggers_and_default_privileges(int major) {
        TestServer server = TestServers.of(major);
        try (TestDatabase database = server.createDatabase()) {
            Workspace workspace =
                    builder(server).schema("dev.dbm.core.declare.database").build();
            arrive(workspace, database);
        }
    }

    private GenerateResult arrive(TestServer server, TestDatabase database, Class<?>... declared) {
        return arrive(builder(server).schema(declared).build(), database);
    }

    private Workspace.Builder builder(TestServer server) {
        return Workspace.builder(folder).scratch(ScratchServer.at(server.url("postgres"), TestServer.SUPERUSER, ""));
    }

    /** Generates, migrates, and looks whether all is there and nothing is left to do. */
    private GenerateResult arrive(Workspace workspace, TestDatabase database) {
        GenerateResult generated = workspace.generate();
        Migrator.builder(database.dataSource())
                .migrations(MigrationSource.directory(folder))
                .build()
                .migrateToLatest();

        workspace.verify(database.dataSource()).assertInSync();
        assertThat(workspace.generate().isEmpty()).isTrue();
        assertThat(workspace.validate().findings()).isEmpty();
        return generated;
    }
}
