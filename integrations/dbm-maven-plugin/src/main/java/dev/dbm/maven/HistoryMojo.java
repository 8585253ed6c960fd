package dev.dbm.maven;

import java.io.File;
import java.util.Map;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** A goal that compares the migrations folder with what a database has of it. */
abstract class HistoryMojo extends DbmMojo {

    /** The migrations folder; {@code src/main/resources/db/migrations} by default. */
    @Parameter(property = "dbm.dir")
    private @Nullable File dir;

    /** The database; otherwise {@code DBM_URL}, then libpq's variables. */
    @Parameter(property = "dbm.url")
    private @Nullable String url;

    /** Who connects; otherwise the URL's user, {@code DBM_USER}, {@code PGUSER}. */
    @Parameter(property = "dbm.user")
    private @Nullable String user;

    /** The password; better kept in {@code DBM_PASSWORD} or {@code ~/.pgpass}. */
    @Parameter(property = "dbm.password")
    private @Nullable String password;

    /** Returns a command with these options. */
    final CommandArguments command(String name) {
        return new CommandArguments(name)
                .option("--dir", fromFolder(dir))
                .option("--url", url)
                .option("--user", user);
    }

    @Override
    final Classes classes() {
        return Classes.PROJECT;
    }

    @Override
    final Map<String, String> environment() {
        return environment(password);
    }
}
