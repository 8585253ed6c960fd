package dev.dbm.studio.migrations;

import dev.dbm.JournalException;
import dev.dbm.MigrationSource;
import dev.dbm.MigrationStatus;
import dev.dbm.core.folder.Folder;
import dev.dbm.core.journal.JournalEntry;
import dev.dbm.lint.Finding;
import dev.dbm.plan.Plan;
import dev.dbm.studio.database.StudioDatabase;
import dev.dbm.studio.database.StudioProject;
import dev.dbm.studio.migrations.MigrationView.Fact;
import dev.dbm.studio.migrations.MigrationView.Other;
import dev.dbm.studio.web.ErrorView;
import dev.dbm.studio.web.Link;
import dev.dbm.studio.web.Page;
import dev.dbm.studio.web.RefusedRequestException;
import dev.dbm.studio.web.Request;
import dev.dbm.studio.web.Response;
import dev.dbm.studio.web.Router;
import dev.dbm.workspace.ValidateOptions;
import dev.dbm.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The journal as a timeline, each migration, and what lies between two snapshots. */
public final class MigrationPages {
    private static final String SECTION = "migrations";

    private final StudioDatabase database;
    private final Optional<StudioProject> project;

    /** Reads nothing yet. */
    public MigrationPages(StudioDatabase database, Optional<StudioProject> project) {
        this.database = database;
        this.project = project;
    }

    /** Adds the pages. */
    public void routes(Router router) {
        router.section("Migrations", "/migrations")
                .get("/migrations", this::timeline)
                .get("/migrations/compare", this::compare)
                .get("/migrations/{tag}", this::migration)
                .get("/migrations/{tag}/sql", this::script)
                .get("/migrations/{tag}/changes", this::changes);
    }

    private static Page styled(Page page) {
        return page.withStyle("sql.css").withStyle("plan.css").withStyle("migrations.css");
    }

    private Response timeline(Request request) {
        if (project.isEmpty()) {
            return Response.page(styled(Page.of("Migrations", "migrations/absent.jte", "")));
        }
        TimelineView view = TimelineView.of(MigrationTimeline.read(project.get(), database, request.id()));
        return Response.page(styled(Page.of("Migrations", "migrations/page.jte", view)));
    }

    private StudioProject known() {
        return project.orElseThrow(() -> RefusedRequestException.notFound(
                "The studio knows no migrations folder",
                "Start it with one: dbm studio --dir src/main/resources/db/migrations"));
    }

    private MigrationLine line(MigrationTimeline timeline, Request request) {
        String tag = request.path("tag");
        return timeline.find(tag)
                .orElseThrow(() -> RefusedRequestException.notFound(
                        "Neither the journal nor the database's history has a migration " + tag,
                        "The timeline lists all that there are."));
    }

    private Response migration(Request request) {
        MigrationTimeline timeline = MigrationTimeline.read(known(), database, request.id());
        MigrationLine line = line(timeline, request);
        Path directory = known().workspace().migrations();
        MigrationView view = new MigrationView(
                line,
                facts(line, timeline.folder()),
                line.entry().flatMap(entry -> read(directory, timeline.folder(), entry, line.findings())),
                links(line, timeline, directory),
                timeline.failure().map(ErrorView::of));
        return Response.page(styled(Page.of(line.tag(), "migrations/migration.jte", view)));
    }

    private Response script(Request request) {
        Workspace workspace = known().workspace();
        Folder folder = Folder.open(MigrationSource.directory(workspace.migrations()));
        String tag = request.path("tag");
        Optional<JournalEntry> entry = folder.journal().entry(tag);
        List<Finding> findings = entry.isEmpty()
                ? List.of()
                : workspace.validate(ValidateOptions.filesOnly()).findings().stream()
                        .filter(one -> one.file().equals(tag + ".sql"))
                        .toList();
        return entry.flatMap(one -> read(workspace.migrations(), folder, one, findings))
                .map(view -> Response.fragment("migrations/script.jte", view))
                .orElseThrow(() -> RefusedRequestException.notFound(
                        "There is no file " + tag + ".sql", "Take it from version control."));
    }

    private static Optional<ScriptView> read(
            Path directory, Folder folder, JournalEntry entry, List<Finding> findings) {
        return ScriptView.read(directory, entry.tag(), findings, plan(folder, entry));
    }

    /** Without the snapshots the file is shown all the same, and what is wrong with them validate has told already. */
    private static Optional<Plan> plan(Folder folder, JournalEntry entry) {
        try {
            return SnapshotStep.of(folder, entry).flatMap(SnapshotStep::plan);
        } catch (JournalException unreadable) {
            return Optional.empty();
        }
    }

    private Response changes(Request request) {
        Folder folder =
                Folder.open(MigrationSource.directory(known().workspace().migrations()));
        Optional<SnapshotStep> step =
                folder.journal().entry(request.path("tag")).flatMap(entry -> SnapshotStep.of(folder, entry));
        return step.map(one -> Response.fragment("migrations/changes.jte", ChangesView.of(one.changes())))
                .orElseGet(() -> Response.fragment("migrations/snapshotless.jte", ""));
    }

    private static List<Fact> facts(MigrationLine line, Folder folder) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "State", line.state().label());
        add(facts, "Progress", line.progress());
        add(facts, "Generated", line.generatedAt());
        line.entry().ifPresent(entry -> add(facts, "Origin", entry.dbm().getOrDefault(Folder.ORIGIN, "")));
        line.history().ifPresent(history -> {
            add(facts, "Begun", MigrationLine.time(history.startedAt()));
            add(facts, "Done", history.finishedAt().map(MigrationLine::time).orElse(""));
            add(facts, "Took", line.took());
            add(facts, "Applied by", history.appliedBy());
            add(facts, "Application", history.application());
            add(facts, "With", "dbm " + history.version());
            add(facts, "Error", history.error().orElse(""));
        });
        line.status().ifPresent(status -> {
            if (status instanceof MigrationStatus.Modified modified) {
                add(facts, "Applied hash", modified.recordedHash());
                add(facts, "File's hash", modified.currentHash());
            }
            if (status instanceof MigrationStatus.Running running) {
                add(facts, "Session", running.session());
            }
        });
        add(facts, "File", line.entry().isEmpty() ? "" : folder.source() + "/" + line.tag() + ".sql");
        return facts;
    }

    private static void add(List<Fact> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(name, value));
        }
    }

    private static List<Other> links(MigrationLine line, MigrationTimeline timeline, Path directory) {
        List<Other> links = new ArrayList<>();
        int at = timeline.lines().indexOf(line);
        if (at > 0) {
            links.add(new Other("Previous", timeline.lines().get(at - 1).address()));
        }
        if (at + 1 < timeline.lines().size()) {
            links.add(new Other("Next", timeline.lines().get(at + 1).address()));
        }
        boolean comparable = line.entry()
                .filter(entry -> ComparedSide.hasSnapshot(directory, entry))
                .isPresent();
        if (comparable) {
            links.add(new Other(
                    "Compare with the database",
                    compared(
                            ComparedSide.LIVE, ComparedSide.snapshot(line.tag()).name())));
        }
        return links;
    }

    private static Link compared(String from, String to) {
        return Link.to(SECTION, "compare").with("from", from).with("to", to);
    }

    private Response compare(Request request) {
        Workspace workspace = known().workspace();
        Folder folder = Folder.open(MigrationSource.directory(workspace.migrations()));
        List<ComparedSide> sides = ComparedSide.all(workspace.migrations(), folder);
        String from = request.query("from").orElse("");
        String to = request.query("to").orElse("");
        Optional<ComparisonView.Result> result = from.isEmpty() || to.isEmpty()
                ? Optional.empty()
                : Optional.of(new SnapshotComparison(known(), workspace, folder).of(from, to));
        ComparisonView view = new ComparisonView(sides, from, to, result);
        return Response.page(styled(Page.of("Compare", "migrations/compare.jte", view)));
    }
}
