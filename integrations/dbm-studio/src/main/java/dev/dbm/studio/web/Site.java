package dev.dbm.studio.web;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What a server serves.
 *
 * @param router who answers which addresses
 * @param navigation what is said around every page; asked for each of them, and must neither fail nor take long
 * @param abandoned is told the id of a request whose answer nobody reads any more
 */
public record Site(Router router, Supplier<Navigation> navigation, Consumer<String> abandoned) {}
