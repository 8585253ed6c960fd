package dev.dbm.core.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.dbm.core.LivePlan;
import dev.dbm.core.planner.Planner;
import dev.dbm.core.sql.Sql;
import dev.dbm.plan.Plan;
import dev.dbm.plan.Statement;
import dev.dbm.schema.EnumType;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.Sequence;
import dev.dbm.schema.Table;
import dev.dbm.testkit.Psql;
import dev.dbm.testkit.SharedData;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Real schemas with all that no kind models: the modelled objects are dropped, created again from the model alone, and read. A table that needs something
 * which went with what it was dropped with (a function over its row type) is listed with the reason.
 */
class RealWorldRebuildIT {
    @Test
    void creates_again_from_the_model_what_was_dropped() {
        Path schemas = SharedData.require("realworld/schemas");
        assumeThat(Psql.isInstalled())
                .as("Skipped: psql is not on the PATH (Debian: postgresql-client)")
                .isTrue();

        List<String> report = new ArrayList<>();
        Map<String, List<ObjectId>> unexplained = new TreeMap<>();
        for (Path file : files(schemas)) {
            List<ObjectId> wrong = rebuild(file, report);
            if (!wrong.isEmpty()) {
                unexplained.put(file.getFileName().toString(), wrong);
            }
        }
        write(report);

        assertThat(report).as(schemas.toString()).isNotEmpty();
        assertThat(unexplained).as(String.join("\n", report)).isEmpty();
    }

    /** Returns what came back otherwise although nothing failed. */
    private static List<ObjectId> rebuild(Path file, List<String> report) {
        try (TestDatabase database = TestServers.of(15).createDatabase()) {
            Psql.run(database, file);
            Schema whole = LivePlan.schema(database);
            drop(database, whole);
            assertThat(LivePlan.schema(database).all(Table.class)).isEmpty();
            Plan plan = new Planner().plan(LivePlan.schema(database), whole);
            Map<ObjectId, String> reasons = create(database, plan);
            Schema again = LivePlan.schema(database);

            List<ObjectId> lost = whole.objects().values().stream()
                    .filter(object -> !again.find(object.id()).equals(Optional.of(object)))
                    .map(SchemaObject::id)
                    .toList();
            List<ObjectId> unexplained = lost.stream()
                    .filter(id -> !reasons.containsKey(table(whole, id)))
                    .toList();
            report.add("## %s: %d objects, %d of %d tables listed with a reason, %d objects differ without one"
                    .formatted(
                            file.getFileName(),
                            whole.objects().size(),
                            reasons.size(),
                            whole.all(Table.class).size(),
                            unexplained.size()));
            reasons.forEach((table, reason) -> report.add(table + ": " + reason));
            return unexplained;
        }
    }

    private static void drop(TestDatabase database, Schema schema) {
        for (Table table : schema.all(Table.class)) {
            database.execute(
                    Sql.of("DROP TABLE IF EXISTS {} CASCADE", table.name()).text());
        }
        for (Sequence sequence : schema.all(Sequence.class)) {
            database.execute(Sql.of("DROP SEQUENCE IF EXISTS {} CASCADE", sequence.name())
                    .text());
        }
        for (EnumType type : schema.all(EnumType.class)) {
            database.execute(
                    Sql.of("DROP TYPE IF EXISTS {} CASCADE", type.name()).text());
        }
    }

    /** Runs what runs and returns why a table did not, or not wholly. */
    private static Map<ObjectId, String> create(TestDatabase database, Plan plan) {
        Map<ObjectId, String> reasons = new TreeMap<>();
        for (Statement statement : plan.statements()) {
            try {
                database.execute(statement.sql());
            } catch (IllegalStateException e) {
                ObjectId cause = statement.cause();
                List<Identifier> path = cause.path();
                ObjectId table = path.size() < 3 ? cause : ObjectId.of(ObjectKind.TABLE, path.get(0), path.get(1));
                String message = String.valueOf(e.getMessage());
                reasons.merge(table, message.lines().findFirst().orElse(message), (a, b) -> a);
            }
        }
        return reasons;
    }

    private static ObjectId table(Schema schema, ObjectId id) {
        return schema.find(id).flatMap(SchemaObject::owner).orElse(id);
    }

    private static void write(List<String> report) {
        Path page = Path.of("target", "realworld-rebuild.md");
        try {
            Files.createDirectories(page.getParent());
            Files.write(page, report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
