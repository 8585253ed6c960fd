package dev.dbm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbm.plan.Change;
import dev.dbm.schema.Column;
import dev.dbm.schema.ColumnValue;
import dev.dbm.schema.DataType;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Nullability;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.QualifiedName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VerifyResultTest {

    private static final Proof PROOF = Proof.of(
            "shop", 18, Proof.Basis.RECORDED, Map.of("table", 2, "primary key", 2, "index", 2, "enum", 1, "entry", 2));

    @Test
    void says_in_one_line_that_all_is_well() {
        VerifyResult result = new VerifyResult(
                List.of(),
                List.of(),
                List.of(Unmodelled.object(ObjectId.of(ObjectKind.VIEW, QualifiedName.of("public", "daily")))),
                Set.of(),
                PROOF);

        assertThat(result.describe())
                .isEqualTo("in sync: shop equals the declared schema (2 entries, 1 enum, 2 indexes, 2 primary keys,"
                        + " 2 tables); not modelled and left alone: view public.daily");
        assertThat(result.orThrow()).isSameAs(result);
        assertThatCode(result::assertInSync).doesNotThrowAnyException();
    }

    @Test
    void lists_each_mismatch_with_what_mends_it() {
        Mismatch mismatch = new Mismatch(
                new Change.Alter(note(Nullability.notNull()), note(Nullability.nullable())),
                "text, nullable",
                "text, not null",
                List.of("ALTER TABLE orders ALTER COLUMN note DROP NOT NULL"));
        VerifyResult result = new VerifyResult(List.of(mismatch), List.of(), List.of(), Set.of(), PROOF);

        assertThat(result.describe()).isEqualTo("""
            1 mismatch in shop
              column public.orders.note
                declared  text, nullable
                live      text, not null
                mend      ALTER TABLE orders ALTER COLUMN note DROP NOT NULL;\
            """);
        assertThatThrownBy(result::orThrow)
                .isInstanceOfSatisfying(
                        SchemaMismatchException.class,
                        e -> assertThat(e.result()).isSameAs(result));
        assertThatThrownBy(result::assertInSync).isInstanceOf(AssertionError.class);
    }

    @Test
    void says_what_could_not_be_compared_beside_what_differs() {
        Mismatch missing = new Mismatch(new Change.Create(note(Nullability.nullable())), "text", "missing", List.of());
        Uncompared open = new Uncompared(
                ObjectId.of(ObjectKind.CHECK, QualifiedName.of("public", "orders"), new Identifier("known")),
                "note in ('a')",
                "note = 'a'",
                "it was never recorded",
                "Record it.");

        VerifyResult both = new VerifyResult(List.of(missing), List.of(open, open), List.of(), Set.of(), PROOF);
        VerifyResult onlyOpen = new VerifyResult(List.of(), List.of(open), List.of(), Set.of(), PROOF);

        assertThat(both.describe()).isEqualTo("""
            1 mismatch in shop
              column public.orders.note
                declared  text
                live      missing
            2 not compared in shop: it was never recorded
              %1$s
                declared  note in ('a')
                live      note = 'a'
              %1$s
                declared  note in ('a')
                live      note = 'a'
              Record it.\
            """.formatted(open.object()));
        assertThat(onlyOpen.isInSync()).isFalse();
        assertThatThrownBy(both::orThrow)
                .isInstanceOfSatisfying(
                        SchemaMismatchException.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::code)
                                .containsExactly(ErrorCode.SCHEMA_MISMATCH, ErrorCode.CANONICAL_FORMS_NEEDED));
        assertThatThrownBy(onlyOpen::orThrow)
                .isInstanceOfSatisfying(
                        SchemaMismatchException.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.CANONICAL_FORMS_NEEDED));
    }

    @Test
    void tells_what_is_known_from_what_is_not_and_what_is_gone() {
        VerifyResult result = new VerifyResult(
                List.of(),
                List.of(),
                List.of(view("daily"), view("report")),
                Set.of("view public.report", "view public.old"),
                PROOF);

        assertThat(result.unknown()).containsExactly(view("daily"));
        assertThat(result.gone()).containsExactly("view public.old");
        assertThat(result.describe())
                .endsWith("; not modelled and left alone: view public.daily; known and left alone: 1\n"
                        + "known, and not there any more: view public.old");
    }

    private static Unmodelled view(String name) {
        return Unmodelled.object(ObjectId.of(ObjectKind.VIEW, QualifiedName.of("public", name)));
    }

    private static Column note(Nullability nullability) {
        return new Column(
                QualifiedName.of("public", "orders"),
                new Identifier("note"),
                1,
                DataType.parse("text"),
                Optional.empty(),
                nullability,
                new ColumnValue.None(),
                Optional.empty());
    }
}
