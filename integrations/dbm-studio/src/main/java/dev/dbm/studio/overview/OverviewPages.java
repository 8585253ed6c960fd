package dev.dbm.studio.overview;

import dev.dbm.ConfigurationException;
import dev.dbm.DbmException;
import dev.dbm.ErrorCode;
import dev.dbm.JournalException;
import dev.dbm.core.run.LockWaits;
import dev.dbm.core.session.Session;
import dev.dbm.core.sql.Sql;
import dev.dbm.studio.database.LiveSchema;
import dev.dbm.studio.database.ServerFacts;
import dev.dbm.studio.database.StudioDatabase;
import dev.dbm.studio.database.StudioProject;
import dev.dbm.studio.web.ErrorView;
import dev.dbm.studio.web.Page;
import dev.dbm.studio.web.Request;
import dev.dbm.studio.web.Response;
import dev.dbm.studio.web.Router;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.function.Function;

/** The first page. What takes longer than reading the schema once loads by itself, part by part. */
public final class OverviewPages {
    private static final Sql SIZE = Sql.raw("SELECT pg_size_pretty(pg_database_size(current_database()))");

    /** An event of the page: a migration goes on. */
    private static final String GOES_ON = "migrating";

    /** An event of the page: a migration or a wait is over. */
    private static final String OVER = "migrated";

    private final StudioDatabase database;
    private final Optional<StudioProject> project;

    /** Reads nothing yet. */
    public OverviewPages(StudioDatabase database, Optional<StudioProject> project) {
        this.database = database;
        this.project = project;
    }

    /** Adds the page. */
    public void routes(Router router) {
        router.section("Overview", "/")
                .get("/", this::overview)
                .get("/overview/sync", request -> part("overview/sync.jte", this::sync))
                .get("/overview/standing", request -> part("overview/standing.jte", this::standing))
                .get("/overview/next", request -> part("overview/next.jte", one -> NextView.of(one.next())))
                .get("/overview/locks", this::locks);
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
        return Response.page(Page.of("Overview", "overview/page.jte", view)
                .withStyle("sql.css")
                .withStyle("plan.css")
                .withStyle("overview.css")
                .withScript("overview.js"));
    }

    private static String size(Connection connection) throws SQLException {
        try (Statement statement = Session.statement(connection);
                ResultSet row = statement.executeQuery(SIZE.text())) {
            row.next();
            return row.getString(1);
        }
    }

    private SyncView sync(StudioProject known) {
        return SyncView.of(known.verify());
    }

    private StandingView standing(StudioProject known) {
        return StandingView.of(known.status(), database.schema().server().database());
    }

    /** What cannot be told is told in the part's place: the others stand for themselves. */
    private Response part(String template, Function<StudioProject, Object> view) {
        if (project.isEmpty()) {
            return Response.fragment("overview/absent.jte", AbsentView.project());
        }
        try {
            return Response.fragment(template, view.apply(project.get()));
        } catch (DbmException failure) {
            return isAbsence(failure)
                    ? Response.fragment("overview/absent.jte", AbsentView.of(failure))
                    : Response.fragment("error.jte", ErrorView.of(failure));
        }
    }

    /** Whether something was never given or made, which is no failure. */
    private static boolean isAbsence(DbmException failure) {
        return failure instanceof ConfigurationException
                || (failure instanceof JournalException && failure.code() == ErrorCode.JOURNAL_NOT_FOUND);
    }

    private Response locks(Request request) {
        LocksView view = LocksView.of(database.read(request.id(), LockWaits::read));
        Response response = Response.fragment("overview/locks.jte", view);
        if (view.migrating()) {
            return response.withHeader("HX-Trigger", GOES_ON);
        }
        return !view.isBusy() && request.query("was").isPresent() ? response.withHeader("HX-Trigger", OVER) : response;
    }
}
