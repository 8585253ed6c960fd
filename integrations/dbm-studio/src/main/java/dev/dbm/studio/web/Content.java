package dev.dbm.studio.web;

import java.util.Optional;

/** What an answer holds. */
sealed interface Content {
    /**
     * A page in its frame.
     *
     * @param page the page
     */
    record Whole(Page page) implements Content {}

    /**
     * A part of a page.
     *
     * @param template the template's file
     * @param view its parameter
     */
    record Part(String template, Object view) implements Content {}

    /**
     * Data.
     *
     * @param value what is written as JSON
     */
    record Json(Object value) implements Content {}

    /**
     * What is written bit by bit.
     *
     * @param contentType what it is
     * @param format how failures and life signs are put into it; empty where neither can be
     * @param body writes it
     */
    record Streamed(String contentType, Optional<StreamFormat> format, StreamBody body) implements Content {}

    /**
     * Another page.
     *
     * @param address its path and query
     */
    record Elsewhere(String address) implements Content {}

    /** Nothing. */
    record Nothing() implements Content {}
}
