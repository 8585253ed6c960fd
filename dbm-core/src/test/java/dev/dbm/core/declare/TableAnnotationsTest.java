package dev.dbm.core.declare;

import static dev.dbm.core.declare.Declared.column;
import static dev.dbm.core.declare.Declared.find;
import static dev.dbm.core.declare.Declared.name;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.annotation.Column;
import dev.dbm.annotation.Comment;
import dev.dbm.annotation.Compression;
import dev.dbm.annotation.Default;
import dev.dbm.annotation.EnumType;
import dev.dbm.annotation.Generated;
import dev.dbm.annotation.GeneratedStorage;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Identity;
import dev.dbm.annotation.IdentityMode;
import dev.dbm.annotation.Json;
import dev.dbm.annotation.Sequence;
import dev.dbm.annotation.StorageMode;
import dev.dbm.annotation.Table;
import dev.dbm.annotation.Transient;
import dev.dbm.schema.ColumnRef;
import dev.dbm.schema.ColumnValue;
import dev.dbm.schema.DataType;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.Nullability;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Persistence;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SequenceOptions;
import dev.dbm.schema.SqlExpression;
import dev.dbm.schema.Storage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every attribute of the annotations for tables, columns and sequences. */
class TableAnnotationsTest {
    private static final DataType BIGINT = DataType.parse("bigint");

    @Table
    record Plain(@Id int someId) {}

    @Table(
            name = "Thing",
            namespace = "app",
            comment = "of all kinds",
            unlogged = true,
            with = {"FillFactor = 70", "toast.autovacuum_enabled=false"})
    record Full(@Id int id, String toasted) {}

    @Test
    void table_by_default_and_with_every_attribute() {
        Schema schema = Declared.schema(Plain.class, Full.class);

        assertThat(schema.all(dev.dbm.schema.Table.class))
                .containsExactly(
                        new dev.dbm.schema.Table(
                                QualifiedName.of("app", "Thing"),
                                Persistence.UNLOGGED,
                                new TreeMap<>(Map.of("fillfactor", "70", "toast.autovacuum_enabled", "false")),
                                Optional.of("of all kinds")),
                        dev.dbm.schema.Table.of(name("plain")));
        assertThat(schema.namespaces()).extracting(Identifier::value).containsExactly("app", "public");
    }

    @EnumType
    enum Mood {
        SAD
    }

    @Table
    @Comment("about the table")
    record Columns(
            @Id int id,

            @Column(name = "NAME", type = "varchar( 40 )", collation = "de-x-icu", comment = "about the name")
            String name,

            @Column(collation = "app.\"My \"\"own\"\"\"") @Comment("about the title") @Nullable
            String title,

            @Column(type = "Mood[]") List<String> moods,
            @Column(type = "app.email") String email,
            @Column(type = "citext") String nickname,
            @Column(collation = "default") String usual,
            @Column(collation = "en_US.utf8") String english,
            @Column(collation = "pg_catalog.C") String bytes,
            @Transient Object computed,
            @Json Object anything,
            Mood mood) {}

    @Test
    void column_with_every_attribute() {
        Schema schema = Declared.schema(Columns.class);

        assertThat(column(schema, "columns", "NAME"))
                .isEqualTo(new dev.dbm.schema.Column(
                        name("columns"),
                        new Identifier("NAME"),
                        2,
                        DataType.parse("character varying(40)"),
                        Optional.of(QualifiedName.of("pg_catalog", "de-x-icu")),
                        Nullability.notNull(),
                        new ColumnValue.None(),
                        Optional.of("about the name")));
        assertThat(column(schema, "columns", "title"))
                .isEqualTo(new dev.dbm.schema.Column(
                        name("columns"),
                        new Identifier("title"),
                        3,
                        DataType.parse("text"),
                        Optional.of(QualifiedName.of("app", "My \"own\"")),
                        Nullability.nullable(),
                        new ColumnValue.None(),
                        Optional.of("about the title")));
        assertThat(column(schema, "columns", "usual").collation()).isEmpty();
        assertThat(column(schema, "columns", "english").collation())
                .contains(QualifiedName.of("pg_catalog", "en_US.utf8"));
        assertThat(column(schema, "columns", "bytes").collation()).contains(QualifiedName.of("pg_catalog", "C"));
        assertThat(column(schema, "columns", "anything").type()).isEqualTo(DataType.parse("jsonb"));
        assertThat(schema.table(name("columns")).orElseThrow().comment()).contains("about the table");
    }

    @Table
    record Stored(
            @Column(storage = StorageMode.EXTERNAL, compression = Compression.LZ4)
            String body,

            @Column(
                    storage = StorageMode.EXTENDED,
                    options = {"N_Distinct_Inherited = 7", "n_distinct=-0.5"})
            String usual,

            @Column(type = "citext", storage = StorageMode.EXTENDED, statisticsTarget = 0)
            String nickname,

            @Column(storage = StorageMode.PLAIN, statisticsTarget = -1)
            int number) {}

    @Test
    void column_settings_without_what_the_type_has_anyway() {
        Schema schema = Declared.schema(Stored.class);

        assertThat(schema.columns(name("stored")))
                .extracting(column -> column.settings().toString())
                .containsExactly(
                        "ColumnSettings[storage=Optional[EXTERNAL], compression=Optional[LZ4],"
                                + " statisticsTarget=Optional.empty, options={}]",
                        "ColumnSettings[storage=Optional.empty, compression=Optional.empty,"
                            + " statisticsTarget=Optional.empty, options={n_distinct_inherited=7, n_distinct=-0.5}]",
                        "ColumnSettings[storage=Optional[EXTENDED], compression=Optional.empty,"
                                + " statisticsTarget=Optional[0], options={}]",
                        "ColumnSettings[storage=Optional.empty, compression=Optional.empty,"
                                + " statisticsTarget=Optional.empty, options={}]");
    }

    @Test
    void a_transient_component_leaves_no_gap() {
        assertThat(Declared.schema(Columns.class).columns(name("columns")))
                .extracting(column -> column.position() + " " + column.name().value())
                .endsWith("9 bytes", "10 anything", "11 mood");
    }

    @Test
    void types_that_are_only_named_are_externals_but_declared_enums_are_found() {
        Schema schema = Declared.schema(Columns.class);

        assertThat(column(schema, "columns", "moods").type().text()).isEqualTo("public.mood[]");
        assertThat(schema.externals())
                .containsExactlyInAnyOrder(
                        ObjectId.of(ObjectKind.TYPE, QualifiedName.of("app", "email")),
                        ObjectId.of(ObjectKind.TYPE, new Identifier("citext")),
                        ObjectId.of(ObjectKind.COLLATION, QualifiedName.of("app", "My \"own\"")));
    }

    @Table
    record Values(
            @Default("now() at time zone 'utc'") java.time.LocalDateTime createdAt,

            @Generated(value = "a || '--;'", storage = GeneratedStorage.STORED)
            String stored,

            @Generated(value = "$$(;$$", storage = GeneratedStorage.VIRTUAL) @Nullable
            String virtual,

            @Default("E'\\';'") String escaped,
            @Default("/* ; ( */ array[1]") int[] array) {}

    @Test
    void defaults_and_generated_columns() {
        Schema schema = Declared.schema(Values.class);

        assertThat(schema.columns(name("values")))
                .extracting(dev.dbm.schema.Column::value)
                .containsExactly(
                        new ColumnValue.Default(new SqlExpression("now() at time zone 'utc'")),
                        new ColumnValue.Generated(new SqlExpression("a || '--;'"), Storage.STORED),
                        new ColumnValue.Generated(new SqlExpression("$$(;$$"), Storage.VIRTUAL),
                        new ColumnValue.Default(new SqlExpression("E'\\';'")),
                        new ColumnValue.Default(new SqlExpression("/* ; ( */ array[1]")));
    }

    @Table
    record Identities(
            @Identity short small,
            @Identity(IdentityMode.BY_DEFAULT) int normal,

            @Identity(increment = -5, cycle = true) @Column(type = "int8")
            Long down,

            @Identity(sequence = "my_seq", start = 100, minValue = 50, maxValue = 200, increment = 2, cache = 10)
            long all) {}

    @Test
    void identities_write_every_option_out() {
        Schema schema = Declared.schema(Identities.class);

        assertThat(schema.columns(name("identities")))
                .extracting(dev.dbm.schema.Column::value)
                .containsExactly(
                        identity(
                                dev.dbm.schema.IdentityMode.ALWAYS,
                                "identities_small_seq",
                                new SequenceOptions(DataType.parse("smallint"), 1, 1, 1, 32767, 1, false)),
                        identity(
                                dev.dbm.schema.IdentityMode.BY_DEFAULT,
                                "identities_normal_seq",
                                new SequenceOptions(DataType.parse("integer"), 1, 1, 1, 2147483647, 1, false)),
                        identity(
                                dev.dbm.schema.IdentityMode.ALWAYS,
                                "identities_down_seq",
                                new SequenceOptions(BIGINT, -1, -5, Long.MIN_VALUE, -1, 1, true)),
                        identity(
                                dev.dbm.schema.IdentityMode.ALWAYS,
                                "my_seq",
                                new SequenceOptions(BIGINT, 100, 2, 50, 200, 10, false)));
    }

    private static ColumnValue identity(dev.dbm.schema.IdentityMode mode, String sequence, SequenceOptions options) {
        return new ColumnValue.Identity(mode, new Identifier(sequence), options);
    }

    @Table
    @Sequence(value = "serials_id_seq", type = "int", ownedBy = "someId", comment = "as serial had it")
    @Sequence(value = "other", namespace = "app", start = 7, unlogged = true)
    record Serials(@Id @Default("nextval('serials_id_seq')") int someId) {}

    @Test
    void sequences_of_their_own() {
        Schema schema = Declared.schema(Serials.class);

        assertThat(find(schema, dev.dbm.schema.Sequence.class, ObjectKind.SEQUENCE, "serials_id_seq"))
                .isEqualTo(new dev.dbm.schema.Sequence(
                        name("serials_id_seq"),
                        SequenceOptions.of(DataType.parse("integer")),
                        Persistence.PERMANENT,
                        Optional.of(new ColumnRef(name("serials"), new Identifier("some_id"))),
                        Optional.of("as serial had it")));
        assertThat(schema.all(dev.dbm.schema.Sequence.class))
                .first()
                .isEqualTo(new dev.dbm.schema.Sequence(
                        QualifiedName.of("app", "other"),
                        SequenceOptions.of(BIGINT).withStart(7),
                        Persistence.UNLOGGED,
                        Optional.empty(),
                        Optional.empty()));
        assertThat(schema.all(Namespace.class)).hasSize(2);
    }

    @Table
    record NoColumns() {}

    @Test
    void a_record_without_components_is_a_table_without_columns() {
        assertThat(Declared.schema(NoColumns.class).columns(name("no_columns"))).isEmpty();
    }
}
