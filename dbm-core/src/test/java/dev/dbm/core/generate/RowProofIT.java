package dev.dbm.core.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbm.annotation.Backfill;
import dev.dbm.annotation.Check;
import dev.dbm.annotation.Column;
import dev.dbm.annotation.Default;
import dev.dbm.annotation.EnumType;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Index;
import dev.dbm.annotation.Table;
import dev.dbm.annotation.Unique;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import dev.dbm.workspace.GenerateResult;
import dev.dbm.workspace.ReplayProof;
import dev.dbm.workspace.ScratchServer;
import dev.dbm.workspace.Workspace;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** New files are proven on tables that hold rows. */
class RowProofIT {
    @TempDir
    private Path folder;

    @Table("person")
    record Person(
            @Id long id,
            String name,
            @Column(type = "numeric(8,2)") BigDecimal saldo) {}

    @Table("person")
    record Filled(
            @Id long id,
            String name,
            @Column(type = "numeric(10,4)") BigDecimal saldo,
            @Backfill("lower(name)") String sortName) {}

    @Test
    void says_that_there_were_rows() {
        GenerateResult first = generate(Person.class);
        GenerateResult second = generate(Filled.class);

        assertThat(first.proof().describe()).doesNotContain("with rows");
        assertThat(second.proof().describe())
                .isEqualTo("proven: 4 files replayed on PostgreSQL %d, with rows; the result equals the declared schema"
                        .formatted(TestServers.newest().major()));
    }

    @Table("person")
    record Half(
            @Id long id,
            String name,
            @Column(type = "numeric(8,2)") BigDecimal saldo,
            @Backfill("nullif(name, 'text 2')") String sortName) {}

    @Test
    void says_that_rows_of_production_could_make_it_fail() {
        generate(Person.class);

        assertThat(generate(Half.class).proof()).isInstanceOfSatisfying(ReplayProof.Proven.class, proof -> {
            assertThat(proof.rows()).isZero();
            assertThat(proof.notes())
                    .singleElement()
                    .asString()
                    .startsWith("can fail on rows: 0003_person_sort_name_2.sql:")
                    .contains("contains null values");
        });
    }

    @Table("person")
    record Wrong(
            @Id long id,
            String name,
            @Column(type = "numeric(8,2)") BigDecimal saldo,
            @Backfill("name::integer") Integer number) {}

    @Test
    void refuses_what_fails_on_rows() {
        generate(Person.class);

        assertThatThrownBy(() -> generate(Wrong.class))
                .hasMessageContaining("fail on tables with rows")
                .hasMessageContaining("0002_person_number_backfill.sql:")
                .hasMessageContaining("invalid input syntax for type integer");
    }

    @Table("person")
    record Strict(
            @Id long id,
            @Unique String name,

            @Column(type = "numeric(8,2)") @Check("saldo >= 0")
            BigDecimal saldo,

            @Nullable String note) {}

    @Test
    void keeps_usual_rows_through_new_constraints() {
        generate(Person.class);

        assertThat(generate(Strict.class).proof())
                .isInstanceOfSatisfying(
                        ReplayProof.Proven.class,
                        proof -> assertThat(proof.rows()).isEqualTo(3));
    }

    @Table("odd")
    record Odd(
            @Id long id,

            @Check("md5(code) = 'd41d8cd98f00b204e9800998ecf8427f' and code <> ''")
            String code) {}

    @Table("odd")
    record OddNoted(
            @Id long id,

            @Check("md5(code) = 'd41d8cd98f00b204e9800998ecf8427f' and code <> ''")
            String code,

            @Nullable String note) {}

    @Test
    void names_a_table_for_which_no_rows_were_found() {
        generate(Odd.class);

        assertThat(generate(OddNoted.class).proof()).isInstanceOfSatisfying(ReplayProof.Proven.class, proof -> {
            assertThat(proof.rows()).isZero();
            assertThat(proof.notes()).singleElement().asString().startsWith("no rows were found for table public.odd");
        });
    }

    @Table("job")
    @Check(name = "job_done_known", value = "state <> 'DONE' or id > 0")
    @Index(columns = "id", where = "state = 'OPEN'")
    @Index(name = "job_done_idx", expressions = "(state = 'DONE')")
    record Job(
            @Id long id,

            @Default("'OPEN'") @Check("state in ('OPEN', 'DONE')")
            String state) {}

    @EnumType("state")
    enum State {
        OPEN,
        DONE
    }

    @Table("job")
    @Check(name = "job_done_known", value = "state <> 'DONE' or id > 0")
    @Index(columns = "id", where = "state = 'OPEN'")
    @Index(name = "job_done_idx", expressions = "(state = 'DONE')")
    record TypedJob(
            @Id long id,

            @Default("'OPEN'") @Check("state in ('OPEN', 'DONE')") @Column(using = "state::state")
            State state) {}

    @Test
    void makes_anew_what_names_a_retyped_column() {
        generate(Job.class);

        assertThat(generate(TypedJob.class, State.class).proof())
                .isInstanceOfSatisfying(
                        ReplayProof.Proven.class,
                        proof -> assertThat(proof.rows()).isPositive());
    }

    private GenerateResult generate(Class<?>... classes) {
        TestServer server = TestServers.newest();
        return Workspace.builder(folder)
                .schema(classes)
                .scratch(ScratchServer.at(server.url("postgres"), TestServer.SUPERUSER, ""))
                .build()
                .generate();
    }
}
