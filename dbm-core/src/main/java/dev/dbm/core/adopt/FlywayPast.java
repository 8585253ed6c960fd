package dev.dbm.core.adopt;

import dev.dbm.ErrorCode;
import dev.dbm.core.sql.Sql;
import dev.dbm.core.sql.SqlScript;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.QualifiedName;
import dev.dbm.workspace.AdoptOptions;
import dev.dbm.workspace.AdoptResult.Standing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Flyway's past: one row for each version, schema and baseline, and one for each run of a repeatable script. */
final class FlywayPast implements PastReader {
    private static final String DELETE = "DELETE";
    private static final String UNDO = "UNDO_";
    private static final Path LOCATION = Path.of("src/main/resources/db/migration");

    private final QualifiedName ledger;
    private final List<Path> locations;
    private final PlaceholderValues placeholders;
    private final Map<String, PastStep> steps = new LinkedHashMap<>();
    private final Set<FlywayScript> ran = new HashSet<>();
    private String highest = "";
    private String baseline = "";

    /**
     * Prepares to read.
     *
     * @param ledger the ledger, which lies in Flyway's default schema
     */
    FlywayPast(QualifiedName ledger, AdoptOptions how) {
        this.ledger = ledger;
        this.locations = how.files().isEmpty() ? List.of(LOCATION) : how.files();
        this.placeholders = new PlaceholderValues(how.placeholders())
                .with("flyway:defaultSchema", ledger.namespace().value())
                .with("flyway:table", ledger.name().value());
    }

    @Override
    public Past read(List<LedgerRow> rows, Doubts doubts) {
        Map<String, LedgerRow> byScript = new HashMap<>();
        rows.stream()
                .filter(row -> row.text("type").startsWith("SQL"))
                .forEach(row -> byScript.put(row.text("script"), row));
        List<FlywayScript> scripts = FlywayFiles.read(locations, byScript, doubts);
        for (LedgerRow row : standing(rows)) {
            if (!row.text("success").equals("t")) {
                failed(row, doubts);
                continue;
            }
            switch (row.text("type")) {
                case "SCHEMA" -> schemas(row);
                case "BASELINE" -> baseline(row, doubts);
                case "SQL" -> ran(row, scripts, doubts);
                case "SQL_BASELINE" -> {
                    ran(row, scripts, doubts);
                    baseline = row.text("version");
                }
                case DELETE -> deleted(row, doubts);
                case "UNDO_SQL", "UNDO_JDBC", "UNDO_SCRIPT", "UNDO_CUSTOM" -> undone(row, scripts, doubts);
                default -> noSql(row, doubts);
            }
        }
        List<PastStep> all = new ArrayList<>(steps.values());
        pending(scripts, doubts).forEach(script -> all.add(step(script, Standing.PENDING, doubts)));
        return new Past(all);
    }

    /** Leaves out the runs of versions that were taken back or removed later; a version that was run again after that stands as if nothing had been. */
    private static List<LedgerRow> standing(List<LedgerRow> rows) {
        List<LedgerRow> standing = new ArrayList<>();
        for (LedgerRow row : rows) {
            boolean takesBack = isTakenBack(row);
            standing.removeIf(before -> isSameScript(before, row) && (takesBack || isTakenBack(before)));
            standing.add(row);
        }
        return standing;
    }

    private static boolean isTakenBack(LedgerRow row) {
        return row.text("type").equals(DELETE) || row.text("type").startsWith(UNDO);
    }

    /** The row that takes something back has its version, or its description if it has none. */
    private static boolean isSameScript(LedgerRow one, LedgerRow other) {
        String version = one.text("version");
        return version.equals(other.text("version"))
                && (!version.isEmpty() || one.text("description").equals(other.text("description")));
    }

    private static void failed(LedgerRow row, Doubts doubts) {
        doubts.refuse(
                ErrorCode.ADOPT_ROW_FAILED,
                "The ledger says that " + row.text("script") + " failed",
                "row " + row.text("installed_rank") + ", success is false",
                "See what it has done (nothing, unless it runs outside a transaction), finish or undo that, and have"
                        + " the row removed: flyway repair. Then adopt.");
    }

    /** Flyway made the namespaces itself, before the first script. */
    private void schemas(LedgerRow row) {
        List<Sql> statements = new ArrayList<>();
        for (String name : row.text("script").split(",", -1)) {
            String plain = name.strip().replaceAll("^\"|\"$", "").replace("\"\"", "\"");
            if (!plain.isEmpty() && !plain.equals(Namespace.PUBLIC.value())) {
                statements.add(Sql.of("CREATE SCHEMA {};\n", new dev.dbm.schema.Identifier(plain)));
            }
        }
        if (!statements.isEmpty()) {
            String origin = row.text("description");
            put(PastStep.of(origin, "schemas", Sql.join("", statements).text(), Standing.APPLIED));
        }
    }

    private void baseline(LedgerRow row, Doubts doubts) {
        baseline = row.text("version");
        highest = baseline;
        doubts.ask(
                ErrorCode.ADOPT_NO_SQL,
                row.text("version"),
                "The database was there before Flyway: it begins with baseline " + row.text("version"),
                "row " + row.text("installed_rank"),
                "Leave the scripts behind, and begin with one migration that makes what the database holds: --squash.",
                "leave out what was there before");
    }

    private void ran(LedgerRow row, List<FlywayScript> scripts, Doubts doubts) {
        Optional<FlywayScript> found = scripts.stream()
                .filter(script -> script.name().equals(row.text("script")))
                .findFirst()
                .or(() -> scripts.stream()
                        .filter(script -> !row.text("version").isEmpty()
                                && script.kind() == FlywayScript.Kind.VERSIONED
                                && FlywayScript.compareVersions(script.version(), row.text("version")) == 0)
                        .findFirst());
        if (found.isEmpty()) {
            doubts.ask(
                    ErrorCode.ADOPT_FILE_MISSING,
                    row.text("script"),
                    "The ledger has a script whose file is missing: " + row.text("script"),
                    "looked in " + locations,
                    "Take it from version control, or name the other locations too: --files. If it is gone: --squash"
                            + " begins with what the database holds.",
                    "leave it out");
            return;
        }
        FlywayScript script = found.get();
        String version = script.version();
        if (!version.isEmpty()) {
            if (!highest.isEmpty() && FlywayScript.compareVersions(version, highest) < 0) {
                doubts.note(script.name() + " was run out of order, after version " + highest
                        + ": an empty database goes" + " through the scripts in the order of this one");
            } else {
                highest = version;
            }
        }
        script.settings()
                .condition()
                .ifPresent(text -> doubts.note(script.name() + " was run here under a condition (" + text
                        + "); a migration is run everywhere"));
        ran.add(script);
        // Only the last run of a repeatable script is known, so that its place is there.
        steps.remove(script.name());
        PastStep step = step(script, Standing.APPLIED, doubts);
        compare(row, script, doubts);
        put(step);
    }

    private void put(PastStep step) {
        steps.put(step.origin(), step);
    }

    private void compare(LedgerRow row, FlywayScript script, Doubts doubts) {
        Optional<String> recorded = row.value("checksum");
        if (recorded.isEmpty() || recorded.get().equals(Integer.toString(FlywayScript.checksum(script.text())))) {
            return;
        }
        String replaced = replaced(script, new Doubts(Set.of()));
        if (recorded.get().equals(Integer.toString(FlywayScript.checksum(replaced)))) {
            return;
        }
        boolean repeatable = script.kind() == FlywayScript.Kind.REPEATABLE;
        doubts.ask(
                ErrorCode.ADOPT_FILE_DIFFERS,
                script.name(),
                repeatable
                        ? script.name() + " has changed since it was run"
                        : script.name() + " is not the file that was run",
                "checksum in the ledger " + recorded.get() + ", of the file " + FlywayScript.checksum(script.text()),
                repeatable ? "Have Flyway run it once more." : "Take the file that was run from version control.",
                "take the file as it is now for what was run");
    }

    private static void deleted(LedgerRow row, Doubts doubts) {
        String version = row.text("version");
        String item = version.isEmpty() ? row.text("description") : version;
        doubts.ask(
                ErrorCode.ADOPT_FILE_MISSING,
                item,
                (version.isEmpty() ? "The repeatable script " : "Version ") + item
                        + " was run, and its script was removed later",
                "row " + row.text("installed_rank") + ", which flyway repair wrote",
                "Take the script from version control, or begin with what the database holds: --squash.",
                "leave it out");
    }

    private void undone(LedgerRow row, List<FlywayScript> scripts, Doubts doubts) {
        doubts.ask(
                ErrorCode.ADOPT_NO_SQL,
                row.text("script"),
                "Version " + row.text("version") + " was undone by " + row.text("script"),
                "row " + row.text("installed_rank"),
                "dbm undoes nothing: what is to be undone is a new migration. Have Flyway run the version again, or"
                        + " begin with what the database holds: --squash.",
                "leave out the version and its undoing");
        scripts.stream()
                .filter(script -> script.kind() == FlywayScript.Kind.VERSIONED
                        && FlywayScript.compareVersions(script.version(), row.text("version")) == 0)
                .forEach(ran::add);
    }

    private void noSql(LedgerRow row, Doubts doubts) {
        String script = row.text("script");
        if (doubts.ask(
                ErrorCode.ADOPT_NO_SQL,
                script,
                "Version " + row.text("version") + " is no SQL: " + script + ", of type " + row.text("type"),
                "row " + row.text("installed_rank"),
                "Have a script in its place that does the same in SQL, or begin with what the database holds:"
                        + " --squash.",
                "put a file without a statement in its place")) {
            highest = row.text("version").isEmpty() ? highest : row.text("version");
            String text = "-- Flyway ran " + script + " here, which is no SQL.\n";
            put(PastStep.of(script, Tags.name(row.text("description")), text, Standing.APPLIED));
        }
    }

    /** Returns the scripts that were not run, in the order in which Flyway would. */
    private List<FlywayScript> pending(List<FlywayScript> scripts, Doubts doubts) {
        List<FlywayScript> versioned = new ArrayList<>();
        List<FlywayScript> repeatable = new ArrayList<>();
        for (FlywayScript script : scripts) {
            if (!ran.contains(script)) {
                switch (script.kind()) {
                    case VERSIONED -> {
                        if (isToBeRun(script, doubts)) {
                            versioned.add(script);
                        }
                    }
                    case REPEATABLE -> {
                        if (isUnconditional(script, doubts)) {
                            repeatable.add(script);
                        }
                    }
                    case UNDO -> doubts.note("left out, since dbm undoes nothing: " + script.name());
                    case BASELINE ->
                        doubts.note("left out, since the versions that it stands for are there: " + script.name());
                }
            }
        }
        versioned.sort((one, other) -> FlywayScript.compareVersions(one.version(), other.version()));
        repeatable.sort(Comparator.comparing(FlywayScript::description));
        versioned.addAll(repeatable);
        return versioned;
    }

    private boolean isToBeRun(FlywayScript script, Doubts doubts) {
        if (!baseline.isEmpty() && FlywayScript.compareVersions(script.version(), baseline) <= 0) {
            doubts.note("left out, since it comes before the baseline: " + script.name());
            return false;
        }
        if (!isUnconditional(script, doubts)) {
            return false;
        }
        if (!highest.isEmpty() && FlywayScript.compareVersions(script.version(), highest) < 0) {
            doubts.ask(
                    ErrorCode.ADOPT_ORDER,
                    script.name(),
                    script.name() + " was never run, although later versions were",
                    "the ledger is at version " + highest,
                    "Have Flyway run it (outOfOrder), or take it out if nobody needs it.",
                    "have the next migrate run it, behind all others");
        }
        return true;
    }

    private static boolean isUnconditional(FlywayScript script, Doubts doubts) {
        Optional<String> condition = script.settings().condition();
        condition.ifPresent(text -> doubts.ask(
                ErrorCode.ADOPT_CONDITION,
                script.name(),
                script.name() + " was not run here, and is run under a condition: " + text,
                "shouldExecute in " + script.name() + ".conf",
                "If other databases have it, write what it does into a file of its own for them.",
                "leave it out"));
        return condition.isEmpty();
    }

    private PastStep step(FlywayScript script, Standing standing, Doubts doubts) {
        String head = script.settings().isOutsideTransaction() ? SqlScript.NO_TRANSACTION + "\n" : "";
        if (!ledger.namespace().equals(Namespace.PUBLIC)) {
            // Flyway puts its default schema before what else the search path holds.
            head += Sql.of("SET search_path TO {}, {};\n", ledger.namespace(), Namespace.PUBLIC);
        }
        return PastStep.of(script.name(), Tags.name(script.description()), head + replaced(script, doubts), standing);
    }

    private String replaced(FlywayScript script, Doubts doubts) {
        return script.settings().isTakenAsWritten()
                ? script.text()
                : placeholders
                        .with(
                                "flyway:filename",
                                script.name().substring(script.name().lastIndexOf('/') + 1))
                        .replaced(script.name(), script.text(), doubts);
    }
}
