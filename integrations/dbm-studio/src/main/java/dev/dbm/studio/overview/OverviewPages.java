package dev.dbm.studio.overview;

import dev.dbm.core.session.Session;
import dev.dbm.core.sql.Sql;
import dev.dbm.studio.database.LiveSchema;
import dev.dbm.studio.database.ServerFacts;
import dev.dbm.studio.database.StudioDatabase;
import dev.dbm.studio.database.StudioProject;
import dev.dbm.studio.web.Page;
import dev.dbm.studio.web.Request;
import dev.dbm.studio.web.Response;
import dev.dbm.studio.web.Router;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** The first page. */
public final class OverviewPages {
    private static final Sql SIZE = Sql.raw("SELECT pg_size_pretty(pg_database_size(current_database()))");

    private final StudioDatabase database;
    private final Optional<StudioProject> project;

    /** Reads nothing yet. */
    public OverviewPages(StudioDatabase database, Optional<StudioProject> project) {
        this.database = database;
        this.project = project;
    }

    /** Adds the page. */
    public void routes(Router router) {
        router.section("Overview", "/").get("/", this::overview);
    }

    private Response overview(Request request) {
        LiveSchema live = database.schema();
        String size = database.read(request.id(), OverviewPages::size);
        ServerFacts server = live.server();
        OverviewView view = new OverviewView(
                server.database(),
                server.version(),
                server.host(),
                server.role(),
                size,
                project.map(one -> one.workspace().migrations().toString()),
                OverviewView.counts(live.schema()));
        return Response.page(Page.of("Overview", "overview/page.jte", view));
    }

    private static String size(Connection connection) throws SQLException {
        try (Statement statement = Session.statement(connection);
                ResultSet row = statement.executeQuery(SIZE.text())) {
            row.next();
            return row.getString(1);
        }
    }
}
