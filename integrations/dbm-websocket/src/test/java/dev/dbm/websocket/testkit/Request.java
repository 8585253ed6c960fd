package dev.dbm.websocket.testkit;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An HTTP request that asks for a WebSocket.
 *
 * @param method {@code GET}
 * @param target path and query as sent
 * @param headers by name, in any case; of a repeated one the values, parted by commas
 */
public record Request(String method, String target, Map<String, String> headers) {
    private static final int LARGEST_LINE = 64 * 1024;

    /** Reads no byte beyond the empty line. */
    static Request read(InputStream in) throws IOException {
        String[] line = line(in).split(" ");
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            if (colon < 0 || line.length < 2) {
                throw new IOException("No HTTP request");
            }
            headers.merge(
                    header.substring(0, colon).strip(),
                    header.substring(colon + 1).strip(),
                    (first, next) -> first + ", " + next);
        }
        return new Request(line[0], line[1], headers);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.length() > LARGEST_LINE) {
                throw new EOFException("The request ended early: " + line);
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    public String path() {
        return URI.create(target).getPath();
    }

    /** The host that the client named, without its port. */
    public String host() {
        return header("Host").orElse("").replaceFirst(":\\d+$", "");
    }

    /** A parameter of the query, decoded. */
    public Optional<String> parameter(String name) {
        String query = URI.create(target).getRawQuery();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals >= 0 && pair.substring(0, equals).equals(name)) {
                return Optional.of(URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }
}
