package dev.dbm.core.adopt;

import dev.dbm.ErrorCode;
import dev.dbm.core.sql.Sql;
import dev.dbm.core.sql.SqlScript;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Namespace;
import dev.dbm.workspace.AdoptOptions;
import dev.dbm.workspace.AdoptResult.Standing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Liquibase's past: one row for each changeset, which stands in a changelog. */
final class LiquibasePast implements PastReader {
    private static final Path ROOT = Path.of("src/main/resources");
    private static final List<String> USUAL = List.of(
            "db/changelog/db.changelog-master.yaml",
            "db/changelog/db.changelog-master.xml",
            "db/changelog/db.changelog-master.json",
            "db/changelog/db.changelog-master.sql");

    /** Changes that are about Liquibase's own table, and make nothing. */
    private static final List<String> WITHOUT_SQL = List.of("tagDatabase", "empty", "output", "stop");

    private final AdoptOptions how;
    private final List<Path> roots;
    private final ClassLoader loader;
    private final PlaceholderValues placeholders;
    private final Optional<Identifier> home;

    /**
     * Prepares to read.
     *
     * @param loader who has Liquibase, if anybody does; empty means the context class loader
     */
    LiquibasePast(Live live, AdoptOptions how, Optional<ClassLoader> loader) {
        this.how = how;
        this.home = home(live);
        this.roots = how.files().isEmpty() ? List.of(ROOT) : how.files();
        this.loader = loader.orElseGet(LiquibasePast::contextLoader);
        this.placeholders = new PlaceholderValues(how.placeholders());
    }

    /** Liquibase's default schema has the ledger, unless that was given one of its own, where there is nothing else. */
    private static Optional<Identifier> home(Live live) {
        Identifier namespace = live.ledger().namespace();
        return namespace.equals(Namespace.PUBLIC)
                        || live.found().schema().objects().keySet().stream()
                                .noneMatch(id -> id.path().size() > 1
                                        && id.path().getFirst().equals(namespace))
                ? Optional.empty()
                : Optional.of(namespace);
    }

    private static ClassLoader contextLoader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context == null ? LiquibasePast.class.getClassLoader() : context;
    }

    @Override
    public Past read(List<LedgerRow> rows, Doubts doubts) {
        Map<String, Changeset> changesets = new LinkedHashMap<>();
        Set<String> recorded = rows.stream().map(LiquibasePast::key).collect(Collectors.toSet());
        changelog(recorded, doubts).changesets(doubts).forEach(one -> changesets.putIfAbsent(one.key(), one));
        if (changesets.isEmpty()) {
            doubts.refuse(
                    ErrorCode.ADOPT_FILES_UNREADABLE,
                    "There are no changesets of Liquibase",
                    "looked in " + roots,
                    "Say where they are: --files FOLDER for the folder that paths in the ledger begin below, and"
                            + " --changelog FILE for the changelog with which Liquibase begins.");
            return new Past(List.of());
        }
        Map<String, PastStep> steps = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (LedgerRow row : rows) {
            String key = key(row);
            seen.add(key);
            switch (row.text("exectype")) {
                case "EXECUTED", "RERAN" ->
                    applied(key, row, Optional.ofNullable(changesets.get(key)), doubts)
                            .ifPresent(step -> steps.put(key, step));
                case "MARK_RAN", "SKIPPED" -> marked(key, row, doubts);
                default -> failed(key, row, doubts);
            }
        }
        List<PastStep> all = new ArrayList<>();
        // It was there before the first changeset: Liquibase does not create it.
        home.ifPresent(name -> all.add(PastStep.of(
                "default schema " + name.shown(),
                "schemas",
                Sql.of("CREATE SCHEMA {};\n", name).text(),
                Standing.APPLIED)));
        all.addAll(steps.values());
        all.addAll(pending(changesets, seen, doubts));
        return new Past(all);
    }

    private static String key(LedgerRow row) {
        return Changeset.key(row.text("filename"), row.text("id"), row.text("author"));
    }

    private Changelog changelog(Set<String> recorded, Doubts doubts) {
        Optional<String> file = how.changelog()
                .or(() -> USUAL.stream()
                        .filter(name -> roots.stream().anyMatch(root -> Files.isRegularFile(root.resolve(name))))
                        .findFirst());
        if (file.isPresent() && LiquibaseChangelog.isThere(loader)) {
            Map<String, String> parameters = new TreeMap<>(how.placeholders());
            parameters.entrySet().removeIf(one -> one.getValue().equals("${" + one.getKey() + "}"));
            return new LiquibaseChangelog(loader, roots, file.get(), parameters);
        }
        if (file.isPresent() && !file.get().endsWith(".sql")) {
            doubts.refuse(
                    ErrorCode.ADOPT_FILES_UNREADABLE,
                    "Only Liquibase itself can make SQL of " + file.get() + ", and it is not on the class path",
                    "no class liquibase.Liquibase",
                    "Name the jars of your Liquibase: --classpath liquibase-core.jar:…; with Maven they are found"
                            + " among the project's dependencies.");
            return unread -> List.of();
        }
        doubts.note("the checksums of the ledger were not compared: that takes Liquibase on the class path");
        return new FormattedSql(roots, file, recorded, placeholders);
    }

    private Optional<PastStep> applied(String key, LedgerRow row, Optional<Changeset> found, Doubts doubts) {
        if (found.isEmpty()) {
            doubts.ask(
                    ErrorCode.ADOPT_FILE_MISSING,
                    key,
                    "The ledger has a changeset that is not in the changelog: " + key,
                    "looked in " + roots,
                    "Take it from version control, or name the folder that its path begins below: --files. If it is"
                            + " gone: --squash begins with what the database holds.",
                    "leave it out");
            return Optional.empty();
        }
        Changeset changeset = found.get();
        if (row.value("md5sum").filter(sum -> !changeset.unchanged().test(sum)).isPresent()) {
            doubts.ask(
                    ErrorCode.ADOPT_FILE_DIFFERS,
                    key,
                    key + " is not what was run",
                    "checksum in the ledger " + row.text("md5sum"),
                    changeset.repeated().isEmpty()
                            ? "Take the changeset that was run from version control."
                            : "Have Liquibase run it once more.",
                    "take the changeset as it is now for what was run");
        }
        if (changeset.repeated().contains("runAlways")) {
            doubts.ask(
                    ErrorCode.ADOPT_CONDITION,
                    key,
                    "Liquibase runs " + key + " with every update; dbm has nothing of the kind",
                    "runAlways",
                    "Put what it does into the application.",
                    "have an empty database run it once");
        } else if (!changeset.repeated().isEmpty()) {
            doubts.note(key + " was run again whenever it changed; a migration is run once, and a change is a new one");
        }
        if (!changeset.conditions().isEmpty()) {
            doubts.note(key + " was run here under a condition (" + String.join(", ", changeset.conditions())
                    + "); a migration is run everywhere");
        }
        if (changeset.sql().isEmpty() && !makesNothing(row)) {
            doubts.ask(
                    ErrorCode.ADOPT_NO_SQL,
                    key,
                    "Liquibase makes no SQL of " + key,
                    row.text("description"),
                    "Have a changeset in its place that does the same in SQL, or begin with what the database holds:"
                            + " --squash.",
                    "put a file without a statement in its place");
        }
        return Optional.of(step(key, changeset, Standing.APPLIED, doubts));
    }

    private static boolean makesNothing(LedgerRow row) {
        return WITHOUT_SQL.stream().anyMatch(row.text("description")::startsWith);
    }

    /** A precondition or a person said that the database has it already. */
    private static void marked(String key, LedgerRow row, Doubts doubts) {
        doubts.ask(
                ErrorCode.ADOPT_CONDITION,
                key,
                key + " was not run, but marked as run, or skipped",
                "exectype " + row.text("exectype"),
                "A migration has no preconditions: if an empty database needs what it does, have it among the"
                        + " changesets that were run; the comparison with the database shows what is missing.",
                "leave it out");
    }

    private static void failed(String key, LedgerRow row, Doubts doubts) {
        doubts.refuse(
                ErrorCode.ADOPT_ROW_FAILED,
                "The ledger says that " + key + " failed",
                "exectype " + row.text("exectype"),
                "See what it has done, finish or undo that, and have Liquibase update. Then adopt.");
    }

    /** Returns the changesets that were not run, in the order in which Liquibase would. */
    private List<PastStep> pending(Map<String, Changeset> changesets, Set<String> seen, Doubts doubts) {
        List<PastStep> pending = new ArrayList<>();
        List<String> order = new ArrayList<>(changesets.keySet());
        int last = -1;
        for (int i = 0; i < order.size(); i++) {
            last = seen.contains(order.get(i)) ? i : last;
        }
        for (int i = 0; i < order.size(); i++) {
            String key = order.get(i);
            Changeset changeset = changesets.get(key);
            if (seen.contains(key) || changeset == null) {
                continue;
            }
            if (changeset.kept().isPresent()) {
                doubts.note("left out, since Liquibase runs it on no PostgreSQL: " + key + " ("
                        + changeset.kept().get() + ")");
                continue;
            }
            if (!changeset.conditions().isEmpty()) {
                doubts.ask(
                        ErrorCode.ADOPT_CONDITION,
                        key,
                        key + " was not run here, and is run under a condition: "
                                + String.join(", ", changeset.conditions()),
                        "the ledger does not have it",
                        "If other databases have it, write what it does into a file of its own for them.",
                        "leave it out");
                continue;
            }
            if (i < last) {
                doubts.ask(
                        ErrorCode.ADOPT_ORDER,
                        key,
                        key + " was never run, although later changesets were",
                        "the ledger does not have it",
                        "Have Liquibase run it, or take it out if nobody needs it.",
                        "have the next migrate run it, behind all others");
            }
            pending.add(step(key, changeset, Standing.PENDING, doubts));
        }
        return pending;
    }

    private PastStep step(String key, Changeset changeset, Standing standing, Doubts doubts) {
        String head = switch (changeset.mode()) {
            case TRANSACTION -> "";
            case NONE -> SqlScript.NO_TRANSACTION + "\n";
        };
        if (home.isPresent()) {
            head += Sql.of("SET search_path TO {}, {};\n", home.get(), Namespace.PUBLIC);
        }
        String sql = placeholders.replaced(key, changeset.sql(), doubts);
        String text = sql.isEmpty() ? "-- Liquibase makes no SQL of this changeset.\n" : sql + "\n";
        return PastStep.of(key, Tags.name(name(changeset)), head + "-- " + key + "\n" + text, standing);
    }

    /** An id is often only a number, and says nothing without its author. */
    private static String name(Changeset changeset) {
        return changeset.id().matches("[0-9.-]+") ? changeset.author() + "_" + changeset.id() : changeset.id();
    }
}
