package dev.dbm.core.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbm.PlanningException;
import dev.dbm.annotation.DropAllowed;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.RenamedFrom;
import dev.dbm.annotation.Table;
import dev.dbm.workspace.GenerateResult;
import dev.dbm.workspace.ScratchServer;
import dev.dbm.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a {@code @RenamedFrom} does while it stays in the source: its work once, and nothing after that. */
class RenamedFromTest {
    @TempDir
    Path folder;

    @Table("a")
    record A(@Id long id, String x) {}

    @Table("b")
    record B(@Id long id, String x) {}

    @Table("b")
    @RenamedFrom("a")
    record FromA(@Id long id, String x) {}

    @Table("a")
    @RenamedFrom("b")
    record FromB(@Id long id, String x) {}

    @Table("b")
    @RenamedFrom("a")
    @DropAllowed("x")
    record Less(@Id long id) {}

    @Table("t")
    record Columns(@Id long id, String a, String b) {}

    @Table("t")
    record Swapped(
            @Id long id,
            @RenamedFrom("b") String a,
            @RenamedFrom("a") String b) {}

    private List<String> generate(Class<?>... classes) {
        return lines(builder(classes).build().generate());
    }

    private Workspace.Builder builder(Class<?>... classes) {
        return Workspace.builder(folder).schema(classes).scratch(ScratchServer.offline());
    }

    private static List<String> lines(GenerateResult result) {
        return result.files().stream()
                .flatMap(file -> file.changes().stream())
                .map(line -> line.replaceAll("\\s+", " "))
                .toList();
    }

    @Test
    void does_not_take_a_new_table_for_the_one_that_was_renamed() throws Exception {
        generate(A.class);
        assertThat(generate(FromA.class)).contains("> table public.a becomes public.b");
        assertThat(Files.readString(folder.resolve("meta/0001_snapshot.json"))).contains("\"renames\": [");

        assertThat(generate(FromA.class, A.class)).containsExactly("+ table public.a 2 columns");
        assertThat(generate(FromA.class, A.class)).isEmpty();

        assertThatThrownBy(() -> generate(FromA.class))
                .isInstanceOf(PlanningException.class)
                .hasMessageContaining("table public.a would be dropped");
        assertThat(lines(builder(FromA.class).allowDrop("public.a").build().generate()))
                .containsExactly("- table public.a");
        assertThat(generate(Less.class, A.class)).contains("+ table public.a 2 columns", "- column public.b.x");
        assertThat(builder(Less.class, A.class).build().validate().isSpotless()).isTrue();
    }

    @Test
    void renames_back_when_it_is_said_the_other_way_round() {
        generate(A.class);
        generate(FromA.class);

        assertThat(generate(FromB.class)).contains("> table public.b becomes public.a");
        assertThat(generate(FromA.class)).contains("> table public.a becomes public.b");
    }

    @Test
    void swaps_once() {
        generate(Columns.class);

        assertThat(generate(Swapped.class)).hasSize(3).allMatch(line -> line.startsWith("> column"));
        assertThat(generate(Swapped.class)).isEmpty();
    }

    @Test
    void refuses_to_drop_what_has_the_name_by_the_name_that_people_know() {
        generate(A.class, B.class);

        assertThatThrownBy(() -> generate(FromA.class))
                .isInstanceOf(PlanningException.class)
                .hasMessageContaining(
                        "table public.b would be dropped, because @RenamedFrom gives its name to another");
        assertThat(lines(builder(FromA.class).allowDrop("public.b").build().generate()))
                .contains("> table public.b becomes public.b__old", "> table public.a becomes public.b")
                .contains("- table public.b__old");
    }
}
