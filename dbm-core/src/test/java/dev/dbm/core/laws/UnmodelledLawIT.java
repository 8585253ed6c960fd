package dev.dbm.core.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.DbmException;
import dev.dbm.core.LivePlan;
import dev.dbm.core.depend.Surroundings;
import dev.dbm.core.diff.Differ;
import dev.dbm.core.diff.Difference;
import dev.dbm.core.diff.Intents;
import dev.dbm.core.introspect.Introspection;
import dev.dbm.core.kind.Coverage;
import dev.dbm.core.planner.Planner;
import dev.dbm.plan.Change;
import dev.dbm.plan.Plan;
import dev.dbm.schema.Column;
import dev.dbm.schema.ColumnValue;
import dev.dbm.schema.Index;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.PrimaryKey;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.Table;
import dev.dbm.testkit.PlanRunner;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What dbm does not model is there after every plan that it agrees to make, exactly as it was. */
class UnmodelledLawIT {
    private static final int PAIRS = Integer.getInteger("dbm.unmodelled.pairs", 120);

    /** What is not modelled and hangs on what is, each with its definition. */
    private static final String SURVEY = """
        WITH spaces AS (SELECT oid FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname NOT IN ('information_schema', 'dbm')),
        tables AS (SELECT c.* FROM pg_class c JOIN spaces s ON s.oid = c.relnamespace WHERE c.relkind = 'r'),
        lines(line) AS (
          SELECT concat_ws('|', 'trigger', pg_get_triggerdef(g.oid)) FROM pg_trigger g JOIN tables t ON t.oid = g.tgrelid WHERE NOT g.tgisinternal
          UNION ALL
          SELECT concat_ws('|', 'policy', t.oid::regclass, p.polname, pg_get_expr(p.polqual, t.oid)) FROM pg_policy p JOIN tables t ON t.oid = p.polrelid
          UNION ALL
          SELECT concat_ws('|', 'view', c.oid::regclass, pg_get_viewdef(c.oid)) FROM pg_class c JOIN spaces s ON s.oid = c.relnamespace WHERE c.relkind = 'v'
          UNION ALL
          SELECT concat_ws('|', 'statistics', pg_get_statisticsobjdef(x.oid), x.stxstattarget) FROM pg_statistic_ext x
          UNION ALL
          SELECT concat_ws('|', 'identity', t.oid::regclass, t.relreplident) FROM tables t WHERE t.relreplident <> 'd'
          UNION ALL
          SELECT concat_ws('|', 'security', t.oid::regclass, t.relrowsecurity) FROM tables t WHERE t.relrowsecurity
          UNION ALL
          SELECT concat_ws('|', 'index', i.indexrelid::regclass, i.indisclustered, i.indisreplident) FROM pg_index i JOIN tables t ON t.oid = i.indrelid
          WHERE i.indisclustered OR i.indisreplident
          UNION ALL
          SELECT concat_ws('|', 'grant', t.oid::regclass, t.relacl) FROM tables t WHERE t.relacl IS NOT NULL
          UNION ALL
          SELECT concat_ws('|', 'grant', t.oid::regclass, a.attname, a.attacl) FROM pg_attribute a JOIN tables t ON t.oid = a.attrelid
          WHERE a.attacl IS NOT NULL AND NOT a.attisdropped
          UNION ALL
          SELECT concat_ws('|', 'publication', p.pubname, t.oid::regclass) FROM pg_publication_rel r JOIN pg_publication p ON p.oid = r.prpubid
          JOIN tables t ON t.oid = r.prrelid
          UNION ALL
          SELECT concat_ws('|', 'index comment', k.conindid::regclass, d.description) FROM pg_constraint k JOIN tables t ON t.oid = k.conrelid
          JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = k.conindid AND d.objsubid = 0 WHERE k.contype IN ('p', 'u')
          UNION ALL
          SELECT concat_ws('|', 'index statistics', a.attrelid::regclass, a.attnum, a.attstattarget) FROM pg_attribute a
          JOIN pg_index i ON i.indexrelid = a.attrelid JOIN tables t ON t.oid = i.indrelid WHERE a.attstattarget >= 0
        )
        SELECT line FROM lines ORDER BY line COLLATE "C"
        """;

    @ParameterizedTest
    @MethodSource("dev.dbm.testkit.TestServers#majors")
    void nothing_that_is_not_modelled_is_changed(int major) {
        TestServer server = TestServers.of(major);
        int share = Math.ceilDiv(PAIRS, TestServers.majors().size());
        long start = Long.getLong("dbm.laws.seed", 1L);
        int made = 0;
        for (int i = 0; i < share; i++) {
            SchemaPair pair = SchemaPair.of(new SchemaPair.Recipe(start + i, 3, 1 + i % 4), major);
            // What is renamed has another name in every definition.
            if (pair.renames().isEmpty()) {
                made += survives(server, pair, new Random(start + i)) ? 1 : 0;
            }
        }
        assertThat(made).as("plans that touched nothing else").isGreaterThan(share / 8);
    }

    private static boolean survives(TestServer server, SchemaPair pair, Random random) {
        try (TestDatabase database = server.lendDatabase();
                TestDatabase goal = server.lendDatabase()) {
            create(database, pair.from());
            create(goal, pair.to());
            List<String> added = add(database, pair.from(), random);
            List<String> before = database.query(SURVEY);

            Plan plan;
            try {
                plan = plan(
                        LivePlan.read(database).within(Coverage.ofTables()),
                        LivePlan.read(goal).within(Coverage.ofTables()));
            } catch (DbmException refused) {
                return false;
            }
            PlanRunner.run(database, plan);

            assertThat(database.query(SURVEY))
                    .as(() -> String.join(";\n", added) + "\n-- plan\n"
                            + plan.statements().stream()
                                    .map(statement -> statement.sql())
                                    .collect(Collectors.joining(";\n")))
                    .isEqualTo(without(before, plan));
            return true;
        }
    }

    /** Returns the lines but those of what the plan drops: attributes go with what somebody lets go of. */
    private static List<String> without(List<String> lines, Plan plan) {
        List<String> gone = new ArrayList<>();
        for (Change change : plan.changes()) {
            if (change instanceof Change.Drop(var object)) {
                ObjectId id = object.id();
                switch (id.kind()) {
                    case COLUMN ->
                        shown(id.relation())
                                .forEach(table ->
                                        gone.add("|" + table + "|" + id.name().value() + "|"));
                    case NAMESPACE -> {}
                    case TABLE, INDEX -> shown(id.relation()).forEach(name -> gone.add("|" + name + "|"));
                    default -> shown(id.relation().withName(id.name())).forEach(name -> gone.add("|" + name + "|"));
                }
            }
        }
        return lines.stream()
                .filter(line -> gone.stream().noneMatch((line + "|")::contains))
                .toList();
    }

    /** A name as regclass shows it, which leaves public out. */
    private static List<String> shown(QualifiedName name) {
        return List.of(name.shown(), name.name().shown());
    }

    private static Plan plan(Introspection from, Introspection to) {
        Surroundings surroundings =
                Surroundings.of(from.dependencies(), from.unmodelled()).withAfter(to.dependencies());
        Difference difference = Differ.byTokens().diff(from.schema(), to.schema(), Intents.none());
        return new Planner().plan(difference, Intents.none(), surroundings);
    }

    private static void create(TestDatabase database, Schema schema) {
        List<SchemaObject> objects = new ArrayList<>(schema.objects().values());
        if (!schema.namespaces().contains(Namespace.PUBLIC)) {
            objects.add(Namespace.of(Namespace.PUBLIC));
        }
        PlanRunner.run(database, new Planner().plan(Schema.initial(), Schema.of(objects)));
    }

    /** Hangs a few things on the tables and returns the statements that did. */
    private static List<String> add(TestDatabase database, Schema schema, Random random) {
        List<String> statements = new ArrayList<>();
        statements.add(
                "CREATE FUNCTION public.unmodelled() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'");
        for (Table table : schema.all(Table.class)) {
            List<String> choices = choices(schema, table);
            for (int i = 0; i < 2; i++) {
                statements.add(choices.get(random.nextInt(choices.size())).formatted(statements.size()));
            }
        }
        List<String> unique = statements.stream().distinct().toList();
        unique.forEach(database::execute);
        return unique;
    }

    /** Returns statements that PostgreSQL takes for this table, with a place for a number that makes names different. */
    private static List<String> choices(Schema schema, Table table) {
        String name = written(table.name().shown());
        List<Column> columns = schema.columns(table.name());
        List<String> choices = new ArrayList<>(List.of(
                "CREATE TRIGGER unmodelled%d BEFORE INSERT ON " + name
                        + " FOR EACH ROW EXECUTE FUNCTION public.unmodelled()",
                "CREATE POLICY unmodelled%d ON " + name + " USING (true)",
                "ALTER TABLE " + name + " ENABLE ROW LEVEL SECURITY",
                "ALTER TABLE " + name + " REPLICA IDENTITY FULL",
                "GRANT INSERT ON " + name + " TO public"));
        for (Column column : columns) {
            String named = written(column.name().quoted());
            choices.add("GRANT SELECT (" + named + ") ON " + name + " TO public");
            choices.add("CREATE VIEW public.unmodelled%d AS SELECT " + named + " AS c FROM " + name);
            choices.add("CREATE POLICY unmodelled%d ON " + name + " USING (" + named + " IS NOT NULL)");
            choices.add("CREATE TRIGGER unmodelled%d BEFORE UPDATE OF " + named + " ON " + name
                    + " FOR EACH ROW EXECUTE FUNCTION public.unmodelled()");
            if (!(column.value() instanceof ColumnValue.Generated)) {
                choices.add("CREATE STATISTICS public.unmodelled%d ON (" + named + " IS NULL), (" + named
                        + " IS NOT NULL) FROM " + name);
            }
        }
        for (SchemaObject member : schema.membersOf(table.id())) {
            if (member instanceof Index index
                    && index.method().equals("btree")
                    && index.where().isEmpty()) {
                choices.add("CLUSTER " + name + " USING "
                        + written(index.name().name().quoted()));
            }
            if (member instanceof PrimaryKey key) {
                String index = written(table.name().withName(key.name()).shown());
                choices.add("COMMENT ON INDEX " + index + " IS 'unmodelled'");
            }
        }
        return choices;
    }

    /** A name inside a template. */
    private static String written(String name) {
        return name.replace("%", "%%");
    }
}
