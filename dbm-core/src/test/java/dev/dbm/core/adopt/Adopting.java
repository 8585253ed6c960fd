package dev.dbm.core.adopt;

import dev.dbm.MigrationSource;
import dev.dbm.Migrator;
import dev.dbm.core.check.Validate;
import dev.dbm.core.compare.Declared;
import dev.dbm.core.compare.Verify;
import dev.dbm.core.declare.Declaration;
import dev.dbm.core.diff.Intents;
import dev.dbm.core.folder.Base;
import dev.dbm.core.folder.Folder;
import dev.dbm.core.generate.Generation;
import dev.dbm.schema.Column;
import dev.dbm.schema.ColumnValue;
import dev.dbm.schema.DataType;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Nullability;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.spi.WorkspaceOptions;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import dev.dbm.workspace.AdoptOptions;
import dev.dbm.workspace.AdoptResult;
import dev.dbm.workspace.GenerateResult;
import dev.dbm.workspace.ScratchServer;
import dev.dbm.workspace.ValidateResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A folder and a database that another tool migrated, and what a team does with them.
 *
 * @param folder dbm's migrations folder
 * @param database the database
 */
record Adopting(Path folder, TestDatabase database) {
    AdoptResult adopt(AdoptOptions how) {
        return new Adopt(options(), how).run(database.dataSource());
    }

    WorkspaceOptions options() {
        return options(scratch());
    }

    WorkspaceOptions options(ScratchServer server) {
        return new WorkspaceOptions(folder, List.of(), List.of(), Optional.empty(), List.of(), server, Set.of());
    }

    static ScratchServer scratch() {
        TestServer server = TestServers.newest();
        return ScratchServer.at(server.url("postgres"), TestServer.SUPERUSER, "");
    }

    /** Writes a file below a folder. */
    static void write(Path folder, String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compares the database with the last snapshot. */
    boolean isInSync() {
        return new Verify(
                        new Declared(List.of(), List.of(), Optional.empty(), List.of()),
                        MigrationSource.directory(folder),
                        scratch(),
                        Set.of())
                .run(database.dataSource())
                .isInSync();
    }

    ValidateResult validate() {
        return new Validate(options()).run();
    }

    /** Returns what the last snapshot holds. */
    Schema snapshot() {
        return Base.of(Folder.open(MigrationSource.directory(folder)))
                .snapshot()
                .schema();
    }

    /** Adds a column to a table, as the next release would, and migrates. */
    List<String> goOn(QualifiedName table) {
        Schema last = snapshot();
        List<SchemaObject> objects = new ArrayList<>(last.objects().values());
        objects.add(new Column(
                table,
                new Identifier("added_by_dbm"),
                last.columns(table).size() + 1,
                DataType.parse("text"),
                Optional.empty(),
                Nullability.nullable(),
                new ColumnValue.None(),
                Optional.empty()));
        Declaration declaration = new Declaration(Schema.of(objects), Intents.none(), Map.of());
        GenerateResult generated = Generation.of(options(), declaration);
        return migrate().stream()
                .filter(tag -> generated.files().stream()
                        .anyMatch(file -> file.id().tag().equals(tag)))
                .toList();
    }

    List<String> migrate() {
        return Migrator.builder(database.dataSource())
                .migrations(MigrationSource.directory(folder))
                .build()
                .migrateToLatest()
                .applied()
                .stream()
                .map(applied -> applied.id().tag())
                .toList();
    }
}
