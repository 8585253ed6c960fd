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
import dev.dbm.core.diff.Intents;
import dev.dbm.core.folder.Base;
import dev.dbm.core.folder.Folder;
import dev.dbm.core.introspect.Introspection;
import dev.dbm.core.introspect.Introspector;
import dev.dbm.core.kind.Coverage;
import dev.dbm.core.session.DatabaseFailure;
import dev.dbm.core.snapshot.Snapshot;
import dev.dbm.schema.Identifier;
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
import javax.sql.DataSource;

/** Compares the declared schema with a live database, which is only read. */
public final class Verify {
    private final Declared declared;
    private final MigrationSource source;
    private final ScratchServer scratch;
    private final Set<String> known;

    /**
     * Prepares the command; reads nothing.
     *
     * @param declared what the database should be; if nothing is declared, the last snapshot
     * @param source where the snapshots are; there need not be any if something is declared
     * @param scratch where texts are compared that no snapshot has in the form of the server
     * @param known printed names of what is not modelled and known to be there
     */
    public Verify(Declared declared, MigrationSource source, ScratchServer scratch, Set<String> known) {
        this.declared = declared;
        this.source = source;
        this.scratch = scratch;
        this.known = Set.copyOf(known);
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
        return against(expected, snapshot, expected.namespaces(), live);
    }

    /**
     * Compares with a schema.
     *
     * @param snapshot the snapshot whose recorded forms help
     * @param namespaces where to look
     */
    VerifyResult against(Schema expected, Optional<Snapshot> snapshot, Set<Identifier> namespaces, DataSource live) {
        Drift drift = drift(expected, snapshot, namespaces, live);
        Introspection found = drift.found();
        Surroundings surroundings = Surroundings.of(found.dependencies(), found.unmodelled());
        return new VerifyResult(
                new Mismatches(drift.difference(), surroundings).list(),
                drift.open(),
                found.unmodelled(),
                known,
                Proof.of(drift.database(), drift.major(), drift.basis(), counts(expected)));
    }

    /**
     * Compares with a schema, and returns what there is to be worked on.
     *
     * @param snapshot the snapshot whose recorded forms help
     * @param namespaces where to look
     */
    public Drift drift(Schema expected, Optional<Snapshot> snapshot, Set<Identifier> namespaces, DataSource live) {
        try (Connection connection = live.getConnection()) {
            Introspection found = Introspector.introspect(connection, Namespaces.of(namespaces))
                    .within(Coverage.of(expected))
                    .withoutLedgers(expected);
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
            Proof.Basis basis = recorded.isPresent() ? Proof.Basis.RECORDED : Proof.Basis.TOKENS;
            Set<ObjectId> unknown =
                    recorded.isPresent() ? changed : expected.objects().keySet();
            Compared compared = new Texts(found.schema(), expected, forms, major, scratch).compared(unknown, basis);
            return new Drift(found, compared.difference(), compared.open(), database, major, compared.basis());
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

    private static Map<String, Integer> counts(Schema schema) {
        Map<String, Integer> counts = new TreeMap<>();
        schema.objects().keySet().forEach(id -> counts.merge(id.kind().label(), 1, Integer::sum));
        return counts;
    }
}
