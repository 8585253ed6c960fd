package dev.dbm.core.declare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbm.DeclarationException;
import dev.dbm.ErrorCode;
import dev.dbm.annotation.Columns;
import dev.dbm.annotation.Default;
import dev.dbm.annotation.EnumType;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Index;
import dev.dbm.annotation.References;
import dev.dbm.annotation.Table;
import dev.dbm.annotation.Transient;
import dev.dbm.annotation.View;
import dev.dbm.schema.Column;
import dev.dbm.schema.ForeignKey;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComponentsTest {
    @EnumType
    enum Country {
        DE,
        FR
    }

    record Address(
            @Nullable String street,
            @Index String city,
            @Columns Place place,
            @Transient String shown) {}

    record Place(
            Country country, @References(Customer.class) long seller) {}

    @Table
    @Index(columns = {"city", "name"})
    record Customer(@Id long id, @Columns Address address, String name) {}

    @View("SELECT * FROM customer")
    record CustomerRow(long id, @Columns Address2 address) {}

    record Address2(String street) {}

    private static Schema read(Class<?>... classes) {
        return DeclarationReader.of(DeclarationOptions.defaults())
                .read(DeclarationSource.of(classes))
                .schema();
    }

    @Test
    void takes_the_components_of_the_record_in_place_of_the_one_that_holds_it() {
        Schema schema = read(Customer.class);

        List<Column> columns =
                schema.columns(schema.all(dev.dbm.schema.Table.class).getFirst().name());
        assertThat(columns)
                .extracting(column -> column.position() + " " + column.name() + (column.notNull() ? "" : "?"))
                .containsExactly("1 id", "2 street?", "3 city", "4 country", "5 seller", "6 name");
        assertThat(schema.all(dev.dbm.schema.EnumType.class)).hasSize(1);
        assertThat(schema.all(ForeignKey.class)).hasSize(1);
        assertThat(schema.all(dev.dbm.schema.Index.class))
                .extracting(SchemaObject::id)
                .extracting(Object::toString)
                .containsExactly("index public.customer_city_idx", "index public.customer_city_name_idx");
    }

    @Test
    void does_so_in_views_too() {
        Declaration declaration = DeclarationReader.of(DeclarationOptions.defaults())
                .read(DeclarationSource.of(Customer.class, CustomerRow.class));

        assertThat(declaration.returned().values().iterator().next())
                .extracting(ReturnedColumn::name)
                .extracting(Object::toString)
                .containsExactly("id", "street");
    }

    @Table
    record NoRecord(@Id long id, @Columns String name) {}

    record Inside(@Columns Inside inside) {}

    @Table
    record Endless(@Id long id, @Columns Inside inside) {}

    record Twice(long id) {}

    @Table
    record SameName(@Id long id, @Columns Twice twice) {}

    @Table
    record Beside(@Id long id, @Columns @Default("1") Place place) {}

    @Test
    void refuses_what_cannot_stand_for_columns() {
        assertThatThrownBy(() -> read(NoRecord.class, Endless.class, SameName.class, Beside.class, Customer.class))
                .isInstanceOfSatisfying(
                        DeclarationException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.code() + " " + problem.where())
                                .containsExactly(
                                        ErrorCode.ATTRIBUTES_CONFLICT + " at " + name(Beside.class) + "#place",
                                        ErrorCode.COMPONENT_NOT_COLUMNS + " at " + name(Inside.class) + "#inside",
                                        ErrorCode.COMPONENT_NOT_COLUMNS + " at " + name(NoRecord.class) + "#name",
                                        ErrorCode.NAME_TAKEN + " at " + name(Twice.class) + "#id"));
    }

    private static String name(Class<?> type) {
        return type.getName().replace('$', '.');
    }
}
