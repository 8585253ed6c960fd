package dev.dbm.studio.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import dev.dbm.DbmException;
import dev.dbm.ErrorCode;
import dev.dbm.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Turns answers, and what goes wrong on the way to one, into bytes. */
final class Answers {
    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
    private static final String HTML = "text/html; charset=utf-8";
    private static final String JSON = "application/json; charset=utf-8";
    private static final int SERVER_ERROR = 500;
    private static final int UNAVAILABLE = 503;
    private static final int NO_BODY = -1;

    /** Everything comes from here, nothing is written into a page as script or style, and nobody puts a page into another. */
    private static final Map<String, String> PROTECTION = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Referrer-Policy",
            "same-origin",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY");

    private final Site site;
    private final Assets assets;
    private final Templates templates = new Templates();
    private final JsonMapper json = JsonMapper.builder().build();

    Answers(Site site, Assets assets) {
        this.site = site;
        this.assets = assets;
    }

    /** Lets a route answer, and sends what it gives or why it could not. */
    void answer(HttpExchange exchange, Route route, Request request) throws IOException {
        FutureTask<Prepared> task =
                new FutureTask<>(() -> prepared(request, route.handler().handle(request)));
        task.run();
        Prepared prepared;
        try {
            prepared = task.get();
        } catch (ExecutionException failed) {
            prepared = failure(route, request, failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return;
        }
        if (prepared.streamed().isPresent()) {
            stream(exchange, route, request, prepared, prepared.streamed().get());
        } else {
            send(exchange, prepared);
        }
    }

    private Prepared prepared(Request request, Response response) {
        return switch (response.content()) {
            case Content.Whole(var page) -> html(response, page(request, page));
            case Content.Part(var template, var view) -> html(response, templates.part(template, view));
            case Content.Json(var value) -> Prepared.of(response, json.writeValueAsBytes(value), JSON);
            case Content.Elsewhere(var address) -> elsewhere(request, response, address);
            case Content.Nothing() -> Prepared.bodiless(response);
            case Content.Streamed streamed -> Prepared.streamed(response, streamed);
        };
    }

    /** A script that asks for a part of a page would follow the way by itself, and put the whole other page where the part belongs. */
    private static Prepared elsewhere(Request request, Response response, String address) {
        Response answer = request.isFragment() ? Response.empty().withHeader("HX-Redirect", address) : response;
        return Prepared.bodiless(answer);
    }

    private static Prepared html(Response response, String text) {
        return Prepared.of(response, text.getBytes(StandardCharsets.UTF_8), HTML);
    }

    private String page(Request request, Page page) {
        Navigation navigation = site.navigation().get();
        return templates.page(new Frame(
                page, request.path(), request.address(), site.router().sections(), navigation, assets::address));
    }

    private Prepared failure(Route route, Request request, @Nullable Throwable cause) {
        return switch (cause) {
            case RefusedRequestException refused ->
                said(request, refused.status(), ErrorView.of(refused.what(), refused.remedy()));
            case DbmException known ->
                said(
                        request,
                        known.code() == ErrorCode.DATABASE_UNREACHABLE ? UNAVAILABLE : SERVER_ERROR,
                        ErrorView.of(known));
            case null, default -> said(request, SERVER_ERROR, unexpected(route, cause));
        };
    }

    private static ErrorView unexpected(Route route, @Nullable Throwable cause) {
        LOG.error("{} {} failed", route.method(), route.text(), cause);
        return ErrorView.of(Problem.of(
                ErrorCode.INTERNAL_ERROR,
                "The studio failed"
                        + (cause == null ? "" : ": " + cause.getClass().getSimpleName()),
                "This is a defect. The log of the studio has where it happened; please report it."));
    }

    private Prepared said(Request request, int status, ErrorView view) {
        Response response = Response.empty().withStatus(status);
        return switch (request.asked()) {
            case PAGE -> html(response, page(request, Templates.failure(view)));
            case FRAGMENT -> html(response, templates.failurePart(view));
            case JSON -> Prepared.of(response, json.writeValueAsBytes(Map.of("error", view)), JSON);
        };
    }

    /** Says that there is nothing to be had at this address. */
    void refuse(HttpExchange exchange, Request request, RefusedRequestException refused) throws IOException {
        send(exchange, said(request, refused.status(), ErrorView.of(refused.what(), refused.remedy())));
    }

    /** Says no to somebody who must not learn anything of the database, its name included. */
    void refuse(HttpExchange exchange, Gate.Verdict.Refuse refuse) throws IOException {
        String text = templates.refusal(new RefusalView(refuse.what(), refuse.remedy(), assets.address("studio.css")));
        send(exchange, html(Response.empty().withStatus(refuse.status()), text));
    }

    /** Sends what is ready. */
    void send(HttpExchange exchange, Prepared prepared) throws IOException {
        headers(exchange, prepared);
        int length = prepared.body().length;
        if (length == 0 || exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(prepared.response().status(), NO_BODY);
        } else {
            exchange.sendResponseHeaders(prepared.response().status(), length);
            exchange.getResponseBody().write(prepared.body());
        }
    }

    private static void headers(HttpExchange exchange, Prepared prepared) {
        Headers headers = exchange.getResponseHeaders();
        PROTECTION.forEach(headers::set);
        // Rows of a database do not belong into a browser's files.
        headers.set("Cache-Control", "no-store");
        if (!prepared.contentType().isEmpty()) {
            headers.set("Content-Type", prepared.contentType());
        }
        prepared.response().headers().forEach(headers::set);
    }

    private void stream(
            HttpExchange exchange, Route route, Request request, Prepared prepared, Content.Streamed streamed)
            throws IOException {
        headers(exchange, prepared);
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(prepared.response().status(), NO_BODY);
            return;
        }
        exchange.sendResponseHeaders(prepared.response().status(), 0);
        LiveStream live = new LiveStream(
                exchange.getResponseBody(),
                streamed.format(),
                () -> site.abandoned().accept(request.id()));
        try {
            live.write(out -> streamed.body().write(new StreamWriter(out, templates, json)));
        } catch (ExecutionException failed) {
            if (live.isGone()) {
                return;
            }
            if (streamed.format().isEmpty()) {
                // Cut off, so that the browser does not take half a file for a whole one.
                throw new IOException("The download failed", failed.getCause());
            }
            ErrorView view = switch (failed.getCause()) {
                case DbmException known -> ErrorView.of(known);
                case RefusedRequestException refused -> ErrorView.of(refused.what(), refused.remedy());
                case null, default -> unexpected(route, failed.getCause());
            };
            live.end(
                    switch (streamed.format().get()) {
                        case HTML -> templates.failurePart(view);
                        case JSON_LINES -> json.writeValueAsString(Map.of("error", view)) + "\n";
                    });
        }
    }
}
