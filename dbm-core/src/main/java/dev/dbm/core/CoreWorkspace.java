package dev.dbm.core;

import dev.dbm.MigrationId;
import dev.dbm.MigrationSource;
import dev.dbm.VerifyResult;
import dev.dbm.core.adopt.Adopt;
import dev.dbm.core.branch.Rebase;
import dev.dbm.core.check.Accept;
import dev.dbm.core.check.Validate;
import dev.dbm.core.compare.Baseline;
import dev.dbm.core.compare.Declared;
import dev.dbm.core.compare.Diff;
import dev.dbm.core.compare.Verify;
import dev.dbm.core.folder.SettingsFile;
import dev.dbm.core.generate.Generate;
import dev.dbm.core.generate.GenerateEmpty;
import dev.dbm.core.generate.Seal;
import dev.dbm.core.inspect.Inspect;
import dev.dbm.core.patch.SourceDrift;
import dev.dbm.core.pull.Pull;
import dev.dbm.schema.ObjectId;
import dev.dbm.spi.WorkspaceOptions;
import dev.dbm.workspace.AdoptOptions;
import dev.dbm.workspace.AdoptResult;
import dev.dbm.workspace.DiffSession;
import dev.dbm.workspace.DiffSide;
import dev.dbm.workspace.GenerateResult;
import dev.dbm.workspace.InspectFormat;
import dev.dbm.workspace.InspectResult;
import dev.dbm.workspace.PatchMode;
import dev.dbm.workspace.PatchResult;
import dev.dbm.workspace.ProjectSettings;
import dev.dbm.workspace.PullOptions;
import dev.dbm.workspace.PullResult;
import dev.dbm.workspace.RebaseOptions;
import dev.dbm.workspace.RebaseResult;
import dev.dbm.workspace.SealResult;
import dev.dbm.workspace.ValidateOptions;
import dev.dbm.workspace.ValidateResult;
import dev.dbm.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Hands each call to the class that does it. */
final class CoreWorkspace implements Workspace {
    private final WorkspaceOptions given;

    CoreWorkspace(WorkspaceOptions options) {
        this.given = options;
    }

    /** Returns the options, and what the project's settings add to them; these are read anew for each command. */
    private WorkspaceOptions options() {
        return given.majors().isEmpty() ? given.withMajors(settings().majors()) : given;
    }

    @Override
    public Path migrations() {
        return given.migrations();
    }

    @Override
    public ProjectSettings settings() {
        return SettingsFile.read(given.migrations());
    }

    @Override
    public SortedMap<ObjectId, String> places() {
        Declared declared = Declared.of(options());
        return declared.isGiven() ? new TreeMap<>(declared.read().places()) : new TreeMap<>();
    }

    @Override
    public GenerateResult generate() {
        return new Generate(options()).run(Optional.empty());
    }

    @Override
    public GenerateResult generate(String name) {
        return new Generate(options()).run(Optional.of(name));
    }

    @Override
    public GenerateResult generateEmpty(String name) {
        return new GenerateEmpty(options()).run(name);
    }

    @Override
    public SealResult seal() {
        return new Seal(options()).run();
    }

    @Override
    public ValidateResult validate(ValidateOptions how) {
        return new Validate(options(), how).run();
    }

    @Override
    public ValidateResult accept() {
        return new Accept(options()).run();
    }

    @Override
    public RebaseResult rebase(RebaseOptions how) {
        return new Rebase(options(), how).run();
    }

    @Override
    public VerifyResult verify(DataSource live) {
        Declared declared = new Declared(given.classes(), given.packages(), given.loader(), List.of());
        MigrationSource source = MigrationSource.directory(given.migrations());
        return new Verify(declared, source, given.scratch(), given.known()).run(live);
    }

    @Override
    public PullResult pull(PullOptions how) {
        return new Pull(options(), how).run();
    }

    @Override
    public DiffSession diffs() {
        return new Diff(Declared.of(options()), given.scratch());
    }

    @Override
    public PatchResult patch(PullOptions how, PatchMode mode) {
        return new SourceDrift(options(), how).run(mode);
    }

    @Override
    public InspectResult inspect(DiffSide side, InspectFormat format) {
        return new Inspect(Declared.of(options())).run(side, format);
    }

    @Override
    public AdoptResult adopt(DataSource live, AdoptOptions how) {
        return new Adopt(options(), how).run(live);
    }

    @Override
    public List<MigrationId> baseline(DataSource live, MigrationId to, BaselineCheck check) {
        return new Baseline(options()).run(live, to, check);
    }
}
