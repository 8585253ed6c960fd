package dev.dbm.cli.command;

import dev.dbm.GenerateResult;
import dev.dbm.MergeResult;
import dev.dbm.MigrationId;
import dev.dbm.RebaseOptions;
import dev.dbm.RebaseResult;
import dev.dbm.SealResult;
import dev.dbm.ValidateOptions;
import dev.dbm.ValidateResult;
import dev.dbm.VerifyResult;
import dev.dbm.Workspace;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;

/**
 * A workspace that gives the results of a script.
 *
 * @param script the script
 */
record ScriptedWorkspace(ScriptedEngine.Script script) implements Workspace {

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
    public MergeResult merge(String name, Path base, Path ours, Path theirs) {
        return script.answer(MergeResult.class, "merge " + name + " " + base + " " + ours + " " + theirs);
    }

    @Override
    public ValidateResult accept() {
        return script.answer(ValidateResult.class, "accept");
    }

    @Override
    public VerifyResult verify(DataSource live) {
        return script.answer(VerifyResult.class, "verify");
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<MigrationId> baseline(DataSource live, MigrationId to, BaselineCheck check) {
        return script.answer(List.class, "baseline " + to + " " + check);
    }
}
