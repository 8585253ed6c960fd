package dev.dbm.core.declare;

import static dev.dbm.core.declare.Declared.find;
import static dev.dbm.core.declare.Declared.name;
import static dev.dbm.core.declare.Declared.refusals;
import static dev.dbm.core.declare.Declared.schema;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dbm.annotation.Check;
import dev.dbm.annotation.CheckOption;
import dev.dbm.annotation.Column;
import dev.dbm.annotation.Comment;
import dev.dbm.annotation.Default;
import dev.dbm.annotation.EnumType;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Index;
import dev.dbm.annotation.MaterializedView;
import dev.dbm.annotation.SqlFile;
import dev.dbm.annotation.Table;
import dev.dbm.annotation.Transient;
import dev.dbm.annotation.View;
import dev.dbm.schema.DataType;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.RelationKind;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SqlExpression;
import dev.dbm.schema.ViewColumn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ViewAnnotationsTest {
    @EnumType("mood")
    enum Mood {
        SAD,
        OK
    }

    @View(
            value = "SELECT id, 'OK'::mood AS mood FROM person; -- all",
            securityInvoker = true,
            securityBarrier = true,
            checkOption = CheckOption.CASCADED)
    @Comment("All of them")
    record AllPeople(
            @Comment("the key") long id,
            @Default("'OK'") Mood mood,
            @Transient int ignored) {}

    @Test
    void reads_a_view_with_what_its_record_says_of_columns() {
        Declaration declaration = Declared.declaration(AllPeople.class);

        dev.dbm.schema.View view = find(declaration.schema(), dev.dbm.schema.View.class, ObjectKind.VIEW, "all_people");
        assertThat(view)
                .isEqualTo(new dev.dbm.schema.View(
                        name("all_people"),
                        new SqlExpression("SELECT id, 'OK'::mood AS mood FROM person"),
                        List.of(),
                        List.of(dev.dbm.schema.View.Security.BARRIER, dev.dbm.schema.View.Security.INVOKER),
                        Optional.of(dev.dbm.schema.View.CheckOption.CASCADED),
                        List.of(new ViewColumn.Default(new Identifier("mood"), new SqlExpression("'OK'"))),
                        List.of(new ViewColumn.Comment(new Identifier("id"), "the key")),
                        Optional.of("All of them")));
        assertThat(declaration.returned().get(view.id()))
                .extracting(ReturnedColumn::name, ReturnedColumn::type)
                .containsExactly(
                        tuple(new Identifier("id"), DataType.parse("bigint")),
                        tuple(new Identifier("mood"), DataType.of(name("mood"))));
        assertThat(declaration.places()).containsEntry(view.id(), "AllPeople");
    }

    @MaterializedView(
            name = "kept",
            with = "fillfactor=70",
            withNoData = true,
            comment = "Kept",
            value = "SELECT 1 AS id, 'x' AS word")
    @Index(name = "kept_lower", expressions = "lower(word)")
    record Kept(@Index(unique = true) int id, String word) {}

    @Test
    void reads_a_materialized_view_with_its_indexes() {
        Schema schema = schema(Kept.class);

        assertThat(find(schema, dev.dbm.schema.MaterializedView.class, ObjectKind.MATERIALIZED_VIEW, "kept"))
                .satisfies(view -> {
                    assertThat(view.population()).isEqualTo(dev.dbm.schema.MaterializedView.Population.WITH_NO_DATA);
                    assertThat(view.storageParameters()).isEqualTo(Map.of("fillfactor", "70"));
                    assertThat(view.comment()).contains("Kept");
                });
        assertThat(schema.all(dev.dbm.schema.Index.class))
                .extracting(dev.dbm.schema.Index::name, dev.dbm.schema.Index::on)
                .containsExactly(
                        tuple(name("kept_id_idx"), RelationKind.MATERIALIZED_VIEW),
                        tuple(name("kept_lower"), RelationKind.MATERIALIZED_VIEW));
    }

    @View
    @SqlFile("views/busy_member.sql")
    record FromFile(long id) {}

    @Test
    void takes_a_query_from_a_file_as_it_is_written() {
        assertThat(find(schema(FromFile.class), dev.dbm.schema.View.class, ObjectKind.VIEW, "from_file")
                        .query()
                        .text())
                .isEqualTo("""
                    -- Members who have written something, with how much.
                    SELECT m.id,
                           m.name,
                           count(*) AS posts
                      FROM member m
                      JOIN post p ON p.member_id = m.id
                     GROUP BY m.id\
                    """);
    }

    @View
    record Empty(long id) {}

    @View("SELECT 1 AS id")
    @SqlFile("views/busy_member.sql")
    record Twice(long id) {}

    @View
    @SqlFile("/views/busy_member.sql")
    record Lost(long id) {}

    @View("SELECT 1 AS id; SELECT 2 AS id")
    record Two(long id) {}

    @View("SELECT 1 AS id")
    @Check("id > 0")
    record Misplaced(
            @Id long id,
            @Index long other,
            @Column(collation = "C") String text) {}

    @MaterializedView("SELECT 1 AS id")
    record Filled(@Default("1") long id) {}

    @View("SELECT 1 AS id")
    static final class NoRecord {}

    @Table("person")
    record Person(@Id long id) {}

    @View(value = "SELECT 1 AS id", name = "person")
    record Taken(long id) {}

    @Test
    void refuses_what_is_no_view() {
        assertThat(refusals(Empty.class)).singleElement().asString().startsWith("D006 Empty: @View without SQL");
        assertThat(refusals(Twice.class))
                .singleElement()
                .asString()
                .startsWith("D006 Twice: @View has SQL of its own beside @SqlFile");
        assertThat(refusals(Lost.class))
                .singleElement()
                .asString()
                .startsWith("D034 Lost: There is no file /views/busy_member.sql on the class path");
        assertThat(refusals(Two.class))
                .singleElement()
                .asString()
                .startsWith("D024 Two: The query of @View is no SQL expression, it holds a semicolon");
        assertThat(refusals(Misplaced.class))
                .containsExactly(
                        "D006 Misplaced: @Check means nothing on a record that takes the rows of a view → Take it"
                                + " away.",
                        "D006 Misplaced#id: @Id means nothing on a record that takes the rows of a view → Take it"
                                + " away.",
                        "D006 Misplaced#other: @Index means nothing on a record that takes the rows of a view → Take it"
                                + " away.",
                        "D006 Misplaced#text: @Column of a view says more than name, type and comment → Leave the rest"
                                + " out.");
        assertThat(refusals(Filled.class))
                .singleElement()
                .asString()
                .startsWith("D006 Filled#id: @Default means nothing");
        assertThat(refusals(NoRecord.class))
                .singleElement()
                .asString()
                .startsWith("D003 NoRecord: @View on a class that is no record");
        assertThat(refusals(Person.class, Taken.class))
                .anyMatch(line -> line.startsWith("D005 Taken: View public.person has the name of the table"));
    }
}
