package dev.dbm.core.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbm.ErrorCode;
import dev.dbm.MigrationSource;
import dev.dbm.Migrator;
import dev.dbm.PlanningException;
import dev.dbm.annotation.CheckOption;
import dev.dbm.annotation.Column;
import dev.dbm.annotation.Comment;
import dev.dbm.annotation.Default;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Index;
import dev.dbm.annotation.MaterializedView;
import dev.dbm.annotation.References;
import dev.dbm.annotation.RenamedFrom;
import dev.dbm.annotation.SqlFile;
import dev.dbm.annotation.Table;
import dev.dbm.annotation.View;
import dev.dbm.plan.Statement;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import dev.dbm.workspace.GenerateResult;
import dev.dbm.workspace.ReplayProof;
import dev.dbm.workspace.ScratchServer;
import dev.dbm.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Views that are declared: generated, proven, migrated, compared. */
class ViewsIT {
    @TempDir
    private Path folder;

    static List<Integer> majors() {
        return TestServers.majors();
    }

    private static final class First {
        @Table("member")
        record Member(
                @Id long id,
                String name,
                @Column(type = "varchar(100)") String email,
                @Nullable String note) {}

        @Table("post")
        record Post(@Id long id, @References(Member.class) long memberId, String title) {}

        @View(value = "SELECT * FROM member WHERE name <> ''", checkOption = CheckOption.LOCAL, securityBarrier = true)
        @Comment("Who has a name")
        record NamedMember(
                long id,
                @Comment("never empty") @Default("'nobody'") String name,
                @Column(type = "varchar(100)") String email,
                @Nullable String note) {}

        @MaterializedView
        @SqlFile("views/busy_member.sql")
        @Index(columns = "posts DESC")
        record BusyMember(@Index(unique = true) long id, String name, long posts) {}

        private static final Class<?>[] CLASSES = {Member.class, Post.class, NamedMember.class, BusyMember.class};
    }

    private static final class Second {
        @Table("member")
        record Member(
                @Id long id,
                String name,
                @Column(type = "varchar(100)") String email,
                @Nullable String note,
                @Default("0") int rank) {}

        @Table("post")
        record Post(@Id long id, @References(Member.class) long memberId, String title) {}

        @View(value = "SELECT * FROM member WHERE name <> ''", checkOption = CheckOption.LOCAL, securityBarrier = true)
        @Comment("Who has a name")
        record NamedMember(
                long id,
                @Comment("never empty") @Default("'nobody'") String name,
                String email,
                @Nullable String note,
                int rank) {}

        private static final Class<?>[] CLASSES = {Member.class, Post.class, NamedMember.class, First.BusyMember.class};
    }

    @ParameterizedTest
    @MethodSource("majors")
    void generates_proves_migrates_and_verifies(int major) {
        TestServer server = TestServers.of(major);
        try (TestDatabase database = server.createDatabase()) {
            Workspace first = workspace(server, First.CLASSES);
            GenerateResult generated = first.generate("first");
            migrate(database);

            assertThat(generated.proof()).isInstanceOf(ReplayProof.Proven.class);
            assertThat(first.generate().isEmpty()).isTrue();
            assertThat(first.validate().findings()).isEmpty();
            offline(First.CLASSES).verify(database.dataSource()).assertInSync();
            assertThat(database.query("SELECT indexdef FROM pg_indexes WHERE tablename = 'busy_member' ORDER BY 1"))
                    .hasSize(2);
        }
    }

    /** The text of the view is the same; what it means is not. */
    @ParameterizedTest
    @MethodSource("majors")
    void sees_that_a_star_has_another_column(int major) {
        TestServer server = TestServers.of(major);
        try (TestDatabase database = server.createDatabase()) {
            workspace(server, First.CLASSES).generate("first");
            migrate(database);

            GenerateResult second = workspace(server, Second.CLASSES).generate("second");
            migrate(database);

            assertThat(statements(second))
                    .containsExactly(
                            "ALTER TABLE public.member ADD COLUMN rank integer NOT NULL DEFAULT 0",
                            "CREATE OR REPLACE VIEW public.named_member WITH (security_barrier = true, check_option ="
                                    + " local) AS\n"
                                    + "SELECT * FROM member WHERE name <> ''");
            offline(Second.CLASSES).verify(database.dataSource()).assertInSync();
            assertThat(workspace(server, Second.CLASSES).generate().isEmpty()).isTrue();
        }
    }

    private static final class Renamed {
        @Table("person")
        @RenamedFrom("member")
        record Person(
                @Id long id,
                @RenamedFrom("name") String fullName,
                @Column(type = "varchar(100)") String email,
                @Nullable String note) {}

        @Table("post")
        record Post(
                @Id long id,

                @References(Person.class) @RenamedFrom("member_id")
                long personId,

                String title) {}

        @View(
                value = "SELECT * FROM person WHERE full_name <> ''",
                checkOption = CheckOption.LOCAL,
                securityBarrier = true)
        @Comment("Who has a name")
        @RenamedFrom("named_member")
        record NamedPerson(
                long id,
                @Comment("never empty") @Default("'nobody'") String fullName,
                String email,
                @Nullable String note) {}
    }

    @Test
    void keeps_a_view_through_renames_of_it_and_of_what_it_reads() {
        TestServer server = TestServers.newest();
        Class<?>[] before = {First.Member.class, First.Post.class, First.NamedMember.class};
        Class<?>[] after = {Renamed.Person.class, Renamed.Post.class, Renamed.NamedPerson.class};
        try (TestDatabase database = server.createDatabase()) {
            workspace(server, before).generate("first");
            migrate(database);

            GenerateResult renamed = workspace(server, after).generate("renamed");
            migrate(database);

            assertThat(statements(renamed))
                    .contains(
                            "ALTER VIEW public.named_member RENAME TO named_person",
                            "ALTER VIEW public.named_person RENAME COLUMN name TO full_name")
                    .noneMatch(statement -> statement.startsWith("DROP VIEW"));
            offline(after).verify(database.dataSource()).assertInSync();
            assertThat(workspace(server, after).generate().isEmpty()).isTrue();
        }
    }

    @View("SELECT id, name, note FROM member")
    record Wrong(
            int id,
            String fullName,
            @Column(type = "varchar") String note,
            String more) {}

    @View("SELECT id, name, note FROM member")
    record Right(
            long id,
            @Column(name = "name") String fullName,
            @Nullable String note) {}

    @View("SELECT id, name, note FROM member")
    record Short(long id, String name) {}

    @Test
    void refuses_a_record_that_is_not_what_the_query_returns() {
        Workspace wrong = workspace(TestServers.newest(), First.Member.class, Wrong.class);

        assertThatThrownBy(() -> wrong.generate("first"))
                .isInstanceOfSatisfying(
                        PlanningException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.RETURNED_COLUMNS_DIFFER))
                .hasMessageContaining("Wrong#id: column id of the query is of type bigint, not integer")
                .hasMessageContaining("Wrong#fullName: column 2 of the query is name, not full_name")
                .hasMessageContaining("Wrong#note: column note of the query is of type text, not character varying")
                .hasMessageContaining("Wrong#more: the query has no column more");
        assertThat(folder).isEmptyDirectory();
    }

    @View(value = "SELECT id, name, note FROM member", name = "right")
    record Changed(
            int id,
            @Column(name = "name") String fullName,
            @Nullable String note) {}

    /** Nothing is to be generated, and still something is wrong. */
    @Test
    void compares_a_record_that_has_changed_alone() {
        TestServer server = TestServers.newest();
        workspace(server, First.Member.class, Right.class).generate("first");
        Workspace changed = workspace(server, First.Member.class, Changed.class);

        assertThatThrownBy(changed::generate)
                .hasMessageContaining("Changed#id: column id of the query is of type bigint");
        assertThat(changed.validate().findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.toString()).contains("DBM-D035"));
        assertThatThrownBy(
                        () -> workspace(server, First.Member.class, Short.class).generate("second"))
                .hasMessageContaining("column note of the query has no component");
    }

    private static List<String> statements(GenerateResult result) {
        return result.plan().stream()
                .flatMap(plan -> plan.statements().stream())
                .map(Statement::sql)
                .toList();
    }

    private Workspace workspace(TestServer server, Class<?>... classes) {
        return Workspace.builder(folder)
                .schema(classes)
                .scratch(ScratchServer.at(server.url("postgres"), TestServer.SUPERUSER, ""))
                .build();
    }

    private Workspace offline(Class<?>... classes) {
        return Workspace.builder(folder)
                .schema(classes)
                .scratch(ScratchServer.offline())
                .build();
    }

    private void migrate(TestDatabase database) {
        Migrator.builder(database.dataSource())
                .migrations(MigrationSource.directory(folder))
                .build()
                .migrateToLatest();
    }
}
