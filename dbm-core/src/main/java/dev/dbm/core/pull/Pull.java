package dev.dbm.core.pull;

import dev.dbm.DbmException;
import dev.dbm.ErrorCode;
import dev.dbm.MigrationId;
import dev.dbm.MigrationSource;
import dev.dbm.Problem;
import dev.dbm.SchemaMismatchException;
import dev.dbm.SourceException;
import dev.dbm.Unmodelled;
import dev.dbm.core.catalog.Catalog;
import dev.dbm.core.catalog.Namespaces;
import dev.dbm.core.compare.Baseline;
import dev.dbm.core.declare.Declaration;
import dev.dbm.core.declare.PackageDefaults;
import dev.dbm.core.depend.Strength;
import dev.dbm.core.diff.CanonicalForms;
import dev.dbm.core.folder.Base;
import dev.dbm.core.folder.FileWriter;
import dev.dbm.core.folder.Folder;
import dev.dbm.core.generate.Generate;
import dev.dbm.core.introspect.Introspection;
import dev.dbm.core.introspect.Introspector;
import dev.dbm.core.journal.JournalEntry;
import dev.dbm.core.run.StatusReport;
import dev.dbm.core.session.DatabaseFailure;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Schema;
import dev.dbm.spi.MigratorOptions;
import dev.dbm.spi.WorkspaceOptions;
import dev.dbm.workspace.FailedProof;
import dev.dbm.workspace.GenerateResult;
import dev.dbm.workspace.PullOptions;
import dev.dbm.workspace.PullResult;
import dev.dbm.workspace.PulledFile;
import dev.dbm.workspace.Recorded;
import dev.dbm.workspace.Workspace.BaselineCheck;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Writes source, the first migration and its record from what a live database holds. */
public final class Pull {
    private static final Set<ErrorCode> NO_RIGHT =
            Set.of(ErrorCode.HISTORY_NOT_PERMITTED, ErrorCode.DATABASE_READ_ONLY);

    private final WorkspaceOptions options;
    private final PullOptions how;
    private final Clock clock;
    private final FileWriter writer;

    /** Prepares the command; reads nothing. */
    public Pull(WorkspaceOptions options, PullOptions how) {
        this(options, how, Clock.systemUTC(), FileWriter.atomic());
    }

    Pull(WorkspaceOptions options, PullOptions how, Clock clock, FileWriter writer) {
        this.options = options;
        this.how = how;
        this.clock = clock;
        this.writer = writer;
    }

    /**
     * What was read.
     *
     * @param database the database's name
     * @param major the major version of its server
     * @param found what it holds
     */
    private record Live(String database, int major, Introspection found) {}

    /** Reads, proves, then writes. */
    public PullResult run() {
        Live live = live();
        Declarable held = Declarable.of(live.found());
        requireTypes(held.schema(), live.database());
        ClassLoader loader = options.loader().orElseGet(Pull.class::getClassLoader);
        SourceFolder folder = new SourceFolder(how.sources(), how.resources());
        Declarable declarable = held.in(plain(
                held.schema(), live.major(), () -> SourceProof.said(folder.there(files(held, loader)), loader)));
        Schema schema = declarable.schema();
        List<SourceFile> files = files(declarable, loader);
        Declaration declaration = SourceProof.declared(files, declarable.declared(), loader);
        List<PulledFile> checked = folder.checked(files);
        Map<Path, String> migration = new LinkedHashMap<>();
        List<String> needed = needed(live.found(), declarable);
        Optional<GenerateResult> initial = initial(declaration, needed, migration);
        folder.write(files, checked);
        migration.forEach(writer::write);
        return new PullResult(
                live.database(),
                how.sources(),
                checked,
                counts(schema),
                declarable.left(),
                initial,
                recorded(declarable.declared()),
                needed);
    }

    private List<SourceFile> files(Declarable declarable, ClassLoader loader) {
        PackageDefaults defaults = PackageDefaults.around(how.packageName(), loader);
        SourceNames names = SourceNames.of(declarable.schema(), how.packageName(), home -> defaults.naming());
        return SourceTree.of(SourceContext.of(declarable.schema(), names), declarable.left(), defaults);
    }

    private Live live() {
        Namespaces namespaces = how.namespaces().isEmpty()
                ? Namespaces.all()
                : Namespaces.of(how.namespaces().stream().map(Identifier::new).toList());
        try (Connection connection = how.live().getConnection()) {
            Introspection found = Introspector.introspect(connection, namespaces);
            // Where another tool's migrations were taken over, its ledger is left alone.
            boolean adopted = entries().stream().anyMatch(Base::isAdoption);
            return new Live(
                    String.valueOf(connection.getCatalog()),
                    Catalog.of(connection).version().major(),
                    adopted ? found.withoutLedgers(Schema.empty()) : found);
        } catch (SQLException failure) {
            throw DatabaseFailure.notConnected(failure);
        }
    }

    private Schema plain(Schema schema, int major, Supplier<Schema> written) {
        Base base = Base.of(folder());
        boolean recorded = base.entry().isPresent();
        return new PlainTexts(
                        schema,
                        recorded ? base.snapshot().schema() : Schema.empty(),
                        CanonicalForms.of(
                                recorded ? base.snapshot().forms(major).orElse(List.of()) : List.of()))
                .in(options.scratch(), written);
    }

    private void requireTypes(Schema schema, String database) {
        if (schema.objects().values().stream().noneMatch(SourceNames::hasClass)) {
            String where = how.namespaces().isEmpty() ? "any namespace" : String.join(", ", how.namespaces());
            throw new SourceException(new Problem(
                    ErrorCode.NOTHING_TO_PULL,
                    "The database " + database + " holds no table, view, type or routine that could be declared",
                    "looked at: " + where,
                    "Check the URL, and the names of the namespaces (--namespaces)."));
        }
    }

    /** Returns a line for everything that is declared and cannot be made without something that is not. */
    private static List<String> needed(Introspection found, Declarable declarable) {
        Set<String> lines = new LinkedHashSet<>();
        for (Unmodelled left : declarable.left()) {
            if (left.attribute().isEmpty()) {
                found.dependencies().usersOf(left.id(), Strength.HARD).stream()
                        .filter(user -> declarable.schema().find(user).isPresent())
                        .forEach(user -> lines.add(user + " needs " + left.describe() + ", which no migration makes"));
            }
        }
        return List.copyOf(lines);
    }

    /**
     * Plans and proves the first migration; its files are collected, and written after the source. What cannot be made without something that is not declared
     * cannot be proven before somebody has added that by hand, and is no reason to write no source.
     */
    private Optional<GenerateResult> initial(
            Declaration declaration, List<String> needed, Map<Path, String> collected) {
        if (!entries().isEmpty()) {
            return Optional.empty();
        }
        WorkspaceOptions proof = needed.isEmpty() ? options : options.withFailedProof(FailedProof.WRITTEN);
        return Optional.of(new Generate(proof, () -> declaration, clock, collected::put).run(Optional.empty()));
    }

    private List<JournalEntry> entries() {
        return folder().journal().entries();
    }

    private Folder folder() {
        return Folder.open(MigrationSource.directory(options.migrations()));
    }

    /** A journal whose only content is this schema is a pull's, whether this one's or one that was cut off; any other is the project's own affair. */
    private Recorded recorded(Schema schema) {
        Base base = Base.of(folder());
        List<JournalEntry> entries = entries();
        boolean first = base.entry().isPresent()
                && base.snapshot().schema().equals(schema)
                && entries.stream()
                        .allMatch(entry ->
                                entry.equals(base.entry().get()) || entry.dbm().containsKey(Folder.PART_OF));
        if (!first) {
            return new Recorded.Unneeded();
        }
        MigrationId last = base.entry().get().id();
        String remedy = "record it with a role that may write there: baseline --to " + last.tag();
        return switch (how.recording()) {
            case NONE -> new Recorded.NotYet("it was only to be read", remedy);
            case BASELINE -> baseline(last, remedy);
        };
    }

    private Recorded baseline(MigrationId last, String remedy) {
        MigrationSource source = MigrationSource.directory(options.migrations());
        try {
            // What is recorded needs no comparison, which without a scratch could not be made.
            if (new StatusReport(MigratorOptions.defaults(how.live(), source))
                    .status()
                    .isLatest()) {
                return new Recorded.Unneeded();
            }
            List<MigrationId> recorded = new Baseline(options).run(how.live(), last, BaselineCheck.VERIFY);
            return recorded.isEmpty() ? new Recorded.Unneeded() : new Recorded.Now(recorded);
        } catch (SchemaMismatchException differs) {
            String first = differs.problems().getFirst().what();
            return new Recorded.NotYet(first, "dbm verify shows what differs; once that is settled, " + remedy);
        } catch (DbmException refused) {
            if (!NO_RIGHT.contains(refused.code())) {
                throw refused;
            }
            return new Recorded.NotYet(refused.problems().getFirst().what(), remedy);
        }
    }

    private static SortedMap<String, Integer> counts(Schema schema) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        schema.objects().keySet().forEach(id -> counts.merge(id.kind().label(), 1, Integer::sum));
        return counts;
    }
}
