package dev.dbm.studio.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was asked. Immutable; everything in it was sent by a browser and may be anything. */
public final class Request {
    private final String id;
    private final URI uri;
    private final Map<String, String> path;
    private final Map<String, List<String>> query;
    private final String body;
    private final Map<String, List<String>> form;
    private final Asked asked;

    Request(String id, URI uri, Map<String, String> path, String body, Asked asked) {
        this.id = id;
        this.uri = uri;
        this.path = Map.copyOf(path);
        this.query = UrlEncoded.parse(uri.getRawQuery());
        this.body = body;
        this.form = UrlEncoded.parse(body);
        this.asked = asked;
    }

    /** Returns what identifies the request: statements that run for it are cancelled by this name when its page is gone. */
    public String id() {
        return id;
    }

    /**
     * Returns the segment that a name of the route's pattern stands for, decoded.
     *
     * @throws IllegalArgumentException if the pattern has no such name
     */
    public String path(String name) {
        if (!path.containsKey(name)) {
            throw new IllegalArgumentException("The route has no such parameter: " + name);
        }
        return path.getOrDefault(name, "");
    }

    /** Returns the first value of a query parameter, decoded. */
    public Optional<String> query(String name) {
        return queries(name).stream().findFirst();
    }

    /** Returns all values of a query parameter, decoded, in their order. */
    public List<String> queries(String name) {
        return query.getOrDefault(name, List.of());
    }

    /** Returns the first value of a field of the form that was sent. */
    public Optional<String> form(String name) {
        return forms(name).stream().findFirst();
    }

    /** Returns all values of a field of the form that was sent, in their order. */
    public List<String> forms(String name) {
        return form.getOrDefault(name, List.of());
    }

    /** Returns what was sent, as it was sent; empty if nothing was. */
    public String body() {
        return body;
    }

    /** Returns the path as it was sent, without the query. */
    public String path() {
        return uri.getRawPath();
    }

    /** Returns path and query as they were sent, for links that lead back here. */
    public String address() {
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }

    /** Returns whether a part of a page is asked for, by htmx, and not a page. */
    public boolean isFragment() {
        return asked == Asked.FRAGMENT;
    }

    /** Returns what kind of answer is understood. */
    Asked asked() {
        return asked;
    }

    /** What kind of answer is understood. */
    enum Asked {
        /** A whole page. */
        PAGE,
        /** A part of one. */
        FRAGMENT,
        /** Data for a script. */
        JSON
    }
}
