package dev.dbm.core.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbm.PlanningException;
import dev.dbm.core.LivePlan;
import dev.dbm.core.Scratches;
import dev.dbm.core.diff.Intents;
import dev.dbm.core.introspect.Introspection;
import dev.dbm.core.kind.Coverage;
import dev.dbm.plan.Plan;
import dev.dbm.testkit.PlanRunner;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands on a table that a project does not manage, and changes to the table: named beforehand where it would not be left alone. */
class LeftAloneIT {
    private static final String TABLE = """
        CREATE TABLE t (id int NOT NULL, v varchar(10), g int GENERATED ALWAYS AS (id + 1) STORED, r int4range);
        CREATE UNIQUE INDEX t_id ON t (id);
        """;

    private static final String WITHOUT_V = TABLE.replace(" v varchar(10),", "");
    private static final String RETYPED_V = TABLE.replace("varchar(10)", "text");
    private static final String OTHER_INDEX = TABLE.replace("t (id)", "t (id DESC)");
    private static final String OTHER_G = TABLE.replace("id + 1", "id + 2");
    private static final String WITHOUT_R = TABLE.replace(", r int4range", "");

    @ParameterizedTest(name = "{1} under {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        CREATE VIEW w AS SELECT v FROM t                                        | WITHOUT_V   | view public.w
        CREATE VIEW w AS SELECT v FROM t                                        | RETYPED_V   | view public.w
        CREATE VIEW w AS SELECT v FROM t                                        | OTHER_INDEX |
        CREATE MATERIALIZED VIEW w AS SELECT v FROM t                           | RETYPED_V   | materialized view public.w
        CREATE VIEW w AS SELECT g FROM t                                        | OTHER_G     | view public.w
        CREATE VIEW w AS SELECT * FROM t                                        | NONE        | view public.w
        CREATE POLICY p ON t USING (v = 'a')                                    | RETYPED_V   | policy public.t.p
        CREATE POLICY p ON t USING (v = 'a')                                    | WITHOUT_V   | policy public.t.p
        CREATE POLICY p ON t USING (v = 'a')                                    | NONE        | policy public.t.p
        CREATE RULE q AS ON DELETE TO t WHERE old.v = 'a' DO INSTEAD NOTHING    | WITHOUT_V   | rule public.t.q
        CREATE TRIGGER x BEFORE UPDATE OF v ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger() | WITHOUT_V | trigger public.t.x
        CREATE TRIGGER x BEFORE UPDATE OF v ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger() | OTHER_G   |
        CREATE TRIGGER x BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()      | NONE      | trigger public.t.x
        CREATE STATISTICS s ON id, v FROM t                                     | WITHOUT_V   | statistics public.s
        CREATE STATISTICS s ON id, v FROM t                                     | RETYPED_V   |
        ALTER TABLE t ADD CONSTRAINT e EXCLUDE USING gist (r WITH &&)           | WITHOUT_R   | exclusion constraint public.t.e
        ALTER TABLE t REPLICA IDENTITY USING INDEX t_id                         | OTHER_INDEX | replica identity of index public.t_id
        ALTER TABLE t CLUSTER ON t_id                                           | OTHER_INDEX | cluster mark of index public.t_id
        GRANT SELECT (g) ON t TO pg_monitor                                     | OTHER_G     | grants of column public.t.g
        GRANT SELECT (v) ON t TO pg_monitor                                     | OTHER_INDEX |
        """)
    void names_what_would_not_be_left_alone(String bystander, String change, String named) {
        TestServer server = TestServers.newest();
        try (TestDatabase database = server.lendDatabase();
                TestDatabase goal = server.lendDatabase()) {
            database.execute(TABLE, bystander);
            goal.execute(goal(change));

            Introspection before = LivePlan.read(database).within(Coverage.ofTables());
            Introspection after = LivePlan.read(goal);
            if (named == null) {
                Plan plan = LivePlan.between(before, after, Intents.none(), Scratches.on(server));
                PlanRunner.run(database, plan);
                assertThat(plan.statements()).isNotEmpty();
            } else {
                assertThatThrownBy(() -> LivePlan.between(before, after, Intents.none(), Scratches.on(server)))
                        .isInstanceOf(PlanningException.class)
                        .hasMessageContaining("DBM-P012")
                        .hasMessageContaining(named);
            }
        }
    }

    private static String goal(String change) {
        return switch (change) {
            case "WITHOUT_V" -> WITHOUT_V;
            case "RETYPED_V" -> RETYPED_V;
            case "OTHER_INDEX" -> OTHER_INDEX;
            case "OTHER_G" -> OTHER_G;
            case "WITHOUT_R" -> WITHOUT_R;
            case "NONE" -> "";
            default -> throw new IllegalArgumentException(change);
        };
    }
}
