package dev.dbm.studio.console;

import dev.dbm.studio.database.ServerFacts;
import dev.dbm.studio.database.StudioDatabase;
import dev.dbm.studio.database.WriteMode;
import dev.dbm.studio.web.Page;
import dev.dbm.studio.web.RefusedRequestException;
import dev.dbm.studio.web.Request;
import dev.dbm.studio.web.Response;
import dev.dbm.studio.web.Router;
import dev.dbm.studio.web.StreamFormat;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** The page where one's own SQL is run. */
public final class ConsolePages {
    private final StudioDatabase database;
    private final ConsoleRunner runner;

    /** Reads nothing yet. */
    public ConsolePages(StudioDatabase database) {
        this.database = database;
        this.runner = new ConsoleRunner(database);
    }

    /** Adds the page, and what its script asks for. */
    public void routes(Router router) {
        router.section("SQL", "/sql")
                .get("/sql", this::page)
                .get("/sql/words", this::words)
                .post("/sql", this::run);
    }

    private Response page(Request request) {
        ConsoleView view = new ConsoleView(
                request.query("text").orElse(""), writes(), ConsoleView.timeouts(database.statementTimeout()));
        return Response.page(Page.of("SQL", "console/page.jte", view)
                .withStyle("vendor/codemirror/codemirror.css")
                .withStyle("vendor/codemirror/show-hint.css")
                .withStyle("console.css")
                .withScript("console.js"));
    }

    /** Whose rows they are is said before the first of them is changed. */
    private Optional<String> writes() {
        if (database.mode() == WriteMode.READ_ONLY) {
            return Optional.empty();
        }
        ServerFacts server = database.schema().server();
        return Optional.of(
                switch (server.place()) {
                    case LOCAL -> "into " + server.database();
                    case REMOTE -> "into " + server.database() + " on " + server.host();
                });
    }

    private Response words(Request request) {
        return Response.json(database.read(request.id(), SchemaWords::read));
    }

    private Response run(Request request) {
        ConsoleRequest asked = asked(request);
        return Response.stream(
                StreamFormat.JSON_LINES,
                out -> runner.run(request.id(), asked, event -> {
                    out.json(Map.of(event.label(), event));
                    out.flush();
                }));
    }

    private ConsoleRequest asked(Request request) {
        String purpose = request.form("purpose").orElse("run");
        return new ConsoleRequest(
                request.form("text").orElse(""),
                request.form("cursor").map(text -> number("cursor", text)),
                Arrays.stream(ConsoleRequest.Purpose.values())
                        .filter(one -> one.name().equalsIgnoreCase(purpose))
                        .findFirst()
                        .orElseThrow(() -> bad("purpose", purpose)),
                request.form("write").isPresent() ? WriteMode.WRITE : WriteMode.READ_ONLY,
                request.form("timeout")
                        .map(text -> Duration.ofSeconds(number("timeout", text)))
                        .orElse(database.statementTimeout()));
    }

    private static int number(String name, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException none) {
            throw bad(name, text);
        }
    }

    private static RefusedRequestException bad(String name, String text) {
        return RefusedRequestException.bad("There is no such " + name + ": " + text, "Reload the page.");
    }
}
