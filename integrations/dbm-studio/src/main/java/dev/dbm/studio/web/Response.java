package dev.dbm.studio.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** An answer; immutable. Each kind of content has its factory. */
public final class Response {
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int SEE_OTHER = 303;

    private final int status;
    private final Map<String, String> headers;
    private final Content content;

    private Response(int status, Map<String, String> headers, Content content) {
        this.status = status;
        this.headers = Map.copyOf(headers);
        this.content = content;
    }

    /** Returns a whole page, in the frame that all pages have. */
    public static Response page(Page page) {
        return new Response(OK, Map.of(), new Content.Whole(page));
    }

    /**
     * Returns a part of a page, for htmx to put in its place.
     *
     * @param template a file of {@code src/main/jte}, for example {@code rows/grid.jte}
     * @param view its parameter {@code view}
     */
    public static Response fragment(String template, Object view) {
        return new Response(OK, Map.of(), new Content.Part(template, view));
    }

    /** Returns data for a script: records, lists, maps and texts, written as JSON. */
    public static Response json(Object value) {
        return new Response(OK, Map.of(), new Content.Json(value));
    }

    /** Returns what is written bit by bit, for the studio's own pages. */
    public static Response stream(StreamFormat format, StreamBody body) {
        return new Response(OK, Map.of(), new Content.Streamed(format.contentType(), Optional.of(format), body));
    }

    /**
     * Returns a file to save, written bit by bit.
     *
     * @param name what the file is called, whatever it holds
     * @param contentType for example {@code text/csv; charset=utf-8}
     */
    public static Response download(String name, String contentType, StreamBody body) {
        Content.Streamed content = new Content.Streamed(contentType, Optional.empty(), body);
        return new Response(OK, Map.of(), content)
                .withHeader("Content-Disposition", "attachment; filename*=UTF-8''" + Link.encoded(name));
    }

    /** Returns the way to another page, taken after a change, so that reloading does not repeat it. */
    public static Response redirect(Link to) {
        return new Response(SEE_OTHER, Map.of("Location", to.text()), new Content.Elsewhere(to.text()));
    }

    /** Returns the answer to a request that wants none. */
    public static Response empty() {
        return new Response(NO_CONTENT, Map.of(), new Content.Nothing());
    }

    /** Returns the answer with another status, for example 422 for a form that was filled in wrongly. */
    public Response withStatus(int other) {
        return new Response(other, headers, content);
    }

    /** Returns the answer with one more header, for example {@code HX-Push-Url}. */
    public Response withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Response(status, more, content);
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    Content content() {
        return content;
    }
}
