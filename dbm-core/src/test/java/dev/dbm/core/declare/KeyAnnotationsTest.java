package dev.dbm.core.declare;

import static dev.dbm.core.declare.Declared.find;
import static dev.dbm.core.declare.Declared.name;
import static dev.dbm.core.declare.Declared.names;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.annotation.Check;
import dev.dbm.annotation.Column;
import dev.dbm.annotation.Deferrable;
import dev.dbm.annotation.ForeignKey;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Index;
import dev.dbm.annotation.Match;
import dev.dbm.annotation.References;
import dev.dbm.annotation.ReferentialAction;
import dev.dbm.annotation.Table;
import dev.dbm.annotation.Unique;
import dev.dbm.annotation.Validity;
import dev.dbm.schema.CheckConstraint;
import dev.dbm.schema.Deferrability;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Inheritance;
import dev.dbm.schema.MatchType;
import dev.dbm.schema.NullsDistinct;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.PrimaryKey;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SqlExpression;
import dev.dbm.schema.UniqueConstraint;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every attribute of the annotations for keys, foreign keys and checks. */
class KeyAnnotationsTest {
    private static final SortedMap<String, String> NONE = new TreeMap<>();

    private static List<Identifier> ids(String... names) {
        return Arrays.stream(names).map(Identifier::new).toList();
    }

    @Table
    record Composite(
            @Id int someA,
            String other,

            @Id(name = "c_pk", include = "other", with = "fillfactor=50", comment = "key")
            int someB) {}

    @Table
    @Id(
            columns = {"b", "a"},
            deferrable = Deferrable.INITIALLY_DEFERRED)
    record Ordered(int a, int b) {}

    @Table
    record Keyless(int a) {}

    @Test
    void primary_keys() {
        Schema schema = Declared.schema(Composite.class, Ordered.class, Keyless.class);

        assertThat(schema.all(PrimaryKey.class))
                .containsExactly(
                        new PrimaryKey(
                                name("composite"),
                                new Identifier("c_pk"),
                                ids("some_a", "some_b"),
                                ids("other"),
                                Deferrability.NOT_DEFERRABLE,
                                new TreeMap<>(Map.of("fillfactor", "50")),
                                Optional.of("key")),
                        new PrimaryKey(
                                name("ordered"),
                                new Identifier("ordered_pkey"),
                                ids("b", "a"),
                                List.of(),
                                Deferrability.INITIALLY_DEFERRED,
                                NONE,
                                Optional.empty()));
    }

    @Table
    @Unique(
            columns = {"b", "a"},
            include = "id",
            with = "fillfactor=50",
            comment = "pair")
    @Unique(
            columns = {"a", "b"},
            name = "both")
    record Uniques(
            @Id int id,
            @Unique int a,

            @Unique(nullsNotDistinct = true) @Unique(deferrable = Deferrable.INITIALLY_IMMEDIATE) @Nullable
            Integer b) {}

    @Test
    void unique_constraints() {
        Schema schema = Declared.schema(Uniques.class);

        assertThat(schema.all(UniqueConstraint.class))
                .containsExactlyInAnyOrder(
                        unique("both", ids("a", "b")),
                        unique("uniques_a_key", ids("a")),
                        new UniqueConstraint(
                                name("uniques"),
                                new Identifier("uniques_b_a_id_key"),
                                ids("b", "a"),
                                ids("id"),
                                NullsDistinct.DISTINCT,
                                Deferrability.NOT_DEFERRABLE,
                                new TreeMap<>(Map.of("fillfactor", "50")),
                                Optional.of("pair")),
                        new UniqueConstraint(
                                name("uniques"),
                                new Identifier("uniques_b_key"),
                                ids("b"),
                                List.of(),
                                NullsDistinct.NOT_DISTINCT,
                                Deferrability.NOT_DEFERRABLE,
                                NONE,
                                Optional.empty()),
                        new UniqueConstraint(
                                name("uniques"),
                                new Identifier("uniques_b_key1"),
                                ids("b"),
                                List.of(),
                                NullsDistinct.DISTINCT,
                                Deferrability.INITIALLY_IMMEDIATE,
                                NONE,
                                Optional.empty()));
    }

    private static UniqueConstraint unique(String name, List<Identifier> columns) {
        return new UniqueConstraint(
                name("uniques"),
                new Identifier(name),
                columns,
                List.of(),
                NullsDistinct.DISTINCT,
                Deferrability.NOT_DEFERRABLE,
                NONE,
                Optional.empty());
    }

    @Table("a_parent")
    @Index(
            columns = {"x", "y"},
            unique = true)
    record Parent(
            @Id long id,
            @Unique @Column(type = "varchar(10)") String code,
            int x,
            int y) {}

    @Table
    @ForeignKey(
            columns = {"ownA", "ownB"},
            references = Composite.class)
    @ForeignKey(
            columns = {"ownA", "ownB"},
            references = Parent.class,
            referencedColumns = {"y", "x"},
            name = "fk",
            onDelete = ReferentialAction.SET_NULL,
            onDeleteColumns = "ownB",
            onUpdate = ReferentialAction.SET_DEFAULT,
            match = Match.FULL,
            deferrable = Deferrable.INITIALLY_DEFERRED,
            validity = Validity.NOT_VALID,
            comment = "why")
    record Child(
            @Id @References(Child.class) int id,

            @References(value = Parent.class, column = "code", onDelete = ReferentialAction.CASCADE)
            String parentCode,

            @References(
                    value = Parent.class,
                    name = "narrow",
                    onUpdate = ReferentialAction.RESTRICT,
                    deferrable = Deferrable.INITIALLY_IMMEDIATE,
                    validity = Validity.NOT_ENFORCED,
                    comment = "smaller than what it refers to")
            int parentId,

            int ownA,
            @Nullable Integer ownB) {}

    @Test
    void foreign_keys() {
        Schema schema = Declared.schema(Child.class, Composite.class, Parent.class);

        assertThat(names(schema, dev.dbm.schema.ForeignKey.class))
                .containsExactly("child_id_fkey", "child_own_a_own_b_fkey", "child_parent_code_fkey", "fk", "narrow");
        assertThat(foreignKey(schema, "fk"))
                .isEqualTo(new dev.dbm.schema.ForeignKey(
                        name("child"),
                        new Identifier("fk"),
                        ids("own_a", "own_b"),
                        name("a_parent"),
                        ids("y", "x"),
                        MatchType.FULL,
                        dev.dbm.schema.ReferentialAction.SET_NULL,
                        ids("own_b"),
                        dev.dbm.schema.ReferentialAction.SET_DEFAULT,
                        Deferrability.INITIALLY_DEFERRED,
                        dev.dbm.schema.Validity.NOT_VALID,
                        Optional.of("why")));
        assertThat(foreignKey(schema, "narrow"))
                .isEqualTo(new dev.dbm.schema.ForeignKey(
                        name("child"),
                        new Identifier("narrow"),
                        ids("parent_id"),
                        name("a_parent"),
                        ids("id"),
                        MatchType.SIMPLE,
                        dev.dbm.schema.ReferentialAction.NO_ACTION,
                        List.of(),
                        dev.dbm.schema.ReferentialAction.RESTRICT,
                        Deferrability.INITIALLY_IMMEDIATE,
                        dev.dbm.schema.Validity.NOT_ENFORCED,
                        Optional.of("smaller than what it refers to")));
        assertThat(foreignKey(schema, "child_id_fkey").referencedTable()).isEqualTo(name("child"));
        assertThat(foreignKey(schema, "child_own_a_own_b_fkey").referencedColumns())
                .isEqualTo(ids("some_a", "some_b"));
        assertThat(foreignKey(schema, "child_parent_code_fkey").onDelete())
                .isEqualTo(dev.dbm.schema.ReferentialAction.CASCADE);
    }

    private static dev.dbm.schema.ForeignKey foreignKey(Schema schema, String name) {
        return find(schema, dev.dbm.schema.ForeignKey.class, ObjectKind.FOREIGN_KEY, "child", name);
    }

    @Table
    @Check(name = "ordered", value = "low <= high", noInherit = true, comment = "why", validity = Validity.NOT_VALID)
    @Check(name = "apart", value = "low <> high", validity = Validity.NOT_ENFORCED)
    record Checked(
            @Check("low > 0") @Check(" low < 100 ") int low,
            @Check(name = "even", value = "high % 2 = 0") int high) {}

    @Test
    void checks() {
        assertThat(Declared.schema(Checked.class).all(CheckConstraint.class))
                .containsExactlyInAnyOrder(
                        check("apart", "low <> high", Inheritance.INHERITED, dev.dbm.schema.Validity.NOT_ENFORCED, ""),
                        check("checked_low_check", "low > 0", Inheritance.INHERITED, dev.dbm.schema.Validity.VALID, ""),
                        check(
                                "checked_low_check1",
                                "low < 100",
                                Inheritance.INHERITED,
                                dev.dbm.schema.Validity.VALID,
                                ""),
                        check("even", "high % 2 = 0", Inheritance.INHERITED, dev.dbm.schema.Validity.VALID, ""),
                        check(
                                "ordered",
                                "low <= high",
                                Inheritance.NO_INHERIT,
                                dev.dbm.schema.Validity.NOT_VALID,
                                "why"));
    }

    private static CheckConstraint check(
            String name, String text, Inheritance inheritance, dev.dbm.schema.Validity validity, String comment) {
        return new CheckConstraint(
                name("checked"),
                new Identifier(name),
                new SqlExpression(text),
                inheritance,
                validity,
                comment.isEmpty() ? Optional.empty() : Optional.of(comment));
    }

    @Table("a")
    record First(@Id int id, @Unique int b_c) {}

    @Table("a_b")
    record Second(
            @Id int id,
            @Unique int c,
            @Unique(name = "a_b_c_key2") int d) {}

    @Test
    void names_that_clash_across_tables_are_numbered_after_all_given_ones_whatever_the_order_of_the_classes() {
        Schema schema = Declared.schema(Second.class, First.class);

        assertThat(names(schema, UniqueConstraint.class)).containsExactly("a_b_c_key", "a_b_c_key1", "a_b_c_key2");
        assertThat(schema).isEqualTo(Declared.schema(First.class, Second.class));
    }
}
