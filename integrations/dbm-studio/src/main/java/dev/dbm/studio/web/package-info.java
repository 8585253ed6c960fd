/**
 * Serving: the server, who may ask, routes, answers, assets and the frame around every page. Knows nothing of databases, and no page by name.
 *
 * <p>A page is a class that registers its routes, a record that its template is given, the template, and a line in {@code dev.dbm.studio.Pages}:
 *
 * <pre>{@code
 * public final class LockPages {
 *     private final StudioDatabase database;
 *
 *     public LockPages(StudioDatabase database) { this.database = database; }
 *
 *     public void routes(Router router) {
 *         router.section("Locks", "/locks").get("/locks", this::page).get("/locks/{table}", this::part);
 *     }
 *
 *     private Response page(Request request) {
 *         LocksView view = database.read(request.id(), connection -> LocksView.read(connection, request.query("sort")));
 *         return Response.page(Page.of("Locks", "locks/page.jte", view).withScript("locks.js").withStyle("locks.css"));
 *     }
 *
 *     private Response part(Request request) {
 *         return Response.fragment("locks/part.jte", new LockView(request.path("table")));
 *     }
 * }
 * }</pre>
 *
 * <ul>
 *   <li>The template {@code src/main/jte/locks/page.jte} begins with {@code @param LocksView view} and holds what stands in {@code <main>}; {@code ${…}} escapes for
 *       where it stands. Addresses are made by {@link dev.dbm.studio.web.Link}. No {@code style} and no {@code on…} attribute: browsers refuse them here.
 *   <li>Scripts are modules in {@code src/main/resources/dev/dbm/studio/assets}; they may {@code import { lines } from './studio.js'}. Style sheets lie beside them.
 *   <li>htmx is on every page: {@code hx-get} and {@code hx-post} ask for parts. Each request has an id, by which its statements are cancelled when its page is left.
 *   <li>What a person can mend is thrown as a {@code DbmException}, what is asked wrongly as a {@link dev.dbm.studio.web.RefusedRequestException}; both become
 *       pages, parts or JSON, whichever was asked for.
 *   <li>What may be long is a {@link dev.dbm.studio.web.Response#stream} or a {@link dev.dbm.studio.web.Response#download}.
 * </ul>
 */
@NullMarked
package dev.dbm.studio.web;

import org.jspecify.annotations.NullMarked;
