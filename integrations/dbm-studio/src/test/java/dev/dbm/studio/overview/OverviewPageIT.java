package dev.dbm.studio.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.studio.Studio;
import dev.dbm.studio.testkit.Browser;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

class OverviewPageIT {
    private static TestDatabase database;
    private static Studio studio;

    @BeforeAll
    static void start() {
        database = TestServers.newest().createDatabase();
        database.execute(
                "CREATE TABLE customer (id integer PRIMARY KEY, name text)",
                "CREATE TABLE orders (id integer PRIMARY KEY)",
                "CREATE SCHEMA \"</h2><b>\"",
                "CREATE VIEW \"</h2><b>\".\"<img src=x onerror=alert(1)>\" AS SELECT 1 AS one");
        studio = Studio.builder(database.dataSource()).start();
    }

    @AfterAll
    static void stop() {
        studio.close();
        database.close();
    }

    @Test
    void tells_which_database_this_is() {
        Browser browser = Browser.get().open(studio.address(), "/");

        assertThat(browser.find("main").getText())
                .contains(database.name(), "PostgreSQL " + database.server().major(), "postgres");
        assertThat(browser.driver().getTitle()).isEqualTo("Overview · " + database.name());
        assertThat(browser.texts(".tables-list a"))
                .containsExactly("<img src=x onerror=alert(1)>", "customer", "orders");
        assertThat(browser.consoleErrors()).isEmpty();
    }

    @Test
    void is_usable_by_everybody_wide_and_narrow() {
        Browser browser = Browser.get().open(studio.address(), "/");

        browser.assertAccessible();
        browser.narrow().assertAccessible();
        browser.find("#tables-open").click();
        browser.await(
                "the list of tables", any -> browser.texts(".tables-list a").size() == 3);
        browser.assertAccessible();
    }

    @Test
    void goes_anywhere_by_keys_alone() {
        Browser browser = Browser.get().open(studio.address(), "/");

        browser.control("k")
                .await("goals", any -> browser.texts("#palette-list li").size() > 3);
        browser.type("cust");
        browser.await("the table", any -> browser.texts("#palette-list li").size() == 1);
        browser.assertAccessible();
        browser.type(Keys.ENTER);

        browser.await("its page", any -> browser.path().equals("/rows/public.customer"));
    }

    @Test
    void filters_its_tables_and_remembers_it() {
        Browser browser = Browser.get().open(studio.address(), "/");

        browser.type("/").type("ord");
        browser.await("one table", any -> browser.texts(".tables-list a").size() == 1);
        browser.driver().navigate().refresh();

        browser.await("one table", any -> browser.texts(".tables-list a").size() == 1);
        browser.type("/", Keys.ESCAPE);
        browser.await("all tables", any -> browser.texts(".tables-list a").size() == 3);
    }

    @Test
    void reads_the_schema_again_when_asked() {
        Browser browser = Browser.get().open(studio.address(), "/?x=1");
        database.execute("CREATE TABLE late (id integer)");
        try {
            browser.find(".bar-refresh button").click();

            browser.await(
                    "the new table", any -> browser.texts(".tables-list a").contains("late"));
            assertThat(browser.path()).isEqualTo("/?x=1");
        } finally {
            database.execute("DROP TABLE late");
            browser.driver().findElement(By.cssSelector(".bar-refresh button")).click();
            browser.await("the tables", any -> browser.texts(".tables-list a").size() == 3);
        }
    }
}
