package dev.dbm.websocket;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A URL {@code jdbc:postgresql+ws://HOST:PORT/DB?…} or {@code jdbc:postgresql+wss://HOST:PORT/DB?…}, in the PostgreSQL JDBC driver's words.
 *
 * <p>The WebSocket's address is that of the database: {@code ws://HOST:PORT/}, with port 80, or 443 for {@code wss}, where none is given. The
 * parameter {@code wsPath} sets its path, and may have a query with <code>{host}</code> and <code>{port}</code>; for hosts below {@code
 * neon.tech} it is {@code /v2}. With {@code wss}, {@code sslmode} is {@code disable} unless it is given: TLS is around the tunnel. {@code
 * assumeMinServerVersion} is 9.0 unless it is given, which saves a flight there and back.
 *
 * @param jdbcUrl the same URL with the scheme {@code jdbc:postgresql://} and with ports
 * @param properties what the driver needs besides, by name
 */
public record WebSocketUrl(String jdbcUrl, SortedMap<String, String> properties) {

    /** How these URLs begin, with and without TLS. */
    private static final Pattern SCHEME = Pattern.compile("jdbc:postgresql\\+(wss?):(.*)", Pattern.DOTALL);

    private static final String PATH = "wsPath";
    private static final String NEON = ".neon.tech";

    /** Copies the map. */
    public WebSocketUrl {
        properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
    }

    /** Returns whether the text begins as these URLs do. */
    public static boolean accepts(String url) {
        return url.startsWith("jdbc:postgresql+ws:") || url.startsWith("jdbc:postgresql+wss:");
    }

    /**
     * Translates a URL.
     *
     * @param given further connection properties, which the URL's parameters precede; {@code wsPath} may be one of them
     * @throws IllegalArgumentException if it is malformed; the message holds no part of it that may be secret
     */
    public static WebSocketUrl parse(String url, Properties given) {
        Matcher scheme = SCHEME.matcher(url);
        if (!scheme.matches() || !scheme.group(2).startsWith("//")) {
            throw malformed("it does not begin with jdbc:postgresql+ws://HOST or jdbc:postgresql+wss://HOST");
        }
        boolean tls = scheme.group(1).equals("wss");
        String rest = scheme.group(2).substring(2);
        int question = rest.indexOf('?');
        String place = question < 0 ? rest : rest.substring(0, question);
        String query = question < 0 ? "" : rest.substring(question + 1);
        int slash = place.indexOf('/');
        String authority = slash < 0 ? place : place.substring(0, slash);
        if (authority.indexOf('@') >= 0) {
            throw malformed("it has no place for a user before the host; give user and password as properties");
        }
        List<String> kept = new ArrayList<>();
        Properties all = new Properties();
        given.stringPropertyNames().forEach(name -> all.setProperty(name, given.getProperty(name)));
        for (String parameter : query.split("&", -1)) {
            if (!parameter.isEmpty()) {
                int equals = parameter.indexOf('=');
                String name = decoded(equals < 0 ? parameter : parameter.substring(0, equals));
                all.setProperty(name, equals < 0 ? "" : decoded(parameter.substring(equals + 1)));
                if (!name.equals(PATH)) {
                    kept.add(parameter);
                }
            }
        }
        List<String> hosts = hosts(authority, tls ? 443 : 80);
        String address = (tls ? "wss://" : "ws://") + "{host}:{port}" + path(all, hosts);
        return new WebSocketUrl(
                "jdbc:postgresql://" + String.join(",", hosts) + (slash < 0 ? "/" : place.substring(slash))
                        + (kept.isEmpty() ? "" : "?" + String.join("&", kept)),
                properties(address, tls, all));
    }

    private static SortedMap<String, String> properties(String address, boolean tls, Properties all) {
        SortedMap<String, String> properties = new TreeMap<>();
        for (String taken : List.of("socketFactory", Settings.SOCKET_FACTORY_ARGUMENT, Settings.URL)) {
            if (all.containsKey(taken)) {
                throw malformed("it says where the WebSocket is, and so does " + taken
                        + "; leave that out, or write jdbc:postgresql:// and name the socket factory");
            }
        }
        properties.put("socketFactory", WebSocketSocketFactory.class.getName());
        properties.put(Settings.SOCKET_FACTORY_ARGUMENT, address);
        if (!all.containsKey("assumeMinServerVersion")) {
            // The application's name then goes with the start-up message instead of costing a flight there and back.
            properties.put("assumeMinServerVersion", "9.0");
        }
        if (tls && !all.containsKey("sslmode") && !all.containsKey("ssl")) {
            properties.put("sslmode", "disable");
        }
        return properties;
    }

    private static String path(Properties all, List<String> hosts) {
        String path = all.getProperty(PATH, "");
        if (path.indexOf('#') >= 0) {
            throw malformed(PATH + " has a #; give the WebSocket's properties as " + Settings.PREFIX + "NAME");
        }
        if (path.isEmpty()) {
            return isNeon(hosts.getFirst()) ? "/v2" : "/";
        }
        return path.startsWith("/") ? path : "/" + path;
    }

    private static boolean isNeon(String host) {
        return host.substring(0, host.lastIndexOf(':')).toLowerCase(Locale.ROOT).endsWith(NEON);
    }

    private static List<String> hosts(String authority, int port) {
        List<String> hosts = new ArrayList<>();
        for (String host : authority.split(",", -1)) {
            if (host.isEmpty() || host.startsWith(":")) {
                throw malformed("it names no host");
            }
            hosts.add(host.lastIndexOf(':') > host.lastIndexOf(']') ? host : host + ":" + port);
        }
        return hosts;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            throw malformed("a % is not followed by the two hexadecimal digits of a character");
        }
    }

    private static IllegalArgumentException malformed(String reason) {
        return new IllegalArgumentException("The database URL cannot be read: " + reason);
    }
}
