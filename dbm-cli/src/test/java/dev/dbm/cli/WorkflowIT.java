package dev.dbm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.cli.ForkedJar.Run;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From declare to verify with the executable jar, in an empty folder. */
class WorkflowIT {

    private static final String[] DECLARED = {"--package", "com.acme.shop", "--classpath", "classes"};

    @TempDir
    private Path folder;

    @Test
    void declares_generates_migrates_verifies_and_goes_on() throws IOException {
        Sources.compile(folder, Sources.shop(Map.of()));
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            ForkedJar dbm = ForkedJar.in(folder).with(Map.of("DBM_URL", database.url(), "DBM_USER", database.user()));

            Run generate = dbm.run(args("generate", "shop"));
            assertThat(generate.out())
                    .startsWith("0000_shop.sql\n")
                    .containsPattern("(?m)^  \\+ table +public\\.orders ")
                    .contains("proven: 1 file replayed on PostgreSQL 18");
            assertThat(generate.exit()).isZero();
            assertThat(dbm.run(args("generate")).out())
                    .isEqualTo("nothing to generate: the declared schema equals 0000_shop\n");

            assertThat(dbm.run("status").out())
                    .contains("0000_shop   pending", "1 pending; database " + database.name());
            Run migrate = dbm.run("migrate");
            assertThat(migrate.out())
                    .contains("0000_shop   applied")
                    .endsWith("1 applied; database " + database.name() + " is at 0000_shop\n");
            assertThat(dbm.run("migrate").out())
                    .isEqualTo("nothing to apply; database " + database.name() + " is at 0000_shop\n");
            Run verify = dbm.run(args("verify", "--strict"));
            assertThat(verify.out()).startsWith("in sync: " + database.name() + " equals the declared schema (");
            assertThat(verify.exit()).isZero();
            assertThat(dbm.run(args("validate", "--strict")).exit()).isZero();

            goesOn(dbm, database);
        }
    }

    private void goesOn(ForkedJar dbm, TestDatabase database) throws IOException {
        Sources.compile(
                folder,
                Sources.shop(Map.of(
                        "Customer",
                        "@Table record Customer(@Id @Identity long id, @Unique String email, String fullName,"
                                + " @Default(\"now()\") Instant createdAt) {}")));
        Run refused = dbm.run(args("generate"));
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .contains("public.customer.name", "@RenamedFrom(\"name\")", "@DropAllowed", "DBM-P003");
        assertThat(dbm.run(args("generate", "--format", "json")).out()).contains("\"refusals\"", "\"renamed\"");

        Sources.compile(
                folder,
                Sources.shop(Map.of(
                        "Customer",
                        "@Table record Customer(@Id @Identity long id, @Unique String email,"
                                + " @RenamedFrom(\"name\") String fullName, @Default(\"now()\") Instant createdAt)"
                                + " {}")));
        assertThat(dbm.run(args("generate", "full_name")).exit()).isZero();
        assertThat(Files.readString(folder.resolve("src/main/resources/db/migrations/0001_full_name.sql")))
                .contains("ALTER TABLE public.customer RENAME COLUMN name TO full_name");

        Run behind = dbm.run(args("verify"));
        assertThat(behind.exit()).isEqualTo(1);
        assertThat(behind.out()).contains("column public.customer.full_name", "mend");
        assertThat(dbm.run("migrate").exit()).isZero();
        assertThat(dbm.run(args("verify")).exit()).isZero();

        database.execute("ALTER TABLE orders DROP CONSTRAINT orders_total_known");
        Run drifted = dbm.run(args("verify", "--format", "json"));
        assertThat(drifted.exit()).isEqualTo(1);
        assertThat(drifted.out()).contains("\"inSync\" : false", "check public.orders.orders_total_known");
    }

    @Test
    void takes_over_a_database_that_is_there_already() {
        Sources.compile(folder, Sources.shop(Map.of()));
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            ForkedJar dbm = ForkedJar.in(folder).with(Map.of("DBM_URL", database.url(), "DBM_USER", database.user()));
            Run sql = dbm.run(
                    "diff", "--from", database.url(), "--to", "package:com.acme.shop", "--classpath", "classes");
            database.execute(sql.out());
            assertThat(dbm.run(args("generate", "shop")).exit()).isZero();

            assertThat(dbm.run(args("baseline", "--to", "0000_shop")).out())
                    .endsWith("1 recorded; database " + database.name() + " is at 0000_shop\n");

            assertThat(dbm.run("migrate").out()).startsWith("nothing to apply");
            assertThat(dbm.run("status").out()).contains("baseline, not run");
        }
    }

    @Test
    void refuses_a_baseline_that_the_database_does_not_have() {
        Sources.compile(folder, Sources.shop(Map.of()));
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            ForkedJar dbm = ForkedJar.in(folder).with(Map.of("DBM_URL", database.url(), "DBM_USER", database.user()));
            assertThat(dbm.run(args("generate", "shop", "--offline")).out()).contains("not proven");

            assertThat(dbm.run(args("baseline", "--to", "0000_shop")).exit()).isEqualTo(1);
            assertThat(dbm.run(args("baseline", "--to", "0000_shop", "--force")).exit())
                    .isZero();
        }
    }

    private static String[] args(String... args) {
        String[] all = java.util.Arrays.copyOf(args, args.length + DECLARED.length);
        System.arraycopy(DECLARED, 0, all, args.length, DECLARED.length);
        return all;
    }
}
