package dev.dbm.studio.objects;

import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.SchemaObject;
import dev.dbm.studio.database.LiveSchema;
import dev.dbm.studio.database.StudioDatabase;
import dev.dbm.studio.database.StudioProject;
import dev.dbm.studio.web.Link;
import dev.dbm.studio.web.Page;
import dev.dbm.studio.web.RefusedRequestException;
import dev.dbm.studio.web.Request;
import dev.dbm.studio.web.Response;
import dev.dbm.studio.web.Router;
import java.util.Optional;
import java.util.Set;

/** The pages of what is in the database: the list of all objects, and a page for each. */
public final class ObjectPages {
    private static final Set<ObjectKind> STORED = Set.of(ObjectKind.TABLE, ObjectKind.MATERIALIZED_VIEW);
    private static final String STYLE = "objects.css";

    private final StudioDatabase database;
    private final Optional<StudioProject> project;
    private volatile Optional<ObjectDirectory> last = Optional.empty();

    /** Reads nothing yet. */
    public ObjectPages(StudioDatabase database, Optional<StudioProject> project) {
        this.database = database;
        this.project = project;
    }

    /** Adds the pages. */
    public void routes(Router router) {
        router.section("Objects", "/" + ObjectAddress.ROOT)
                .get("/objects", this::list)
                .get("/objects/{kind}/{name}", this::object);
    }

    private Response list(Request request) {
        ObjectListView view = ObjectList.of(request).view(directory());
        return request.isFragment()
                ? Response.fragment("objects/list.jte", view)
                : Response.page(Page.of("Objects", "objects/page.jte", view)
                        .withStyle(STYLE)
                        .withScript("objects.js"));
    }

    private Response object(Request request) {
        ObjectDirectory directory = directory();
        ObjectId id = directory
                .find(request.path("kind"), request.path("name"))
                .orElseThrow(() -> RefusedRequestException.notFound(
                        "There is no " + request.path("kind").replace('-', ' ') + " " + request.path("name"),
                        "It was dropped or renamed, or it is new: Refresh reads the schema again."));
        Link link = directory.link(id).orElseThrow();
        if (!directory.holder(id).equals(id)) {
            return Response.redirect(link);
        }
        SchemaObject object = directory.schema().find(id).orElseThrow();
        Optional<RelationFacts> measured = STORED.contains(id.kind())
                ? database.read(request.id(), connection -> RelationFacts.read(connection, id.relation()))
                : Optional.empty();
        ObjectView view = new ObjectPage(directory, object, measured, DeclaredPlaces.of(project)).view();
        return Response.page(Page.of(id.toString(), "objects/object.jte", view)
                .withStyle("sql.css")
                .withStyle(STYLE));
    }

    /** The directory of the last reading, which is made once. */
    private ObjectDirectory directory() {
        LiveSchema live = database.schema();
        Optional<ObjectDirectory> known = last.filter(one -> one.live().readAt().equals(live.readAt()));
        ObjectDirectory directory = known.orElseGet(() -> new ObjectDirectory(live));
        last = Optional.of(directory);
        return directory;
    }
}
