package dev.dbm.core.compare;

import dev.dbm.ConfigurationException;
import dev.dbm.ErrorCode;
import dev.dbm.JournalException;
import dev.dbm.MigrationSource;
import dev.dbm.Problem;
import dev.dbm.Proof;
import dev.dbm.VerifyResult;
import dev.dbm.core.catalog.Catalog;
import dev.dbm.core.catalog.Namespaces;
import dev.dbm.core.depend.Surroundings;
import dev.dbm.core.diff.CanonicalForms;
import dev.dbm.core.diff.Differ;
import dev.dbm.core.diff.Difference;
import dev.dbm.core.diff.Doubt;
import dev.dbm.core.diff.Intents;
import dev.dbm.core.folder.Base;
import dev.dbm.core.folder.Folder;
import dev.dbm.core.introspect.Introspection;
import dev.dbm.core.introspect.Introspector;
import dev.dbm.core.scratch.Scratch;
import dev.dbm.core.session.DatabaseFailure;
import dev.dbm.core.snapshot.Snapshot;
import dev.dbm.plan.Change;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.workspace.ScratchServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Compares the declared schema with a live database, which is only read. */
public final class Verify {
    private final Declared declared;
    private final MigrationSource source;
    private final ScratchServer scratch;

    /**
     * Prepares the command; reads nothing.
     *
     * @param declared what the database should be; if nothing is declared, the last snapshot
     * @param source where the snapshots are; there need not be any if something is declared
     * @param scratch where texts are compared that no snapshot has in the form of the server
     */
    public Verify(Declared declared, MigrationSource source, ScratchServer scratch) {
        this.declared = declared;
        this.source = source;
        this.scratch = scratch;
    }

    /** Compares. */
    public VerifyResult run(DataSource live) {
        Optional<Snapshot> snapshot = lastSnapshot();
        if (declared.isGiven()) {
            return against(declared.read().schema(), snapshot, live);
        }
        if (snapshot.isEmpty()) {
            throw new ConfigurationException(new Problem(
                    ErrorCode.OPTION_INVALID,
                    "There is nothing to compare with: no schema is declared, and no migration has a snapshot",
                    source.toString(),
                    "Declare the schema (a package's name or classes), or say where the migrations are."));
        }
        return against(snapshot.get().schema(), snapshot, live);
    }

    private Optional<Snapshot> lastSnapshot() {
        try {
            Base base = Base.of(Folder.open(source));
            return base.entry().map(entry -> base.snapshot());
        } catch (JournalException e) {
            if (e.code() == ErrorCode.JOURNAL_NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /**
     * Compares with a schema.
     *
     * @param snapshot the snapshot whose recorded forms help
     */
    public VerifyResult against(Schema expected, Optional<Snapshot> snapshot, DataSource live) {
        try (Connection connection = live.getConnection()) {
            Introspection found = Introspector.introspect(connection, Namespaces.of(expected.namespaces()));
            int major = Catalog.of(connection).version().major();
            Optional<Problem> tooNew = ServerAge.problem(expected, major, "the database");
            if (tooNew.isPresent()) {
                throw new ConfigurationException(tooNew.get());
            }
            String database = String.valueOf(connection.getCatalog());
            Optional<List<SchemaObject>> recorded = snapshot.flatMap(one -> one.forms(major));
            Set<ObjectId> changed = changedSince(snapshot, expected);
            CanonicalForms forms = CanonicalForms.of(recorded.orElse(List.of()).stream()
                    .filter(form -> !changed.contains(form.id()))
                    .toList());
            Difference difference = Prover.difference(found.schema(), expected, forms, Differ.byTokens());
            Proof.Basis basis = recorded.isPresent() ? Proof.Basis.RECORDED : Proof.Basis.TOKENS;
            Set<ObjectId> doubtful = doubtful(
                    difference,
                    recorded.isPresent() ? changed : expected.objects().keySet());
            if (!doubtful.isEmpty()) {
                difference = asked(found.schema(), expected, forms, major, doubtful);
                basis = Proof.Basis.SCRATCH;
            }
            return new VerifyResult(
                    new Mismatches(difference, Surroundings.of(found.dependencies(), found.unmodelled())).list(),
                    found.unmodelled(),
                    Proof.of(database, major, basis, counts(expected)));
        } catch (SQLException e) {
            throw DatabaseFailure.notConnected(e);
        }
    }

    /** The objects that are declared otherwise than the snapshot has them: what was recorded for them is not valid. */
    private static Set<ObjectId> changedSince(Optional<Snapshot> snapshot, Schema expected) {
        if (snapshot.isEmpty()) {
            return expected.objects().keySet();
        }
        Set<ObjectId> changed = new TreeSet<>();
        Differ.byTokens()
                .diff(snapshot.get().schema(), expected, Intents.none())
                .all()
                .forEach(change -> changed.add(change.id()));
        return changed;
    }

    /** Objects whose texts differ and whose form on this server is not known: only PostgreSQL can say whether they mean the same. */
    private static Set<ObjectId> doubtful(Difference difference, Set<ObjectId> unknown) {
        return difference.changes().stream()
                .filter(change -> change instanceof Change.Alter(var from, var to)
                        && unknown.contains(to.id())
                        && Doubt.between(from, to))
                .map(Change::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Asks a scratch about both sides. One of another major says truly that two texts mean the same, since it read both; that they differ it may say only
     * for its own major.
     */
    private Difference asked(Schema found, Schema expected, CanonicalForms forms, int major, Set<ObjectId> doubtful) {
        try (Prover prover = Prover.open(scratch, List.of())) {
            Optional<Scratch> server = prover.scratch();
            if (server.isEmpty()) {
                throw formsNeeded(major, doubtful);
            }
            Difference difference = Prover.difference(found, expected, forms, prover.differ());
            Set<ObjectId> open = doubtful(difference, doubtful);
            if (server.get().major() != major && !open.isEmpty()) {
                throw formsNeeded(major, open);
            }
            return difference;
        }
    }

    private static ConfigurationException formsNeeded(int major, Set<ObjectId> doubtful) {
        return new ConfigurationException(new Problem(
                ErrorCode.CANONICAL_FORMS_NEEDED,
                "It cannot be said whether these are as declared: how PostgreSQL " + major
                        + " writes their texts was never recorded",
                doubtful.stream().map(ObjectId::toString).collect(Collectors.joining("\n")),
                "Record it once: seal with --scratch-url of a PostgreSQL " + major
                        + " server; or generate first, if the declaration is newer than the last migration."));
    }

    private static Map<String, Integer> counts(Schema schema) {
        Map<String, Integer> counts = new TreeMap<>();
        schema.objects().keySet().forEach(id -> counts.merge(id.kind().label(), 1, Integer::sum));
        return counts;
    }
}
