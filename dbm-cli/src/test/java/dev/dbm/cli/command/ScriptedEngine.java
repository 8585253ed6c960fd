package dev.dbm.cli.command;

import dev.dbm.GenerateResult;
import dev.dbm.MergeResult;
import dev.dbm.MigrateResult;
import dev.dbm.MigrationEvent;
import dev.dbm.MigrationId;
import dev.dbm.Migrator;
import dev.dbm.RebaseOptions;
import dev.dbm.RebaseResult;
import dev.dbm.ReplayProgress;
import dev.dbm.SealResult;
import dev.dbm.StatusResult;
import dev.dbm.ValidateOptions;
import dev.dbm.ValidateResult;
import dev.dbm.VerifyResult;
import dev.dbm.Workspace;
import dev.dbm.spi.DbmProvider;
import dev.dbm.spi.MigratorOptions;
import dev.dbm.spi.WorkspaceOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** An engine that gives the results a test wrote down, and keeps what it was asked; found before the real one. */
public final class ScriptedEngine implements DbmProvider {

    private static final ThreadLocal<Script> SCRIPT = new ThreadLocal<>();

    /** What the engine answers, and what it was asked; an answer that is an exception is thrown. */
    static final class Script {
        final List<String> calls = new ArrayList<>();
        final List<MigrationEvent> events = new ArrayList<>();
        final List<ReplayProgress> progress = new ArrayList<>();
        Object answer = "";
        ClassLoader loader;
        StatusResult status = new StatusResult(List.of());
        MigratorOptions migratorOptions;
        WorkspaceOptions workspaceOptions;

        private <T> T answer(Class<T> type, String call) {
            calls.add(call);
            loader = Thread.currentThread().getContextClassLoader();
            if (answer instanceof RuntimeException failure) {
                throw failure;
            }
            if (answer instanceof Error failure) {
                throw failure;
            }
            return type.cast(answer);
        }
    }

    static Script script(Object answer) {
        Script script = new Script();
        script.answer = answer;
        SCRIPT.set(script);
        return script;
    }

    @Override
    public Migrator migrator(MigratorOptions options) {
        Script script = SCRIPT.get();
        script.migratorOptions = options;
        return new Migrator() {
            @Override
            public MigrateResult migrateToLatest() {
                script.events.forEach(event -> options.listeners().forEach(listener -> listener.on(event)));
                return script.answer(MigrateResult.class, "migrateToLatest");
            }

            @Override
            public StatusResult status() {
                script.calls.add("status");
                return script.status;
            }

            @Override
            public VerifyResult verify() {
                return script.answer(VerifyResult.class, "migrator.verify");
            }

            @Override
            public List<MigrationId> baseline(MigrationId to) {
                throw new IllegalStateException("not used by any command");
            }

            @Override
            public void resolve(MigrationId interrupted, Resolution resolution) {
                script.calls.add("resolve " + interrupted + " " + resolution);
            }
        };
    }

    @Override
    public Workspace workspace(WorkspaceOptions options) {
        Script script = SCRIPT.get();
        script.workspaceOptions = options;
        return new Workspace() {
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
        };
    }
}
