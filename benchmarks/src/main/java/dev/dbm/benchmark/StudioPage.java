package dev.dbm.benchmark;

import dev.dbm.spi.StudioOptions;
import dev.dbm.spi.StudioServer;
import dev.dbm.workspace.Workspace;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.ds.PGSimpleDataSource;

/** A cold process that serves a database, opens its first page, and then opens it again. Prints the milliseconds of the first and the median of the later ones. */
final class StudioPage {
    private static final Pattern COOKIE = Pattern.compile("(?i)set-cookie: ([^;]+);");
    private static final int LATER = 20;

    private StudioPage() {}

    /**
     * Serves and asks.
     *
     * @param args the database's URL
     */
    public static void main(String[] args) throws IOException {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(args[0]);
        StudioServer server = ServiceLoader.load(StudioServer.class).findFirst().orElseThrow();
        Workspace workspace = Workspace.builder(Path.of("no-such-folder")).build();
        StudioOptions options =
                new StudioOptions(database, () -> workspace, List.of(0), StudioOptions.Access.READ_ONLY);
        try (StudioServer.Serving serving = server.start(options)) {
            URI address = serving.address();
            Matcher cookie = COOKIE.matcher(answer(address, "/?" + address.getRawQuery(), "none=0"));
            if (!cookie.find()) {
                throw new IllegalStateException("Not let in");
            }
            double first = page(address, cookie.group(1));
            List<Double> later = new ArrayList<>();
            for (int i = 0; i < LATER; i++) {
                later.add(page(address, cookie.group(1)));
            }
            System.out.printf(
                    "%.1f %.1f%n", first, later.stream().sorted().toList().get(LATER / 2));
        }
    }

    private static double page(URI address, String cookie) throws IOException {
        long start = System.nanoTime();
        String page = answer(address, "/", cookie);
        if (!page.startsWith("HTTP/1.1 200") || !page.contains("</html>")) {
            throw new IllegalStateException(page);
        }
        return (System.nanoTime() - start) / 1e6;
    }

    /** By a socket, since a client of HTTP would take longer to load than what is measured. */
    private static String answer(URI address, String path, String cookie) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String request = "GET %s HTTP/1.1\r\nHost: %s\r\nCookie: %s\r\nConnection: close\r\n\r\n"
                    .formatted(path, address.getAuthority(), cookie);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
