package dev.dbm.core.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.core.LivePlan;
import dev.dbm.core.planner.Planner;
import dev.dbm.plan.Plan;
import dev.dbm.schema.Column;
import dev.dbm.schema.ColumnRef;
import dev.dbm.schema.ColumnValue;
import dev.dbm.schema.DataType;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.IdentityMode;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.Nullability;
import dev.dbm.schema.Persistence;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.Sequence;
import dev.dbm.schema.SequenceOptions;
import dev.dbm.schema.SqlExpression;
import dev.dbm.schema.Table;
import dev.dbm.testkit.PlanRunner;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any options become any others, whatever the sequence has given already, and no value is given twice. */
class SequenceChangesIT {
    private static final int CASES = Integer.getInteger("dbm.sequence.cases", 200);

    /** How a sequence is there. */
    private enum Form {
        /** By itself. */
        SEQUENCE,
        /** As an identity column's. */
        IDENTITY,
        /** As the one that a column owns and takes its default from. */
        SERIAL
    }

    /** What it has given. */
    private enum Use {
        /** Nothing. */
        UNUSED,
        /** Its first value. */
        ONCE,
        /** About half of them. */
        HALF,
        /** All. */
        FULL
    }

    /**
     * A sequence and what becomes of it.
     *
     * @param name its name, and its table's with {@code t} in front
     */
    private record Case(String name, Form form, Use use, SequenceOptions from, SequenceOptions to) {
        private static final Identifier COLUMN = new Identifier("c");

        QualifiedName sequence() {
            return QualifiedName.of("public", name);
        }

        Stream<SchemaObject> objects(SequenceOptions options) {
            QualifiedName table = QualifiedName.of("public", "t" + name);
            boolean serial = form == Form.SERIAL;
            Sequence sequence = new Sequence(
                    sequence(),
                    options,
                    Persistence.PERMANENT,
                    serial ? Optional.of(new ColumnRef(table, COLUMN)) : Optional.empty(),
                    Optional.empty());
            SqlExpression next = new SqlExpression("nextval('public.%s'::regclass)".formatted(name));
            Column column = new Column(
                    table,
                    COLUMN,
                    1,
                    options.type(),
                    Optional.empty(),
                    Nullability.notNull(),
                    serial
                            ? new ColumnValue.Default(next)
                            : new ColumnValue.Identity(IdentityMode.ALWAYS, new Identifier(name), options),
                    Optional.empty());
            return switch (form) {
                case SEQUENCE -> Stream.of(sequence);
                case IDENTITY -> Stream.of(Table.of(table), column);
                case SERIAL -> Stream.of(sequence, Table.of(table), column);
            };
        }

        boolean up() {
            return to.increment() > 0;
        }

        boolean turns() {
            return from.increment() > 0 != up();
        }
    }

    /**
     * Where a sequence stands.
     *
     * @param last the column {@code last_value}
     * @param called the column {@code is_called}
     */
    private record Position(long last, boolean called) {}

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void goes_on_without_giving_a_value_twice(int major) {
        List<Case> cases = cases(new Random(Long.getLong("dbm.sequence.seed", 1)));
        try (TestDatabase database = TestServers.of(major).lendDatabase()) {
            Schema to = schema(cases, Case::to);
            PlanRunner.run(database, new Planner().plan(LivePlan.schema(database), schema(cases, Case::from)));
            cases.forEach(one -> use(database, one));
            List<Position> before =
                    cases.stream().map(one -> position(database, one)).toList();

            Plan plan = new Planner().plan(LivePlan.schema(database), to);
            PlanRunner.run(database, plan);

            assertThat(LivePlan.schema(database).objects()).isEqualTo(to.objects());
            for (int i = 0; i < cases.size(); i++) {
                check(database, cases.get(i), before.get(i));
            }
        }
    }

    private static void check(TestDatabase database, Case one, Position before) {
        Position after = position(database, one);
        SequenceOptions to = one.to();
        String about = "%s, %s, then %s".formatted(one, before, after);
        boolean within = before.last() >= to.minValue() && before.last() <= to.maxValue();
        if (within && !one.turns()) {
            assertThat(after).as(about).isEqualTo(before);
        }
        OptionalLong next = next(database, one);
        if (next.isEmpty()) {
            assertThat(before.called()).as("it has given a value: %s", about).isTrue();
            assertThat(hasMore(one, before.last())).as("it has more: %s", about).isFalse();
            return;
        }
        assertThat(next.getAsLong()).as(about).isBetween(to.minValue(), to.maxValue());
        boolean again = to.cycle() && after.called();
        if (before.called() && !again) {
            long low = Math.min(before.last(), one.from().start());
            long high = Math.max(before.last(), one.from().start());
            assertThat(next.getAsLong()).as(about).matches(value -> value < low || value > high, "not given before");
        }
    }

    /** Whether a sequence that gave this value last surely has one that it did not give. */
    private static boolean hasMore(Case one, long last) {
        SequenceOptions to = one.to();
        if (one.turns()) {
            long start = one.from().start();
            return one.up() ? to.start() > start || to.start() < last : to.start() < start || to.start() > last;
        }
        if (one.up()) {
            return last < to.minValue() || (last <= to.maxValue() - to.increment() && last >= to.minValue());
        }
        return last > to.maxValue() || (last >= to.minValue() - to.increment() && last <= to.maxValue());
    }

    private static OptionalLong next(TestDatabase database, Case one) {
        try {
            String value = database.query("SELECT nextval('public.%s')".formatted(one.name()))
                    .getFirst();
            return OptionalLong.of(Long.parseLong(value));
        } catch (IllegalStateException e) {
            assertThat(e).hasMessageContaining("reached m");
            return OptionalLong.empty();
        }
    }

    private static Position position(TestDatabase database, Case one) {
        String row = database.query("SELECT last_value, is_called FROM public." + one.name())
                .getFirst();
        int bar = row.indexOf('|');
        return new Position(Long.parseLong(row.substring(0, bar)), row.endsWith("t"));
    }

    private static void use(TestDatabase database, Case one) {
        SequenceOptions options = one.from();
        long end = options.increment() > 0 ? options.maxValue() : options.minValue();
        switch (one.use()) {
            case UNUSED -> {}
            case ONCE -> next(database, one);
            case HALF -> set(database, one, options.start() / 2 + end / 2);
            case FULL -> set(database, one, end);
        }
    }

    private static void set(TestDatabase database, Case one, long value) {
        database.execute("DO $$BEGIN PERFORM setval('public.%s', %d); END$$".formatted(one.name(), value));
    }

    private static Schema schema(List<Case> cases, Function<Case, SequenceOptions> side) {
        List<SchemaObject> objects = new ArrayList<>(List.of(Namespace.of(Namespace.PUBLIC)));
        cases.forEach(one -> one.objects(side.apply(one)).forEach(objects::add));
        return Schema.of(objects);
    }

    private static List<Case> cases(Random random) {
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            cases.add(new Case(
                    "s" + i,
                    Form.values()[random.nextInt(3)],
                    Use.values()[random.nextInt(4)],
                    options(random),
                    options(random)));
        }
        return cases;
    }

    private static SequenceOptions options(Random random) {
        DataType type = DataType.parse(one(random, "smallint", "integer", "bigint"));
        SequenceOptions usual = SequenceOptions.of(type, one(random, 1L, 1L, 7L, -1L, -1L, -20L));
        long min = usual.minValue();
        long max = usual.maxValue();
        if (random.nextInt(3) > 0) {
            min = one(random, -1000L, -50L, -1L, 1L, 5L, 50L, SequenceOptions.lowest(type));
        }
        if (random.nextInt(3) > 0) {
            max = one(random, -40L, -1L, 10L, 60L, 200L, 1000L, SequenceOptions.highest(type));
        }
        if (min >= max) {
            min = usual.minValue();
            max = usual.maxValue();
        }
        long first = usual.increment() > 0 ? min : max;
        long start = random.nextInt(3) > 0 ? first : Math.clamp(one(random, -30L, 3L, 55L, 150L), min, max);
        return new SequenceOptions(
                type, start, usual.increment(), min, max, one(random, 1L, 1L, 20L), random.nextInt(4) == 0);
    }

    @SafeVarargs
    private static <T> T one(Random random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
