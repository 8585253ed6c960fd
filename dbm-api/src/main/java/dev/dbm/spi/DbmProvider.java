package dev.dbm.spi;

import dev.dbm.ConfigurationException;
import dev.dbm.ErrorCode;
import dev.dbm.Migrator;
import dev.dbm.Problem;
import dev.dbm.workspace.Workspace;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** The engine behind the API; implemented by dbm-core and named in its {@code META-INF/services}. */
public interface DbmProvider {

    /** Returns a migrator for checked options; reads nothing. */
    Migrator migrator(MigratorOptions options);

    /** Returns a workspace for checked options; reads nothing. */
    Workspace workspace(WorkspaceOptions options);

    /**
     * Merges three versions of one file of a migrations folder into {@code ours}: what a git merge driver does. Both sides' migrations are kept, in an
     * order that does not depend on which side is which; {@link Workspace#rebase} then puts them in place.
     *
     * @param name the file's path, which tells journal from snapshot
     * @param base the version that both started from; an empty file if there was none
     * @param ours the one side; takes the result, or conflict markers
     * @param theirs the other side
     */
    MergeResult merge(String name, Path base, Path ours, Path theirs);

    /**
     * Returns the engine.
     *
     * <p>It is looked for beside this interface first and with the thread's context class loader second, so that neither an odd context class
     * loader nor an API in a parent class loader hides it.
     *
     * @throws ConfigurationException if there is none; says which artifact to add
     */
    static DbmProvider load() {
        @Nullable DbmProvider found = first(DbmProvider.class.getClassLoader());
        if (found == null) {
            found = first(Thread.currentThread().getContextClassLoader());
        }
        if (found == null) {
            throw new ConfigurationException(new Problem(
                    ErrorCode.ENGINE_NOT_FOUND,
                    "The engine is not on the class path",
                    "no " + DbmProvider.class.getName() + " in META-INF/services of any jar",
                    "Add the artifact dev.dbm:dbm-core, in the version of dbm-api, with run-time scope."));
        }
        return found;
    }

    private static @Nullable DbmProvider first(@Nullable ClassLoader loader) {
        Iterator<DbmProvider> found =
                ServiceLoader.load(DbmProvider.class, loader).iterator();
        return found.hasNext() ? found.next() : null;
    }
}
