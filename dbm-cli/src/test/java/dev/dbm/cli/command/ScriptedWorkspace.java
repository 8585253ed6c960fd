package dev.dbm.cli.command;

import dev.dbm.MigrationId;
import dev.dbm.VerifyResult;
import dev.dbm.schema.ObjectId;
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
import java.util.SortedMap;
import javax.sql.DataSource;

/**
 * A workspace that gives the results of a script.
 *
 * @param script the script
 */
record ScriptedWorkspace(ScriptedEngine.Script script) implements Workspace {

    @Override
    public Path migrations() {
        throw new IllegalStateException("not used by any test");
    }

    @Override
    public GenerateResult generate() {
        return script.answer(GenerateResult.class, "generate");
    }

    @Override
    public GenerateResult generate(String name) {
        return script.answer(GenerateResult.class, "generate " + name);
    }

    @Override
    public GenerateResult generateEmpty(String name) {
        return script.answer(GenerateResult.class, "generateEmpty " + name);
    }

    @Override
    public SealResult seal() {
        return script.answer(SealResult.class, "seal");
    }

    @Override
    public ValidateResult validate(ValidateOptions how) {
        script.progress.forEach(how.listener()::on);
        return script.answer(
                ValidateResult.class,
                "validate " + how.scope() + how.since().map(" "::concat).orElse(""));
    }

    @Override
    public RebaseResult rebase(RebaseOptions how) {
        return script.answer(
                RebaseResult.class,
                "rebase " + how.onto().orElse("-") + " " + how.mode() + " " + how.uncommitted() + " "
                        + how.discarded());
    }

    @Override
    public PullResult pull(PullOptions how) {
        return script.answer(
                PullResult.class,
                "pull " + how.packageName() + " " + how.sources() + " " + how.resources() + " " + how.namespaces() + " "
                        + how.recording());
    }

    @Override
    public DiffSession diffs() {
        throw new IllegalStateException("not used by any test");
    }

    @Override
    public PatchResult patch(PullOptions how, PatchMode mode) {
        return script.answer(PatchResult.class, "patch " + how.packageName() + " " + mode);
    }

    @Override
    public InspectResult inspect(DiffSide side, InspectFormat format) {
        return script.answer(InspectResult.class, "inspect " + format);
    }

    @Override
    public ValidateResult accept() {
        return script.answer(ValidateResult.class, "accept");
    }

    @Override
    public ProjectSettings settings() {
        return script.settings;
    }

    @Override
    public SortedMap<ObjectId, String> places() {
        throw new IllegalStateException("not used by any test");
    }

    @Override
    public VerifyResult verify(DataSource live) {
        return script.answer(VerifyResult.class, "verify");
    }

    @Override
    public AdoptResult adopt(DataSource live, AdoptOptions how) {
        return script.answer(
                AdoptResult.class,
                "adopt " + how.tool() + " " + how.files() + " "
                        + how.changelog().orElse("-") + " " + how.ledger().orElse("-") + " " + how.placeholders() + " "
                        + how.accepted() + " " + how.start() + " " + how.mode());
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<MigrationId> baseline(DataSource live, MigrationId to, BaselineCheck check) {
        return script.answer(List.class, "baseline " + to + " " + check);
    }
}
