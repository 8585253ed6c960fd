package dev.dbm.studio.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * An address within the studio, whatever names it holds.
 *
 * @param text path and query, encoded, for example {@code /rows/public.customer?sort=name}
 */
public record Link(String text) {
    /** Returns the address of these path segments; none for the first page. */
    public static Link to(String... segments) {
        return new Link(Arrays.stream(segments).map(Link::encoded).collect(Collectors.joining("/", "/", "")));
    }

    /** Returns this address with one more query parameter. */
    public Link with(String name, String value) {
        return new Link(text + (text.indexOf('?') < 0 ? '?' : '&') + encoded(name) + '=' + encoded(value));
    }

    static String encoded(String value) {
        // Forms write a blank as a plus, which in a path is one.
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return text;
    }
}
