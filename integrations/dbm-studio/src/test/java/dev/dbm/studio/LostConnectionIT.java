package dev.dbm.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.studio.testkit.Browser;
import dev.dbm.studio.testkit.Cable;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import org.junit.jupiter.api.Test;

class LostConnectionIT {
    @Test
    void is_said_on_the_page_and_mended_by_reloading_it() {
        try (TestDatabase database = TestServers.newest().createDatabase();
                Cable cable = Cable.to(database);
                Studio studio = Studio.builder(cable.dataSource()).start()) {
            database.execute("CREATE TABLE customer (id integer)");
            Browser browser = Browser.get().open(studio.address(), "/");
            assertThat(browser.find("main h1").getText()).isEqualTo(database.name());

            cable.cut();
            browser.driver().navigate().refresh();
            assertThat(browser.find(".failure").getText()).contains("DBM-X001", "connection");
            assertThat(browser.texts(".tables-list a")).containsExactly("customer");
            browser.assertAccessible();

            cable.mend();
            browser.driver().navigate().refresh();
            browser.await("the page", any -> browser.find("main h1").getText().equals(database.name()));
        }
    }

    @Test
    void is_said_when_there_never_was_one() {
        try (TestDatabase database = TestServers.newest().createDatabase();
                Cable cable = Cable.to(database);
                Studio studio = Studio.builder(cable.dataSource()).start()) {
            cable.cut();
            Browser browser = Browser.get().open(studio.address(), "/");

            assertThat(browser.find(".failure").getText()).contains("DBM-X001");
            cable.mend();
            browser.driver().navigate().refresh();
            browser.await("the page", any -> browser.find("main h1").getText().equals(database.name()));
        }
    }
}
