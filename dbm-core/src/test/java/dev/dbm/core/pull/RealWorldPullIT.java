package dev.dbm.core.pull;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.testkit.CatalogDump;
import dev.dbm.testkit.Dump;
import dev.dbm.testkit.PgDump;
import dev.dbm.testkit.Psql;
import dev.dbm.testkit.SharedData;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import dev.dbm.workspace.PullResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Real schemas, pulled: the source compiles, the database is what it says, it makes the same in an empty one by the
 * catalogs and by pg_dump, what is left is named, and a second pull changes nothing. The build takes
 * two of them; {@code -Dpull.only=all} takes all, and {@code -Dpull.major=17} another server.
 */
class RealWorldPullIT {
    private static final String CHOSEN = System.getProperty("pull.only", "chinook,pagila");

    private static final TestServer SERVER = TestServers.of(Integer.getInteger("pull.major", 15));

    /** The functions of extensions, as pg_dump calls them. */
    private static final String BROUGHT = """
        SELECT n.nspname || ' FUNCTION ' || p.proname || '('
        FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
          JOIN pg_depend d ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e'\
        """;

    @TempDir
    Path folder;

    static Stream<Path> schemas() throws IOException {
        try (Stream<Path> files = Files.list(SharedData.require("realworld/schemas"))) {
            return files
                    .filter(file ->
                            CHOSEN.equals("all") || List.of(CHOSEN.split(",")).contains(name(file)))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static String name(Path schema) {
        return schema.getFileName().toString().replace(".sql", "");
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void says_what_the_database_holds(Path schema) throws IOException {
        RoundTrip project = new RoundTrip(SERVER, folder);
        try (TestDatabase database = SERVER.createDatabase();
                TestDatabase empty = SERVER.createDatabase()) {
            // Who owns the namespace that comes with every database is not declared while it is one of those who own
            // databases.
            empty.execute("ALTER SCHEMA public OWNER TO CURRENT_USER");
            database.execute("ALTER SCHEMA public OWNER TO CURRENT_USER");
            Psql.run(database, schema);
            List<String> before = CatalogDump.of(database);
            long start = System.nanoTime();

            PullResult result = project.pull(database);

            long millis = (System.nanoTime() - start) / 1_000_000;
            List<String> left = RoundTrip.names(result.left());
            assertThat(RoundTrip.names(project.check(database, empty, result).unknown()))
                    .isSubsetOf(left);
            String said = project.packageInfos();
            assertThat(left).allMatch(said::contains);
            if (left.isEmpty()) {
                assertThat(CatalogDump.of(empty)).isEqualTo(before);
            }
            boolean dumped = PgDump.reads(SERVER);
            if (dumped) {
                List<String> brought = database.query(BROUGHT);
                assertThat(Dump.of(database)
                                .differences(
                                        Dump.of(empty), entry -> isLeft(entry, result) || isBrought(entry, brought)))
                        .isEmpty();
            }
            report(name(schema) + (dumped ? "" : ", not compared by pg_dump, which does not read it"), millis, result);
        }
    }

    /** Whether pg_dump's statement is about something that is not declared, for it names it; the index of a partition it names without its table. */
    private static boolean isLeft(Dump.Entry entry, PullResult result) {
        return entry.type().equals("INDEX ATTACH")
                || result.left().stream()
                        .map(one -> one.id().name().value())
                        .anyMatch(name -> Pattern.compile("(?<!\\w)" + Pattern.quote(name) + "(?!\\w)")
                                .matcher(entry.text())
                                .find());
    }

    /** Whether it gives rights on what an extension brings: these are left alone with it. */
    private static boolean isBrought(Dump.Entry entry, List<String> brought) {
        return entry.type().equals("ACL") && brought.stream().anyMatch(entry.name()::startsWith);
    }

    private static void report(String name, long millis, PullResult result) throws IOException {
        Path report = Path.of("target/pulled.txt");
        Files.createDirectories(report.getParent());
        String line = "%s on %d: %d files, %d ms, %s\n%s\n"
                .formatted(name, SERVER.major(), result.files().size(), millis, result.counts(), result.describe());
        Files.writeString(report, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
