package dev.dbm.core.patch;

import dev.dbm.ErrorCode;
import dev.dbm.JournalException;
import dev.dbm.MigrationSource;
import dev.dbm.Mismatch;
import dev.dbm.Problem;
import dev.dbm.SourceException;
import dev.dbm.Uncompared;
import dev.dbm.VerifyResult;
import dev.dbm.core.compare.Declared;
import dev.dbm.core.compare.Drift;
import dev.dbm.core.compare.Verify;
import dev.dbm.core.folder.Base;
import dev.dbm.core.folder.Folder;
import dev.dbm.core.pull.Compiled;
import dev.dbm.core.pull.SourceFile;
import dev.dbm.core.snapshot.Snapshot;
import dev.dbm.core.sql.Token;
import dev.dbm.core.sql.TokenKind;
import dev.dbm.plan.Change;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.spi.WorkspaceOptions;
import dev.dbm.workspace.PatchMode;
import dev.dbm.workspace.PatchResult;
import dev.dbm.workspace.PullOptions;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Brings existing records to what a live database holds. */
public final class SourceDrift {
    private final WorkspaceOptions options;
    private final PullOptions how;
    private final SourceFiles folder;
    private final Verify verify;

    /** Prepares the command; reads nothing. */
    public SourceDrift(WorkspaceOptions options, PullOptions how) {
        this.options = options;
        this.how = how;
        this.folder = new SourceFiles(how.sources(), how.resources());
        this.verify = new Verify(
                Declared.of(options),
                MigrationSource.directory(options.migrations()),
                options.scratch(),
                options.known());
    }

    /** Works the patch out, proves it, and writes it if asked to. */
    public PatchResult run(PatchMode mode) {
        List<SourceFile> files = folder.read(how.packageName());
        Map<SourceFile, ParsedSource> parsed = SourceParser.parse(files);
        ClassLoader parent = parent();
        ExistingSource source = ExistingSource.read(files, Set.of(), parent, around(SourceDrift::notCompiled));
        Schema declared = source.declaration().schema();
        Optional<Snapshot> snapshot = snapshot();
        Drift drift = verify.drift(declared, snapshot, declared.namespaces(), how.live());
        requireComparable(drift.open());
        Schema goal = goal(drift, source.declaration().intents().renames());
        PatchedSource patched = new PatchedSource(source, parsed, goal, how.packageName());
        patched.edit();
        if (!drift.difference().isEmpty()) {
            prove(patched, snapshot, parent);
        }
        return written(patched, drift.database(), mode);
    }

    private Optional<Snapshot> snapshot() {
        try {
            Base base = Base.of(Folder.open(MigrationSource.directory(options.migrations())));
            return base.entry().map(entry -> base.snapshot());
        } catch (JournalException e) {
            if (e.code() == ErrorCode.JOURNAL_NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private ClassLoader parent() {
        ClassLoader loader = options.loader().orElseGet(SourceDrift.class::getClassLoader);
        try {
            // SQL files stand beside the source before they are copied to the class path.
            return new URLClassLoader(
                    new URL[] {how.resources().toAbsolutePath().toUri().toURL()}, loader);
        } catch (MalformedURLException impossible) {
            throw new IllegalArgumentException("Not a folder: " + how.resources(), impossible);
        }
    }

    private Compiled.Surroundings around(java.util.function.Function<String, Problem> refusal) {
        return new Compiled.Surroundings(classPath(), Optional.of(how.sources()), refusal);
    }

    private List<Path> classPath() {
        List<Path> entries = new ArrayList<>();
        ClassLoader loader = options.loader().orElse(null);
        while (loader instanceof URLClassLoader urls) {
            for (URL url : urls.getURLs()) {
                // What is in no file is nothing that the compiler could read.
                if (url.getProtocol().equals("file")) {
                    entries.add(Path.of(URI.create(url.toString())));
                }
            }
            loader = urls.getParent();
        }
        return entries;
    }

    private static Problem notCompiled(String errors) {
        return new Problem(
                ErrorCode.SOURCE_UNREADABLE,
                "The source does not compile as it is",
                errors,
                "Mend it first; if it needs other libraries, name them: --classpath.");
    }

    private static void requireComparable(List<Uncompared> open) {
        if (!open.isEmpty()) {
            throw new SourceException(open.stream()
                    .map(one -> new Problem(
                            ErrorCode.PATCH_INCOMPLETE,
                            "It is not known whether the source says what the database holds; nothing was written",
                            one.object() + ": " + one.reason(),
                            one.remedy()))
                    .toList());
        }
    }

    /** Returns what the source should declare: what the database holds, in the words of the source wherever these mean the same. */
    private static Schema goal(Drift drift, Collection<Change.Rename> wanted) {
        Map<ObjectId, SchemaObject> objects =
                new TreeMap<>(drift.difference().before().objects());
        List<Problem> problems = new ArrayList<>();
        for (Change.Rename rename : drift.difference().renames()) {
            if (wanted.contains(rename)) {
                problems.add(new Problem(
                        ErrorCode.PATCH_INCOMPLETE,
                        "The source renames what the database has by its old name; nothing was written",
                        rename.from() + " to " + rename.to().name(),
                        "Migrate that database first, or take @RenamedFrom and the new name out."));
            }
            objects.remove(rename.to());
            drift.found().schema().find(rename.from()).ifPresent(there -> objects.put(there.id(), there));
        }
        if (!problems.isEmpty()) {
            throw new SourceException(problems);
        }
        return Schema.of(objects.values());
    }

    private void prove(PatchedSource patched, Optional<Snapshot> snapshot, ClassLoader parent) {
        ExistingSource after = ExistingSource.read(
                patched.all(),
                patched.obsolete().keySet(),
                parent,
                around(errors -> new Problem(
                        ErrorCode.PATCH_INCOMPLETE,
                        "The source would not compile with the patch; nothing was written",
                        errors,
                        "The code around the records uses what goes or changes: change that first, by hand.")));
        VerifyResult result = verify.against(after.declaration().schema(), snapshot, how.live());
        List<Problem> rest = new ArrayList<>();
        for (Mismatch one : result.mismatches()) {
            rest.add(new Problem(
                    ErrorCode.PATCH_INCOMPLETE,
                    "This cannot be edited mechanically; nothing was written",
                    one.object() + "\n  declared  " + one.declared() + "\n  live      " + one.live(),
                    "Change it by hand, then ask for the patch again."));
        }
        if (!rest.isEmpty()) {
            throw new SourceException(rest);
        }
        requireComparable(result.uncompared());
    }

    /** Returns an SQL file with another statement; comments around it, the semicolon and the kind of line ends stay. */
    private static SourceFile withStatement(String old, SourceFile file) {
        List<Token> tokens = new ArrayList<>(Token.listOf(old));
        while (!tokens.isEmpty() && tokens.getLast().kind() == TokenKind.SEMICOLON) {
            tokens.removeLast();
        }
        String statement = old.contains("\r\n") ? file.text().replace("\n", "\r\n") : file.text();
        String text = tokens.isEmpty()
                ? statement
                : old.substring(0, tokens.getFirst().start())
                        + statement
                        + old.substring(tokens.getLast().end());
        return new SourceFile(file.root(), file.path(), text);
    }

    private PatchResult written(PatchedSource patched, String database, PatchMode mode) {
        StringBuilder patch = new StringBuilder();
        Set<SourceFile> files = new TreeSet<>(patched.created());
        Map<String, String> before = new TreeMap<>();
        patched.changed().forEach((old, now) -> {
            files.add(now);
            before.put(now.path(), old.text());
        });
        for (SourceFile file : patched.texts()) {
            Optional<String> old = folder.text(file);
            files.add(old.map(text -> withStatement(text, file)).orElse(file));
            old.ifPresent(text -> before.put(file.path(), text));
        }
        for (SourceFile file : files) {
            String path = folder.patchPath(file);
            String old = before.get(file.path());
            patch.append(
                    old == null
                            ? UnifiedPatch.created(path, file.text())
                            : UnifiedPatch.changed(path, old, file.text()));
        }
        if (mode == PatchMode.APPLY) {
            files.forEach(folder::write);
        }
        return new PatchResult(
                database,
                mode,
                files.stream().map(folder::path).toList(),
                patch.toString(),
                List.copyOf(patched.obsolete().values()));
    }
}
