package dev.dbm.core.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.dbm.ErrorCode;
import dev.dbm.PlanningException;
import dev.dbm.annotation.Backfill;
import dev.dbm.annotation.Default;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.RenamedFrom;
import dev.dbm.annotation.Table;
import dev.dbm.testkit.GitSandbox;
import dev.dbm.workspace.GenerateResult;
import dev.dbm.workspace.GeneratedFile;
import dev.dbm.workspace.ScratchServer;
import dev.dbm.workspace.Workspace;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A column that takes no null, in a table that may have rows, is filled before it refuses null. */
class BackfillTest {
    @TempDir
    private Path folder;

    @Table("person")
    record Bare(@Id long id) {}

    @Table("person")
    record Mailed(@Id long id, String email) {}

    @Table("person")
    record Filled(@Id long id, @Backfill("'unknown'") String email) {}

    @Table("person")
    record Defaulted(@Id long id, @Default("''") String email) {}

    @Table("person")
    record Maybe(@Id long id, @Nullable String email) {}

    @Test
    void asks_what_rows_get_in_a_new_column() {
        generate(folder, Bare.class);

        assertThatThrownBy(() -> generate(folder, Mailed.class))
                .asInstanceOf(type(PlanningException.class))
                .satisfies(e -> assertThat(e.report()).isEqualTo("""
                    refused: column public.person.email takes no null, and rows that are there have no value for it
                      Say what they get, in Mailed#email:   @Backfill("…"), an SQL expression
                      or what every row gets that has none: @Default("…"); or let it be null: @Nullable
                    DBM-P014, see docs/errors.md#dbm-p014\
                    """));
    }

    @Test
    void asks_what_rows_get_in_place_of_null() {
        generate(folder, Maybe.class);

        assertThatThrownBy(() -> generate(folder, Mailed.class))
                .asInstanceOf(type(PlanningException.class))
                .satisfies(e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.BACKFILL_MISSING);
                    assertThat(e.getMessage()).contains("rows that are there may have none");
                });
    }

    @Test
    void fills_in_a_file_of_its_own() {
        generate(folder, Bare.class);

        GenerateResult result = generate(folder, Filled.class);

        assertThat(result.files())
                .extracting(GeneratedFile::id)
                .extracting(id -> id.tag())
                .containsExactly("0001_person_email", "0002_person_email_backfill", "0003_person_email_2");
    }

    @Test
    void asks_nothing_where_every_row_has_a_value() {
        generate(folder, Bare.class);

        assertThat(generate(folder, Defaulted.class).files()).hasSize(1);
    }

    @Test
    void asks_nothing_of_a_table_that_nobody_else_has() {
        GitSandbox git = GitSandbox.in(folder);
        git.write("README", "empty");
        git.commit("begin");
        generate(git.migrations(), Bare.class);

        assertThat(generate(git.migrations(), Mailed.class).files()).hasSize(1);
    }

    @Test
    void asks_of_a_table_that_is_committed_where_there_is_one_branch() {
        GitSandbox git = GitSandbox.in(folder);
        generate(git.migrations(), Bare.class);
        git.commit("person");

        assertThatThrownBy(() -> generate(git.migrations(), Mailed.class)).hasMessageContaining("takes no null");
    }

    @Test
    void asks_nothing_of_a_table_that_only_the_branch_has() {
        GitSandbox git = GitSandbox.in(folder);
        git.write("README", "empty");
        git.commit("begin");
        git.branch("feature");
        generate(git.migrations(), Bare.class);
        git.commit("person");

        assertThat(generate(git.migrations(), Mailed.class).files()).hasSize(1);
    }

    @Table("human")
    @RenamedFrom("person")
    record Human(@Id long id, String email) {}

    @Table("human")
    @RenamedFrom("person")
    record BareHuman(@Id long id) {}

    @Test
    void asks_of_a_table_that_others_have_under_another_name() {
        GitSandbox git = GitSandbox.in(folder);
        generate(git.migrations(), Bare.class);
        git.commit("person");

        assertThatThrownBy(() -> generate(git.migrations(), Human.class)).hasMessageContaining("takes no null");
        generate(git.migrations(), BareHuman.class);
        assertThatThrownBy(() -> generate(git.migrations(), Human.class)).hasMessageContaining("takes no null");
    }

    private static GenerateResult generate(Path migrations, Class<?>... classes) {
        return Workspace.builder(migrations)
                .schema(classes)
                .scratch(ScratchServer.offline())
                .build()
                .generate();
    }
}
