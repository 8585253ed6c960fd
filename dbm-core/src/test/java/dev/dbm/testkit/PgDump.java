package dev.dbm.testkit;

import org.junit.jupiter.api.Assumptions;

/** The pg_dump of the machine; where it is absent the running test is skipped. */
public final class PgDump {
    private PgDump() {}

    /** Returns the definition of everything in a database as pg_dump writes it. */
    public static String schemaOf(TestDatabase database) {
        Assumptions.assumeTrue(isInstalled(), "Skipped: pg_dump is not on the PATH (Debian: postgresql-client)");
        ClientProgram.Result result = ClientProgram.run(database, "pg_dump", "--schema-only");
        if (result.exit() != 0) {
            throw new IllegalStateException("pg_dump exited %d%n%s".formatted(result.exit(), result.output()));
        }
        return result.output();
    }

    /** Returns whether the machine has a pg_dump that reads this server: none reads one that is newer than itself. */
    public static boolean reads(TestServer server) {
        return isInstalled() && ClientProgram.major("pg_dump") >= server.major();
    }

    /** Returns whether the machine has pg_dump. */
    public static boolean isInstalled() {
        return ClientProgram.isInstalled("pg_dump");
    }
}
