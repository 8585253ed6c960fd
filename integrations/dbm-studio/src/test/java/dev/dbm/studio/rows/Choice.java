package dev.dbm.studio.rows;

import dev.dbm.studio.testkit.Browser;
import org.openqa.selenium.By;

/** What a person chooses in a list. */
public final class Choice {
    private Choice() {}

    /** Waits for an option with this text in a list, and clicks it. */
    public static void of(Browser browser, String list, String text) {
        browser.await(
                        "the option " + text,
                        page -> page.driver().findElements(By.cssSelector(list + " option")).stream()
                                .filter(option -> option.getText().equals(text))
                                .findFirst()
                                .orElse(null))
                .click();
    }
}
