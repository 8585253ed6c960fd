package dev.dbm.core.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.dbm.ConfigurationException;
import dev.dbm.DeclarationException;
import dev.dbm.ErrorCode;
import dev.dbm.PlanningException;
import dev.dbm.Problem;
import dev.dbm.annotation.Column;
import dev.dbm.annotation.ForeignKey;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Index;
import dev.dbm.annotation.ReferentialAction;
import dev.dbm.annotation.Sequence;
import dev.dbm.annotation.Table;
import dev.dbm.annotation.Unique;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import dev.dbm.workspace.DiffSide;
import dev.dbm.workspace.GenerateResult;
import dev.dbm.workspace.ReplayProof;
import dev.dbm.workspace.ScratchServer;
import dev.dbm.workspace.Workspace;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A schema that needs a newer server is refused by name, not by the server's syntax error. */
class ServerAgeIT {
    @TempDir
    Path folder;

    @Table("part")
    @Unique(columns = "number", nullsNotDistinct = true)
    @Index(name = "part_index", columns = "scaled", unique = true, nullsNotDistinct = true)
    @Sequence(value = "counter", unlogged = true)
    @ForeignKey(
            columns = "number",
            references = Part.class,
            onDelete = ReferentialAction.SET_NULL,
            onDeleteColumns = "number")
    record Part(
            @Id int id,
            @Nullable Integer number,
            @Column(type = "numeric(5,-2)") BigDecimal scaled) {}

    private static final List<String> NEEDS = List.of(
            "sequence public.counter: an unlogged sequence needs PostgreSQL 15",
            "column public.part.scaled: a scale that is negative or exceeds the precision needs PostgreSQL 15",
            "unique constraint public.part.part_number_key: NULLS NOT DISTINCT needs PostgreSQL 15",
            "index public.part_index: NULLS NOT DISTINCT needs PostgreSQL 15",
            "foreign key public.part.part_number_fkey: a list of columns behind ON DELETE needs PostgreSQL 15");

    private Workspace.Builder workspace() {
        return Workspace.builder(folder).schema(Part.class);
    }

    private static ScratchServer scratch(TestServer server) {
        return ScratchServer.at(server.url("postgres"), TestServer.SUPERUSER, "");
    }

    private static void assertNamesAll(Problem problem) {
        assertThat(problem.code()).isEqualTo(ErrorCode.SERVER_TOO_OLD);
        assertThat(problem.where().lines()).containsExactlyElementsOf(NEEDS);
    }

    @Test
    void generate_names_everything_that_the_named_target_lacks() {
        assertThatThrownBy(() -> workspace()
                        .scratch(ScratchServer.offline())
                        .targetMajor(18)
                        .targetMajor(14)
                        .build()
                        .generate())
                .asInstanceOf(type(DeclarationException.class))
                .satisfies(e -> assertThat(e.problems())
                        .allMatch(problem -> problem.code() == ErrorCode.SERVER_TOO_OLD)
                        .extracting(Problem::what)
                        .containsExactlyInAnyOrderElementsOf(NEEDS.stream()
                                .map(need -> need + ", the target is 14")
                                .toList()));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void generate_names_everything_that_the_scratch_server_lacks() {
        assertThatThrownBy(() ->
                        workspace().scratch(scratch(TestServers.of(14))).build().generate())
                .asInstanceOf(type(PlanningException.class))
                .satisfies(e -> assertNamesAll(e.problems().get(0)));
        assertThat(folder).isEmptyDirectory();

        GenerateResult result =
                workspace().scratch(scratch(TestServers.of(15))).build().generate();
        assertThat(result.proof()).isEqualTo(new ReplayProof.Proven(1, List.of(15)));
    }

    @Test
    void verify_and_diff_name_everything_that_the_database_lacks() {
        Workspace workspace = workspace().scratch(ScratchServer.offline()).build();
        try (TestDatabase database = TestServers.of(14).lendDatabase()) {
            assertThatThrownBy(() -> workspace.verify(database.dataSource()))
                    .asInstanceOf(type(ConfigurationException.class))
                    .satisfies(e -> assertNamesAll(e.problems().get(0)));
            assertThatThrownBy(() -> workspace.diff(DiffSide.live(database.dataSource()), DiffSide.declared()))
                    .asInstanceOf(type(PlanningException.class))
                    .satisfies(e -> assertNamesAll(e.problems().get(0)));
        }
    }
}
