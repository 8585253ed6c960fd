package dev.dbm.websocket;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the connection's properties say about the WebSocket.
 *
 * @param template the WebSocket's URL, in which {@code {host}} and {@code {port}} stand for the server's
 * @param subprotocols the subprotocols that are offered, the preferred one first
 * @param headers what the upgrade request carries besides the WebSocket's own headers, by name; may hold secrets
 * @param pingInterval the time between two pings; zero for none
 * @param maxFrameBytes how many bytes one frame to the peer carries at most
 * @param rootCertificate a PEM file with the certificates to trust instead of the JVM's
 */
record Settings(
        String template,
        List<String> subprotocols,
        SortedMap<String, String> headers,
        Duration pingInterval,
        int maxFrameBytes,
        Optional<Path> rootCertificate) {

    static final String PREFIX = "dbm.websocket.";
    static final String URL = PREFIX + "url";
    static final String SOCKET_FACTORY_ARGUMENT = "socketFactoryArg";

    private static final String HEADER = "header.";
    private static final String FORMS =
            "write for example wss://{host}/v2 or ws://localhost:6432/v1?address={host}:{port}";

    /**
     * Reads the properties of a connection; the fragment of the URL may hold further ones, without their prefix.
     *
     * @throws IOException if there is no URL, or a property is unknown or malformed; the message holds no header's value
     */
    static Settings of(Properties properties) throws IOException {
        String url = properties.getProperty(URL, properties.getProperty(SOCKET_FACTORY_ARGUMENT, ""));
        if (url.isBlank()) {
            throw new IOException(
                    "No address of a WebSocket is given; set the connection property " + URL + ": " + FORMS);
        }
        int hash = url.indexOf('#');
        SortedMap<String, String> options = options(hash < 0 ? "" : url.substring(hash + 1));
        for (String name : properties.stringPropertyNames()) {
            if (name.startsWith(PREFIX) && !name.equals(URL)) {
                options.put(name.substring(PREFIX.length()), properties.getProperty(name));
            }
        }
        return read(hash < 0 ? url : url.substring(0, hash), options);
    }

    /**
     * Returns the address of the WebSocket for one server.
     *
     * @throws IOException if it is no ws or wss URL
     */
    URI address(String host, int port) throws IOException {
        boolean ipv6 = host.indexOf(':') >= 0;
        int query = template.indexOf('?');
        String place = query < 0 ? template : template.substring(0, query);
        String rest = query < 0 ? "" : template.substring(query);
        String address = place.replace("{host}", ipv6 ? "[" + host + "]" : host)
                + rest.replace("{host}", encoded(ipv6 ? "[" + host + "]" : host));
        URI uri;
        try {
            uri = new URI(address.replace("{port}", Integer.toString(port)));
        } catch (URISyntaxException malformed) {
            throw new IOException("The WebSocket's address cannot be read: " + malformed.getReason() + "; " + FORMS);
        }
        String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        if (!scheme.equals("ws") && !scheme.equals("wss")) {
            throw new IOException("The WebSocket's address begins with neither ws:// nor wss://; " + FORMS);
        }
        if (uri.getHost() == null) {
            throw new IOException("The WebSocket's address has no host; " + FORMS);
        }
        if (uri.getRawUserInfo() != null) {
            throw new IOException("The WebSocket's address has a user before its host, which a WebSocket does not send;"
                    + " give credentials as " + PREFIX + HEADER + "Authorization");
        }
        return uri;
    }

    private static Settings read(String template, SortedMap<String, String> options) throws IOException {
        List<String> subprotocols = List.of();
        SortedMap<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Duration pingInterval = Duration.ofSeconds(30);
        int maxFrameBytes = 65_536;
        Optional<Path> rootCertificate = Optional.empty();
        for (Map.Entry<String, String> option : options.entrySet()) {
            String name = option.getKey();
            String value = option.getValue();
            switch (name) {
                case "subprotocol" ->
                    subprotocols = Arrays.stream(value.split(",", -1))
                            .map(String::strip)
                            .toList();
                case "pingInterval" -> pingInterval = Duration.ofSeconds(number(name, value, 0));
                case "maxFrameBytes" -> maxFrameBytes = number(name, value, 1);
                case "rootCertificate" -> rootCertificate = Optional.of(path(name, value));
                default -> {
                    if (!name.startsWith(HEADER) || name.length() == HEADER.length()) {
                        throw new IOException("There is no property " + PREFIX + name + "; there are url, subprotocol,"
                                + " header.NAME, pingInterval, maxFrameBytes and rootCertificate");
                    }
                    headers.put(name.substring(HEADER.length()), value);
                }
            }
        }
        return new Settings(template, subprotocols, headers, pingInterval, maxFrameBytes, rootCertificate);
    }

    private static SortedMap<String, String> options(String fragment) throws IOException {
        SortedMap<String, String> options = new TreeMap<>();
        for (String option : fragment.split("&", -1)) {
            if (!option.isEmpty()) {
                int equals = option.indexOf('=');
                if (equals < 0) {
                    throw new IOException("What follows # in the WebSocket's address is not written name=value&…");
                }
                options.put(decoded(option.substring(0, equals)), decoded(option.substring(equals + 1)));
            }
        }
        return options;
    }

    private static int number(String name, String value, int least) throws IOException {
        try {
            int number = Integer.parseInt(value.strip());
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new IOException(PREFIX + name + " is no number of at least " + least + ": " + value);
    }

    private static Path path(String name, String value) throws IOException {
        try {
            return Path.of(value);
        } catch (InvalidPathException malformed) {
            throw new IOException(PREFIX + name + " is no path: " + value, malformed);
        }
    }

    private static String decoded(String text) throws IOException {
        try {
            // A plus sign is itself: tokens have them, and nobody encodes a header's spaces as plus signs.
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new IOException("What follows # in the WebSocket's address is not percent-encoded correctly");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Settings[" + headers.size() + " headers, ping " + pingInterval + "]";
    }
}
