package dev.dbm.docs.quick;

import dev.dbm.MigrationId;
import dev.dbm.Migrator;
import dev.dbm.Migrator.Resolution;
import dev.dbm.workspace.RebaseOptions;
import dev.dbm.workspace.RebaseResult;
import dev.dbm.workspace.ValidateOptions;
import dev.dbm.workspace.ValidateResult;
import dev.dbm.workspace.Workspace;
import java.nio.file.Path;
import javax.sql.DataSource;

/** The examples of docs/ that need a database of the reader's; compiled only. */
abstract class Snippets {
    abstract static class AtStart {
        void migrate(DataSource dataSource) {
            // snippet: quick-migrate
            Migrator.builder(dataSource).build().migrateToLatest();
            // end
        }

        void resolve(Migrator migrator) {
            // snippet: resolve
            // all of it was undone: run it from its start
            migrator.resolve(MigrationId.of("0007_big_index"), Resolution.RETRY);
            // the rest was run by hand
            migrator.resolve(MigrationId.of("0007_big_index"), Resolution.APPLIED);
            // end
        }
    }

    abstract static class OnBranches {
        @SuppressWarnings("unused")
        void rebase() {
            // snippet: branches-api
            Workspace workspace = Workspace.builder(Path.of("src/main/resources/db/migrations"))
                    .schema("com.acme.shop")
                    .build();
            RebaseResult rebased = workspace.rebase(RebaseOptions.defaults().onto("origin/main"));
            ValidateResult valid =
                    workspace.validate(ValidateOptions.everything().since("origin/main"));
            // end
        }
    }
}
