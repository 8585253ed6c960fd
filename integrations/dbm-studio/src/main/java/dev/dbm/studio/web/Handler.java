package dev.dbm.studio.web;

/** Answers the requests of one route, on a virtual thread of each request's own. */
@FunctionalInterface
public interface Handler {
    /**
     * Returns the answer.
     *
     * @throws dev.dbm.DbmException what a person can mend: becomes a page with its code and remedy
     * @throws RefusedRequestException if the request itself is wrong, or what it asks for is not there
     */
    Response handle(Request request);
}
