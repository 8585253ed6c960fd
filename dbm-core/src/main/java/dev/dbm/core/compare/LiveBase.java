package dev.dbm.core.compare;

import dev.dbm.DatabaseException;
import dev.dbm.ErrorCode;
import dev.dbm.HistoryException;
import dev.dbm.JournalException;
import dev.dbm.MigrationId;
import dev.dbm.MigrationSource;
import dev.dbm.MigrationStatus;
import dev.dbm.PlanningException;
import dev.dbm.Problem;
import dev.dbm.Proof;
import dev.dbm.VerifyResult;
import dev.dbm.core.folder.Base;
import dev.dbm.core.run.StatusReport;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.Schema;
import dev.dbm.spi.MigratorOptions;
import dev.dbm.spi.WorkspaceOptions;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/** Looks whether a database is what the last migration left there, before anything is planned on top of that. The database is only read. */
public final class LiveBase {
    private final WorkspaceOptions options;

    /** Prepares the check; reads nothing. */
    public LiveBase(WorkspaceOptions options) {
        this.options = options;
    }

    /**
     * Compares the database of the options, if they name one, with the last snapshot.
     *
     * @param declared what is declared: its namespaces are looked at, too, and the server must be new enough for it
     * @return what was found, for people; empty if no database is named
     * @throws PlanningException if the database is something else, or too old for what is declared
     * @throws DatabaseException if it cannot be reached or read
     */
    public List<String> check(Base base, Schema declared) {
        if (options.against().isEmpty()) {
            return List.of();
        }
        DataSource live = options.against().get();
        VerifyResult result = compared(base, declared, live);
        Proof proof = result.proof();
        Optional<Problem> tooOld = ServerAge.problem(declared, proof.serverMajor(), "the database " + proof.database());
        if (tooOld.isPresent()) {
            throw new PlanningException(tooOld.get());
        }
        String expected = base.id()
                .map(MigrationId::tag)
                .map(tag -> "what " + tag + " left")
                .orElse("empty");
        if (!result.isInSync()) {
            throw new PlanningException(new Problem(
                    ErrorCode.DATABASE_DRIFTED,
                    "The database " + proof.database() + " is not " + expected + "; nothing was written",
                    result.describe(),
                    remedy(live)));
        }
        return List.of("the database " + proof.database() + ", PostgreSQL " + proof.serverMajor() + ", is " + expected);
    }

    private VerifyResult compared(Base base, Schema declared, DataSource live) {
        Schema expected = base.snapshot().schema();
        Set<Identifier> namespaces = new TreeSet<>(Prover.namespaces(expected, declared));
        if (namespaces.contains(Namespace.PUBLIC)) {
            // Every database has it, whether the last snapshot used it or not.
            expected = Prover.withPublic(expected);
        }
        MigrationSource source = MigrationSource.directory(options.migrations());
        Verify verify = new Verify(Declared.of(options), source, options.scratch(), options.known());
        try {
            return verify.against(expected, Optional.of(base.snapshot()), namespaces, live);
        } catch (DatabaseException e) {
            throw notLookedAt(e);
        }
    }

    /** The database may be named by the settings alone, so the message says which it is, and how to do without. */
    private static DatabaseException notLookedAt(DatabaseException failure) {
        Problem said = failure.problems().getFirst();
        Problem problem = new Problem(
                said.code(),
                said.what() + "; it is the one to look at before anything is generated",
                said.where(),
                said.remedy() + " To generate without looking: --against none.");
        return failure.getCause() instanceof SQLException cause
                ? new DatabaseException(problem, cause)
                : new DatabaseException(problem);
    }

    private String remedy(DataSource live) {
        List<String> pending = pending(live);
        return pending.isEmpty()
                ? "Undo there what no migration made, with the SQL above. What is to stay is declared, generated"
                        + " without this check, and recorded there: baseline --to TAG."
                : "Migrate it first; pending there: " + String.join(", ", pending) + ".";
    }

    /** Returns what is pending, as far as it can be told: there may be no journal yet, or a history that the role may not read. */
    private List<String> pending(DataSource live) {
        try {
            return new StatusReport(MigratorOptions.defaults(live, MigrationSource.directory(options.migrations())))
                    .status().migrations().stream()
                            .filter(status -> status instanceof MigrationStatus.Pending)
                            .map(status -> status.id().tag())
                            .toList();
        } catch (DatabaseException | HistoryException | JournalException untold) {
            return List.of();
        }
    }
}
