package dev.dbm.cli.command;

import dev.dbm.cli.connect.Environment;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Opens an address in whatever browser the desktop prefers, if there is a desktop. */
final class BrowserOpener {
    private final Environment environment;
    private final String system;

    BrowserOpener(Environment environment, String system) {
        this.environment = environment;
        this.system = system.toLowerCase(Locale.ROOT);
    }

    /** Asks the desktop to open an address. Whether it does is its business: who sees no browser has the printed address. */
    void open(URI address) {
        Optional<List<String>> command = command(address);
        if (command.isPresent()) {
            try {
                new ProcessBuilder(command.get())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .getOutputStream()
                        .close();
            } catch (IOException noOpener) {
                // A desktop without the usual program.
            }
        }
    }

    /** Returns what opens an address; empty where there is no screen, as on a server. */
    Optional<List<String>> command(URI address) {
        if (system.startsWith("windows")) {
            return Optional.of(List.of("rundll32", "url.dll,FileProtocolHandler", address.toString()));
        }
        if (system.startsWith("mac")) {
            return Optional.of(List.of("open", address.toString()));
        }
        boolean screen = environment.get("DISPLAY").isPresent()
                || environment.get("WAYLAND_DISPLAY").isPresent();
        return screen ? Optional.of(List.of("xdg-open", address.toString())) : Optional.empty();
    }
}
