package dev.dbm.core.introspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.core.catalog.Namespaces;
import dev.dbm.core.kind.Coverage;
import dev.dbm.core.planner.Planner;
import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Plan;
import dev.dbm.plan.Statement;
import dev.dbm.schema.CompositeType;
import dev.dbm.schema.EnumType;
import dev.dbm.schema.Schema;
import dev.dbm.schema.Sequence;
import dev.dbm.schema.Table;
import dev.dbm.testkit.Psql;
import dev.dbm.testkit.SharedData;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Schemas of real projects: everything in them is read or named, and what is read can be created again beside the rest. */
class RealWorldIT {
    private static final int MAJOR = 15;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chinook                   | 11  | {}",
                "coder                     | 61  | {composite type=2, function=14, trigger=14, view=7}",
                "danbooru                  | 66  | {extension=5, function=3, operator=1, view=2}",
                "northwind                 | 14  | {}",
                "openstreetmap             | 57  | {extension=1, function=2}",
                "pagila                    | 14  | {aggregate=1, domain=2, function=9, grants=1, materialized view=1,"
                        + " partition=7, partitioned table=1, trigger=15, view=7}",
                "postgraphile-kitchen-sink | 133 | {composite type=15, default privileges=1, domain=19, extension=5,"
                        + " function=184, grants=184, grants of its members=4, inheriting table=1, partition=6,"
                        + " partitioned table=2, range type=2, trigger=1, view=7}",
                "sourcegraph-frontend      | 203 | {aggregate=1, composite type=3, exclusion constraint=1,"
                        + " extension=6, function=45, policy=200, procedure=1, row level security=200, trigger=33,"
                        + " view=27}",
            })
    void is_read_and_created_again(String name, int tables, String unmodelled) throws SQLException {
        try (TestDatabase database = TestServers.of(MAJOR).createDatabase()) {
            Psql.run(database, SharedData.require("realworld/schemas/" + name + ".sql"));
            Introspection read = read(database);
            assertThat(read.schema().all(Table.class)).hasSize(tables);
            assertThat(read.within(Coverage.ofTables()).unmodelledByKind()).hasToString(unmodelled);

            dropModelled(database, read.schema());
            Schema left = read(database).schema();
            assertThat(left.all(Table.class)).isEmpty();
            Plan plan = new Planner().plan(left, read.schema());
            database.execute(plan.statements().stream().map(Statement::sql).toArray(String[]::new));

            assertThat(read(database).schema()).isEqualTo(read.schema());
        }
    }

    /** What hangs on the modelled, views and triggers for example, goes with them; what they need stays. */
    private static void dropModelled(TestDatabase database, Schema schema) {
        List<String> drops = new ArrayList<>();
        schema.all(Table.class).forEach(table -> drops.add(drop("TABLE", Sql.of("{}", table.name()))));
        schema.all(Sequence.class).forEach(sequence -> drops.add(drop("SEQUENCE", Sql.of("{}", sequence.name()))));
        schema.all(EnumType.class).forEach(type -> drops.add(drop("TYPE", Sql.of("{}", type.name()))));
        schema.all(CompositeType.class).forEach(type -> drops.add(drop("TYPE", Sql.of("{}", type.name()))));
        database.execute(drops.toArray(String[]::new));
    }

    private static String drop(String kind, Sql name) {
        return Sql.of("DROP {} IF EXISTS {} CASCADE", Sql.raw(kind), name).text();
    }

    private static Introspection read(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            return Introspector.introspect(connection, Namespaces.all());
        }
    }
}
