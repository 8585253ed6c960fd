package dev.dbm.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbm.cli.init.Shell;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A project of somebody who does what init and the rules say, with real git and real Maven. */
@Execution(ExecutionMode.CONCURRENT)
class ConsumerIT {

    private static final Path JAR =
            Path.of("../../dbm-cli/target/dbm-cli.jar").toAbsolutePath().normalize();
    private static final Pattern COMMANDS = Pattern.compile("(?ms)^ *```sh\n(.*?)^ *```$");
    private static final Pattern SNIPPET = Pattern.compile("(?ms)^```xml\n(.*?)^```$");
    private static final Pattern STEP = Pattern.compile("(?ms)^ +run: \\|\n((?: {10}.*\n)+)");
    private static final Pattern QUICK = Pattern.compile("(?m)^\\$ (mvn .*)$");
    private static final String MIGRATIONS = "src/main/resources/db/migrations";

    @TempDir
    private Path temp;

    private TestDatabase database;
    private Path folder;
    private Shell shell;

    @BeforeEach
    void setsUp(TestInfo test) throws IOException {
        database = TestServers.newest().createDatabase();
        folder = Files.createDirectory(temp.toRealPath().resolve("project"));
        String home = System.getProperty("java.home");
        shell = Shell.in(folder)
                .with("JAVA_HOME", home)
                .with("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")
                .with("PATH", home + "/bin:" + System.getenv("PATH"))
                .with("DBM_URL", database.url())
                .with("DBM_USER", database.user());
        String version =
                shell.ok("java -jar " + JAR + " --version").replace("dbm ", "").strip();
        MavenRepository repository =
                MavenRepository.create(test.getTestMethod().orElseThrow().getName(), version);
        Files.createDirectory(folder.resolve(".mvn"));
        Files.writeString(folder.resolve(".mvn/maven.config"), "-Dmaven.repo.local=" + repository.folder() + "\n");
        Files.writeString(folder.resolve("pom.xml"), pom(""));
        Files.writeString(folder.resolve(".gitignore"), "target/\n");
        shell.ok("git init -q -b main .");
        shell.ok("mvn -B -q dev.dbm:dbm-maven-plugin:" + version + ":init -Ddbm.configureGit");
        Files.writeString(folder.resolve("pom.xml"), pom(snippet()));
        shell.ok("mvn -B -q compile && git add . && git commit -q -m init");
        shell.ok("git clone -q --bare . ../origin.git && git remote add origin ../origin.git && git fetch -q");
    }

    @AfterEach
    void dropsTheDatabase() {
        database.close();
    }

    @Test
    void every_command_of_the_rules_works_as_it_is_written() throws IOException {
        List<String> commands = commands();
        // There are no records yet, and the check must not refuse the pull request that brings it.
        assertThat(workflowStep().exit()).isZero();
        shell.ok("git checkout -q -b feature");
        declare("Customer", "@Id @Identity long id, String name");
        int generated = 0;

        for (String block : commands) {
            shell.ok("set -e\n" + block.replace("=NAME", "=step_" + generated));
            generated++;
            shell.ok("git add -A && git commit -q --allow-empty -m step");
        }

        assertThat(commands).hasSizeGreaterThan(5);
        assertThat(database.query("select tag from dbm.migration_history")).contains("0000_step_0");
    }

    @Test
    void lives_from_init_to_a_merge_and_is_kept_from_a_bad_edit() throws IOException {
        declare("Customer", "@Id @Identity long id, String name");
        declare("Invoice", "@Id @Identity long id, @References(Customer.class) long customerId");
        dbm("generate -Ddbm.name=initial");
        shell.ok("mvn -B -q package");
        shell.ok("git add -A && git commit -q -m initial && git push -q origin main");
        reachesTheDatabaseByGoals();

        shell.ok("git checkout -q -b phone");
        declare("Customer", "@Id @Identity long id, String name, @Nullable String phone");
        dbm("generate -Ddbm.name=phone");
        shell.ok("git add -A && git commit -q -m phone");
        shell.ok("git checkout -q main");
        declare("Invoice", "@Id @Identity long id, @References(Customer.class) long customerId, @Nullable String note");
        dbm("generate -Ddbm.name=note");
        shell.ok("git add -A && git commit -q -m note && git push -q origin main");

        mergesAndRebases();
        dbm("migrate");
        assertThat(dbm("verify -Ddbm.strict")).contains("in sync: ");
        assertThat(database.query("select tag from dbm.migration_history order by tag"))
                .containsExactly("0000_initial", "0001_note", "0002_phone");
        refusesABadEdit();
    }

    @Test
    void the_quick_start_works_as_it_is_written() throws IOException {
        String page = Files.readString(Path.of("../../docs/quick-start.md"));
        write("pom.xml", managed(first(SNIPPET, page)));
        write("src/main/java/com/acme/shop/Customer.java", "package com.acme.shop;\n" + java(page, "quick-declare"));
        write("src/test/java/com/acme/shop/SchemaTest.java", "package com.acme.shop;\n" + java(page, "quick-verify"));

        for (MatchResult command : QUICK.matcher(page).results().toList()) {
            shell.ok(command.group(1).replaceAll("-Ddbm.url=\\S+", ""));
        }
        Shell.Ran tests = shell.run("mvn -B test");

        assertThat(tests.output()).contains("Tests run: 1, Failures: 0, Errors: 0, Skipped: 0");
        assertThat(tests.exit()).isZero();
    }

    @Test
    void starts_from_a_database_that_flyway_migrated() throws IOException {
        String init = "CREATE TABLE customer (id bigint PRIMARY KEY, name text NOT NULL);";
        database.execute(init, """
            CREATE TABLE flyway_schema_history (
              installed_rank integer PRIMARY KEY, version varchar(50), description varchar(200), type varchar(20), script varchar(1000),
              checksum integer, installed_by varchar(100), installed_on timestamp DEFAULT now(), execution_time integer, success boolean);
            INSERT INTO flyway_schema_history VALUES
              (1, '1', 'init', 'SQL', 'V1__init.sql', NULL, 'alice', now(), 1, true)\
            """);
        write("src/main/resources/db/migration/V1__init.sql", init);

        String adopted = shell.ok("mvn -B dbm:adopt -Ddbm.from=flyway");
        String again = dbm("adopt -Ddbm.from=flyway");
        String pulled = dbm("pull -Ddbm.package=com.acme.shop");

        assertThat(adopted)
                .contains("recorded 2 as applied, up to 0001_adopted_from_flyway", "proven: 2 files replayed on");
        assertThat(again).contains("nothing to adopt");
        assertThat(pulled).contains("2 files written");
        assertThat(Files.readString(folder.resolve("src/main/java/com/acme/shop/Customer.java")))
                .contains("record Customer(");
        assertThat(dbm("generate")).contains("nothing to generate");
        assertThat(dbm("verify")).contains("in sync: " + database.name());
        assertThat(dbm("migrate")).contains("nothing to apply");
    }

    @Test
    void a_refusal_is_what_dbm_says_and_no_stack_of_mavens() throws IOException {
        declare("Customer", "@Id @Identity long id, String name");
        dbm("generate -Ddbm.name=initial");
        declare("Customer", "@Id @Identity long id, String fullName");

        Shell.Ran refused = shell.run("mvn -q dbm:generate -Ddbm.name=full_name");

        assertThat(refused.exit()).isNotZero();
        assertThat(refused.output())
                .containsOnlyOnce("refused: column public.customer.name would be dropped")
                .containsOnlyOnce("DBM-P003, see")
                .doesNotContain("\tat ", "Exception:");
        assertThat(dbm("explain -Ddbm.code=P003")).contains("DBM-P003\n", "Mend:");
    }

    @Test
    void shows_the_database_in_the_browser_until_the_build_is_stopped() {
        String address = shell.ok("""
            mvn -q dbm:studio -Ddbm.noOpen > studio.log 2>&1 &
            maven=$!
            until grep -s http:// studio.log; do
              kill -0 $maven || { cat studio.log; exit 1; }
              sleep 0.2
            done
            kill $maven
            wait $maven || true
            """).strip();

        assertThat(address).startsWith("http://127.0.0.1:").contains("/?token=");
        assertThatThrownBy(() -> new Socket("127.0.0.1", URI.create(address).getPort()).close())
                .isInstanceOf(ConnectException.class);
    }

    private void reachesTheDatabaseByGoals() {
        assertThat(shell.ok("mvn -B dbm:status")).contains("1 pending; database " + database.name());
        assertThat(shell.ok("mvn -B dbm:migrate")).contains("1 applied; database " + database.name());
        assertThat(shell.ok("mvn -B dbm:verify -Ddbm.strict")).contains("in sync: " + database.name());
    }

    private void mergesAndRebases() throws IOException {
        shell.ok("git checkout -q phone");
        shell.ok("git fetch -q && git merge -q --no-commit origin/main");
        Shell.Ran tooEarly = shell.run("mvn -B compile");
        assertThat(tooEarly.exit()).as(tooEarly.output()).isNotZero();
        assertThat(tooEarly.output()).contains("DBM-V019", "rebase", ":prebuild");

        assertThat(dbm("rebase")).contains("0001_phone   becomes 0002_phone", "proven: 3 files");
        assertThat(dbm("rebase")).doesNotContain("becomes");
        shell.ok("git add -A && git commit -q -m rebased");
        shell.ok("mvn -B -q package");
        assertThat(workflowStep().exit()).isZero();
    }

    /** A statement more in a file that was released: the commit, the build and the pull request each refuse it. */
    private void refusesABadEdit() throws IOException {
        shell.ok("git push -q origin HEAD:main && git fetch -q");
        shell.ok("echo 'SELECT 1;' >> " + MIGRATIONS + "/0000_initial.sql && git add .");

        Shell.Ran commit = shell.run("git commit -q -m edit");
        assertThat(commit.exit()).as(commit.output()).isEqualTo(1);
        assertThat(commit.output())
                .startsWith(MIGRATIONS + ": 1 error")
                .contains("DBM-V007", "dbm: the commit is refused")
                .doesNotContain("[ERROR]", "BUILD");

        shell.ok("rm -r target");
        Shell.Ran build = shell.run("mvn -B compile");
        assertThat(build.exit()).isNotZero();
        assertThat(build.output()).contains("DBM-V007", ":prebuild", "BUILD FAILURE");
        assertThat(folder.resolve("target/classes")).doesNotExist();

        Shell.Ran check = workflowStep();
        assertThat(check.exit()).isNotZero();
        assertThat(check.output()).contains("::error file=" + MIGRATIONS + "/0000_initial.sql,line=", "DBM-V020");
    }

    /** What GitHub would run. */
    private Shell.Ran workflowStep() throws IOException {
        String step = STEP.matcher(Files.readString(folder.resolve(".github/workflows/validate-migrations.yml")))
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow()
                .replaceFirst(" +run: \\|\n", "");
        return shell.with("BASE_REF", "main").with("GITHUB_ACTIONS", "true").run("set -e\n" + step);
    }

    private String dbm(String goal) {
        return shell.ok("mvn -q dbm:" + goal);
    }

    /** A pom with what init prints, and with the versions of plugins that this build has anyway. */
    private static String pom(String snippet) throws IOException {
        return """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
            <modelVersion>4.0.0</modelVersion>
            <groupId>com.acme.shop</groupId>
            <artifactId>shop</artifactId>
            <version>1</version>
            <properties>
            <maven.compiler.release>21</maven.compiler.release>
            <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
            </properties>
            """ + managed(snippet) + "</project>\n";
    }

    private static String managed(String snippet) throws IOException {
        String parent = Files.readString(Path.of("../../pom.xml"));
        return snippet.replace(
                "<build>",
                "<build><pluginManagement><plugins>%s%s%s%s</plugins></pluginManagement>"
                        .formatted(
                                plugin("maven-compiler-plugin", parent),
                                plugin("maven-resources-plugin", parent),
                                plugin("maven-surefire-plugin", parent),
                                plugin("maven-jar-plugin", parent)));
    }

    /** What init asks for; the rules hold it, too. */
    private String snippet() throws IOException {
        return first(SNIPPET, rules());
    }

    private static String first(Pattern block, String page) {
        Matcher found = block.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String java(String page, String snippet) {
        return first(Pattern.compile("(?ms)^<!-- snippet: " + snippet + " -->\n```java\n(.*?)^```$"), page);
    }

    private static String plugin(String name, String parent) {
        Matcher version = Pattern.compile("<" + name + "\\.version>([^<]+)<").matcher(parent);
        assertThat(version.find()).as(name).isTrue();
        return "<plugin><artifactId>%s</artifactId><version>%s</version></plugin>".formatted(name, version.group(1));
    }

    private List<String> commands() throws IOException {
        return COMMANDS.matcher(rules()).results().map(match -> match.group(1)).toList();
    }

    private String rules() throws IOException {
        return Files.readString(folder.resolve("docs/database-migrations.md"));
    }

    private void declare(String record, String components) throws IOException {
        write("src/main/java/com/acme/shop/" + record + ".java", """
            package com.acme.shop;
            import dev.dbm.annotation.*;
            import org.jspecify.annotations.Nullable;
            @Table record %s(%s) {}
            """.formatted(record, components));
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
