package dev.dbm.core.declare;

import static dev.dbm.core.declare.Declared.refusals;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.annotation.Column;
import dev.dbm.annotation.Deferrable;
import dev.dbm.annotation.EnumType;
import dev.dbm.annotation.ForeignKey;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Index;
import dev.dbm.annotation.References;
import dev.dbm.annotation.ReferentialAction;
import dev.dbm.annotation.Table;
import dev.dbm.annotation.Transient;
import dev.dbm.annotation.Unique;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is refused about keys, foreign keys and indexes. */
class KeyProblemsTest {
    @Table
    @Index(columns = {"customer_id", "placedat"})
    @Unique(columns = {"gone", "zzz"})
    record Misspelt(
            @Id int id,
            int customerId,
            int placedAt,
            @Transient int gone) {}

    @Test
    void components_that_are_not_there() {
        assertThat(refusals(Misspelt.class))
                .containsExactly(
                        "D016 Misspelt: @Unique names \"gone\", which is no component of Misspelt → "
                                + "It is @Transient and so no column; name a component that is one.",
                        "D016 Misspelt: @Unique names \"zzz\", which is no component of Misspelt → "
                                + "Its components are id, customerId, placedAt.",
                        "D016 Misspelt: @Index names \"customer_id\", which is no component of Misspelt → "
                                + "Annotations name components, not columns: write \"customerId\".",
                        "D016 Misspelt: @Index names \"placedat\", which is no component of Misspelt → "
                                + "Did you mean \"placedAt\"?");
    }

    @Table
    @Id(columns = {"a", "a"})
    @Unique
    @Index
    record Empty(
            @Id int a,
            @Unique(columns = "a") int b,
            @Index(columns = "a") int c) {}

    @Table
    @Id
    record EmptyId(int a) {}

    @Table
    record TwoSpeakers(
            @Id(name = "a_pk", columns = "a") int a,
            @Id(comment = "key") int b) {}

    @Test
    void keys_that_say_too_little_or_too_much() {
        String remedy = " → On a component it means that component; a list of columns stands on the record.";
        assertThat(refusals(Empty.class, EmptyId.class, TwoSpeakers.class))
                .containsExactly(
                        "D017 Empty: @Id is on the record and on component a → A table has one primary key: keep one"
                                + " of the two.",
                        "D017 Empty: @Id names \"a\" twice → Name each component once.",
                        "D006 Empty: @Unique on a record without columns → "
                                + "Name the components: @Unique(columns = {…}), or put it on the component.",
                        "D006 Empty: @Index on a record without columns → "
                                + "Name the keys: @Index(columns = {…}), or put it on the component.",
                        "D006 Empty#b: @Unique with columns on a component" + remedy,
                        "D006 Empty#c: @Index with keys on a component" + remedy.replace("columns", "keys"),
                        "D006 EmptyId: @Id on a record without columns → "
                                + "Name the components: @Id(columns = {…}), or put it on the components.",
                        "D006 TwoSpeakers#a: @Id with columns on a component" + remedy,
                        "D006 TwoSpeakers#b: @Id has attributes here and on a → "
                                + "The components make one key: keep the attributes on one of them.");
    }

    @Table
    @Unique(columns = {"id"})
    record Repeated(
            @Id int id,
            @Unique @Unique int other,
            @Unique @Unique(name = "again") int meant) {}

    @Test
    void keys_that_postgresql_would_drop_without_a_word() {
        assertThat(refusals(Repeated.class))
                .containsExactly(
                        "D017 Repeated: @Unique repeats another key over the same columns → Leave it out: the primary"
                                + " key, or the other @Unique, says it already. Only one with a name of its own is made"
                                + " besides.",
                        "D017 Repeated#other: @Unique repeats another key over the same columns → Leave it out: the"
                            + " primary key, or the other @Unique, says it already. Only one with a name of its own is"
                            + " made besides.");
    }

    record NotMapped(int id) {}

    @Table
    record Target(
            @Id long id,
            @Unique String code,
            String name,

            @Unique(deferrable = Deferrable.INITIALLY_DEFERRED)
            int rank) {}

    @Table
    record Keyless(String name) {}

    @Table
    record Composite(@Id int a, @Id String b) {}

    @Table
    record Source(
            @Id @References(NotMapped.class) int notMapped,
            @References(Keyless.class) int keyless,

            @References(value = Target.class, column = "name")
            String notUnique,

            @References(value = Target.class, column = "rank")
            int deferrable,

            @References(value = Target.class, column = "nam")
            String misspelt,

            @References(Target.class) String wrongType,

            @References(value = Target.class, column = "code")
            UUID wrongUnique,

            @References(Composite.class) int composite) {}

    @Test
    void foreign_keys_to_what_is_no_key() {
        String keys = " → Declare there @Id or @Unique over exactly these components, not deferrable.";
        String target = Target.class.getName();
        assertThat(refusals(Source.class, Target.class, Keyless.class, Composite.class))
                .containsExactly(
                        "D018 Source#notMapped: @References names %s, which is no declared table → Name a record with @Table."
                                .formatted(NotMapped.class.getName()),
                        "D019 Source#keyless: @References refers to %s, which has no @Id → "
                                        .formatted(Keyless.class.getName())
                                + "Put @Id on its key, or name one of its @Unique components: column = \"…\".",
                        "D019 Source#notUnique: @References refers to name of %s, which no key makes unique"
                                        .formatted(target)
                                + keys,
                        "D019 Source#deferrable: @References refers to rank of %s, which no key makes unique"
                                        .formatted(target)
                                + keys,
                        "D016 Source#misspelt: @References names \"nam\", which is no component of Target → Did you"
                                + " mean \"name\"?",
                        "D020 Source#wrongType: Column wrong_type is text, but Target.id, which it refers to, is"
                                + " bigint → Give both the same type.",
                        "D020 Source#wrongUnique: Column wrong_unique is uuid, but Target.code, which it refers to, is"
                                + " text → Give both the same type.",
                        "D017 Source#composite: @References has 1 columns, the key of Composite has 2 (a, b) → A key"
                                + " of several columns is referred to by @ForeignKey(columns = {…}) on the record.");
    }

    @Test
    void a_record_that_is_not_among_the_declared() {
        assertThat(refusals(Source.class, Keyless.class, Composite.class))
                .contains("D018 Source#wrongType: @References names %s, which is no declared table → "
                                .formatted(Target.class.getName())
                        + "Add Target.class to the declared classes, or its package.");
    }

    @EnumType
    enum Mood {
        SAD
    }

    @Table
    record MoodTable(@Id Mood mood) {}

    @Table(unlogged = true)
    record Unlogged(@Id int id) {}

    @Table
    @ForeignKey(
            columns = {},
            references = Composite.class)
    @ForeignKey(
            columns = {"a"},
            references = Composite.class)
    @ForeignKey(
            columns = {"a", "b"},
            references = Composite.class,
            onDeleteColumns = "a")
    @ForeignKey(
            columns = {"a", "b"},
            references = Composite.class,
            onDelete = ReferentialAction.SET_NULL,
            onDeleteColumns = "c")
    record Composed(
            @Id int a,
            String b,
            @References(MoodTable.class) String c,
            @References(Unlogged.class) int unlogged) {}

    @Test
    void foreign_keys_that_do_not_fit() {
        String limits = " → It limits onDelete = SET_NULL or SET_DEFAULT to some of the key's columns.";
        assertThat(refusals(Composed.class, Composite.class, MoodTable.class, Unlogged.class))
                .containsExactly(
                        "D017 Composed: @ForeignKey without columns → Name the referring components.",
                        "D017 Composed: @ForeignKey has 1 columns, the key of Composite has 2 (a, b) → "
                                + "Name as many referring components as the key has.",
                        "D017 Composed: onDeleteColumns without SET_NULL or SET_DEFAULT" + limits,
                        "D017 Composed: onDeleteColumns names a component outside the key" + limits,
                        "D020 Composed#c: Column c is text, but MoodTable.mood, which it refers to, is public.mood → "
                                + "Give both the same type.",
                        "D017 Composed#unlogged: A permanent table cannot refer to the unlogged table public.unlogged"
                                + " → Make both unlogged, or neither.");
    }

    @Table
    @Index(
            columns = {"name desc nulls", "(name", "name text_ops (x)", "", "name ->> 'a'"},
            name = "i")
    @Index(columns = "name desc", method = "gin")
    @Index(columns = "id", method = "GiST (x)")
    record Indexed(
            @Id int id,

            @Index(method = "hash", unique = true, include = "id")
            String name,

            @Index(nullsNotDistinct = true, where = "(") @Column(name = "v")
            int value) {}

    @Test
    void indexes_that_cannot_be() {
        String keys = " → Write a component, then COLLATE, operator class, order.";
        assertThat(refusals(Indexed.class))
                .containsExactly(
                        "D025 Indexed: \"name desc nulls\" is no key of an index: after NULLS comes FIRST or LAST"
                                + keys,
                        "D025 Indexed: \"(name\" is no key of an index: its parentheses do not match" + keys,
                        "D025 Indexed: \"name text_ops (x)\" is no key of an index:"
                                + " parameters of an operator class are written (name = value)" + keys,
                        "D025 Indexed: \"\" is no key of an index: a name is missing at its end" + keys,
                        "D025 Indexed: \"name ->> 'a'\" is no key of an index: a name is expected at \"->> 'a'\""
                                + keys,
                        "D026 Indexed: An index of method gin has no order: name desc → Leave ASC, DESC, NULLS out.",
                        "D026 Indexed: \"GiST (x)\" is no access method → Name one, for example gin.",
                        "D026 Indexed#name: An index of method hash cannot be unique → Use btree.",
                        "D026 Indexed#name: An index of method hash cannot include columns → Leave include out.",
                        "D024 Indexed#value: where of @Index is no SQL expression, its parentheses do not match: ( → "
                                + "Write one expression as it would stand in a statement.",
                        "D026 Indexed#value: nullsNotDistinct on an index that is not unique → Say unique = true, or"
                                + " leave it out.");
    }

    @Table
    @Index(name = "a", columns = "lower(title)")
    @Index(
            name = "b",
            columns = {"id", "(id + 1) desc"})
    @Index(
            name = "c",
            expressions = {"placedAt", "lower(title)", "other", "id ->> 'a'"})
    @Index(name = "d", columns = "id", expressions = "lower(title)")
    record Mixed(
            @Id int id,
            String title,
            @Index(expressions = "lower(title)") java.time.Instant placedAt) {}

    @Test
    void columns_and_expressions_are_told_apart() {
        String expression = " among the columns of @Index is an expression → "
                + "Give the keys in SQL, columns by their SQL names: @Index(expressions = …).";
        assertThat(refusals(Mixed.class))
                .containsExactly(
                        "D025 Mixed: \"lower(title)\"" + expression,
                        "D025 Mixed: \"(id + 1) desc\"" + expression,
                        "D016 Mixed: expressions of @Index names \"placedAt\", which is no column of public.mixed → "
                                + "SQL names columns, not components: write \"placed_at\".",
                        "D016 Mixed: expressions of @Index names \"other\", which is no column of public.mixed → "
                                + "Its columns are id, title, placed_at.",
                        "D025 Mixed: \"id ->> 'a'\" is no key of an index: a name is expected at \"->> 'a'\" → "
                                + "Write a column, a function call or an expression in parentheses, then COLLATE,"
                                + " operator class, order.",
                        "D006 Mixed: @Index with columns and with expressions → "
                                + "Give all keys as expressions, in their order: a column is one too, by its SQL name.",
                        "D006 Mixed#placedAt: @Index with keys on a component → "
                                + "On a component it means that component; a list of keys stands on the record.");
    }

    @Table(with = {"fillfactor", "fillfactor=70", "FillFactor = 80"})
    record Stored(@Id(with = "=1") int id) {}

    @Test
    void storage_parameters_without_name_or_value() {
        assertThat(refusals(Stored.class))
                .containsExactly(
                        "D027 Stored: Storage parameter without name or value: \"fillfactor\" → "
                                + "Write name=value, for example \"fillfactor=70\".",
                        "D027 Stored: Storage parameter FillFactor is given twice → Keep one of the two.",
                        "D027 Stored#id: Storage parameter without name or value: \"=1\" → "
                                + "Write name=value, for example \"fillfactor=70\".");
    }

    @Table(with = "toast.autovacuum_enabled=false")
    record Short(@Id int id, java.time.Instant at) {}

    @Test
    void parameters_of_a_toast_table_that_there_is_not() {
        assertThat(refusals(Short.class))
                .containsExactly("D027 Short: Storage parameters of a TOAST table on a table that has none:"
                        + " all its columns are short → Leave out what begins with toast.");
    }
}
