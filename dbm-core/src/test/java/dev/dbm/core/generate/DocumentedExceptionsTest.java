package dev.dbm.core.generate;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbm.ConfigurationException;
import dev.dbm.DatabaseException;
import dev.dbm.DeclarationException;
import dev.dbm.JournalException;
import dev.dbm.MigrationId;
import dev.dbm.MigrationSource;
import dev.dbm.Migrator;
import dev.dbm.PlanningException;
import dev.dbm.annotation.Table;
import dev.dbm.testkit.Shops;
import dev.dbm.workspace.ScratchServer;
import dev.dbm.workspace.Workspace;
import dev.dbm.workspace.Workspace.BaselineCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** What the façades' Javadoc says they throw, where no server is needed for it. */
class DocumentedExceptionsTest {
    @TempDir
    Path folder;

    @Table
    record Impossible(Object what) {}

    private Workspace workspace(Class<?>... classes) {
        return Workspace.builder(folder)
                .schema(classes)
                .scratch(ScratchServer.offline())
                .build();
    }

    /** A database that nobody can reach. */
    private static DataSource unreachable() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL("jdbc:postgresql://localhost:1/none?connectTimeout=1");
        return source;
    }

    private static void assertThrown(Class<?> type, ThrowingCallable call) {
        assertThatThrownBy(call).isExactlyInstanceOf(type);
    }

    @Test
    void of_a_workspace_that_is_wrong_itself() {
        assertThrown(ConfigurationException.class, () -> workspace().generate());
        assertThrown(ConfigurationException.class, () -> workspace().verify(unreachable()));
        assertThrown(
                DeclarationException.class, () -> workspace(Impossible.class).generate());
        assertThrown(
                DeclarationException.class, () -> workspace(Impossible.class).verify(unreachable()));
        assertThrown(
                PlanningException.class, () -> workspace(Shops.First.CLASSES).generate("a/b"));
        assertThrown(PlanningException.class, () -> workspace().generateEmpty("a/b"));
        assertThrown(
                DatabaseException.class, () -> workspace(Shops.First.CLASSES).verify(unreachable()));
    }

    @Test
    void of_a_scratch_server_that_cannot_be_used() {
        Workspace workspace = Workspace.builder(folder)
                .schema(Shops.First.CLASSES)
                .scratch(ScratchServer.at("jdbc:postgresql://localhost:1/none?connectTimeout=1", "nobody", ""))
                .build();

        assertThrown(PlanningException.class, workspace::generate);
        assertThrown(PlanningException.class, workspace::seal);
    }

    @Test
    void of_a_folder_that_is_not_in_order() throws IOException {
        Files.createDirectory(folder.resolve("meta"));
        Files.writeString(folder.resolve("meta/_journal.json"), "{");
        Workspace workspace = workspace(Shops.First.CLASSES);
        Migrator migrator = Migrator.builder(unreachable())
                .migrations(MigrationSource.directory(folder))
                .schema(Shops.First.CLASSES)
                .build();
        MigrationId any = MigrationId.of("0000_any");

        assertThrown(JournalException.class, workspace::generate);
        assertThrown(JournalException.class, () -> workspace.generateEmpty("any"));
        assertThrown(JournalException.class, workspace::seal);
        assertThrown(JournalException.class, workspace::accept);
        assertThrown(JournalException.class, () -> workspace.verify(unreachable()));
        assertThrown(JournalException.class, () -> workspace.baseline(unreachable(), any, BaselineCheck.VERIFY));
        assertThrown(JournalException.class, () -> workspace.baseline(unreachable(), any, BaselineCheck.FORCE));
        assertThrown(JournalException.class, migrator::status);
        assertThrown(JournalException.class, migrator::verify);
        assertThrown(JournalException.class, () -> migrator.baseline(any));
        assertThrown(JournalException.class, () -> migrator.resolve(any, Migrator.Resolution.RETRY));
    }

    @Test
    void of_a_database_that_cannot_be_reached() {
        workspace(Shops.First.CLASSES).generate("first");
        Migrator migrator = Migrator.builder(unreachable())
                .migrations(MigrationSource.directory(folder))
                .build();
        MigrationId first = MigrationId.of("0000_first");

        assertThrown(DatabaseException.class, migrator::migrateToLatest);
        assertThrown(DatabaseException.class, migrator::status);
        assertThrown(DatabaseException.class, () -> migrator.baseline(first));
        assertThrown(DatabaseException.class, () -> migrator.resolve(first, Migrator.Resolution.RETRY));
        assertThrown(ConfigurationException.class, migrator::verify);
        assertThrown(DatabaseException.class, () -> workspace().baseline(unreachable(), first, BaselineCheck.VERIFY));
    }
}
