package dev.dbm.core.declare;

import static dev.dbm.core.declare.Declared.id;
import static dev.dbm.core.declare.Declared.name;
import static dev.dbm.core.declare.Declared.names;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.annotation.Column;
import dev.dbm.annotation.Comment;
import dev.dbm.annotation.DropAllowed;
import dev.dbm.annotation.EnumType;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Label;
import dev.dbm.annotation.NamingStrategy;
import dev.dbm.annotation.RenamedFrom;
import dev.dbm.annotation.Table;
import dev.dbm.core.diff.Intents;
import dev.dbm.plan.Change;
import dev.dbm.schema.DataType;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Persistence;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Schema;
import dev.dbm.schema.Sequence;
import dev.dbm.schema.SequenceOptions;
import dev.dbm.schema.SqlExpression;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Enums, and what a declaration says of the way: renames, drops, conversions; facts of packages. */
class IntentsTest {
    @EnumType
    enum Plain {
        ONE,
        TWO
    }

    @EnumType(name = "Mood", namespace = "app", comment = "how it is")
    @RenamedFrom(value = "feeling", namespace = "old")
    enum Mood {
        @Label("so la la")
        @RenamedFrom("meh")
        SO_SO,
        GREAT {
            @Override
            public String toString() {
                return "great!";
            }
        }
    }

    @EnumType("commented")
    @Comment("of a kind")
    enum Commented {
        A
    }

    @Test
    void enums_with_every_attribute() {
        assertThat(Declared.schema(Plain.class, Mood.class, Commented.class).all(dev.dbm.schema.EnumType.class))
                .containsExactly(
                        new dev.dbm.schema.EnumType(
                                QualifiedName.of("app", "Mood"),
                                List.of("so la la", "GREAT"),
                                Optional.of("how it is")),
                        new dev.dbm.schema.EnumType(name("commented"), List.of("A"), Optional.of("of a kind")),
                        new dev.dbm.schema.EnumType(name("plain"), List.of("ONE", "TWO"), Optional.empty()));
    }

    @Table("person")
    @RenamedFrom("people")
    @DropAllowed({"shoe_size", "Fax"})
    record Person(
            @Id int id,
            @RenamedFrom("name") String fullName,

            @Column(type = "integer", using = "age::integer")
            int age,

            Mood mood) {}

    @Test
    void renames_drops_and_conversions() {
        Intents intents = Declared.declaration(Person.class).intents();

        QualifiedName mood = QualifiedName.of("app", "Mood");
        assertThat(intents)
                .isEqualTo(new Intents(
                        List.of(
                                new Change.Rename(
                                        ObjectId.of(ObjectKind.ENUM, QualifiedName.of("old", "feeling")),
                                        ObjectId.of(ObjectKind.ENUM, mood)),
                                new Change.Rename(id(ObjectKind.TABLE, "people"), id(ObjectKind.TABLE, "person")),
                                new Change.Rename(
                                        id(ObjectKind.COLUMN, "person", "name"),
                                        id(ObjectKind.COLUMN, "person", "full_name")),
                                new Change.Rename(
                                        ObjectId.of(ObjectKind.ENUM_LABEL, mood, new Identifier("meh")),
                                        ObjectId.of(ObjectKind.ENUM_LABEL, mood, new Identifier("so la la")))),
                        Set.of(id(ObjectKind.COLUMN, "person", "shoe_size"), id(ObjectKind.COLUMN, "person", "Fax")),
                        Set.of(),
                        Map.of(id(ObjectKind.COLUMN, "person", "age"), new SqlExpression("age::integer")),
                        Map.of()));
    }

    @Test
    void a_declaration_without_intents_has_none() {
        assertThat(Declared.declaration(Plain.class).intents()).isEqualTo(Intents.none());
    }

    /** The package below that is wrong on purpose is left out by name. */
    static Declaration goodFacts() {
        String base = "dev.dbm.core.declare.facts.";
        return Declared.declaration(
                named(base + "ShopThing"), named(base + "ShopThing$Nested"), named(base + "inner.InnerThing"));
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void packages_give_namespace_comment_and_sequences() {
        Schema schema = goodFacts().schema();

        assertThat(schema.all(Namespace.class))
                .containsExactly(
                        Namespace.of(new Identifier("archive")),
                        Namespace.of(new Identifier("elsewhere")),
                        new Namespace(new Identifier("shop"), Optional.of("all about the shop")));
        assertThat(schema.all(dev.dbm.schema.Table.class))
                .extracting(table -> table.name().toString())
                .containsExactly("archive.nested", "shop.\"TInnerThing\"", "shop.shop_thing");
        assertThat(schema.columns(QualifiedName.of("shop", "shop_thing")))
                .extracting(column -> column.type().text())
                .containsExactly("integer", "shop.kind", "shop.kind[]");
        assertThat(schema.all(Sequence.class))
                .contains(new Sequence(
                        QualifiedName.of("shop", "ticket_seq"),
                        new SequenceOptions(DataType.parse("integer"), 1000, 10, 1, 9000, 5, true),
                        Persistence.UNLOGGED,
                        Optional.empty(),
                        Optional.of("tickets")));
    }

    @Test
    void packages_allow_drops_and_renames() {
        Intents intents = goodFacts().intents();

        assertThat(intents.renames())
                .containsExactly(new Change.Rename(
                        ObjectId.namespace(new Identifier("store")), ObjectId.namespace(new Identifier("shop"))));
        assertThat(intents.allowedDrops())
                .contains(
                        ObjectId.table(QualifiedName.of("shop", "old_order")),
                        ObjectId.table(QualifiedName.of("billing", "invoice")),
                        ObjectId.of(ObjectKind.ENUM, QualifiedName.of("billing", "invoice")),
                        ObjectId.of(ObjectKind.SEQUENCE, QualifiedName.of("shop", "old_order")),
                        ObjectId.of(ObjectKind.COMPOSITE_TYPE, QualifiedName.of("shop", "old_order")),
                        ObjectId.of(ObjectKind.EXTENSION, new Identifier("old_order")))
                .allMatch(
                        id -> List.of("old_order", "invoice").contains(id.name().value()));
    }

    @Test
    void the_nearest_package_names_things() {
        Schema schema = goodFacts().schema();

        assertThat(schema.columns(QualifiedName.of("shop", "TInnerThing")))
                .extracting(column -> column.name().value())
                .containsExactly("c_someId", "c_level");
        assertThat(schema.all(dev.dbm.schema.EnumType.class))
                .contains(new dev.dbm.schema.EnumType(
                        QualifiedName.of("shop", "ELevel"), List.of("high"), Optional.empty()));
    }

    @Test
    void options_replace_the_default_strategy() {
        DeclarationReader reader =
                DeclarationReader.of(DeclarationOptions.defaults().withNaming(new Shouting()));

        Schema schema = reader.read(DeclarationSource.of(Person.class)).schema();

        assertThat(schema.columns(name("person")))
                .extracting(column -> column.name().value())
                .contains("FULLNAME");
    }

    /** Upper-cases everything. */
    static final class Shouting implements NamingStrategy {
        @Override
        public String table(String recordName) {
            return recordName.toUpperCase(Locale.ROOT);
        }

        @Override
        public String column(String componentName) {
            return table(componentName);
        }

        @Override
        public String enumType(String enumName) {
            return table(enumName);
        }

        @Override
        public String label(String constantName) {
            return constantName;
        }
    }

    @Test
    void a_package_is_scanned_for_nested_and_package_private_records() {
        DeclarationSource inner =
                DeclarationSource.ofPackages(getClass().getClassLoader(), "dev.dbm.core.declare.facts.inner");

        Schema schema =
                DeclarationReader.of(DeclarationOptions.defaults()).read(inner).schema();

        assertThat(names(schema, dev.dbm.schema.Table.class)).containsExactly("TInnerThing");
        assertThat(names(schema, dev.dbm.schema.EnumType.class)).containsExactly("ELevel");
    }
}
