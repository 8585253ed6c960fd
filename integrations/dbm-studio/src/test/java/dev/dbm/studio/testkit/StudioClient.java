package dev.dbm.studio.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks a studio over HTTP, as a browser that has been let in would. */
public final class StudioClient implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI entrance;
    private final String cookie;

    /** Shows the token and keeps the cookie. */
    public StudioClient(URI entrance) {
        this.entrance = entrance;
        String line = send(HttpRequest.newBuilder(entrance))
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
        this.cookie = line.substring(0, line.indexOf(';'));
    }

    /** Scheme, host and port. */
    public String origin() {
        return "http://" + entrance.getAuthority();
    }

    public String cookie() {
        return cookie;
    }

    public URI uri(String address) {
        return URI.create(origin() + address);
    }

    /** Looks at an address. */
    public HttpResponse<String> get(String address) {
        return send(HttpRequest.newBuilder(uri(address)).header("Cookie", cookie));
    }

    /** Asks for a part of a page, as htmx does. */
    public HttpResponse<String> fragment(String address) {
        return send(
                HttpRequest.newBuilder(uri(address)).header("Cookie", cookie).header("HX-Request", "true"));
    }

    /** Sends a form, as a page of the studio does. */
    public HttpResponse<String> post(String address, Map<String, String> form) {
        return send(posting(address, form).header("Cookie", cookie).header("Origin", origin()));
    }

    /** A form that is sent without what makes it trustworthy. */
    public HttpRequest.Builder posting(String address, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(uri(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }
}
