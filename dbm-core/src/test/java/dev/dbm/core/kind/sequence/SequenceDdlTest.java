package dev.dbm.core.kind.sequence;

import static dev.dbm.core.kind.BetweenSchemas.inPlace;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.core.kind.BetweenSchemas;
import dev.dbm.plan.Statement;
import dev.dbm.schema.ColumnRef;
import dev.dbm.schema.DataType;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Persistence;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Sequence;
import dev.dbm.schema.SequenceOptions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SequenceDdlTest {
    private static final QualifiedName NAME = QualifiedName.of("app", "s");
    private static final DataType BIGINT = DataType.parse("bigint");

    private final SequenceDdl ddl = new SequenceDdl();

    @Test
    void writes_only_the_options_that_are_not_usual() {
        Sequence owned = sequence(SequenceOptions.of(DataType.parse("integer"), -1))
                .withOwnedBy(Optional.of(new ColumnRef(QualifiedName.of("app", "t"), new Identifier("c"))));

        assertThat(ddl.create(owned, BetweenSchemas.empty()))
                .extracting(Statement::sql)
                .containsExactly("CREATE SEQUENCE app.s AS integer INCREMENT BY -1");
        assertThat(ddl.create(sequence(new SequenceOptions(BIGINT, 9, 1, 5, 10, 2, true)), BetweenSchemas.empty()))
                .extracting(Statement::sql)
                .containsExactly("CREATE SEQUENCE app.s START WITH 9 MINVALUE 5 MAXVALUE 10 CACHE 2 CYCLE");
    }

    @Test
    void sets_and_takes_the_owner() {
        Sequence free = sequence(SequenceOptions.of(BIGINT));
        Sequence owned =
                free.withOwnedBy(Optional.of(new ColumnRef(QualifiedName.of("app", "t"), new Identifier("c"))));

        assertThat(alter(free, owned)).containsExactly("ALTER SEQUENCE app.s OWNED BY app.t.c");
        assertThat(alter(owned, free)).containsExactly("ALTER SEQUENCE app.s OWNED BY NONE");
    }

    @Test
    void brings_the_value_into_the_new_limits_first() {
        assertThat(alter(
                        sequence(SequenceOptions.of(BIGINT)),
                        sequence(new SequenceOptions(BIGINT, 100, 1, 100, 200, 1, false))))
                .containsExactly(
                        "SELECT pg_catalog.setval('app.s', 100, false) FROM app.s WHERE last_value <" + " 100",
                        "SELECT pg_catalog.setval('app.s', 200) FROM app.s WHERE last_value > 200",
                        "ALTER SEQUENCE app.s MINVALUE 100 MAXVALUE 200 START WITH 100");
    }

    @Test
    void restarts_where_no_old_value_can_be_in_the_new_limits() {
        assertThat(alter(sequence(SequenceOptions.of(BIGINT)), sequence(SequenceOptions.of(BIGINT, -1))))
                .containsExactly("ALTER SEQUENCE app.s INCREMENT BY -1 MINVALUE -9223372036854775808 MAXVALUE -1"
                        + " START WITH -1 RESTART");
    }

    @Test
    void writes_the_limits_with_the_type() {
        assertThat(alter(
                        sequence(SequenceOptions.of(BIGINT)), sequence(SequenceOptions.of(DataType.parse("smallint")))))
                .containsExactly(
                        "SELECT pg_catalog.setval('app.s', 32767) FROM app.s WHERE last_value > 32767",
                        "ALTER SEQUENCE app.s AS smallint MINVALUE 1 MAXVALUE 32767");
    }

    private List<String> alter(Sequence from, Sequence to) {
        return inPlace(ddl.alter(from, to, BetweenSchemas.empty()));
    }

    private static Sequence sequence(SequenceOptions options) {
        return new Sequence(NAME, options, Persistence.PERMANENT, Optional.empty(), Optional.empty());
    }
}
