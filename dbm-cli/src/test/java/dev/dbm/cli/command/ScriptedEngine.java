package dev.dbm.cli.command;

import dev.dbm.MigrateResult;
import dev.dbm.MigrationEvent;
import dev.dbm.MigrationId;
import dev.dbm.Migrator;
import dev.dbm.StatusResult;
import dev.dbm.VerifyResult;
import dev.dbm.spi.DbmProvider;
import dev.dbm.spi.MergeResult;
import dev.dbm.spi.MigratorOptions;
import dev.dbm.spi.WorkspaceOptions;
import dev.dbm.workspace.ProjectSettings;
import dev.dbm.workspace.ReplayProgress;
import dev.dbm.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An engine that gives the results a test wrote down, and keeps what it was asked; found before the real one. */
public final class ScriptedEngine implements DbmProvider {

    private static final ThreadLocal<Script> SCRIPT = new ThreadLocal<>();

    /** What the engine answers, and what it was asked; an answer that is an exception is thrown. */
    static final class Script {
        final List<String> calls = new ArrayList<>();
        final List<MigrationEvent> events = new ArrayList<>();
        final List<ReplayProgress> progress = new ArrayList<>();
        Object answer = "";
        ProjectSettings settings = ProjectSettings.none();
        ClassLoader loader;
        StatusResult status = new StatusResult(List.of());
        MigratorOptions migratorOptions;
        WorkspaceOptions workspaceOptions;

        <T> T answer(Class<T> type, String call) {
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
        return new ScriptedWorkspace(script);
    }

    @Override
    public MergeResult merge(String name, Path base, Path ours, Path theirs) {
        return SCRIPT.get().answer(MergeResult.class, "merge " + name + " " + base + " " + ours + " " + theirs);
    }
}
