package dev.dbm.studio.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.studio.Studio;
import dev.dbm.studio.database.WriteMode;
import dev.dbm.studio.testkit.Browser;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

class ConsolePageIT {
    private static TestDatabase database;
    private static Studio studio;

    @BeforeAll
    static void start() {
        database = TestServers.newest().createDatabase();
        database.execute(
                "CREATE TABLE customer (id integer PRIMARY KEY, name text, \"Full Name\" text)",
                "INSERT INTO customer VALUES (1, '<img src=x onerror=alert(1)>'), (2, NULL), (3, '')",
                "CREATE TABLE orders (id integer PRIMARY KEY, customer_id integer REFERENCES customer, total numeric)",
                "INSERT INTO orders SELECT i, 1 + i % 3, i FROM generate_series(1, 3000) i");
        studio = Studio.builder(database.dataSource()).write(WriteMode.WRITE).start();
    }

    @AfterAll
    static void stop() {
        studio.close();
        database.close();
    }

    @Test
    void runs_by_keys_alone_and_shows_values_as_text() {
        Browser browser = opened().type("SELECT id, name FROM customer ORDER BY id", Keys.ESCAPE);
        browser.control(Keys.ENTER);
        browser.await("the end", any -> status(browser).startsWith("1 statement run"));

        assertThat(browser.texts("tbody td"))
                .containsExactly("1", "<img src=x onerror=alert(1)>", "2", "NULL", "3", "");
        assertThat(browser.find(".console-summary").getText()).startsWith("3 rows · ");
        browser.assertAccessible();
        browser.narrow().assertAccessible();
        browser.wide().find("tbody td").click();
        browser.type(Keys.ARROW_RIGHT, Keys.ENTER);
        assertThat(browser.find("#console-cell-text").getText()).isEqualTo("<img src=x onerror=alert(1)>");
        browser.assertAccessible();
        browser.type(Keys.ESCAPE);
        assertThat(browser.focused().getText()).isEqualTo("<img src=x onerror=alert(1)>");
        assertThat(browser.consoleErrors()).isEmpty();
    }

    @Test
    void marks_where_an_error_is() {
        Browser browser =
                opened("SELECT id, customer_id, total, total > 2999 AS large, NULL AS note%0AFROM orders ORDER BY"
                        + " total DESC LIMIT 3;%0A%0ASELECT o.totl FROM orders o");
        browser.find("#console-all").click();

        browser.find(".console-error");
        assertThat(String.join("", browser.texts(".CodeMirror .console-error"))).isEqualTo("o.totl");
        assertThat(browser.find(".failure").getText()).contains("42703", "totl", "Hint: ");
        assertThat(browser.texts(".console-statement")).hasSize(2).last().isEqualTo("SELECT o.totl FROM orders o");
        assertThat(browser.find("#console-status").getText()).isEqualTo("1 of 2 statements run; read only.");
        browser.assertAccessible();
        browser.picture("studio-sql");
    }

    @Test
    void offers_columns_of_the_tables_that_are_named() {
        Browser browser = opened().type("SELECT c.");
        browser.await("the names of the database", any -> browser.run("return document.readyState") != null);
        browser.type(Keys.ESCAPE).type(Keys.END).type(" FROM customer c", Keys.ESCAPE);
        browser.type(Keys.HOME);
        for (int i = 0; i < "SELECT c.".length(); i++) {
            browser.type(Keys.ARROW_RIGHT);
        }
        browser.control(" ");
        browser.await(
                "columns",
                any -> browser.texts(".CodeMirror-hint")
                        .containsAll(List.of("id\ncolumn", "name\ncolumn", "Full Name\ncolumn")));
        browser.type("f");
        browser.await("one column", any -> browser.texts(".CodeMirror-hint").size() == 1);
        browser.type(Keys.ENTER);

        assertThat(text(browser)).isEqualTo("SELECT c.\"Full Name\" FROM customer c");
        assertThat(browser.consoleErrors()).isEmpty();
    }

    @Test
    void cancels_on_the_server() {
        String asleep =
                "SELECT 1 FROM pg_stat_activity WHERE query LIKE '%pg_sleep(63)%' AND state = 'active' AND datname ="
                        + " current_database() AND pid <> pg_backend_pid()";
        Browser browser = opened("SELECT pg_sleep(63)");
        browser.control(Keys.ENTER);
        browser.await("the server asleep", any -> !database.query(asleep).isEmpty());
        browser.find("#console-cancel").click();

        browser.await("the server awake", any -> database.query(asleep).isEmpty());
        assertThat(browser.find(".failure").getText()).contains("57014");
    }

    @Test
    void leaving_cancels_on_the_server() {
        String asleep =
                "SELECT 1 FROM pg_stat_activity WHERE query LIKE '%pg_sleep(64)%' AND state = 'active' AND datname ="
                        + " current_database() AND pid <> pg_backend_pid()";
        Browser browser = opened("SELECT pg_sleep(64)");
        browser.control(Keys.ENTER);
        browser.await("the server asleep", any -> !database.query(asleep).isEmpty());
        browser.open(studio.address(), "/");

        browser.await("the server awake", any -> database.query(asleep).isEmpty());
    }

    @Test
    void shows_more_rows_when_asked_and_stops_when_told() {
        Browser browser = opened("SELECT i FROM generate_series(1, 5000000) i");
        browser.control(Keys.ENTER);
        browser.find(".console-more").click();
        browser.await("more rows", any -> rows(browser).equals("2000"));
        browser.find(".console-more");
        browser.find("#console-cancel").click();

        browser.await("the end", any -> status(browser).equals("Cancelled."));
        assertThat(browser.find(".console-summary").getText()).isEqualTo("cancelled after 2,000 rows");
        browser.control(Keys.ENTER);
        browser.find(".console-more");
        // While the first run waits to be asked for more, another one takes its place.
        browser.run("document.querySelector('.CodeMirror').CodeMirror.setValue('SELECT 42')");
        browser.control(Keys.ENTER);
        browser.await("another result", any -> browser.texts("tbody td").equals(List.of("42")));
    }

    @Test
    void explains_as_a_tree() {
        Browser browser =
                opened("SELECT c.name, count(*) FROM orders o JOIN customer c ON c.id = o.customer_id GROUP BY 1");
        browser.find("#console-analyze").click();
        browser.find(".plan-line");

        assertThat(browser.texts(".plan-title")).anyMatch(title -> title.contains("Seq Scan on orders o"));
        assertThat(browser.texts(".plan-rows")).anyMatch(rows -> rows.contains("3,000 of"));
        assertThat(browser.texts(".plan-took")).allMatch(took -> took.contains(" ms, "));
        browser.assertAccessible();
        browser.narrow().assertAccessible();
        browser.wide();
        int all = browser.texts(".plan-line").size();
        browser.run("document.querySelector('summary').focus()");
        browser.type(Keys.ARROW_DOWN, Keys.ARROW_LEFT);
        browser.await("fewer nodes", any -> browser.texts(".plan-line").size() < all);
        browser.type(Keys.ARROW_RIGHT);
        browser.await("all nodes", any -> browser.texts(".plan-line").size() == all);
        assertThat(browser.consoleErrors()).isEmpty();
    }

    @Test
    void writes_only_when_the_switch_is_on() {
        Browser browser = opened("UPDATE orders SET total = 0 WHERE id = 1");
        browser.control(Keys.ENTER);
        assertThat(browser.find(".failure").getText()).contains("25006", "May write");
        browser.find("#console-write").click();
        assertThat(browser.find(".console-write").getText()).contains("into " + database.name());
        browser.find("#console-run").click();

        browser.await("the commit", any -> status(browser).equals("1 statement run; committed."));
        assertThat(database.query("SELECT total FROM orders WHERE id = 1")).containsExactly("0");
        browser.assertAccessible();
    }

    @Test
    void remembers_statements_in_the_browser_alone() {
        Browser browser = opened("SELECT 'first'");
        browser.control(Keys.ENTER);
        browser.await("the end", any -> status(browser).startsWith("1 statement run"));
        browser.driver().navigate().refresh();
        browser.find(".CodeMirror");
        browser.run("document.querySelector('.CodeMirror').CodeMirror.setValue('')");
        browser.find("#console-history-open").click();
        browser.type("FIR");
        browser.await(
                "one statement",
                any -> browser.texts("#console-history-list button").size() == 1);
        browser.assertAccessible();
        browser.type(Keys.ARROW_DOWN, Keys.ENTER);

        browser.await("the text", any -> text(browser).equals("SELECT 'first'"));
        browser.find("#console-history-open").click();
        browser.find("#console-history-clear").click();
        assertThat(browser.find("#console-history-list").getText()).isEqualTo("No statements yet.");
    }

    @Test
    void an_address_shares_the_text_and_runs_nothing() {
        Browser browser = opened().type("SELECT 'a+b' || '&'", Keys.ESCAPE);
        browser.find("#console-share").click();
        browser.await("the address", any -> browser.path().contains("text="));
        browser.driver().navigate().refresh();
        browser.find(".CodeMirror");

        assertThat(text(browser)).isEqualTo("SELECT 'a+b' || '&'");
        assertThat(status(browser)).isEqualTo("Nothing has been run.");
    }

    private static Browser opened() {
        return opened("");
    }

    private static Browser opened(String text) {
        Browser browser = Browser.get().open(studio.address(), "/sql?text=" + text.replace(" ", "%20"));
        browser.find(".CodeMirror");
        browser.await("the focus", any -> browser.focused().getTagName().equals("textarea"));
        return browser;
    }

    private static String text(Browser browser) {
        return String.valueOf(browser.run("return document.querySelector('.CodeMirror').CodeMirror.getValue()"));
    }

    private static String status(Browser browser) {
        return browser.find("#console-status").getText();
    }

    private static String rows(Browser browser) {
        return String.valueOf(browser.run("return document.querySelectorAll('tbody tr').length"));
    }
}
