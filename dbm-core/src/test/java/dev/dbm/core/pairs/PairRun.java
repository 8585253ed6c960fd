package dev.dbm.core.pairs;

import dev.dbm.DbmException;
import dev.dbm.Unmodelled;
import dev.dbm.core.LivePlan;
import dev.dbm.core.Scratches;
import dev.dbm.core.diff.Intents;
import dev.dbm.core.introspect.Introspection;
import dev.dbm.core.pairs.PairResult.Outcome;
import dev.dbm.plan.Plan;
import dev.dbm.plan.Statement;
import dev.dbm.testkit.Dump;
import dev.dbm.testkit.Psql;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Takes pairs through load, plan, apply, second plan and dump. */
final class PairRun {
    /** The roles that the public pairs expect. */
    static final List<String> ROLES = List.of(
            "admin",
            "anonymous",
            "asi",
            "customer",
            "dv",
            "fordfrog",
            "intranet",
            "krioweb2",
            "manager",
            "schemainspect_test_role",
            "webuser");

    private final TestServer server;

    PairRun(TestServer server) {
        this.server = server;
    }

    /** Creates the roles that are not there yet. */
    void createRoles() {
        for (String role : ROLES) {
            server.execute("DO $$ BEGIN CREATE ROLE " + role + "; EXCEPTION WHEN duplicate_object THEN NULL; END $$");
        }
    }

    /** Runs the pair in this folder. */
    PairResult run(Path folder) {
        Path parent = folder.toAbsolutePath().getParent();
        String name = (parent == null ? "" : parent.getFileName() + "/") + folder.getFileName();
        try (TestDatabase from = server.createDatabase();
                TestDatabase to = server.createDatabase()) {
            try {
                Psql.run(from, folder.resolve("from.sql"));
                Psql.run(to, folder.resolve("to.sql"));
            } catch (IllegalStateException e) {
                return new PairResult(name, Outcome.UNLOADABLE, e.getMessage(), Set.of(), List.of());
            }
            return converge(new Comparison(name, sameText(folder), from, to));
        }
    }

    /** Takes one database to the other. */
    static PairResult run(String name, TestDatabase from, TestDatabase to) {
        return converge(new Comparison(name, false, from, to));
    }

    private record Comparison(String name, boolean sameText, TestDatabase from, TestDatabase to) {}

    private static boolean sameText(Path folder) {
        try {
            return Files.mismatch(folder.resolve("from.sql"), folder.resolve("to.sql")) < 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PairResult converge(Comparison pair) {
        Set<String> unmodelled = new TreeSet<>();
        List<String> statements = new ArrayList<>();
        try {
            Introspection before = LivePlan.read(pair.from());
            Introspection goal = LivePlan.read(pair.to());
            unmodelled.addAll(unmodelledKinds(before));
            unmodelled.addAll(unmodelledKinds(goal));
            Plan plan = plan(pair, before, goal);
            plan.statements().stream().map(Statement::sql).forEach(statements::add);
            if (pair.sameText() && !plan.isEmpty()) {
                return new PairResult(
                        pair.name(), Outcome.RESTLESS, String.join(";\n", statements), unmodelled, statements);
            }
            String failure = apply(pair.from(), statements);
            if (!failure.isEmpty()) {
                return new PairResult(pair.name(), Outcome.FAILED, failure, unmodelled, statements);
            }
            Plan second = plan(pair, LivePlan.read(pair.from()), goal);
            if (!second.isEmpty()) {
                return new PairResult(pair.name(), Outcome.UNSETTLED, describe(second), unmodelled, statements);
            }
        } catch (DbmException e) {
            return new PairResult(pair.name(), Outcome.REFUSED, String.valueOf(e.getMessage()), unmodelled, statements);
        } catch (IllegalArgumentException | IllegalStateException | UnsupportedOperationException e) {
            String where = e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0];
            return new PairResult(pair.name(), Outcome.UNREADABLE, e + where, unmodelled, statements);
        }
        Dump left = Dump.of(pair.from());
        Dump right = Dump.of(pair.to());
        String difference = String.join("\n", left.differences(right, entry -> false));
        Outcome outcome = difference.isEmpty() ? Outcome.CONVERGED : Outcome.DIFFERENT;
        return new PairResult(pair.name(), outcome, difference, unmodelled, statements);
    }

    private static Set<String> unmodelledKinds(Introspection read) {
        return read.unmodelled().stream().map(Unmodelled::kind).collect(Collectors.toSet());
    }

    private static Plan plan(Comparison pair, Introspection before, Introspection goal) {
        return LivePlan.between(
                before, goal, Intents.none(), Scratches.on(pair.from().server()));
    }

    private static String describe(Plan plan) {
        return plan.statements().stream().map(Statement::sql).collect(Collectors.joining(";\n"))
                + (plan.statements().isEmpty() ? "no statement for " + plan.changes() : "");
    }

    private static String apply(TestDatabase database, List<String> statements) {
        try {
            Path script = Files.createTempFile("plan", ".sql");
            try {
                Files.writeString(
                        script, statements.stream().map(sql -> sql + ";\n").collect(Collectors.joining()));
                Psql.run(database, script);
                return "";
            } catch (IllegalStateException e) {
                return String.valueOf(e.getMessage());
            } finally {
                Files.delete(script);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
