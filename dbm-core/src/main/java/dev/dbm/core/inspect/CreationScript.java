package dev.dbm.core.inspect;

import dev.dbm.Unmodelled;
import dev.dbm.core.depend.Dependencies;
import dev.dbm.core.depend.Surroundings;
import dev.dbm.core.diff.Differ;
import dev.dbm.core.diff.Difference;
import dev.dbm.core.diff.Intents;
import dev.dbm.core.planner.Planner;
import dev.dbm.plan.Plan;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.Schema;
import dev.dbm.workspace.DiffResult;
import java.util.List;
import java.util.stream.Collectors;

/** A schema as the SQL that makes it in an empty database: a plan from nothing. */
public final class CreationScript {
    private final Holding holding;

    CreationScript(Holding holding) {
        this.holding = holding;
    }

    String text() {
        return missing() + of(holding.schema(), holding.dependencies());
    }

    /**
     * Returns the SQL that makes these objects where what they need from outside is there already.
     *
     * @param schema the objects, of which some may be of a larger schema
     * @param dependencies who needs what, of them and of others
     */
    public static String of(Schema schema, Dependencies dependencies) {
        // An empty database has the namespace "public"; a schema without it leaves that alone.
        Schema empty = schema.namespaces().contains(Namespace.PUBLIC) ? Schema.initial() : Schema.empty();
        Difference difference = Differ.byTokens().diff(empty, schema, Intents.none());
        Surroundings surroundings = Surroundings.unknown().withAfter(dependencies);
        Plan plan = new Planner().plan(difference, Intents.none(), surroundings);
        return new DiffResult(plan, List.of()).sql();
    }

    private String missing() {
        return holding.unmodelled().stream()
                .map(Unmodelled::describe)
                .map(what -> "-- Not modelled, and not in this script: " + what.replaceAll("\\R", " ") + "\n")
                .collect(Collectors.joining());
    }
}
