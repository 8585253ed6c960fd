package dev.dbm.studio.web;

/** What a request wants; nothing but these is served. */
enum HttpMethod {
    /** Looks at something and changes nothing; a HEAD is one without the answer's body. */
    GET,
    /** Changes something. */
    POST
}
