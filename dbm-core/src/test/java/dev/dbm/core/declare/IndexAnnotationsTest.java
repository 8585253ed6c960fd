package dev.dbm.core.declare;

import static dev.dbm.core.declare.Declared.name;
import static dev.dbm.core.declare.Declared.names;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.annotation.Id;
import dev.dbm.annotation.Index;
import dev.dbm.annotation.Table;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.IndexKey;
import dev.dbm.schema.KeyOptions;
import dev.dbm.schema.NullsDistinct;
import dev.dbm.schema.NullsOrder;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.OperatorClass;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.RelationKind;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SortOrder;
import dev.dbm.schema.SqlExpression;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every attribute of the annotation for indexes, and every form of a key. */
class IndexAnnotationsTest {
    @Table
    @Index(columns = {"someA", "b"})
    @Index(
            columns = "b",
            name = "full",
            unique = true,
            method = "BTREE",
            include = {"someA", "id"},
            where = "b > 0",
            nullsNotDistinct = true,
            with = "fillfactor=80",
            concurrently = true,
            comment = "why")
    record Indexed(
            @Id int id, @Index @Index(method = "hash") int someA, int b) {}

    @Test
    void index_with_every_attribute() {
        Declaration declaration = Declared.declaration(Indexed.class);
        Schema schema = declaration.schema();

        assertThat(names(schema, dev.dbm.schema.Index.class))
                .containsExactly("full", "indexed_some_a_b_idx", "indexed_some_a_idx", "indexed_some_a_idx1");
        assertThat(schema.all(dev.dbm.schema.Index.class))
                .first()
                .isEqualTo(new dev.dbm.schema.Index(
                        name("full"),
                        name("indexed"),
                        RelationKind.TABLE,
                        "btree",
                        dev.dbm.schema.Index.Uniqueness.UNIQUE,
                        List.of(new IndexKey.ColumnKey(new Identifier("b"), KeyOptions.ascending())),
                        List.of(new Identifier("some_a"), new Identifier("id")),
                        NullsDistinct.NOT_DISTINCT,
                        Optional.of(new SqlExpression("b > 0")),
                        new TreeMap<>(Map.of("fillfactor", "80")),
                        dev.dbm.schema.Index.State.VALID,
                        Optional.of("why")));
        assertThat(schema.all(dev.dbm.schema.Index.class))
                .extracting(dev.dbm.schema.Index::method)
                .containsExactly("btree", "btree", "btree", "hash");
        assertThat(declaration.intents().concurrently()).containsExactly(ObjectId.of(ObjectKind.INDEX, name("full")));
    }

    @Table
    record Ordered(
            @Index(with = {"fillfactor=70", "deduplicate_items=off"})
            int id) {}

    @Test
    void storage_parameters_stay_in_their_order() {
        Schema schema = Declared.schema(Ordered.class);

        assertThat(schema.all(dev.dbm.schema.Index.class))
                .first()
                .extracting(index -> List.copyOf(index.storageParameters().keySet()))
                .isEqualTo(List.of("fillfactor", "deduplicate_items"));
    }

    @Table
    @Index(
            name = "all_keys",
            columns = {
                "placedAt",
                "placedAt desc",
                "placedAt ASC NULLS FIRST",
                "placedAt desc nulls last",
                "title collate \"C\" text_pattern_ops desc",
                "title COLLATE app.mine",
                "title ext.gist_trgm_ops(siglen = 32, other='a')",
                "title pg_catalog.text_ops",
                "collate",
                "descended desc"
            })
    @Index(
            name = "in_sql",
            expressions = {
                "placed_at desc",
                "\"title\" text_pattern_ops",
                "lower(title)",
                "pg_catalog.lower(title) desc",
                "( placed_at + '1 day'::interval )  DESC",
                "(title)",
                "((title || ')'))"
            })
    record Keys(String title, java.time.Instant placedAt, int collate, int descended) {}

    @Test
    void every_form_of_a_key_that_is_a_component() {
        KeyOptions ascending = KeyOptions.ascending();

        assertThat(keys("all_keys"))
                .containsExactly(
                        column("placed_at", ascending),
                        column("placed_at", KeyOptions.descending()),
                        column("placed_at", options(SortOrder.ASC, NullsOrder.FIRST)),
                        column("placed_at", options(SortOrder.DESC, NullsOrder.LAST)),
                        column(
                                "title",
                                new KeyOptions(
                                        Optional.of(QualifiedName.of("pg_catalog", "C")),
                                        Optional.of(
                                                OperatorClass.of(Optional.empty(), new Identifier("text_pattern_ops"))),
                                        SortOrder.DESC,
                                        NullsOrder.FIRST)),
                        column(
                                "title",
                                new KeyOptions(
                                        Optional.of(QualifiedName.of("app", "mine")),
                                        Optional.empty(),
                                        SortOrder.ASC,
                                        NullsOrder.LAST)),
                        column(
                                "title",
                                operatorClass(new OperatorClass(
                                        Optional.of(new Identifier("ext")),
                                        new Identifier("gist_trgm_ops"),
                                        new TreeMap<>(Map.of("siglen", "32", "other", "a"))))),
                        column("title", operatorClass(OperatorClass.of(Optional.empty(), new Identifier("text_ops")))),
                        column("collate", ascending),
                        column("descended", KeyOptions.descending()));
    }

    @Test
    void every_form_of_a_key_that_is_sql() {
        KeyOptions ascending = KeyOptions.ascending();

        assertThat(keys("in_sql"))
                .containsExactly(
                        column("placed_at", KeyOptions.descending()),
                        column(
                                "title",
                                operatorClass(OperatorClass.of(Optional.empty(), new Identifier("text_pattern_ops")))),
                        expression("lower(title)", ascending),
                        expression("pg_catalog.lower(title)", KeyOptions.descending()),
                        expression("placed_at + '1 day'::interval", KeyOptions.descending()),
                        column("title", ascending),
                        expression("(title || ')')", ascending));
    }

    private static List<IndexKey> keys(String index) {
        return Declared.schema(Keys.class).all(dev.dbm.schema.Index.class).stream()
                .filter(one -> one.name().name().value().equals(index))
                .findFirst()
                .orElseThrow()
                .keys();
    }

    private static IndexKey column(String name, KeyOptions options) {
        return new IndexKey.ColumnKey(new Identifier(name), options);
    }

    private static IndexKey expression(String text, KeyOptions options) {
        return new IndexKey.ExpressionKey(new SqlExpression(text), options);
    }

    private static KeyOptions options(SortOrder order, NullsOrder nulls) {
        return new KeyOptions(Optional.empty(), Optional.empty(), order, nulls);
    }

    private static KeyOptions operatorClass(OperatorClass operatorClass) {
        return new KeyOptions(Optional.empty(), Optional.of(operatorClass), SortOrder.ASC, NullsOrder.LAST);
    }
}
