package dev.dbm.core.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.ErrorCode;
import dev.dbm.MigrationSource;
import dev.dbm.Migrator;
import dev.dbm.PlanningException;
import dev.dbm.VerifyResult;
import dev.dbm.core.check.Validate;
import dev.dbm.core.compare.Declared;
import dev.dbm.core.compare.Verify;
import dev.dbm.core.declare.Declaration;
import dev.dbm.core.diff.Intents;
import dev.dbm.core.folder.Base;
import dev.dbm.core.folder.FileWriter;
import dev.dbm.core.folder.Folder;
import dev.dbm.core.laws.SchemaPair;
import dev.dbm.core.snapshot.Snapshot;
import dev.dbm.schema.Column;
import dev.dbm.schema.ColumnValue;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SqlExpression;
import dev.dbm.spi.WorkspaceOptions;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import dev.dbm.workspace.GenerateResult;
import dev.dbm.workspace.ReplayProof;
import dev.dbm.workspace.ScratchServer;
import dev.dbm.workspace.ValidateResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every declaration: generate proves it, migrate applies it, verify finds nothing, validate finds nothing. */
class GenerateLawIT {
    private static final int PAIRS = Integer.getInteger("dbm.test.pairs", 25);

    @TempDir
    Path folders;

    @Test
    void what_is_generated_is_proven_and_gives_a_database_in_sync() throws IOException {
        TestServer server = TestServers.newest();
        int changed = 0;
        for (long seed = 0; seed < PAIRS; seed++) {
            SchemaPair pair = SchemaPair.of(new SchemaPair.Recipe(seed, 5, 4));
            Path folder = Files.createDirectory(folders.resolve("pair" + seed));
            WorkspaceOptions options = new WorkspaceOptions(
                    folder,
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    List.of(),
                    ScratchServer.at(server.url("postgres"), TestServer.SUPERUSER, ""),
                    Set.of());
            try (TestDatabase database = server.lendDatabase()) {
                check(options, database, pair.from(), Intents.none(), "seed " + seed);
                changed += followed(options, database, pair, "seed " + seed) ? 1 : 0;
            }
        }
        assertThat(changed).as("pairs whose change could be planned").isGreaterThan(PAIRS / 3);
    }

    private static boolean followed(WorkspaceOptions options, TestDatabase database, SchemaPair pair, String what) {
        Set<ObjectId> drops = new HashSet<>(pair.from().objects().keySet());
        pair.renames().forEach(rename -> drops.add(rename.to()));
        Intents intents = new Intents(pair.renames(), drops, Set.of(), Map.of(), values(pair.to()));
        try {
            check(options, database, pair.to(), intents, what + " " + pair.history());
            return true;
        } catch (PlanningException e) {
            assertThat(e.code())
                    .as(what + " " + pair.history() + "\n" + e.getMessage())
                    .isIn(ErrorCode.CHANGE_UNSUPPORTED, ErrorCode.DROP_REFUSED, ErrorCode.DROP_OR_RENAME);
            return false;
        }
    }

    /** The tables are empty, so that any expression of any type will do. */
    private static Map<ObjectId, SqlExpression> values(Schema schema) {
        return schema.all(Column.class).stream()
                .filter(column -> column.value() instanceof ColumnValue.None)
                .collect(Collectors.toMap(Column::id, column -> new SqlExpression("NULL")));
    }

    private static void check(
            WorkspaceOptions options, TestDatabase database, Schema schema, Intents intents, String what) {
        Declaration declaration = new Declaration(schema, intents, Map.of());
        GenerateResult generated =
                new Generate(options, () -> declaration, Clock.systemUTC(), FileWriter.atomic()).run(Optional.empty());
        MigrationSource source = MigrationSource.directory(options.migrations());
        if (!generated.isEmpty()) {
            assertThat(generated.proof()).as(what).isInstanceOf(ReplayProof.Proven.class);
        }
        Migrator.builder(database.dataSource()).migrations(source).build().migrateToLatest();
        Snapshot snapshot = Base.of(Folder.open(source)).snapshot();
        VerifyResult verified = new Verify(Declared.of(options), source, ScratchServer.offline(), Set.of())
                .against(schema, Optional.of(snapshot), database.dataSource());
        ValidateResult valid = new Validate(options).run();

        assertThat(verified.mismatches()).as(what).isEmpty();
        assertThat(valid.findings()).as(what).isEmpty();
    }
}
