package dev.dbm.studio;

import dev.dbm.studio.console.ConsolePages;
import dev.dbm.studio.database.StudioDatabase;
import dev.dbm.studio.database.StudioProject;
import dev.dbm.studio.diagram.DiagramPages;
import dev.dbm.studio.migrations.MigrationPages;
import dev.dbm.studio.objects.ObjectPages;
import dev.dbm.studio.overview.OverviewPages;
import dev.dbm.studio.rows.RowsPages;
import dev.dbm.studio.rows.edit.EditPages;
import dev.dbm.studio.web.Link;
import dev.dbm.studio.web.Request;
import dev.dbm.studio.web.Response;
import dev.dbm.studio.web.Router;
import dev.dbm.workspace.Workspace;
import java.util.Optional;
import java.util.function.Supplier;

/** All pages, in the order in which the header names them, and what belongs to none of them. */
final class Pages {
    private Pages() {}

    static void register(Router router, StudioDatabase database, Optional<Supplier<? extends Workspace>> workspace) {
        Optional<StudioProject> project = workspace.map(given -> new StudioProject(given, database));
        new OverviewPages(database, project).routes(router);
        new DiagramPages(database, project).routes(router);
        new ObjectPages(database, project).routes(router);
        new RowsPages(database).routes(router);
        new EditPages(database).routes(router);
        new ConsolePages(database).routes(router);
        new MigrationPages(database, project).routes(router);
        router.post("/refresh", request -> {
            database.refresh();
            return Response.redirect(back(request));
        });
        router.post("/cancel", request -> {
            request.forms("id").forEach(database::cancel);
            return Response.empty();
        });
    }

    /** The page that asked; another host is none. */
    private static Link back(Request request) {
        return request.form("to")
                .filter(to -> to.startsWith("/") && !to.startsWith("//") && !to.contains("\\"))
                .map(Link::new)
                .orElse(Link.to());
    }
}
