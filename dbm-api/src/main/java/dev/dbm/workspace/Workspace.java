package dev.dbm.workspace;

import dev.dbm.ConfigurationException;
import dev.dbm.DatabaseException;
import dev.dbm.DeclarationException;
import dev.dbm.GitException;
import dev.dbm.HistoryException;
import dev.dbm.JournalException;
import dev.dbm.LockTimeoutException;
import dev.dbm.MigrationId;
import dev.dbm.PlanningException;
import dev.dbm.SchemaMismatchException;
import dev.dbm.SourceException;
import dev.dbm.VerifyResult;
import dev.dbm.schema.ObjectId;
import dev.dbm.spi.DbmProvider;
import dev.dbm.spi.WorkspaceOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * The development side: writes and checks the files of a migrations folder.
 *
 * <p>A workspace is immutable and holds nothing open. Two processes should not generate into one folder at the same time; what comes of it,
 * {@link #validate()} finds.
 */
public interface Workspace {
    /** Returns a builder for a migrations folder, for example {@code src/main/resources/db/migrations}; it need not exist yet. */
    static Builder builder(Path migrations) {
        return new Builder(migrations);
    }

    /**
     * Writes a migration from the last snapshot to the declared schema, named after what it does. In everything else it is as
     * {@link #generate(String)}, what it throws included.
     *
     * @see #generate(String)
     */
    GenerateResult generate();

    /**
     * Writes a migration from the last snapshot to the declared schema.
     *
     * <p>Before anything is written the whole folder, the new files included, is replayed into a scratch database, and the result must equal the
     * declared schema. Files appear one by one, each complete, the journal last: a crash leaves the old state or something that {@link #validate()}
     * names. What PostgreSQL cannot do in one file (a label added to an enum, an index built concurrently) becomes a file of its own.
     *
     * @param name the name behind the number: letters, digits, {@code _} and {@code -}
     * @return the files; none if the declared schema equals the last snapshot
     * @throws PlanningException if the name cannot be one, a change is refused until it is confirmed or is not supported, the proof failed, the scratch
     *     server cannot be used, or the database of {@link Builder#against} is not what the last snapshot says; nothing is written
     * @throws DatabaseException if that database cannot be reached or read; nothing is written
     * @throws DeclarationException if the declared classes do not describe a possible schema
     * @throws ConfigurationException if nothing is declared
     * @throws JournalException if the folder is not in order, or cannot be written
     */
    GenerateResult generate(String name);

    /**
     * Writes an empty migration for hand-written SQL; its snapshot is a copy of the last one.
     *
     * @throws PlanningException if the name cannot be one, or the database of {@link Builder#against} is not what the last snapshot says; nothing is written
     * @throws DatabaseException if that database cannot be reached or read; nothing is written
     * @throws JournalException if the folder is not in order, or cannot be written
     */
    GenerateResult generateEmpty(String name);

    /**
     * Records the present content of edited files as what they should be, for files that no database has seen yet: a backfill put between ADD
     * COLUMN and SET NOT NULL, for example. The folder is replayed first and must still give the last snapshot.
     *
     * @throws PlanningException if the proof failed, or the scratch server cannot be used; nothing is written
     * @throws DeclarationException if the declared classes do not describe a possible schema
     * @throws JournalException if the folder is not in order, or cannot be written
     */
    SealResult seal();

    /** Checks journal, files, hashes, snapshots and the declared schema against one another; reports everything at once and writes nothing. */
    default ValidateResult validate() {
        return validate(ValidateOptions.everything());
    }

    /**
     * Checks as much of the folder as the options say; reports everything at once and writes nothing.
     *
     * @throws GitException if a revision is named and git cannot show what it holds
     * @throws JournalException if a file of the folder is there and cannot be read
     */
    ValidateResult validate(ValidateOptions how);

    /**
     * Marks the present warnings as accepted, so that later calls of {@link #validate()} do not repeat them: for folders that come from elsewhere.
     *
     * @return what {@link #validate()} finds now
     * @throws JournalException if the folder has no journal that can be read, or cannot be written
     */
    ValidateResult accept();

    /**
     * Puts the branch's own migrations behind those of the main branch, after a git merge or rebase.
     *
     * <p>Own migrations get the numbers after the newcomers', their snapshots are computed anew on top of the newcomers' last one, and the whole folder is
     * replayed where there is a scratch. SQL stays as it is. Migrations that the main branch has are not touched. A merge that git could not finish in
     * journal and snapshots is finished here. Doing it twice changes nothing.
     *
     * @throws PlanningException if both sides changed one object, or the proof failed; nothing is written
     * @throws GitException if git cannot tell what the main branch has, or could not take back what would be overwritten
     * @throws JournalException if the folder cannot be understood
     */
    RebaseResult rebase(RebaseOptions how);

    /**
     * Compares a live database with the declared schema, or with the last snapshot if nothing is declared; writes nothing.
     *
     * <p>What can be compared is reported even where something cannot: that is {@link VerifyResult#uncompared()}.
     *
     * @throws ConfigurationException if there is nothing to compare with, or the schema needs a newer server than the database's
     * @throws DeclarationException if the declared classes do not describe a possible schema
     * @throws JournalException if there are migrations and the last snapshot cannot be read
     * @throws DatabaseException if the database cannot be reached or read
     */
    VerifyResult verify(DataSource live);

    /**
     * Plans the way from one schema to another, wherever the two are; nothing is written anywhere. Drops are planned like everything else.
     *
     * <p>{@snippet :
     * String sql = workspace.diff(DiffSide.live(dataSource), DiffSide.declared()).sql();
     * }
     *
     * @throws PlanningException if a change cannot be made; lists all that cannot
     * @throws DatabaseException if a database cannot be reached or read
     * @throws JournalException if a snapshot or a migrations folder cannot be read
     * @throws DeclarationException if the declared classes do not describe a possible schema
     * @throws ConfigurationException if a side is {@link DiffSide#declared()} and nothing is declared
     */
    default DiffResult diff(DiffSide from, DiffSide to) {
        try (DiffSession session = diffs()) {
            return session.diff(from, to);
        }
    }

    /**
     * Writes Java source that declares what a live database holds, and, where the migrations folder is empty, the migration that makes it, recorded in the
     * database as applied.
     *
     * <p>The source is compiled, read and compared with the database, and the migration proven as {@link #generate()} proves one, before a file is touched.
     * Then source appears file by file, each complete, after it the migration, its journal last, and the record in the database at the very end. What is cut off
     * is completed by doing it again. Files that hold what they should are not written; others in the package are a reason to refuse.
     *
     * @throws SourceException if the package holds something else already, the source cannot be written, or it would not say what the database holds; nothing
     *     is written
     * @throws PlanningException if the proof of the migration failed, or the scratch server cannot be used; nothing is written
     * @throws JournalException if the folder is not in order, or cannot be written
     * @throws DatabaseException if the database cannot be reached or read; nothing is written
     */
    PullResult pull(PullOptions how);

    /**
     * Brings existing records to what a live database holds. Their files are edited where something differs, and stay byte for byte as they are everywhere else:
     * comments, methods, order and layout are kept. New tables and types become new files; what declares those that are gone is named and left to be deleted by hand.
     *
     * <p>Before anything is written the edited source is compiled and compared with the database, and must equal it.
     *
     * @param how where the source is, and the database; whether it is recorded does not matter
     * @throws SourceException if the source cannot be read, or a difference cannot be edited mechanically; names all that cannot, and nothing is written
     * @throws DeclarationException if the source does not describe a possible schema
     * @throws DatabaseException if the database cannot be reached or read; nothing is written
     */
    PatchResult patch(PullOptions how, PatchMode mode);

    /** Returns a session for many diffs, which share one scratch server; opens nothing yet. */
    DiffSession diffs();

    /**
     * Reads what a database, the declaration or a snapshot holds; nothing is written anywhere. A database is read with whatever rights there are: being able to
     * connect is enough.
     *
     * <p>{@snippet :
     * String markdown = "```mermaid\n" + workspace.inspect(DiffSide.declared(), InspectFormat.MERMAID).text() + "```\n";
     * }
     *
     * @throws PlanningException if the format is {@link InspectFormat#SQL} and something cannot be made; lists all that cannot
     * @throws DatabaseException if a database cannot be reached or read
     * @throws JournalException if a snapshot or a migrations folder cannot be read
     * @throws DeclarationException if the declared classes do not describe a possible schema
     * @throws ConfigurationException if the side is {@link DiffSide#declared()} and nothing is declared, or the format needs what is not on the class path
     */
    InspectResult inspect(DiffSide side, InspectFormat format);

    /**
     * Records every migration up to and including one as applied, without running any.
     *
     * @param to the last one to record
     * @param check whether the database must equal that migration's snapshot
     * @return the migrations that were recorded; those that the history held already are not among them
     * @throws SchemaMismatchException if the database differs from the snapshot, or texts can be compared neither with recorded forms nor in a scratch; nothing
     *     is recorded
     * @throws ConfigurationException if the schema needs a newer server than the database's; nothing is recorded
     * @throws JournalException if the folder is not in order, or the migration has no snapshot to compare with; nothing is recorded
     * @throws HistoryException if the journal has no such migration, or the history contradicts the journal; nothing is recorded
     * @throws LockTimeoutException if another process migrates meanwhile; nothing is recorded
     * @throws DatabaseException if the database cannot be reached or written
     */
    List<MigrationId> baseline(DataSource live, MigrationId to, BaselineCheck check);

    /**
     * Takes over what another tool has migrated: reads its ledger in a live database, compares it with the tool's files, makes these the first migrations of
     * the folder where they are not yet, and records as applied what the database has. Nothing else in the database is changed.
     *
     * <p>Before anything is written, the files that the database has are replayed where there is a scratch, and the result must be what the database holds; a
     * snapshot of that ends what was taken over. Files appear as with {@link #generate(String)}, the history follows in one transaction. Doing it twice changes
     * nothing.
     *
     * @throws PlanningException if ledger, files and database do not fit together, or say what nobody can decide but a person; lists all of it, with the ways
     *     out; nothing is written
     * @throws JournalException if the folder is not in order or cannot be written, or a file must not be run; nothing is recorded
     * @throws HistoryException if dbm's own history contradicts the journal; the folder is written
     * @throws LockTimeoutException if another process migrates meanwhile; the folder is written
     * @throws DatabaseException if the database cannot be reached, read or written; unless it could not be written, the folder is as it was
     */
    AdoptResult adopt(DataSource live, AdoptOptions how);

    /** Returns the migrations folder, as it was given; it need not exist. */
    Path migrations();

    /**
     * Returns what the file {@code dbm.properties} of the migrations folder says; nothing if there is no such file.
     *
     * @throws ConfigurationException if the file cannot be understood
     * @throws JournalException if it cannot be read
     */
    ProjectSettings settings();

    /**
     * Returns where in the source the tables, columns, views, types, routines and namespaces are declared: {@code Customer}, {@code
     * Customer#fullName}. Empty if nothing is declared.
     *
     * @throws DeclarationException if the classes do not describe a possible schema
     */
    SortedMap<ObjectId, String> places();

    /** Whether a baseline is checked against the database. */
    enum BaselineCheck {
        /** The database must equal the snapshot of the migration. */
        VERIFY,
        /** The database is taken for what it should be. */
        FORCE
    }

    /** Collects the options of a {@link Workspace}. */
    final class Builder {
        private final Path migrations;
        private final List<Class<?>> classes = new ArrayList<>();
        private final List<String> packages = new ArrayList<>();
        private final Set<String> allowedDrops = new TreeSet<>();
        private final Set<Integer> majors = new TreeSet<>();
        private final Set<String> known = new TreeSet<>();
        private FailedProof failedProof = FailedProof.REFUSED;
        private Optional<DataSource> against = Optional.empty();
        private Optional<ClassLoader> loader = Optional.empty();
        private ScratchServer scratch = ScratchServer.automatic();

        private Builder(Path migrations) {
            this.migrations = Objects.requireNonNull(migrations, "migrations");
        }

        /** Adds declared records and enums. */
        public Builder schema(Class<?>... declared) {
            classes.addAll(List.of(declared));
            return this;
        }

        /** Adds a package whose records and enums, those of its subpackages included, are the declaration. */
        public Builder schema(String packageName) {
            packages.add(Objects.requireNonNull(packageName, "packageName"));
            return this;
        }

        /** Sets who loads the packages' classes; by default the context class loader. */
        public Builder classLoader(ClassLoader classes) {
            loader = Optional.of(classes);
            return this;
        }

        /**
         * Adds a server major that runs the migrations, for example 18; by default those that the {@linkplain Workspace#settings() project's settings} name. What
         * the oldest of them cannot do is refused, and a proof says on which of them it was not made.
         */
        public Builder targetMajor(int major) {
            majors.add(major);
            return this;
        }

        /** Sets where proofs are made; by default the embedded server, if it is on the class path. */
        public Builder scratch(ScratchServer server) {
            scratch = Objects.requireNonNull(server, "server");
            return this;
        }

        /**
         * Allows the next generate to drop something that may hold data.
         *
         * @param object its name as the messages print it, for example {@code public.customer.name}, with or without the kind before it
         */
        public Builder allowDrop(String object) {
            allowedDrops.add(Objects.requireNonNull(object, "object"));
            return this;
        }

        /**
         * Names what is not modelled and known to be there, so that {@link VerifyResult#unknown()} leaves it out.
         *
         * @param names as the messages print them, for example {@code view public.report}
         */
        public Builder known(String... names) {
            known.addAll(List.of(names));
            return this;
        }

        /** Sets what generate does with its files when their proof fails; by default nothing is written. */
        public Builder failedProof(FailedProof then) {
            failedProof = Objects.requireNonNull(then, "then");
            return this;
        }

        /**
         * Sets a database, production's or one like it, that must be what the last snapshot says before {@link #generate()} writes anything. It is only read.
         */
        public Builder against(DataSource live) {
            against = Optional.of(live);
            return this;
        }

        /**
         * Returns the workspace; reads no file and opens no connection.
         *
         * @throws ConfigurationException if options are wrong or the engine is not on the class path; lists all problems
         */
        public Workspace build() {
            return DbmProvider.load()
                    .workspace(new WorkspaceOptions(
                            migrations,
                            classes,
                            packages,
                            loader,
                            majors,
                            scratch,
                            allowedDrops,
                            known,
                            failedProof,
                            against));
        }
    }
}
