package dev.dbm.core.golden;

import dev.dbm.core.LivePlan;
import dev.dbm.core.introspect.Introspection;
import dev.dbm.testkit.CatalogDump;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Where a golden case leads on one server, read once: reading a catalog takes longer than all else that is done with a case.
 *
 * @param read what the engine says of it
 * @param dump what the catalog says of it
 */
record GoldenGoal(Introspection read, List<String> dump) {
    private static final ConcurrentMap<Place, GoldenGoal> GOALS = new ConcurrentHashMap<>();

    private record Place(int major, GoldenCase golden) {}

    static GoldenGoal of(int major, GoldenCase golden) {
        return GOALS.computeIfAbsent(new Place(major, golden), GoldenGoal::read);
    }

    private static GoldenGoal read(Place place) {
        try (TestDatabase database = TestServers.of(place.major()).lendDatabase()) {
            database.execute(place.golden().to());
            return new GoldenGoal(LivePlan.read(database), CatalogDump.of(database));
        }
    }
}
