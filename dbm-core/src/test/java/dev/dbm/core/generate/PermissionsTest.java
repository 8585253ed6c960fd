package dev.dbm.core.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.dbm.ErrorCode;
import dev.dbm.PlanningException;
import dev.dbm.Refusal;
import dev.dbm.annotation.Column;
import dev.dbm.annotation.DropAllowed;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Table;
import dev.dbm.workspace.GenerateResult;
import dev.dbm.workspace.ScratchServer;
import dev.dbm.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may cost rows something is done once somebody has said that it is meant, and then once. */
class PermissionsTest {
    @TempDir
    private Path folder;

    @Table("item")
    record Exact(
            @Id long id, @Column(type = "numeric(12,2)") BigDecimal amount) {}

    @Table("item")
    record Rounded(@Id long id, int amount) {}

    @Test
    void refuses_a_type_that_does_not_hold_every_value() throws IOException {
        generate(Exact.class);

        assertThatThrownBy(() -> generate(Rounded.class))
                .asInstanceOf(type(PlanningException.class))
                .satisfies(e -> {
                    assertThat(e.report()).isEqualTo("""
                        refused: column public.item.amount would change from numeric(12,2) to integer, which does not hold all of its values: rows could be changed, or refused
                          If this makes of each value what it should be, say so in Rounded#amount:   @Column(using = "amount::integer")
                          If values may be changed or refused, say so in Rounded:                    @DropAllowed("amount")   (or, once: --allow-drop public.item.amount)
                        DBM-P013, see docs/errors.md#dbm-p013\
                        """);
                    assertThat(e.refusals())
                            .singleElement()
                            .satisfies(refusal -> assertThat(refusal.answers())
                                    .extracting(Refusal.Answer::meaning)
                                    .containsExactly(Refusal.Meaning.CONVERTED, Refusal.Meaning.DROPPED));
                });
        assertThat(Files.list(folder).map(Path::getFileName).map(Path::toString))
                .noneMatch(name -> name.startsWith("0001"));
    }

    @Table("item")
    record Computed(
            @Id long id,
            @Column(using = "ceil(amount)::integer") int amount) {}

    @Table("item")
    @DropAllowed("amount")
    record Allowed(@Id long id, int amount) {}

    @Test
    void takes_an_expression_for_an_answer() {
        generate(Exact.class);

        assertThat(sql(generate(Computed.class))).contains("TYPE integer USING ceil(amount)::integer");
    }

    @Test
    void takes_a_permission_for_an_answer() {
        generate(Exact.class);

        assertThat(sql(generate(Allowed.class))).contains("ALTER COLUMN amount TYPE integer;");
    }

    @Test
    void takes_a_permission_for_one_run() {
        generate(Exact.class);

        GenerateResult result =
                builder(Rounded.class).allowDrop("public.item.amount").build().generate();

        assertThat(sql(result)).contains("ALTER COLUMN amount TYPE integer;");
    }

    @Table("event")
    record Day(
            @Id long id,
            @Column(type = "timestamptz") OffsetDateTime at,
            @Column(type = "varchar(10)") String name) {}

    @Table("event")
    record Wider(
            @Id long id,
            @Column(type = "timestamptz") OffsetDateTime at,
            @Column(type = "varchar(20)") String name) {}

    @Test
    void asks_nothing_where_every_value_is_kept() {
        generate(Day.class);

        assertThat(sql(generate(Wider.class))).contains("TYPE character varying(20)");
    }

    @Table("customer")
    record Noted(@Id long id, @Nullable String note) {}

    @Table("customer")
    @DropAllowed("note")
    record Plain(@Id long id) {}

    @Table("customer")
    @DropAllowed("note")
    record NotedAgain(@Id long id, @Nullable String note) {}

    @Table("customer")
    record Named(
            @Id long id, @Nullable String note, @Nullable String name) {}

    @Test
    void uses_a_permission_up() {
        generate(Noted.class);
        generate(Plain.class);
        GenerateResult back = generate(NotedAgain.class);

        assertThat(back.notes())
                .containsExactly(
                        "NotedAgain: @DropAllowed(\"note\") was used by an earlier migration; it allows nothing more,"
                                + " and can go");
        assertThatThrownBy(() -> generate(Plain.class))
                .asInstanceOf(type(PlanningException.class))
                .satisfies(e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.DROP_REFUSED);
                    assertThat(e.getMessage()).contains("was used by an earlier migration and allows nothing more");
                });
        assertThat(sql(builder(Plain.class)
                        .allowDrop("public.customer.note")
                        .build()
                        .generate()))
                .contains("DROP COLUMN note");
    }

    @Test
    void uses_up_what_allowed_a_type() {
        generate(Exact.class);
        generate(Allowed.class);
        generate(Exact.class);

        assertThat(sql(generate(Allowed.class)))
                .as("the declaration in between gave no permission")
                .contains("TYPE integer");
    }

    @Test
    void can_be_given_again_what_a_declaration_has_taken_back() {
        generate(Noted.class);
        generate(Plain.class);
        generate(Named.class);

        assertThatThrownBy(() -> generate(Noted.class))
                .hasMessageContaining("column public.customer.name would be dropped");
        assertThat(sql(builder(Plain.class)
                        .allowDrop("public.customer.name")
                        .build()
                        .generate()))
                .contains("DROP COLUMN note", "DROP COLUMN name");
    }

    @Table("customer")
    @DropAllowed("note")
    record Both(
            @Id long id, @Nullable String note, @Nullable String name) {}

    @Table("customer")
    @DropAllowed("note")
    record Only(@Id long id, @Nullable String name) {}

    @Test
    void keeps_a_permission_until_it_is_used() {
        generate(NotedAgain.class);
        generate(Both.class);

        assertThat(sql(generate(Only.class))).contains("DROP COLUMN note");
    }

    private GenerateResult generate(Class<?>... classes) {
        return builder(classes).build().generate();
    }

    private Workspace.Builder builder(Class<?>... classes) {
        return Workspace.builder(folder).schema(classes).scratch(ScratchServer.offline());
    }

    private static String sql(GenerateResult result) {
        try {
            return Files.readString(result.files().get(0).path());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
