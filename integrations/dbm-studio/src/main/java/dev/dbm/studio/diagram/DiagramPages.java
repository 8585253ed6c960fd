package dev.dbm.studio.diagram;

import dev.dbm.diagram.Detail;
import dev.dbm.diagram.SvgDocument;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Schema;
import dev.dbm.schema.Table;
import dev.dbm.studio.database.LiveSchema;
import dev.dbm.studio.database.RelationAddress;
import dev.dbm.studio.database.StudioDatabase;
import dev.dbm.studio.database.StudioProject;
import dev.dbm.studio.web.Link;
import dev.dbm.studio.web.Page;
import dev.dbm.studio.web.Request;
import dev.dbm.studio.web.Response;
import dev.dbm.studio.web.Router;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** The page with the drawing of the tables, and the drawing. */
public final class DiagramPages {
    private final StudioDatabase database;
    private final Optional<StudioProject> project;
    private final Drawings drawings = new Drawings();
    private final ReentrantLock comparing = new ReentrantLock();
    private Optional<Compared> compared = Optional.empty();

    /** Reads nothing yet. */
    public DiagramPages(StudioDatabase database, Optional<StudioProject> project) {
        this.database = database;
        this.project = project;
    }

    /**
     * The marks of a reading of the database.
     *
     * @param readAt when it was read
     * @param marks the marks
     */
    private record Compared(Instant readAt, TableMarks marks) {}

    /** Adds the page and its parts. */
    public void routes(Router router) {
        router.section("Diagram", "/diagram")
                .get("/diagram", this::page)
                .get("/diagram/drawing", this::drawing)
                .get("/diagram/marks", this::marks);
    }

    private Response page(Request request) {
        Schema schema = database.schema().schema();
        DiagramChoice choice = DiagramChoice.of(request, schema);
        DiagramView view = new DiagramView(
                title(choice),
                namespaces(choice, schema),
                details(choice),
                schema.all(Table.class).stream()
                        .map(table -> table.name().shown())
                        .toList(),
                choice.focus().map(RelationAddress::of).orElse(""),
                Integer.toString(choice.depth()),
                choice.drawing(),
                project.map(any -> Link.to("diagram", "marks")));
        return Response.page(Page.of(title(choice), "diagram/page.jte", view)
                .withStyle("diagram-drawing.css")
                .withStyle("diagram.css")
                .withScript("diagram.js"));
    }

    private static String title(DiagramChoice choice) {
        return choice.focus()
                .map(QualifiedName::shown)
                .or(() -> choice.namespace().map(name -> name.shown()))
                .map(name -> "Diagram of " + name)
                .orElse("Diagram");
    }

    private static List<DiagramView.Choice> namespaces(DiagramChoice choice, Schema schema) {
        String chosen = choice.namespace().map(name -> name.value()).orElse("");
        List<DiagramView.Choice> choices = new ArrayList<>();
        choices.add(DiagramView.Choice.of("", "All namespaces", chosen));
        schema.all(Table.class).stream()
                .map(table -> table.name().namespace().value())
                .distinct()
                .sorted()
                .forEach(name -> choices.add(DiagramView.Choice.of(name, name, chosen)));
        return choices;
    }

    private static List<DiagramView.Choice> details(DiagramChoice choice) {
        String chosen = choice.detail().map(DiagramChoice::word).orElse("");
        List<DiagramView.Choice> choices = new ArrayList<>();
        choices.add(DiagramView.Choice.of("", "What is readable", chosen));
        for (Detail detail : Detail.values()) {
            String name = switch (detail) {
                case ALL_COLUMNS -> "All columns";
                case KEYS -> "Keys";
                case NAMES -> "Names";
            };
            choices.add(DiagramView.Choice.of(DiagramChoice.word(detail), name, chosen));
        }
        return choices;
    }

    private Response drawing(Request request) {
        LiveSchema live = database.schema();
        DiagramChoice choice = DiagramChoice.of(request, live.schema());
        String svg = SvgDocument.element(
                drawings.of(live, choice.options(live.schema())),
                title(choice),
                table -> Link.to("objects", ObjectKind.TABLE.label(), RelationAddress.of(table))
                        .text());
        return Response.fragment("diagram/drawing.jte", new DrawingView(svg));
    }

    /** Comparing takes a while, and its result is as old as the drawing: both are made anew when the schema is read again. */
    private Response marks(Request request) {
        LiveSchema live = database.schema();
        comparing.lock();
        try {
            Optional<Compared> known = compared.filter(one -> one.readAt().equals(live.readAt()));
            if (known.isEmpty() && project.isPresent()) {
                known = Optional.of(new Compared(live.readAt(), TableMarks.of(project.get(), live.schema())));
                compared = known;
            }
            return Response.json(known.map(Compared::marks).orElse(TableMarks.NONE));
        } finally {
            comparing.unlock();
        }
    }
}
