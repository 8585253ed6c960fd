package dev.dbm.studio.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A headless Chromium, one for all tests of a run, started at first use. Each {@link #open} begins without cookies and with an empty storage.
 *
 * <p>It is Debian's, {@code apt-get install chromium chromium-driver}; where it is missing the tests are skipped and say so.
 */
public final class Browser {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int WIDE = 1280;
    private static final int NARROW = 400;
    private static final int HEIGHT = 800;

    /** Rules of WCAG 2.2, levels A and AA. */
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final Path PICTURES = Path.of("../../docs/guides");
    private static final Path CHROMIUM = first("chromium", "chromium-browser", "google-chrome");
    private static final Path DRIVER = first("chromedriver");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** The browser; the test is skipped where there is none. */
    public static Browser get() {
        Assumptions.assumeTrue(
                Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
                "skipped: no chromium and chromedriver on this machine (apt-get install chromium chromium-driver)");
        return Holder.BROWSER;
    }

    private static Path first(String... names) {
        List<String> folders =
                List.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":", -1));
        return Stream.of(names)
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(Path.of("/none"));
    }

    private static final class Holder {
        private static final Browser BROWSER = start();

        private static Browser start() {
            LoggingPreferences logs = new LoggingPreferences();
            logs.enable(LogType.BROWSER, Level.ALL);
            ChromeOptions options = new ChromeOptions();
            options.setBinary(CHROMIUM.toFile());
            options.addArguments(
                    "--headless=new",
                    "--no-sandbox",
                    "--disable-dev-shm-usage",
                    "--disable-gpu",
                    "--hide-scrollbars",
                    "--force-color-profile=srgb",
                    "--lang=en-US");
            options.setCapability("goog:loggingPrefs", logs);
            ChromeDriverService service = new ChromeDriverService.Builder()
                    .usingDriverExecutable(DRIVER.toFile())
                    .build();
            ChromeDriver driver = new ChromeDriver(service, options);
            Runtime.getRuntime().addShutdownHook(new Thread(driver::quit));
            return new Browser(driver);
        }
    }

    /** Lets itself in, and opens a page at 1280 pixels in the light. */
    public Browser open(URI entrance, String address) {
        for (String window : driver.getWindowHandles().stream().skip(1).toList()) {
            driver.switchTo().window(window).close();
        }
        driver.switchTo().window(driver.getWindowHandles().iterator().next());
        driver.manage().deleteAllCookies();
        wide();
        scheme("light");
        driver.get(entrance.toString());
        driver.executeScript("sessionStorage.clear(); localStorage.clear();");
        consoleErrors();
        driver.get("http://" + entrance.getAuthority() + address);
        return this;
    }

    public WebDriver driver() {
        return driver;
    }

    /** The window is as wide as on a desk. */
    public Browser wide() {
        return sized(WIDE);
    }

    /** The window is as wide as a phone. */
    public Browser narrow() {
        return sized(NARROW);
    }

    private Browser sized(int width) {
        // A window of Chromium is never narrower than 500 pixels; a device's screen is.
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
        driver.manage().window().setSize(new Dimension(Math.max(width, 500), HEIGHT));
        return this;
    }

    /** Switches between {@code light} and {@code dark}. */
    public Browser scheme(String name) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", name))));
        return this;
    }

    /** Waits until there is such an element, and returns it. */
    public WebElement find(String css) {
        return await("an element " + css, any -> {
            List<WebElement> found = driver.findElements(By.cssSelector(css));
            return found.isEmpty() ? null : found.get(0);
        });
    }

    /** The texts of all elements of a selector that are there now and are shown. */
    public List<String> texts(String css) {
        return driver.findElements(By.cssSelector(css)).stream()
                .filter(WebElement::isDisplayed)
                .map(WebElement::getText)
                .toList();
    }

    /** Waits until the condition gives something other than null and false. */
    public <T> T await(String what, Function<Browser, @Nullable T> condition) {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (System.nanoTime() < end) {
            try {
                @Nullable T given = condition.apply(this);
                if (given != null && !given.equals(false)) {
                    return given;
                }
            } catch (StaleElementReferenceException replaced) {
                // The page has changed in between; what is there now is looked at next.
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new AssertionError("Waited in vain for " + what + " at " + driver.getCurrentUrl() + ":\n"
                + driver.findElement(By.tagName("body")).getText());
    }

    /** Types into whatever has the focus. */
    public Browser type(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
        return this;
    }

    /** Presses a key while Control is down. */
    public Browser control(CharSequence key) {
        new Actions(driver)
                .keyDown(Keys.CONTROL)
                .sendKeys(key)
                .keyUp(Keys.CONTROL)
                .perform();
        return this;
    }

    public WebElement focused() {
        return driver.switchTo().activeElement();
    }

    public String path() {
        URI uri = URI.create(Objects.requireNonNull(driver.getCurrentUrl()));
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }

    /** Runs a script in the page. */
    public @Nullable Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** What the page's scripts and the content security policy have complained of since this was asked last. */
    public List<String> consoleErrors() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Writes what is shown as a picture of the guide to the studio, in a run that updates golden files. */
    public Browser picture(String name) {
        if (System.getProperty("golden.update") != null) {
            try {
                Files.write(PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return this;
    }

    /** Fails if axe finds what people with disabilities could not use, in the light or in the dark, or if the page is wider than its window. */
    public void assertAccessible() {
        for (String scheme : List.of("light", "dark")) {
            scheme(scheme);
            assertThat(violations()).as("axe, %s, %s", scheme, path()).isEmpty();
        }
        scheme("light");
        assertThat((Boolean) run("return document.documentElement.scrollWidth <= innerWidth"))
                .as("fits into the window: " + path())
                .isTrue();
    }

    private List<?> violations() {
        driver.executeScript(Axe.SCRIPT);
        Object found = driver.executeAsyncScript("""
            const done = arguments[arguments.length - 1];
            axe.run({ runOnly: arguments[0] }).then((result) => done(result.violations.map((violation) =>
                `${violation.id}: ${violation.help}\\n` + violation.nodes.map((node) => `  ${node.html}: ${node.failureSummary}`).join('\\n'))));
            """, RULES);
        return (List<?>) Objects.requireNonNull(found);
    }

    private static final class Axe {
        static final String SCRIPT = read();

        private static String read() {
            try (InputStream script = Browser.class.getResourceAsStream("/axe.min.js")) {
                return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
