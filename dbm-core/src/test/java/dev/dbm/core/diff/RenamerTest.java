package dev.dbm.core.diff;

import static dev.dbm.testkit.Schemas.app;
import static dev.dbm.testkit.Schemas.check;
import static dev.dbm.testkit.Schemas.column;
import static dev.dbm.testkit.Schemas.columnId;
import static dev.dbm.testkit.Schemas.index;
import static dev.dbm.testkit.Schemas.primaryKey;
import static dev.dbm.testkit.Schemas.schema;
import static dev.dbm.testkit.Schemas.tableId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.plan.Change.Rename;
import dev.dbm.schema.ColumnRef;
import dev.dbm.schema.DataType;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.IdentityMode;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Persistence;
import dev.dbm.schema.Schema;
import dev.dbm.schema.Sequence;
import dev.dbm.schema.SequenceOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RenamerTest {
    @Test
    void orders_a_chain_whatever_the_order_in_which_it_is_asked_for() {
        Schema from = schema().table("a", column("x", "text"))
                .table("b", column("y", "text"))
                .build();
        Schema to = schema().table("b", column("x", "text"))
                .table("c", column("y", "text"))
                .build();
        List<Rename> asked = new ArrayList<>(List.of(table("a", "b"), table("b", "c")));

        List<Rename> one = declared(from, to, asked).renames();
        Collections.reverse(asked);
        List<Rename> other = declared(from, to, asked).renames();

        assertThat(one).isEqualTo(other).containsExactly(table("b", "c"), table("a", "b"));
        assertThat(declared(from, to, asked).schema()).isEqualTo(to);
    }

    @Test
    void lets_one_of_a_circle_step_aside_under_a_name_that_is_free() {
        Schema from = schema().table("a", column("x", "text"))
                .table("b", column("y", "text"))
                .table("b__old", column("z", "text"))
                .build();
        Schema to = schema().table("b", column("x", "text"))
                .table("a", column("y", "text"))
                .table("b__old", column("z", "text"))
                .build();

        Renamer.Renamed renamed = declared(from, to, List.of(table("a", "b"), table("b", "a")));

        assertThat(renamed.renames()).containsExactly(table("b", "b__old2"), table("a", "b"), table("b__old2", "a"));
        assertThat(renamed.schema()).isEqualTo(to);
        assertThat(renamed.aside()).isEmpty();
    }

    @Test
    void turns_a_circle_of_columns_with_every_text_at_once() {
        Schema from = schema().table(
                        "t",
                        column("a", "text"),
                        column("b", "text"),
                        column("c", "text"),
                        check("k", "a < b and b < c"))
                .build();
        Schema to = schema().table(
                        "t",
                        column("b", "text"),
                        column("c", "text"),
                        column("a", "text"),
                        check("k", "b < c and c < a"))
                .build();

        Renamer.Renamed renamed = declared(
                from,
                to,
                List.of(renamedColumn("t", "a", "b"), renamedColumn("t", "b", "c"), renamedColumn("t", "c", "a")));

        assertThat(renamed.renames()).hasSize(4);
        assertThat(renamed.schema()).isEqualTo(to);
    }

    @Test
    void keeps_what_is_dropped_and_has_the_name_until_the_drop() {
        Schema from = schema().table("a", column("x", "text"))
                .table("b", column("y", "text"))
                .build();
        Schema to = schema().table("a", column("y", "text")).build();

        Renamer.Renamed renamed = declared(from, to, List.of(table("b", "a")));

        assertThat(renamed.renames()).containsExactly(table("a", "a__old"), table("b", "a"));
        assertThat(renamed.aside()).containsOnly(Map.entry(tableId("a__old"), tableId("a")));
    }

    @Test
    void renames_nothing_when_both_are_there_and_both_stay() {
        Schema both = schema().table("a", column("x", "text"))
                .table("b", column("y", "text"))
                .build();

        assertThat(declared(both, both, List.of(table("a", "b"))).renames()).isEmpty();
    }

    @Test
    void does_not_make_again_what_the_snapshot_says_was_declared_before() {
        Schema from = schema().table("a", column("x", "text"))
                .table("b", column("y", "text"))
                .build();
        Schema to = schema().table("b", column("y", "text")).build();
        List<Rename> asked = List.of(table("a", "b"));

        assertThat(Renamer.declared(from, to, asked, asked).renames()).isEmpty();
    }

    @Test
    void knows_a_column_renamed_before_though_its_table_is_renamed_now() {
        Schema from =
                schema().table("t", column("a", "text"), column("b", "text")).build();
        Schema to = schema().table("u", column("b", "text")).build();

        Renamer.Renamed renamed = Renamer.declared(
                from,
                to,
                List.of(table("t", "u"), renamedColumn("u", "a", "b")),
                List.of(renamedColumn("t", "a", "b")));

        assertThat(renamed.renames()).containsExactly(table("t", "u"));
    }

    @Test
    void a_swap_that_was_made_is_not_made_back() {
        Schema schema = schema().table("a", column("x", "text"))
                .table("b", column("y", "text"))
                .build();
        List<Rename> swap = List.of(table("a", "b"), table("b", "a"));

        assertThat(Renamer.declared(schema, schema, swap, swap).renames()).isEmpty();
        assertThat(declared(schema, schema, swap).renames()).hasSize(3);
    }

    @Test
    void names_of_columns_follow_the_table_that_they_are_in() {
        Schema from = schema().table("a", column("x", "text"))
                .table("b", column("x", "text"))
                .build();
        Schema to = schema().table("b", column("y", "text"))
                .table("a", column("x", "text"))
                .build();

        Renamer.Renamed renamed =
                declared(from, to, List.of(table("a", "b"), table("b", "a"), renamedColumn("b", "x", "y")));

        assertThat(renamed.schema()).isEqualTo(to);
    }

    @Test
    void swaps_the_sequences_that_swapped_tables_own_because_they_count_for_them() {
        Schema from = schema().table("a", column("id", "bigint"))
                .table("b", column("id", "bigint"))
                .with(sequence("s1", "a"))
                .with(sequence("s2", "b"))
                .build();
        Schema to = schema().table("a", column("id", "bigint"))
                .table("b", column("id", "bigint"))
                .with(sequence("s2", "a"))
                .with(sequence("s1", "b"))
                .build();

        Renamer.Renamed renamed = Renamer.alike(from, to, differing(from, to), object -> object);

        assertThat(renamed.schema()).isEqualTo(to);
    }

    @Test
    void renames_the_sequence_of_an_identity_column() {
        Schema from = schema().table("t", column("id", "bigint").identity(IdentityMode.ALWAYS, "s1"))
                .build();
        Schema to = schema().table("t", column("id", "bigint").identity(IdentityMode.ALWAYS, "s2"))
                .build();

        Renamer.Renamed renamed = Renamer.alike(from, to, differing(from, to), object -> object);

        assertThat(renamed.renames())
                .containsExactly(new Rename(
                        ObjectId.of(ObjectKind.SEQUENCE, app("s1")), ObjectId.of(ObjectKind.SEQUENCE, app("s2"))));
        assertThat(renamed.schema()).isEqualTo(to);
    }

    @Test
    void an_index_makes_room_for_a_table_of_its_name() {
        Schema from = schema().table("t", column("a", "text"), index("a"))
                .table("u", column("a", "text"))
                .build();
        Schema to = schema().table("t", column("a", "text"))
                .table("t_a_idx", column("a", "text"))
                .build();

        Renamer.Renamed renamed = declared(from, to, List.of(table("u", "t_a_idx")));

        assertThat(renamed.renames()).hasSize(2).last().isEqualTo(table("u", "t_a_idx"));
    }

    @Test
    void a_thousand_renames_in_a_chain_take_one_step_each() {
        int count = 1_000;
        var from = schema();
        var to = schema();
        IntStream.range(0, count).forEach(i -> from.table("t" + i, column("id", "bigint"), primaryKey("id")));
        IntStream.range(0, count).forEach(i -> to.table("t" + (i + 1), column("id", "bigint"), primaryKey("id")));
        List<Rename> asked = IntStream.range(0, count)
                .mapToObj(i -> table("t" + i, "t" + (i + 1)))
                .toList();

        Difference difference = Differ.byTokens().diff(from.build(), to.build(), new Intents(asked));

        assertThat(difference.changes()).isEmpty();
        assertThat(difference.renames()).hasSize(2 * count); // the tables and their keys
    }

    private static Collection<ObjectId> differing(Schema from, Schema to) {
        return new Normalizer(from, to, CanonicalForms.none(), CanonicalForms.none()).differing();
    }

    private static Sequence sequence(String name, String owner) {
        return new Sequence(
                app(name),
                SequenceOptions.of(DataType.parse("bigint")),
                Persistence.PERMANENT,
                Optional.of(new ColumnRef(app(owner), new Identifier("id"))),
                Optional.empty());
    }

    private static Renamer.Renamed declared(Schema from, Schema to, List<Rename> asked) {
        return Renamer.declared(from, to, asked, List.of());
    }

    private static Rename table(String from, String to) {
        return new Rename(tableId(from), tableId(to));
    }

    private static Rename renamedColumn(String table, String from, String to) {
        return new Rename(columnId(table, from), columnId(table, to));
    }
}
