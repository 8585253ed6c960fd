package dev.dbm.core.declare;

import static dev.dbm.core.declare.Declared.refusals;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.DeclarationException;
import dev.dbm.annotation.Check;
import dev.dbm.annotation.Column;
import dev.dbm.annotation.Comment;
import dev.dbm.annotation.EnumType;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Identity;
import dev.dbm.annotation.Index;
import dev.dbm.annotation.Label;
import dev.dbm.annotation.Sequence;
import dev.dbm.annotation.Table;
import dev.dbm.annotation.Transient;
import dev.dbm.annotation.Unique;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What is refused about classes and names. */
class NameProblemsTest {
    private static final String LONG = "a_name_that_is_longer_than_the_sixty_three_bytes_of_postgresqlé";

    @Test
    void nothing_declared() {
        assertThat(refusals()).containsExactly("D001 : Nothing is declared → Name the records, or their package.");
    }

    @Test
    void an_empty_package() {
        DeclarationException thrown = Assertions.catchThrowableOfType(
                DeclarationException.class,
                () -> DeclarationReader.of(DeclarationOptions.defaults())
                        .read(DeclarationSource.ofPackages(getClass().getClassLoader(), "com.example.nowhere")));

        assertThat(thrown)
                .hasMessage("DBM-D001: Package com.example.nowhere holds no record with @Table and no enum with"
                        + " @EnumType\n"
                        + "  Check the package's name and that its classes are compiled and on the class path.");
    }

    record Plain(int id) {}

    @Test
    void a_class_without_annotation() {
        assertThat(refusals(Plain.class))
                .containsExactly("D002 Plain: A class without @Table, @View and @EnumType is declared → "
                        + "Put @Table or @View on the record or @EnumType on the enum, or leave the class out.");
    }

    @Table
    static class NoRecord {}

    @EnumType
    interface NoEnum {}

    @Test
    void a_class_that_is_no_record_or_enum() {
        assertThat(refusals(NoRecord.class, NoEnum.class))
                .containsExactly(
                        "D003 NoEnum: @EnumType on a class that is no enum → Make it an enum.",
                        "D003 NoRecord: @Table on a class that is no record → Make it a record: its components are the"
                                + " columns.");
    }

    @Table(name = LONG, namespace = LONG)
    record Long(
            @Id @Column(name = LONG) int id,

            @Unique(name = LONG) @Index(name = LONG) @Check(name = LONG, value = "a > 0")
            int a,

            @Identity(sequence = LONG) int b) {}

    @Test
    void names_that_are_too_long() {
        assertThat(refusals(Long.class))
                .hasSize(7)
                .allMatch(refusal -> refusal.startsWith("D004 Long"))
                .allMatch(refusal -> refusal.contains(" name of 64 bytes, PostgreSQL keeps 63: " + LONG))
                .allMatch(refusal -> refusal.endsWith("for example \"" + LONG.substring(0, 62) + "\"."));
    }

    @Table("  ")
    @Sequence("")
    record Blank(@Id @Column(name = "a\0b") int id) {}

    @Test
    void names_that_are_no_names() {
        assertThat(refusals(Blank.class))
                .containsExactly(
                        "D004 Blank: Sequence name is empty → Give a name of 1 to 63 bytes.",
                        "D004 Blank#id: Column name is not possible: it holds the character NUL → Give a name of 1 to"
                                + " 63 bytes.");
    }

    @Table("thing")
    record First(
            @Id int id,
            @Column(name = "id") int other,
            @Column(name = "xmin") int version) {}

    @Table("thing")
    record Second(int id) {}

    @EnumType("thing")
    enum Third {
        A
    }

    @Table
    @Index(name = "taken_idx", columns = "b")
    @Sequence("second_seq")
    @Sequence("second_seq")
    record Taken(
            @Id int a,

            @Index(name = "taken") @Check(name = "c", value = "b > 0")
            int b,

            @Index(name = "taken_idx") @Check(name = "c", value = "c > 0")
            int c) {}

    @Test
    void names_that_are_taken() {
        assertThat(refusals(First.class, Second.class, Third.class))
                .containsExactly(
                        "D005 First#other: Column id has the name of component id's → Name one of the two with"
                                + " @Column(name = \"…\").",
                        "D005 First#version: Column xmin has the name of one that every table has → Name it with"
                                + " @Column(name = \"…\").",
                        taken("Second: Table public.thing", "table", "First"),
                        taken("Third: Enum type public.thing", "table", "First"));
        assertThat(refusals(Taken.class))
                .containsExactly(
                        taken("Taken: Sequence public.second_seq", "sequence", "Taken"),
                        taken("Taken#b: Index public.taken", "table", "Taken"),
                        taken("Taken#c: Check c", "check", "Taken#b"),
                        taken("Taken#c: Index public.taken_idx", "index", "Taken"));
    }

    private static String taken(String what, String other, String place) {
        return "D005 %s has the name of the %s at dev.dbm.core.declare.NameProblemsTest.%s → Give one of the two another name."
                .formatted(what, other, place);
    }

    @Table(value = "a", name = "b", comment = "one")
    @Comment("two")
    record Twice(
            @Id int id,
            @Column(comment = "one") @Comment("two") int a,
            @Transient @Unique int gone) {}

    @EnumType(value = "c", name = "d", comment = "one")
    @Comment("two")
    enum TwiceEnum {
        A
    }

    @Test
    void attributes_that_say_one_thing_twice() {
        assertThat(refusals(Twice.class, TwiceEnum.class))
                .containsExactly(
                        "D006 Twice: The name is given twice: \"a\" and \"b\" → Keep one of the two.",
                        "D006 Twice: The comment is given twice: \"one\" and \"two\" → Keep one of the two.",
                        "D006 Twice#a: The comment is given twice: \"one\" and \"two\" → Keep one of the two.",
                        "D006 Twice#gone: @Transient beside @Unique → A component is a column or none: keep @Transient"
                                + " or the others.",
                        "D006 TwiceEnum: The name is given twice: \"c\" and \"d\" → Keep one of the two.",
                        "D006 TwiceEnum: The comment is given twice: \"one\" and \"two\" → Keep one of the two.");
    }

    @Table
    @Check("a > b")
    @Index(expressions = "lower(a)")
    record Nameless(@Id int a, int b) {}

    @Test
    void names_that_postgresql_does_not_derive_well() {
        assertThat(refusals(Nameless.class))
                .containsExactly(
                        "D007 Nameless: Check without a name: a > b → "
                                + "On a record a check needs one: @Check(name = \"nameless_…\", value = \"…\").",
                        "D007 Nameless: Index over an expression without a name: lower(a) → "
                                + "Give it one: @Index(name = \"nameless_…_idx\", expressions = …).");
    }

    @EnumType
    enum Empty {}

    @EnumType
    enum Labels {
        @Label("same")
        FIRST,
        @Label("same")
        SECOND,
        @Label(LONG)
        THIRD
    }

    @Test
    void labels_that_cannot_be() {
        assertThat(refusals(Empty.class, Labels.class))
                .isEqualTo(List.of(
                        "D014 Empty: Enum without constants → Give it one at least; a column of its type could hold"
                                + " nothing.",
                        "D014 Labels#SECOND: Label \"same\" is that of FIRST, too → Give each constant a label of its"
                                + " own.",
                        "D014 Labels#THIRD: Label of 64 bytes, PostgreSQL takes 63: " + LONG
                                + " → Give another one: @Label(\"…\")."));
    }

    @Table
    record B(@Id Object b) {}

    @Table
    record A(@Id Object second, Object first) {}

    @Test
    void all_problems_are_reported_at_once_in_the_order_of_class_and_component() {
        DeclarationException thrown = Assertions.catchThrowableOfType(
                DeclarationException.class, () -> Declared.declaration(B.class, A.class, Plain.class));

        assertThat(thrown.problems())
                .extracting(problem -> problem.where().replaceFirst(".*\\.", ""))
                .containsExactly("A#second", "A#first", "B#b", "Plain");
        assertThat(thrown)
                .hasMessageStartingWith("4 problems\n"
                        + "DBM-D012: Column type cannot be derived from java.lang.Object\n"
                        + "  at dev.dbm.core.declare.NameProblemsTest.A#second\n"
                        + "  Give the type explicitly, for example @Column(type = \"text\"), or exclude it with"
                        + " @Transient.\n");
    }
}
