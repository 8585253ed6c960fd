package dev.dbm.studio.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The way of every request: who may ask, what is asked, who answers, and the answer. */
final class Exchanges implements HttpHandler {
    private static final int MOST_BODY_BYTES = 8 << 20;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;
    private static final int TOO_LARGE = 413;
    private static final String HEAD = "HEAD";

    /** What a page's script may call a request. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private final Gate gate;
    private final Site site;
    private final Assets assets = Assets.load();
    private final Answers answers;

    Exchanges(Gate gate, Site site) {
        this.gate = gate;
        this.site = site;
        this.answers = new Answers(site, assets);
        site.router().get("/palette", request -> Response.json(Goal.all(site)));
    }

    /** Where this throws, the server closes the connection, so that nobody takes half an answer for a whole one. */
    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Optional<Gate.Verdict.Refuse> misdirected = gate.misdirected(exchange);
        if (misdirected.isPresent()) {
            answers.refuse(exchange, misdirected.get());
        } else {
            dispatch(exchange);
        }
        exchange.close();
    }

    private void dispatch(HttpExchange exchange) throws IOException {
        String rawPath = exchange.getRequestURI().getRawPath();
        List<String> path = rawPath != null && rawPath.startsWith("/") ? UrlEncoded.segments(rawPath) : List.of("");
        if (path.get(0).equals(Assets.PATH)) {
            asset(exchange, path);
            return;
        }
        switch (gate.judge(exchange)) {
            case Gate.Verdict.Enter() -> answer(exchange, path);
            case Gate.Verdict.Welcome(var cookie, var to) -> {
                Response response = Response.redirect(new Link(to)).withHeader("Set-Cookie", cookie);
                answers.send(exchange, Prepared.bodiless(response));
            }
            case Gate.Verdict.Refuse refuse -> answers.refuse(exchange, refuse);
        }
    }

    private void asset(HttpExchange exchange, List<String> path) throws IOException {
        String name = path.size() < 3 ? "" : String.join("/", path.subList(2, path.size()));
        Optional<byte[]> content = assets.find(name);
        if (content.isEmpty()) {
            answers.refuse(
                    exchange,
                    new Gate.Verdict.Refuse(NOT_FOUND, "There is no such file", "Reload the page that names it."));
            return;
        }
        // A page that was opened before an update may still ask for what has another hash by now.
        String caching = assets.isCurrent(path.get(1)) ? "public, max-age=31536000, immutable" : "no-store";
        Response response = Response.empty().withStatus(200).withHeader("Cache-Control", caching);
        answers.send(exchange, Prepared.of(response, content.get(), Assets.contentType(name)));
    }

    private void answer(HttpExchange exchange, List<String> path) throws IOException {
        Optional<HttpMethod> method = method(exchange.getRequestMethod());
        Optional<Router.Found> found = method.flatMap(one -> site.router().find(one, path));
        URI uri = exchange.getRequestURI();
        Request.Asked asked = asked(exchange.getRequestHeaders());
        if (found.isEmpty()) {
            boolean other = method.map(one -> site.router().hasOther(one, path)).orElse(true);
            RefusedRequestException refused = new RefusedRequestException(
                    other ? NOT_ALLOWED : NOT_FOUND,
                    other ? "This address is asked for in another way" : "There is no such page",
                    "Start from the overview.");
            answers.refuse(exchange, new Request("", uri, Map.of(), "", asked), refused);
            return;
        }
        byte[] body = body(exchange);
        if (body.length > MOST_BODY_BYTES) {
            answers.refuse(
                    exchange,
                    new Gate.Verdict.Refuse(TOO_LARGE, "What was sent is too large", "Send less than 8 MB at a time."));
            return;
        }
        Request request = new Request(
                id(exchange.getRequestHeaders()),
                uri,
                found.get().parameters(),
                new String(body, StandardCharsets.UTF_8),
                asked);
        answers.answer(exchange, found.get().route(), request);
    }

    private static Optional<HttpMethod> method(String name) {
        return switch (name) {
            case "GET", HEAD -> Optional.of(HttpMethod.GET);
            case "POST" -> Optional.of(HttpMethod.POST);
            default -> Optional.empty();
        };
    }

    /** Returns one byte more than may be sent where there is more, which is read and dropped: a connection that is closed before that takes the answer with it. */
    private static byte[] body(HttpExchange exchange) throws IOException {
        try (InputStream body = exchange.getRequestBody()) {
            byte[] read = body.readNBytes(MOST_BODY_BYTES + 1);
            body.transferTo(OutputStream.nullOutputStream());
            return read;
        }
    }

    private static String id(Headers headers) {
        String given = headers.getFirst("X-Request-Id");
        return given != null && ID.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }

    private static Request.Asked asked(Headers headers) {
        if (headers.containsKey("HX-Request")
                && !headers.containsKey("HX-Boosted")
                && !headers.containsKey("HX-History-Restore-Request")) {
            return Request.Asked.FRAGMENT;
        }
        boolean data = headers.getOrDefault("Accept", List.of()).stream().anyMatch(one -> one.contains("json"));
        return data ? Request.Asked.JSON : Request.Asked.PAGE;
    }
}
