package dev.dbm.testkit;

import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The psql of the machine, for scripts with meta-commands or COPY data; where it is absent the running test is skipped. */
public final class Psql {
    private Psql() {}

    /** Runs a script in a database as superuser and stops at its first error, which is thrown. */
    public static void run(TestDatabase database, Path script) {
        Assumptions.assumeTrue(isInstalled(), "Skipped: psql is not on the PATH (Debian: postgresql-client)");
        ClientProgram.Result result =
                ClientProgram.run(database, "psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-f", script.toString());
        if (result.exit() != 0) {
            throw new IllegalStateException(
                    "psql exited %d on %s%n%s".formatted(result.exit(), script, result.output()));
        }
    }

    /** Returns whether the machine has psql. */
    public static boolean isInstalled() {
        return ClientProgram.isInstalled("psql");
    }
}
