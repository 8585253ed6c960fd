package dev.dbm.studio.web;

import java.util.Optional;

/** An answer that only has to be sent. */
final class Prepared {
    private static final byte[] NOTHING = {};

    private final Response response;
    private final byte[] body;
    private final String contentType;
    private final Optional<Content.Streamed> streamed;

    private Prepared(Response response, byte[] body, String contentType, Optional<Content.Streamed> streamed) {
        this.response = response;
        this.body = body;
        this.contentType = contentType;
        this.streamed = streamed;
    }

    static Prepared of(Response response, byte[] body, String contentType) {
        return new Prepared(response, body, contentType, Optional.empty());
    }

    static Prepared bodiless(Response response) {
        return new Prepared(response, NOTHING, "", Optional.empty());
    }

    static Prepared streamed(Response response, Content.Streamed content) {
        return new Prepared(response, NOTHING, content.contentType(), Optional.of(content));
    }

    /** Returns status and headers. */
    Response response() {
        return response;
    }

    /** Returns what is sent, unless it is streamed. */
    byte[] body() {
        return body;
    }

    /** Returns what that is; empty if nothing is sent. */
    String contentType() {
        return contentType;
    }

    /** Returns what is written bit by bit. */
    Optional<Content.Streamed> streamed() {
        return streamed;
    }
}
