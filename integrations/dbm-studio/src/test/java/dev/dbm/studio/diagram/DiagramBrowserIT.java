package dev.dbm.studio.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.annotation.Id;
import dev.dbm.annotation.Table;
import dev.dbm.studio.Studio;
import dev.dbm.studio.testkit.Browser;
import dev.dbm.testkit.Psql;
import dev.dbm.testkit.SharedData;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import dev.dbm.workspace.ScratchServer;
import dev.dbm.workspace.Workspace;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chromium.HasCdp;
import org.openqa.selenium.interactions.Actions;

class DiagramBrowserIT {
    private static final int TABLES = 300;
    private static final String LEFT = "document.getElementById('diagram-view').scrollLeft";

    private static TestDatabase database;
    private static TestDatabase large;
    private static Studio studio;
    private static Studio largeStudio;

    @Table("customer")
    record Customer(@Id long id, String nickname) {}

    @BeforeAll
    static void start() {
        database = TestServers.newest().createDatabase();
        database.execute("""
            CREATE TABLE customer (id bigint PRIMARY KEY, name text);
            CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customer);
            CREATE TABLE line (id bigint PRIMARY KEY, order_id bigint REFERENCES orders);
            CREATE TABLE "</svg><b>""x" ("<i>" bigint PRIMARY KEY);
            """);
        studio = Studio.builder(database.dataSource()).start();
        large = TestServers.newest().createDatabase();
        StringBuilder script = new StringBuilder("CREATE SCHEMA many;");
        Random random = new Random(3);
        for (int i = 0; i < TABLES; i++) {
            script.append("CREATE TABLE many.table_").append(i).append(" (id bigint PRIMARY KEY");
            for (int k = 0; k < 12; k++) {
                script.append(", column_").append(k).append(" text");
            }
            for (int k = 0; i > 0 && k < 2; k++) {
                script.append(", ref_")
                        .append(k)
                        .append(" bigint REFERENCES many.table_")
                        .append(random.nextInt(i));
            }
            script.append(");\n");
        }
        large.execute(script.toString());
        largeStudio = Studio.builder(large.dataSource()).start();
    }

    @AfterAll
    static void stop() {
        studio.close();
        database.close();
        largeStudio.close();
        large.close();
    }

    private static Browser open(String address) {
        return open(studio, address);
    }

    private static Browser open(Studio of, String address) {
        Browser browser = Browser.get().open(of.address(), address);
        browser.find("#diagram-view svg [data-table]");
        return browser;
    }

    @Test
    void is_zoomed_and_moved_by_keys_alone() {
        Browser browser = open("/diagram?namespace=public");
        double natural = width(browser);

        browser.run("document.getElementById('diagram-view').focus()");
        for (int i = 0; i < 6; i++) {
            browser.type("+");
        }
        assertThat(width(browser)).isGreaterThan(2 * natural);
        browser.type(Keys.ARROW_RIGHT, Keys.ARROW_DOWN);
        assertThat(number(browser, "document.getElementById('diagram-view').scrollLeft"))
                .isPositive();
        browser.type("0");
        assertThat(width(browser)).isEqualTo(natural);
        browser.type("-");
        assertThat(width(browser)).isLessThan(natural);
        assertThat(browser.consoleErrors()).isEmpty();
    }

    @Test
    void is_dragged_by_the_mouse_and_looks_there_again_when_it_is_reloaded() {
        Browser browser = open("/diagram?namespace=public");
        for (int i = 0; i < 5; i++) {
            browser.find("#diagram-in").click();
        }
        double left = number(browser, LEFT);

        new Actions(browser.driver())
                .moveToElement(browser.find("[data-table='public.orders'] .title"))
                .clickAndHold()
                .moveByOffset(-40, 0)
                .moveByOffset(-20, 0)
                .release()
                .perform();

        assertThat(number(browser, LEFT)).isEqualTo(left + 60);
        String there = browser.await("the place in the address", any -> {
            String address = Objects.requireNonNull(browser.driver().getCurrentUrl());
            return address.contains("#") && address.contains("," + Math.round(left + 60) + ",") ? address : null;
        });
        assertThat(there).contains("/diagram?namespace=public#");
        browser.driver().navigate().refresh();
        browser.find("#diagram-view svg [data-table]");
        browser.await("the same place", any -> Math.abs(number(browser, LEFT) - left - 60) <= 1);
    }

    @Test
    void tables_that_differ_and_that_would_change_carry_signs(@TempDir Path folder) {
        Workspace workspace = Workspace.builder(folder)
                .scratch(ScratchServer.at(database.server().url("postgres"), TestServer.SUPERUSER, ""))
                .schema(Customer.class)
                .build();
        try (Studio compared =
                Studio.builder(database.dataSource()).workspace(workspace).start()) {
            Browser browser = Browser.get().open(compared.address(), "/diagram?namespace=public");

            browser.find("[data-table='public.customer'] .sign-differs");
            assertThat(browser.texts("[data-table='public.customer'] .sign")).containsExactly("≠", "+");
            assertThat(browser.texts("[data-table='public.orders'] .sign")).containsExactly("≠");
            assertThat(browser.find("#diagram-legend").getText())
                    .contains("Differs from the declared schema: ", "Generate would change: 1");
            browser.assertAccessible();
            assertThat(browser.consoleErrors()).isEmpty();
        }
    }

    @Test
    void real_tables_are_a_picture() {
        try (TestDatabase real = TestServers.newest().createDatabase()) {
            Psql.run(real, SharedData.require("realworld/schemas/pagila.sql"));
            try (Studio own = Studio.builder(real.dataSource()).start()) {
                Browser browser = Browser.get().open(own.address(), "/diagram");
                browser.find("#diagram-view svg [data-table='public.film']");
                browser.picture("studio-diagram");

                browser.run("document.querySelector('[data-table=\"public.film\"] a').focus()");
                browser.type(Keys.ENTER);
                browser.await("the table", any -> browser.path().equals("/objects/table/public.film"));
                browser.picture("studio-objects");
                assertThat(browser.consoleErrors()).isEmpty();
            }
        }
    }

    @Test
    void leads_from_a_box_to_its_table_and_draws_what_is_around_it() {
        Browser browser = open("/diagram?namespace=public&detail=keys");

        browser.run("document.querySelector('[data-table=\"public.customer\"] a').focus()");
        browser.type("f");
        browser.await("the table's surroundings", any -> browser.path().equals("/diagram?focus=public.customer"));
        browser.find("#diagram-view svg [data-table]");
        assertThat(browser.driver().findElements(By.cssSelector("[data-table]")))
                .hasSize(2);
        browser.run("document.querySelector('[data-table=\"public.orders\"] a').focus()");
        browser.type(Keys.ENTER);

        browser.await("the table", any -> browser.path().equals("/objects/table/public.orders"));
    }

    @Test
    void finds_tables() {
        Browser browser = open(largeStudio, "/diagram?namespace=many");

        browser.type("/").type("table_29");
        browser.await("eleven", any -> browser.find("#diagram-found").getText().equals("11 found"));
        browser.type(Keys.ENTER);

        browser.await(
                "the first", any -> browser.find("#diagram-found").getText().equals("1 of 11"));
        assertThat(browser.find(".is-current .title").isDisplayed()).isTrue();
        assertThat(number(browser, """
            (() => {
              const box = document.querySelector('.is-current').getBoundingClientRect();
              const view = document.getElementById('diagram-view').getBoundingClientRect();
              return box.top >= view.top && box.left >= view.left && box.right <= view.right ? 1 : 0;
            })()\
            """)).isEqualTo(1);
    }

    @Test
    void shows_300_tables_at_once_and_the_second_time_without_laying_out() {
        Browser browser = open(largeStudio, "/diagram?namespace=many&detail=all-columns");

        assertThat(browser.driver().findElements(By.cssSelector("[data-table]")))
                .hasSize(TABLES);
        double height = number(browser, "document.querySelector('#diagram-view svg').getBoundingClientRect().height");
        assertThat(height).isLessThanOrEqualTo(number(browser, "document.getElementById('diagram-view').clientHeight"));
        browser.driver().navigate().refresh();
        browser.find("#diagram-view svg [data-table]");
        assertThat(number(
                        browser,
                        "performance.getEntriesByType('resource').find((one) =>"
                                + " one.name.includes('/diagram/drawing?')).duration"))
                .isLessThan(3_000);
    }

    @Test
    void is_usable_by_everybody_wide_and_narrow() {
        Browser browser = open("/diagram?namespace=public");

        browser.assertAccessible();
        browser.narrow().assertAccessible();
        assertThat(browser.driver().findElements(By.cssSelector("#diagram-view b")))
                .isEmpty();
        assertThat(browser.consoleErrors()).isEmpty();
    }

    @Test
    void is_saved_as_svg_and_as_png(@TempDir Path folder) throws Exception {
        Browser browser = open("/diagram?namespace=public");
        ((HasCdp) browser.driver())
                .executeCdpCommand(
                        "Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));

        browser.find("#diagram-svg").click();
        browser.find("#diagram-png").click();
        Path svg = folder.resolve("Diagram of public.svg");
        Path png = folder.resolve("Diagram of public.png");
        browser.await("both files", any -> Files.exists(svg) && Files.exists(png));

        assertThat(svg)
                .content()
                .contains("<style", ".dbm .title", "public.customer")
                .doesNotContain("<a ");
        BufferedImage picture = ImageIO.read(png.toFile());
        assertThat(IntStream.range(0, picture.getWidth() * picture.getHeight())
                        .map(i -> picture.getRGB(i % picture.getWidth(), i / picture.getWidth()))
                        .distinct()
                        .count())
                .isGreaterThan(20);
        assertThat(browser.consoleErrors()).isEmpty();
    }

    private static double width(Browser browser) {
        return number(browser, "document.querySelector('#diagram-view svg').getBoundingClientRect().width");
    }

    private static double number(Browser browser, String expression) {
        Object value = Objects.requireNonNull(browser.run("return Number(" + expression + ");"));
        return ((Number) value).doubleValue();
    }
}
