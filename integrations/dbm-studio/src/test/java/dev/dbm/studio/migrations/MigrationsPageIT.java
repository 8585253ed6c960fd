package dev.dbm.studio.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbm.MigrationFailedException;
import dev.dbm.annotation.DropAllowed;
import dev.dbm.annotation.EnumType;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Table;
import dev.dbm.studio.Studio;
import dev.dbm.studio.testkit.Browser;
import dev.dbm.studio.testkit.StudioClient;
import dev.dbm.studio.testkit.TestProject;
import dev.dbm.studio.web.Link;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

class MigrationsPageIT {
    private static final String HOSTILE = "0001_<script>alert(1)<script> \"&'%2e";

    @EnumType("mood")
    enum Mood {
        SAD,
        OK
    }

    @Table("customer")
    record Customer(@Id long id, String name, Mood mood) {}

    @Table("customer")
    @DropAllowed("name")
    record Noted(@Id long id, Mood mood, @Nullable String note) {}

    @TempDir
    Path folder;

    private TestDatabase database;
    private TestProject project;
    private Optional<Studio> started = Optional.empty();

    @BeforeEach
    void create() {
        database = TestServers.newest().createDatabase();
        project = new TestProject(folder).generate("init", Customer.class);
    }

    @AfterEach
    void drop() {
        started.ifPresent(Studio::close);
        database.close();
    }

    private Studio studio() {
        Studio studio = Studio.builder(database.dataSource())
                .workspace(project.workspace(Noted.class))
                .start();
        started = Optional.of(studio);
        return studio;
    }

    private Browser browser(String address) {
        return Browser.get().open(studio().address(), address);
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
    void lists_the_journal_with_who_when_and_how_long_and_what_is_pending() {
        project.migrate(database)
                .add(HOSTILE, "INSERT INTO customer VALUES (1, '<script>alert(2)</script>', 'sad');\n");
        Browser browser = browser("/migrations");

        awaitText(browser, "main", "INSERT INTO customer VALUES (1, '<script>alert(2)</script>', 'sad');");

        assertThat(browser.texts(".migrations-line a")).containsExactly(HOSTILE, "0000_init");
        assertThat(browser.find("main").getText()).contains("applied", "by postgres", " ms", "pending");
        assertThat(browser.driver().findElements(By.cssSelector("main script"))).isEmpty();
        browser.assertAccessible();
        browser.narrow().assertAccessible();
        assertThat(browser.consoleErrors()).isEmpty();
    }

    @Test
    void opens_the_sql_and_the_page_of_a_migration_by_keys() {
        project.migrate(database);
        Browser browser = browser("/migrations");

        browser.find("summary").sendKeys(Keys.ENTER);
        awaitText(browser, "details", "CREATE TABLE public.customer");
        assertThat(browser.texts("details .sql-word")).contains("CREATE", "TABLE");
        browser.find(".migrations-line a").sendKeys(Keys.ENTER);

        browser.await("its page", any -> browser.path().equals("/migrations/0000_init"));
        awaitText(browser, "main", "added enum public.mood");
        assertThat(browser.find("main").getText()).contains("Applied by\npostgres", "With\ndbm ", "column name");
        browser.assertAccessible();
        browser.narrow().assertAccessible();
    }

    @Test
    void tells_what_a_pending_migration_will_do_and_what_is_dangerous_in_it() {
        project.migrate(database).generate("note", Noted.class);
        Browser browser = browser("/migrations/0001_note");

        awaitText(browser, "main", "column public.customer.note");

        assertThat(browser.find(".migrations-script").getText())
                .contains("DROP COLUMN name", "deletes data", "run in one transaction");
        assertThat(browser.texts(".migrations-changes .badge")).containsExactlyInAnyOrder("removed", "added");
        browser.assertAccessible();
        assertThat(browser.consoleErrors()).isEmpty();
        browser.picture("studio-migration");
    }

    @Test
    void tells_how_far_an_interrupted_one_came_and_why_no_further() {
        project.add("0001_half", "-- dbm:transaction none\nCREATE TABLE done (id integer);\nSELECT 'x'::integer;\n");
        assertThatThrownBy(() -> project.migrate(database)).isInstanceOf(MigrationFailedException.class);
        try (StudioClient client = new StudioClient(studio().address())) {
            assertThat(client.get("/migrations").body()).contains("interrupted", "1 of 2 statements done");
            assertThat(client.get("/migrations/0001_half").body())
                    .contains(
                            "invalid input syntax for type integer", "statement by statement, outside any transaction");
        }
    }

    @Test
    void tells_modified_missing_and_unknown_ones_apart() {
        project.migrate(database)
                .add("0001_gone", "SELECT 1;\n")
                .migrate(database)
                .append("0000_init", "\n--> statement-breakpoint\nSELECT 1;\n");
        try (StudioClient client = new StudioClient(studio().address())) {
            assertThat(client.get("/migrations/0000_init").body()).contains("modified", "Applied hash");

            project.delete("0001_gone");

            assertThat(client.get("/migrations").body()).contains("file missing", "whose file is missing");
            assertThat(client.get("/migrations/0001_gone").body()).contains("take it from version control");
            assertThat(client.get("/migrations/0001_gone/sql").statusCode()).isEqualTo(404);
            assertThat(client.get("/migrations/0007_never").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void shows_a_hostile_name_as_it_is() {
        project.add(HOSTILE, "SELECT '</code></pre><script>alert(3)</script>'; SELECT 2;\n");
        Browser browser = browser(Link.to("migrations", HOSTILE).text());

        awaitText(browser, "main", "no snapshot");

        assertThat(browser.find("h1").getText()).startsWith(HOSTILE);
        assertThat(browser.find(".migrations-script").getText())
                .contains("SELECT '</code></pre><script>alert(3)</script>'; SELECT 2;");
        assertThat(browser.driver().findElements(By.cssSelector("main script"))).isEmpty();
        browser.narrow().assertAccessible();
        assertThat(browser.consoleErrors()).isEmpty();
    }

    @Test
    void compares_snapshots_as_objects_and_as_sql() {
        project.generate("note", Noted.class);
        Browser browser = browser("/migrations/compare");

        browser.find("select[name=from]").sendKeys("snapshot of 0001");
        browser.find("select[name=to]").sendKeys("snapshot of 0000");
        browser.find(".migrations-choice button").sendKeys(Keys.ENTER);

        browser.await(
                "an address to share",
                any -> browser.path().equals("/migrations/compare?from=snapshot%3A0001_note&to=snapshot%3A0000_init"));
        awaitText(browser, "main", "ADD COLUMN name text NOT NULL;");
        assertThat(browser.find("main").getText())
                .contains("removed column public.customer.note", "added column public.customer.name");
        browser.assertAccessible();
        browser.narrow().assertAccessible();
        assertThat(browser.consoleErrors()).isEmpty();
    }

    @Test
    void compares_a_snapshot_with_the_database_attribute_by_attribute() {
        project.migrate(database);
        database.execute("ALTER TABLE customer ALTER COLUMN name DROP NOT NULL");
        try (StudioClient client = new StudioClient(studio().address())) {
            String body = client.get("/migrations/compare?from=live&to=snapshot:0000_init")
                    .body();

            assertThat(body).contains("column public.customer.name", "nullability", "text, nullable becomes text");
            assertThat(client.get("/migrations/compare?from=live&to=snapshot:nothing")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void shows_what_the_planner_refuses_and_what_differs_all_the_same() {
        project.migrate(database);
        database.execute("ALTER TYPE mood ADD VALUE 'happy'", "ALTER TABLE customer ADD CHECK (mood <> 'happy')");
        Browser browser = browser("/migrations/compare?from=live&to=snapshot:0000_init");

        awaitText(browser, "main", "changed enum public.mood");

        assertThat(browser.texts(".failure")).hasSize(1);
        assertThat(browser.find("main").getText()).contains("the way is refused");
        browser.assertAccessible();
    }

    @Test
    void says_how_to_get_migrations_where_there_is_no_project() {
        Studio bare = Studio.builder(database.dataSource()).start();
        started = Optional.of(bare);
        try (StudioClient client = new StudioClient(bare.address())) {
            assertThat(client.get("/migrations").body()).contains("dbm studio --dir");
            assertThat(client.get("/migrations/x").statusCode()).isEqualTo(404);
        }
    }
}
