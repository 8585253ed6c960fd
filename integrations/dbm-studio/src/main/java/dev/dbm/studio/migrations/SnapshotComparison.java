package dev.dbm.studio.migrations;

import dev.dbm.PlanningException;
import dev.dbm.core.diff.Differ;
import dev.dbm.core.diff.Intents;
import dev.dbm.core.folder.Folder;
import dev.dbm.schema.Schema;
import dev.dbm.studio.database.StudioProject;
import dev.dbm.studio.migrations.ComparisonView.Result;
import dev.dbm.studio.web.ErrorView;
import dev.dbm.studio.web.PlanView;
import dev.dbm.workspace.DiffResult;
import dev.dbm.workspace.DiffSide;
import dev.dbm.workspace.InspectFormat;
import dev.dbm.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Compares two of a project's schemas: the planner's way where there is one, and the bare objects where it is refused. */
final class SnapshotComparison {
    private final StudioProject project;
    private final Workspace workspace;
    private final Folder folder;

    SnapshotComparison(StudioProject project, Workspace workspace, Folder folder) {
        this.project = project;
        this.workspace = workspace;
        this.folder = folder;
    }

    Result of(String from, String to) {
        DiffSide before = side(from);
        DiffSide after = side(to);
        try {
            DiffResult result = workspace.diff(before, after);
            return new Result(
                    ChangesView.of(result.plan().changes()),
                    result.isEmpty() ? Optional.empty() : Optional.of(PlanView.of(result.plan())),
                    result.notes(),
                    Optional.empty());
        } catch (PlanningException refused) {
            return new Result(
                    ChangesView.of(Differ.byTokens()
                            .diff(schema(before), schema(after), Intents.none())
                            .all()),
                    Optional.empty(),
                    List.of("since the way is refused, SQL texts were compared as they are written"),
                    Optional.of(ErrorView.of(refused)));
        }
    }

    private Schema schema(DiffSide side) {
        return workspace.inspect(side, InspectFormat.TEXT).schema();
    }

    private DiffSide side(String name) {
        Path directory = workspace.migrations();
        return ComparedSide.read(name, directory, folder, project::live);
    }
}
