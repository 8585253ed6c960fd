package dev.dbm.core.declare;

import static dev.dbm.core.declare.Declared.id;
import static dev.dbm.core.declare.Declared.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dbm.annotation.Check;
import dev.dbm.annotation.Column;
import dev.dbm.annotation.CompositeType;
import dev.dbm.annotation.Default;
import dev.dbm.annotation.Domain;
import dev.dbm.annotation.DropAllowed;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.RenamedFrom;
import dev.dbm.annotation.Table;
import dev.dbm.plan.Change;
import dev.dbm.schema.DataType;
import dev.dbm.schema.Extension;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.RangeType;
import dev.dbm.schema.Schema;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TypeAnnotationsTest {
    @Domain(check = "VALUE <> ''")
    record Code(String text) {}

    @CompositeType
    record Parcel(Code code, List<Code> others, double weight) {}

    @Table
    record Shelf(@Id Code code, Parcel parcel, Parcel[] more) {}

    @Test
    void takes_types_along_with_the_tables_that_use_them() {
        Schema schema = Declared.schema(Shelf.class);

        assertThat(schema.find(id(ObjectKind.DOMAIN, "code"), dev.dbm.schema.Domain.class)
                        .orElseThrow()
                        .checks())
                .extracting(
                        check -> check.name().value(),
                        check -> check.expression().text())
                .containsExactly(tuple("code_check", "VALUE <> ''"));
        assertThat(schema.find(id(ObjectKind.COMPOSITE_TYPE, "parcel"), dev.dbm.schema.CompositeType.class)
                        .orElseThrow()
                        .attributes())
                .extracting(one -> one.type().text())
                .containsExactly("public.code", "public.code[]", "double precision");
        assertThat(schema.columns(name("shelf")))
                .extracting(column -> column.type().text())
                .containsExactly("public.code", "public.parcel", "public.parcel[]");
    }

    @Test
    void reads_what_packages_say_of_types() {
        DeclarationSource source =
                DeclarationSource.ofPackages(getClass().getClassLoader(), "dev.dbm.core.declare.types");
        Schema schema =
                DeclarationReader.of(DeclarationOptions.defaults()).read(source).schema();

        assertThat(schema.all(Extension.class))
                .extracting(Extension::name, Extension::namespace, Extension::version)
                .containsExactly(
                        tuple(new Identifier("citext"), new Identifier("typed"), Optional.empty()),
                        tuple(new Identifier("pg_trgm"), new Identifier("extensions"), Optional.empty()));
        assertThat(schema.namespaces()).contains(new Identifier("extensions"));
        assertThat(schema.all(RangeType.class))
                .extracting(range -> range.multirange().name().value())
                .containsExactly("floatmultirange", "text_spans", "time_span_multirange");
        assertThat(schema.columns(dev.dbm.schema.QualifiedName.of("typed", "guest")))
                .extracting(column -> column.type())
                .contains(DataType.parse("typed.text_spans"), DataType.parse("typed.time_span"));
    }

    @Domain("short_code")
    @RenamedFrom("code")
    record ShortCode(String text) {}

    @CompositeType
    record Box(
            @RenamedFrom("width") int breadth,
            @Column(name = "tall") @RenamedFrom("height") int rise) {}

    @Table
    @DropAllowed("x")
    record Store(@Id ShortCode code, Box box) {}

    @Test
    void reads_former_names() {
        assertThat(Declared.declaration(Store.class).intents().renames())
                .containsExactlyInAnyOrder(
                        new Change.Rename(id(ObjectKind.DOMAIN, "code"), id(ObjectKind.DOMAIN, "short_code")),
                        new Change.Rename(
                                id(ObjectKind.ATTRIBUTE, "box", "width"), id(ObjectKind.ATTRIBUTE, "box", "breadth")),
                        new Change.Rename(
                                id(ObjectKind.ATTRIBUTE, "box", "height"), id(ObjectKind.ATTRIBUTE, "box", "tall")));
        assertThat(ObjectId.of(ObjectKind.EXTENSION, new Identifier("citext")).shown())
                .isEqualTo("citext");
    }

    @Domain
    record Two(int a, int b) {}

    @Domain
    interface None {}

    @Domain
    @CompositeType
    record Both(int a) {}

    @Domain
    @Check("VALUE > 0")
    record Nameless(int a) {}

    @CompositeType
    record Odd(
            @Id int a,
            @Default("1") int b,
            @Column(name = "a") int c,
            Object d) {}

    @Test
    void reports_what_cannot_be() {
        assertThat(Declared.refusals(Two.class, None.class, Both.class, Nameless.class, Odd.class))
                .extracting(line -> line.replaceFirst(" → .*", ""))
                .containsExactly(
                        "D006 Both: @Domain beside @CompositeType",
                        "D006 Nameless: @Check of a domain without a name, or with noInherit or NOT_ENFORCED: VALUE >"
                                + " 0",
                        "D003 None: @Domain on a class that is no record",
                        "D006 Odd#a: @Id on an attribute of a composite type",
                        "D006 Odd#b: @Default on an attribute of a composite type",
                        "D005 Odd#c: Attribute a is there twice",
                        "D012 Odd#d: Column type cannot be derived from java.lang.Object",
                        "D003 Two: @Domain on a record of 2 components");
    }
}
