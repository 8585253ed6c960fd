package dev.dbm.studio.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbm.MigrationFailedException;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Table;
import dev.dbm.studio.Studio;
import dev.dbm.studio.testkit.Browser;
import dev.dbm.studio.testkit.StudioClient;
import dev.dbm.studio.testkit.TestProject;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import dev.dbm.workspace.Workspace;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** What the first page says of a project, in each state that one can be in. */
class OverviewPartsIT {
    private static final String HOSTILE = "<script>alert(1)</script>";

    @Table("customer")
    record Customer(@Id long id, String name) {}

    @Table("customer")
    record Noted(@Id long id, String name, @Nullable String note) {}

    @Table("customer")
    record Nameless(@Id long id) {}

    @TempDir
    Path folder;

    private TestDatabase database;
    private TestProject project;
    private Optional<Studio> started = Optional.empty();

    @BeforeEach
    void create() {
        database = TestServers.newest().createDatabase();
        project = new TestProject(folder);
    }

    @AfterEach
    void drop() {
        started.ifPresent(Studio::close);
        database.close();
    }

    private Studio studio(Workspace workspace) {
        Studio studio =
                Studio.builder(database.dataSource()).workspace(workspace).start();
        started = Optional.of(studio);
        return studio;
    }

    private Browser browser(Workspace workspace) {
        return Browser.get().open(studio(workspace).address(), "/");
    }

    private static void awaitText(Browser browser, String css, String text) {
        browser.await(
                text + " in " + css,
                any -> browser.driver()
                        .findElement(By.cssSelector(css))
                        .getText()
                        .contains(text));
    }

    @Test
    void says_that_everything_is_in_order() {
        Browser browser = browser(
                project.generate("init", Customer.class).migrate(database).workspace(Customer.class));

        awaitText(browser, "#sync", "In sync");
        awaitText(browser, "#standing", "up to date; " + database.name());
        awaitText(browser, "#next", "Nothing to generate");
        awaitText(browser, "#locks", "Quiet");
        browser.assertAccessible();
        browser.narrow().assertAccessible();
        assertThat(browser.consoleErrors()).isEmpty();
    }

    @Test
    void shows_drift_with_what_mends_it_and_what_is_left_alone() {
        project.generate("init", Customer.class).migrate(database);
        database.execute(
                "ALTER TABLE customer ADD COLUMN \"" + HOSTILE + "\" integer",
                "CREATE TEXT SEARCH CONFIGURATION \"" + HOSTILE + "\" (COPY = simple)");
        Browser browser = browser(project.workspace(Customer.class));

        awaitText(browser, "#sync", "1 mismatch");

        assertThat(browser.find("#sync").getText())
                .contains("column public.customer.\"" + HOSTILE + "\"", "not declared", "integer")
                .contains("DROP COLUMN \"" + HOSTILE + "\";")
                .contains("Not modelled and left alone", "text search configuration");
        assertThat(browser.texts("#sync .sql-word")).contains("ALTER", "TABLE", "DROP", "COLUMN");
        assertThat(browser.driver().findElements(By.cssSelector("main script"))).isEmpty();
        browser.assertAccessible();
        browser.narrow().assertAccessible();
        assertThat(browser.consoleErrors()).isEmpty();
    }

    @Test
    void shows_what_generate_would_write_and_then_what_is_pending() {
        project.generate("init", Customer.class).migrate(database);
        Browser browser = browser(project.workspace(Noted.class));

        awaitText(browser, "#next", "Not generated yet");
        assertThat(browser.find("#next").getText())
                .contains("public.customer.note", "ADD COLUMN note text;", "planned, not proven");
        awaitText(browser, "#sync", "ADD COLUMN note text;");
        awaitText(browser, "#locks", "Quiet");
        browser.picture("studio-overview");

        project.generate("note", Noted.class);
        browser.find("[aria-controls=next]").sendKeys(Keys.ENTER);
        awaitText(browser, "#next", "Nothing to generate");
        browser.driver().navigate().refresh();

        awaitText(browser, "#standing", "1 pending");
        browser.find("#standing li a").sendKeys(Keys.ENTER);
        browser.await("its page", any -> browser.path().equals("/migrations/0001_note"));
    }

    @Test
    void looks_at_the_classes_again_when_the_tab_is_returned_to() {
        project.generate("init", Customer.class).migrate(database);
        Browser browser = browser(project.workspace(Noted.class));
        awaitText(browser, "#next", "Not generated yet");

        project.generate("note", Noted.class);
        browser.run("document.dispatchEvent(new Event('visibilitychange'))");

        awaitText(browser, "#next", "Nothing to generate");
    }

    @Test
    void warns_of_what_deletes_data() {
        project.generate("init", Customer.class).migrate(database);
        Browser browser = browser(project.workspace(Nameless.class));

        awaitText(browser, "#next", "deletes data");

        assertThat(browser.find("#next").getText()).contains("generate refuses what deletes data");
        browser.assertAccessible();
    }

    @Test
    void names_a_modified_migration() {
        project.generate("init", Customer.class).migrate(database);
        project.append("0000_init", "\n--> statement-breakpoint\nSELECT 1;\n");
        try (StudioClient client =
                new StudioClient(studio(project.workspace(Customer.class)).address())) {

            String standing = client.fragment("/overview/standing").body();

            assertThat(standing).contains("1 modified", "edited since", "/migrations/0000_init");
        }
    }

    @Test
    void names_an_interrupted_migration_with_how_far_it_came() {
        project.generate("init", Customer.class);
        String tag = "0001_" + HOSTILE.replace("/", "");
        project.add(
                tag, "-- dbm:transaction none\nCREATE TABLE done (id integer);\nSELECT '" + HOSTILE + "'::integer;\n");
        assertThatThrownBy(() -> project.migrate(database)).isInstanceOf(MigrationFailedException.class);
        Browser browser = browser(project.workspace(Customer.class));

        awaitText(browser, "#standing", "1 interrupted");

        assertThat(browser.find("#standing").getText()).contains(tag, "1 of 2 statements done", HOSTILE);
        assertThat(browser.driver().findElements(By.cssSelector("main script"))).isEmpty();
        browser.assertAccessible();
        assertThat(browser.consoleErrors()).isEmpty();
    }

    @Test
    void shows_who_blocks_a_migration_until_it_is_done() throws SQLException, ExecutionException, InterruptedException {
        project.generate("init", Customer.class).migrate(database).generate("note", Noted.class);
        try (ExecutorService thread = Executors.newSingleThreadExecutor();
                Connection holder = database.connect();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("SELECT '" + HOSTILE + "' FROM customer");
            Future<TestProject> migration = thread.submit(() -> project.migrate(database));
            Browser browser = browser(project.workspace(Noted.class));

            awaitText(browser, "#locks", "holds the lock");
            assertThat(browser.find("#locks").getText())
                    .contains("Migrating", "migrates", "waits", "idle in transaction")
                    .contains("AccessExclusiveLock on public.customer, held by pid")
                    .contains("SELECT '" + HOSTILE + "' FROM customer")
                    .contains("ADD COLUMN note text");
            browser.narrow().assertAccessible();

            holder.rollback();
            migration.get();
            awaitText(browser, "#locks", "Quiet");
            awaitText(browser, "#standing", "up to date");
            assertThat(browser.consoleErrors()).isEmpty();
        }
    }

    @Test
    void says_how_to_get_what_is_not_there() {
        Studio bare = Studio.builder(database.dataSource()).start();
        started = Optional.of(bare);
        Browser browser = Browser.get().open(bare.address(), "/");
        awaitText(browser, "#next", "dbm studio --dir");
        awaitText(browser, "#sync", "neither a migrations folder nor a declared schema");
        awaitText(browser, "#standing", "mvn dbm:studio");
        browser.assertAccessible();
        bare.close();

        Browser other = browser(project.workspace());
        awaitText(other, "#sync", "nothing to compare with");
        awaitText(other, "#next", "No schema is declared");
        awaitText(other, "#standing", "journal");
        assertThat(other.consoleErrors()).isEmpty();
    }
}
