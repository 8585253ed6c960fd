package dev.dbm.studio.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Who may ask. The address that is printed holds a token; it buys a cookie, which no other site can send and no script can read. A page of another site that
 * has this machine's address as its own (DNS rebinding) is known by the name of the host that it asks for.
 */
final class Gate {
    private static final String TOKEN = "token";
    private static final int SECRET_BYTES = 24;
    private static final int FORBIDDEN = 403;
    private static final int MISDIRECTED = 421;

    private final int port;
    private final String token = secret();
    private final String session = secret();
    private final Set<String> tickets = ConcurrentHashMap.newKeySet();

    Gate(int port) {
        this.port = port;
    }

    private static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Returns the address to print; who knows it may enter. */
    URI address() {
        return address(token);
    }

    /** Returns an address with which one may enter once. */
    URI ticket() {
        String ticket = secret();
        tickets.add(ticket);
        return address(ticket);
    }

    private URI address(String secret) {
        return URI.create("http://127.0.0.1:" + port + "/?" + TOKEN + "=" + secret);
    }

    /** What is said to somebody who asks. */
    sealed interface Verdict {
        /** May ask. */
        record Enter() implements Verdict {}

        /**
         * Has shown the token.
         *
         * @param cookie what shows from now on that it was shown
         * @param to the same address without it
         */
        record Welcome(String cookie, String to) implements Verdict {}

        /**
         * May not ask.
         *
         * @param status the status of the answer
         * @param what why, for a person
         * @param remedy what to do
         */
        record Refuse(int status, String what, String remedy) implements Verdict {}
    }

    /** Returns whether the request was meant for this server, whoever sent it. */
    Optional<Verdict.Refuse> misdirected(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        Set<String> hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
        List<String> host = headers.getOrDefault("Host", List.of());
        if (host.size() != 1 || !hosts.contains(host.get(0))) {
            return Optional.of(new Verdict.Refuse(
                    MISDIRECTED,
                    "This is not the host that was asked for",
                    "Open the address that the studio printed, at 127.0.0.1."));
        }
        List<String> origin = headers.getOrDefault("Origin", List.of());
        boolean ours = origin.equals(List.of("http://" + host.get(0)));
        boolean reads = !exchange.getRequestMethod().equals("POST");
        if (ours || (origin.isEmpty() && reads)) {
            return Optional.empty();
        }
        return Optional.of(new Verdict.Refuse(
                FORBIDDEN, "Another site asked for this", "Nothing was done. Only the studio's own pages may ask."));
    }

    /** Returns whether whoever sent the request may know what the database holds. */
    Verdict judge(HttpExchange exchange) {
        URI uri = exchange.getRequestURI();
        Map<String, List<String>> query = UrlEncoded.parse(uri.getRawQuery());
        if (exchange.getRequestMethod().equals("GET")
                && query.getOrDefault(TOKEN, List.of()).stream()
                        .anyMatch(given -> same(given, token) || tickets.remove(given))) {
            String cookie = cookieName() + "=" + session + "; Path=/; HttpOnly; SameSite=Strict";
            return new Verdict.Welcome(cookie, withoutToken(uri, query));
        }
        if (cookies(exchange).anyMatch(given -> same(given, session))) {
            return new Verdict.Enter();
        }
        return new Verdict.Refuse(
                FORBIDDEN,
                "This browser has not been let in",
                "Open the address that the studio printed when it was started; it ends with a token. After that, this"
                        + " address works, too.");
    }

    /** Cookies do not know ports, and there may be another studio at another one. */
    private String cookieName() {
        return "dbm-studio-" + port;
    }

    private Stream<String> cookies(HttpExchange exchange) {
        String prefix = cookieName() + "=";
        return exchange.getRequestHeaders().getOrDefault("Cookie", List.of()).stream()
                .flatMap(line -> Arrays.stream(line.split(";", -1)))
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(prefix))
                .map(cookie -> cookie.substring(prefix.length()));
    }

    private static String withoutToken(URI uri, Map<String, List<String>> query) {
        // Two slashes at the start would lead to another host.
        Link clean = new Link("/" + uri.getRawPath().replaceFirst("^/+", ""));
        for (Map.Entry<String, List<String>> parameter : query.entrySet()) {
            if (!parameter.getKey().equals(TOKEN)) {
                for (String value : parameter.getValue()) {
                    clean = clean.with(parameter.getKey(), value);
                }
            }
        }
        return clean.text();
    }

    /** Takes as long whatever the two have in common. */
    private static boolean same(String given, String secret) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }
}
