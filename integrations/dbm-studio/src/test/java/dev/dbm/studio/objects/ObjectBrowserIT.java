package dev.dbm.studio.objects;

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

class ObjectBrowserIT {
    private static TestDatabase database;
    private static Studio studio;

    @BeforeAll
    static void start() {
        database = TestServers.newest().createDatabase();
        database.execute("""
            CREATE TABLE customer (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, full_name text NOT NULL DEFAULT 'x');
            COMMENT ON TABLE customer IS 'Who buys <script>alert(1)</script>';
            CREATE INDEX customer_full_name ON customer (full_name);
            CREATE TABLE orders (id integer PRIMARY KEY, customer_id bigint REFERENCES customer);
            CREATE VIEW buyers AS SELECT full_name FROM customer WHERE full_name <> 'x';
            CREATE VIEW loud_buyers AS SELECT upper(full_name) AS loud FROM buyers;
            CREATE TABLE "</h1><b onclick=""x"">" ("</td>" integer);
            CREATE TABLE parts (id integer) PARTITION BY RANGE (id);
            """);
        studio = Studio.builder(database.dataSource()).start();
    }

    @AfterAll
    static void stop() {
        studio.close();
        database.close();
    }

    @Test
    void filters_while_one_types_and_keeps_it_in_the_address() {
        Browser browser = Browser.get().open(studio.address(), "/objects");
        assertThat(browser.texts(".objects-name")).contains("public.customer", "public.orders", "public.buyers");

        browser.type("/").type("buyers");
        browser.await("two views", any -> browser.texts(".objects-name").size() == 2);
        browser.await("the address", any -> browser.path().contains("q=buyers"));
        browser.driver().navigate().refresh();

        browser.await("two views", any -> browser.texts(".objects-name").size() == 2);
        assertThat(browser.consoleErrors()).isEmpty();
    }

    @Test
    void is_walked_by_keys_alone() {
        Browser browser = Browser.get().open(studio.address(), "/objects");

        browser.type("/").type("loud_b");
        browser.await("one view", any -> browser.texts(".objects-name").size() == 1);
        browser.type(Keys.ARROW_DOWN);
        assertThat(browser.focused().getText()).isEqualTo("public.loud_buyers");
        browser.type(Keys.ENTER);

        browser.await("its page", any -> browser.path().equals("/objects/view/public.loud_buyers"));
        assertThat(browser.find("h1").getText()).isEqualTo("public.loud_buyers");
    }

    @Test
    void is_usable_by_everybody_wide_and_narrow() {
        for (String address :
                new String[] {"/objects", "/objects/table/public.customer", "/objects/view/public.buyers"}) {
            Browser browser = Browser.get().open(studio.address(), address);
            browser.assertAccessible();
            browser.narrow().assertAccessible();
            assertThat(browser.consoleErrors()).isEmpty();
        }
    }

    @Test
    void names_and_comments_are_text() {
        Browser browser = Browser.get().open(studio.address(), "/objects?q=onclick");

        browser.find(".objects-name").click();

        browser.await("its page", any -> browser.path().startsWith("/objects/table/"));
        assertThat(browser.find("h1").getText()).contains("</h1><b onclick=");
        assertThat(browser.texts(".grid tbody th")).containsExactly("</td>");
        assertThat(browser.consoleErrors()).isEmpty();
    }

    @Test
    void leads_to_what_would_break() {
        Browser browser = Browser.get().open(studio.address(), "/objects/table/public.customer");

        assertThat(browser.texts(".tree > li > a"))
                .contains("foreign key public.orders.orders_customer_id_fkey", "view public.buyers");
        assertThat(browser.texts(".tree .tree a")).containsExactly("view public.loud_buyers");
        browser.driver()
                .findElement(By.linkText("foreign key public.orders.orders_customer_id_fkey"))
                .click();

        browser.await("the key's table", any -> browser.path().startsWith("/objects/table/public.orders"));
        assertThat(browser.find("tr:target th").getText()).isEqualTo("orders_customer_id_fkey");
    }
}
