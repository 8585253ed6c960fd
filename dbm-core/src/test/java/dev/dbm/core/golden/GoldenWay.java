package dev.dbm.core.golden;

import dev.dbm.DbmException;
import dev.dbm.core.LivePlan;
import dev.dbm.core.Scratches;
import dev.dbm.core.diff.Difference;
import dev.dbm.core.introspect.Introspection;
import dev.dbm.plan.Plan;
import dev.dbm.testkit.CatalogDump;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServer;
import dev.dbm.testkit.TestServers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Both sides of a golden case on one server and what lies between them, worked out once: reading catalogs and comparing takes longer than all else that is
 * done with a case.
 *
 * @param from what the engine says of the side before
 * @param to what it says of the side after
 * @param dump what the catalog says of the side after
 * @param difference what lies between them; empty where even that is refused
 * @param planned the way, or why there is none
 */
record GoldenWay(
        Introspection from, Introspection to, List<String> dump, Optional<Difference> difference, Planned planned) {
    private static final ConcurrentMap<Place, GoldenWay> WAYS = new ConcurrentHashMap<>();

    private record Place(int major, GoldenCase golden) {}

    /** What became of planning. */
    sealed interface Planned {
        /** There is a plan. */
        record Way(Plan plan) implements Planned {}

        /** It is refused. */
        record Refused(DbmException reason) implements Planned {}
    }

    static GoldenWay of(int major, GoldenCase golden) {
        return WAYS.computeIfAbsent(new Place(major, golden), GoldenWay::find);
    }

    private static GoldenWay find(Place place) {
        TestServer server = TestServers.of(place.major());
        GoldenCase golden = place.golden();
        Introspection from;
        try (TestDatabase database = server.lendDatabase()) {
            database.execute(golden.from());
            from = LivePlan.read(database);
        }
        Introspection to;
        List<String> dump;
        try (TestDatabase database = server.lendDatabase()) {
            database.execute(golden.to());
            to = LivePlan.read(database);
            dump = CatalogDump.of(database);
        }
        Optional<Difference> difference = Optional.empty();
        Planned planned;
        try {
            Difference found = LivePlan.difference(from, to, golden.intents(), Scratches.on(server));
            difference = Optional.of(found);
            planned = new Planned.Way(LivePlan.of(found, from, to, golden.intents()));
        } catch (DbmException refused) {
            planned = new Planned.Refused(refused);
        }
        return new GoldenWay(from, to, dump, difference, planned);
    }
}
