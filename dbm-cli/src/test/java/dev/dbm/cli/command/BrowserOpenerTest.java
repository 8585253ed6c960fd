package dev.dbm.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.cli.connect.Environment;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BrowserOpenerTest {
    private static final URI ADDRESS = URI.create("http://127.0.0.1:4000/?token=x");

    @Test
    void asks_the_desktop_where_there_is_one() {
        assertThat(opener(Map.of("DISPLAY", ":0"), "Linux").command(ADDRESS).orElseThrow())
                .containsExactly("xdg-open", ADDRESS.toString());
        assertThat(opener(Map.of("WAYLAND_DISPLAY", "wayland-0"), "Linux").command(ADDRESS))
                .isPresent();
        assertThat(opener(Map.of(), "Mac OS X").command(ADDRESS).orElseThrow())
                .containsExactly("open", ADDRESS.toString());
        assertThat(opener(Map.of(), "Windows 11").command(ADDRESS).orElseThrow())
                .endsWith(ADDRESS.toString());
    }

    @Test
    void starts_nothing_on_a_server() {
        assertThat(opener(Map.of("DISPLAY", ""), "Linux").command(ADDRESS)).isEmpty();
    }

    private static BrowserOpener opener(Map<String, String> variables, String system) {
        return new BrowserOpener(new Environment(variables, "alice"), system);
    }
}
