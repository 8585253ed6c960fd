package dev.dbm.core.declare;

import static dev.dbm.core.declare.Declared.refusals;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.annotation.Column;
import dev.dbm.annotation.Compression;
import dev.dbm.annotation.Default;
import dev.dbm.annotation.Generated;
import dev.dbm.annotation.GeneratedStorage;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Identity;
import dev.dbm.annotation.Json;
import dev.dbm.annotation.Sequence;
import dev.dbm.annotation.StorageMode;
import dev.dbm.annotation.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is refused about the types and values of columns. */
class TypeProblemsTest {
    @Table
    record Optionals(
            @Id int id,
            Optional<String> nickname,
            OptionalInt age,
            @Column(type = "text") Optional<List<UUID>> ids) {}

    @Test
    void optional_components() {
        assertThat(refusals(Optionals.class))
                .containsExactly(
                        "D008 Optionals#nickname: A column cannot be of Optional<String> → "
                                + "Write @Nullable String nickname; @Nullable of any package will do.",
                        "D008 Optionals#age: A column cannot be of OptionalInt → "
                                + "Write @Nullable Integer age; @Nullable of any package will do.",
                        "D008 Optionals#ids: A column cannot be of Optional<List<UUID>> → "
                                + "Write @Nullable List<UUID> ids; @Nullable of any package will do.");
    }

    @Table
    record Nulls(
            @Id @Nullable UUID id,
            @Identity @Nullable Integer number,
            @Deprecated @Marker.Nullable int count) {}

    @interface Marker {
        @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
        @interface Nullable {}
    }

    @Test
    void nullable_where_null_cannot_be() {
        assertThat(refusals(Nulls.class))
                .containsExactly(
                        "D009 Nulls#id: A key cannot be null → Leave @Nullable out.",
                        "D009 Nulls#number: An identity column cannot be null → Leave @Nullable out.",
                        "D009 Nulls#count: A primitive cannot be null → "
                                + "Leave @Nullable out, or use the class instead of the primitive.");
    }

    @Table
    record Texts(
            @Id int id,
            @Column(type = "numeric(12,2") String open,
            @Column(type = "text not null") String more,
            @Column(type = "a.b.c") String parts) {}

    @Test
    void texts_that_are_no_types() {
        assertThat(refusals(Texts.class))
                .hasSize(3)
                .allMatch(refusal ->
                        refusal.endsWith("Write a type as CREATE TABLE takes it, for example \"numeric(12,2)\","
                                + " without default and constraints."))
                .first()
                .asString()
                .startsWith("D010 Texts#open: \"numeric(12,2\" is no type → ");
    }

    @Table
    record Serials(
            @Id @Column(type = "BIGSERIAL") long id,
            @Column(type = "serial") int a,
            @Column(type = "serial2") short b,
            @Column(type = "serial4") int c,
            @Column(type = "serial8") long d,
            @Column(type = "smallserial") short e) {}

    @Test
    void serial_types() {
        assertThat(refusals(Serials.class))
                .hasSize(6)
                .first()
                .isEqualTo(
                        "D011 Serials#id: BIGSERIAL is no type but a short form that creates a sequence and a default"
                            + " → Write @Identity instead of the type. For a column that is serial already: the"
                            + " integer type, @Default(\"nextval('…')\") and @Sequence(value = \"…\", ownedBy = \"…\")"
                            + " on the record.");
    }

    @Table
    record Unknown<T>(
            @Id int id,
            T generic,
            List<T> generics,
            List<List<String>> ragged,
            Set<String> tags,
            Map<String, String> attributes,
            Address address,
            List<? extends String> wild,
            @SuppressWarnings("rawtypes") List raw) {}

    record Address(String street) {}

    @Test
    void java_types_that_mean_no_column() {
        String remedy =
                " → Give the type explicitly, for example @Column(type = \"%s\"), or exclude it with @Transient.";
        assertThat(refusals(Unknown.class))
                .containsExactly(
                        "D012 Unknown#generic: Column type cannot be derived from T" + remedy.formatted("text"),
                        "D012 Unknown#generics: Column type cannot be derived from java.util.List<T>"
                                + remedy.formatted("text[]"),
                        "D012 Unknown#ragged: Column type cannot be derived from"
                                + " java.util.List<java.util.List<java.lang.String>>"
                                + remedy.formatted("text"),
                        "D012 Unknown#tags: Column type cannot be derived from java.util.Set<java.lang.String>"
                                + remedy.formatted("text[]") + "\nAs a List it would be an array.",
                        "D012 Unknown#attributes: Column type cannot be derived from"
                                + " java.util.Map<java.lang.String, java.lang.String>"
                                + remedy.formatted("text") + "\n@Json stores it as jsonb.",
                        "D012 Unknown#address: Column type cannot be derived from " + Address.class.getName()
                                + remedy.formatted("text") + "\n@Json stores it as jsonb.",
                        "D012 Unknown#wild: Column type cannot be derived from java.util.List<? extends"
                                + " java.lang.String>"
                                + remedy.formatted("text[]"),
                        "D012 Unknown#raw: Column type cannot be derived from java.util.List"
                                + remedy.formatted("text[]"));
    }

    enum Bare {
        A
    }

    @Table
    record Enums(@Id int id, Bare bare, List<Bare> bares) {}

    @Test
    void enums_without_annotation() {
        assertThat(refusals(Enums.class))
                .hasSize(2)
                .first()
                .isEqualTo("D013 Enums#bare: Enum %s has no @EnumType → ".formatted(Bare.class.getName())
                        + "Put @EnumType on it, or store its names with @Column(type = \"text\").");
    }

    @Table
    record Node(@Id int id, @Nullable Node parent, List<Node> children) {}

    @Test
    void a_row_as_a_column() {
        assertThat(refusals(Node.class))
                .hasSize(2)
                .first()
                .isEqualTo("D015 Node#parent: A column cannot hold a row of %s → ".formatted(Node.class.getName())
                        + "Hold its key: @References(Node.class) and the key's type.");
    }

    @Table
    record Values(
            @Id @Identity @Default("1") int id,

            @Default("1") @Generated(value = "1", storage = GeneratedStorage.STORED)
            int a,

            @Json @Column(type = "json") String b) {}

    @Test
    void values_from_two_sides() {
        assertThat(refusals(Values.class))
                .containsExactly(
                        "D006 Values#id: A column cannot have @Default and @Identity → Keep one of them.",
                        "D006 Values#a: A column cannot have @Default and @Generated → Keep one of them.",
                        "D006 Values#b: @Json beside @Column(type = \"json\") → Keep one of the two; @Json means"
                                + " jsonb.");
    }

    @Table
    record Identities(
            @Id @Identity UUID id,
            @Identity @Column(type = "numeric") long a,
            @Identity(start = 5, maxValue = 3) short b,
            @Identity(maxValue = 40_000) short c,
            @Identity(start = {1, 2}) int d,
            @Identity(cache = 0, increment = 1) int e,
            @Identity(increment = 0) int f) {}

    @Test
    void identities_that_cannot_count() {
        assertThat(refusals(Identities.class))
                .startsWith(
                        "D021 Identities#id: @Identity on a column of type uuid → "
                                + "Use short, int or long; for a UUID key @Default(\"gen_random_uuid()\").",
                        "D021 Identities#a: @Identity on a column of type numeric → "
                                + "Use short, int or long; for a UUID key @Default(\"gen_random_uuid()\").")
                .hasSize(7)
                .endsWith(
                        "D022 Identities#f: Sequence options that PostgreSQL would refuse: A sequence's increment must"
                                + " not be 0 → Leave out what need not differ from the defaults.")
                .filteredOn(refusal -> refusal.startsWith("D022"))
                .hasSize(5);
    }

    @Table
    @Sequence(value = "a_seq", type = "text")
    @Sequence(value = "b_seq", type = "(")
    @Sequence(value = "c_seq", namespace = "elsewhere", ownedBy = "id")
    @Sequence(value = "d_seq", ownedBy = "idd")
    record Sequences(@Id int id) {}

    @Test
    void sequences_that_cannot_be() {
        assertThat(refusals(Sequences.class))
                .containsExactly(
                        "D022 Sequences: A sequence cannot be of type \"text\" → Say smallint, integer or bigint.",
                        "D022 Sequences: A sequence cannot be of type \"(\" → Say smallint, integer or bigint.",
                        "D022 Sequences: Sequence elsewhere.c_seq is in another namespace than the table that owns it"
                                + " → Leave namespace out, or ownedBy.",
                        "D016 Sequences: ownedBy of @Sequence names \"idd\", which is no component of Sequences → "
                                + "Did you mean \"id\"?");
    }

    @Table
    record Expressions(
            @Id int id,
            @Default("") int a,
            @Default("lower('x'") String b,
            @Default("'x") String c,
            @Default("now(); drop table x") String d,

            @Generated(value = "a -- why", storage = GeneratedStorage.STORED)
            int e,

            @Default("NULL") @Nullable String f,
            @Default("1)") int g,
            @Column(using = "(") int h) {}

    @Test
    void texts_that_are_no_expressions() {
        assertThat(refusals(Expressions.class))
                .extracting(refusal -> refusal.substring(0, refusal.indexOf(" → ")))
                .containsExactly(
                        "D024 Expressions#a: @Default is no SQL expression, it is empty: ",
                        "D024 Expressions#b: @Default is no SQL expression, its parentheses do not match: lower('x'",
                        "D024 Expressions#c: @Default is no SQL expression, what begins at character 1 is not closed:"
                                + " 'x",
                        "D024 Expressions#d: @Default is no SQL expression, it holds a semicolon: now(); drop table x",
                        "D024 Expressions#e: @Generated is no SQL expression, what begins at character 3 is not"
                                + " closed: a -- why",
                        "D024 Expressions#f: @Default(\"null\") is no default: PostgreSQL keeps none",
                        "D024 Expressions#g: @Default is no SQL expression, its parentheses do not match: 1)",
                        "D024 Expressions#h: using of @Column is no SQL expression, its parentheses do not match: (");
    }

    @Table
    record Stored(
            @Id @Column(compression = Compression.PGLZ) int id,

            @Column(storage = StorageMode.MAIN) java.time.Instant at,

            @Column(statisticsTarget = 10_001) String name,

            @Column(options = {"n_distinct=many", "n_distinct_inherited=-2", "fillfactor=70", "n_distinct"})
            String kind) {}

    @Test
    void settings_that_a_column_cannot_have() {
        assertThat(refusals(Stored.class))
                .extracting(refusal -> refusal.substring(0, refusal.indexOf(" → ")))
                .containsExactly(
                        "D033 Stored#id: Compression PGLZ on a column of type integer",
                        "D033 Stored#at: Storage MAIN on a column of type timestamp with time zone",
                        "D033 Stored#name: A statistics target of 10001",
                        "D027 Stored#kind: Storage parameter without name or value: \"n_distinct\"",
                        "D033 Stored#kind: n_distinct cannot be many",
                        "D033 Stored#kind: n_distinct_inherited cannot be -2",
                        "D033 Stored#kind: No option of a column: fillfactor");
    }

    @Table
    record Collations(
            @Id int id, @Column(collation = "a.b.c") String name) {}

    @Test
    void collations_that_are_no_names() {
        assertThat(refusals(Collations.class))
                .containsExactly(
                        "D028 Collations#name: No collation's name: a.b.c → Write it as \\dO of psql lists it, for"
                                + " example C or \"de-x-icu\", those of other namespaces as namespace.name.");
    }
}
