package dev.dbm.core.diff;

import static dev.dbm.testkit.Schemas.column;
import static dev.dbm.testkit.Schemas.schema;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.core.planner.Planner;
import dev.dbm.plan.Change;
import dev.dbm.plan.Statement;
import dev.dbm.schema.DataType;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.MaterializedView;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.SqlExpression;
import dev.dbm.schema.View;
import dev.dbm.schema.ViewColumn;
import dev.dbm.testkit.Schemas;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Views, of which only PostgreSQL can tell what columns they have. */
class ViewDifferTest {
    private static final QualifiedName NAME = QualifiedName.of("app", "everything");
    private static final ViewColumn ID = told("id", "bigint");
    private static final ViewColumn NOTE = told("note", "text");

    private static ViewColumn told(String name, String type) {
        return new ViewColumn(new Identifier(name), DataType.parse(type), Optional.empty());
    }

    private static View view(String query, ViewColumn... columns) {
        return View.of(NAME, new SqlExpression(query)).withColumns(List.of(columns));
    }

    private static Schema with(SchemaObject view, String... columns) {
        List<Schemas.TablePart> parts = new ArrayList<>();
        for (String name : columns) {
            parts.add(column(name, "text"));
        }
        return schema().table("t", parts.toArray(Schemas.TablePart[]::new))
                .with(view)
                .build();
    }

    @Test
    void what_was_told_of_one_side_only_is_no_difference() {
        Schema live = with(view("SELECT t.id FROM app.t", ID), "id");
        Schema declared = with(view("select t.id from app.t"), "id");

        assertThat(Differ.byTokens().diff(live, declared, Intents.none()).isEmpty())
                .isTrue();
        assertThat(Differ.byTokens()
                        .diff(live, with(view("SELECT t.id FROM app.t", NOTE), "id"), Intents.none())
                        .changes())
                .hasSize(1);
    }

    @Test
    void a_star_over_a_table_that_gains_a_column_is_seen_by_what_the_server_tells() {
        Schema before = with(view("SELECT * FROM app.t"), "id");
        Schema after = with(view("SELECT * FROM app.t"), "id", "note");
        List<Set<ObjectId>> asked = new ArrayList<>();
        Canonicalizer server = (schema, renames, objects) -> {
            asked.add(objects);
            boolean both = schema.find(ObjectId.column(QualifiedName.of("app", "t"), new Identifier("note")))
                    .isPresent();
            return CanonicalForms.of(List.of(
                    both ? view("SELECT t.id, t.note FROM app.t", ID, NOTE) : view("SELECT t.id FROM app.t", ID)));
        };

        Difference difference = Differ.with(server).diff(before, after, Intents.none());

        assertThat(difference.changes())
                .contains(new Change.Alter(view("SELECT * FROM app.t", ID), view("SELECT * FROM app.t", ID, NOTE)));
        assertThat(asked).containsOnly(Set.of(ObjectId.of(ObjectKind.VIEW, NAME)));
        assertThat(statements(difference))
                .containsExactly(
                        "ALTER TABLE app.t ADD COLUMN note text NOT NULL",
                        "CREATE OR REPLACE VIEW app.everything AS\nSELECT * FROM app.t");
    }

    @Test
    void nobody_is_asked_about_views_of_what_stays() {
        Schema schema = with(view("SELECT * FROM app.t"), "id");
        Schema other = schema().table("t", column("id", "text"))
                .table("other", column("id", "text"))
                .with(view("SELECT * FROM app.t"))
                .build();
        Canonicalizer server = (all, renames, objects) -> {
            throw new AssertionError("asked about " + objects);
        };

        assertThat(Differ.with(server).diff(schema, other, Intents.none()).changes())
                .hasSize(2);
    }

    @Test
    void a_view_whose_columns_nobody_knows_is_made_anew() {
        Schema before = with(view("SELECT id FROM app.t"), "id");
        Schema after = with(view("SELECT id FROM app.t WHERE id <> ''"), "id");

        assertThat(statements(Differ.byTokens().diff(before, after, Intents.none())))
                .containsExactly(
                        "DROP VIEW app.everything",
                        "CREATE VIEW app.everything AS\nSELECT id FROM app.t WHERE id <> ''");
    }

    @Test
    void whether_a_materialized_view_is_filled_is_no_difference() {
        MaterializedView filled = MaterializedView.of(NAME, new SqlExpression("SELECT id FROM app.t"));
        MaterializedView empty = filled.withPopulation(MaterializedView.Population.WITH_NO_DATA);

        assertThat(Differ.byTokens()
                        .diff(with(filled, "id"), with(empty, "id"), Intents.none())
                        .isEmpty())
                .isTrue();
    }

    private static List<String> statements(Difference difference) {
        return new Planner()
                .plan(difference, Intents.none()).statements().stream()
                        .map(Statement::sql)
                        .toList();
    }
}
