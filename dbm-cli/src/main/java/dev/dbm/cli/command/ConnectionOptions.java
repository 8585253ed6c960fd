package dev.dbm.cli.command;

import dev.dbm.cli.connect.ConnectionRequest;
import dev.dbm.cli.connect.Target;
import dev.dbm.cli.connect.TargetDataSource;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which database, and who connects. */
final class ConnectionOptions {

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The database: jdbc:postgresql://HOST:PORT/NAME or postgresql://USER@HOST:PORT/NAME."
                    + " Otherwise DBM_URL, then libpq's PGHOST, PGDATABASE … or PGSERVICE.")
    Optional<String> url = Optional.empty();

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description = "Who connects. Otherwise the URL's user, then DBM_USER, then PGUSER.")
    Optional<String> user = Optional.empty();

    @Option(
            names = "--password",
            paramLabel = "PASSWORD",
            description =
                    "The password; others on this machine can see it here, so rather set DBM_PASSWORD or PGPASSWORD,"
                            + " or keep it in ~/.pgpass.")
    Optional<String> password = Optional.empty();

    /** Returns what the options say. */
    ConnectionRequest request() {
        return new ConnectionRequest(url, user, password);
    }

    /** Returns the database that the options and the environment name. */
    TargetDataSource dataSource(Invocation invocation) {
        Target target = request().resolve(invocation.environment());
        invocation.console().hide(target);
        return new TargetDataSource(target);
    }
}
