package dev.dbm.studio;

import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.studio.database.LiveSchema;
import dev.dbm.studio.database.RelationAddress;
import dev.dbm.studio.database.ServerFacts;
import dev.dbm.studio.database.StudioDatabase;
import dev.dbm.studio.web.Link;
import dev.dbm.studio.web.Navigation;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What stands around every page: whose database it is, and what has rows in it. Knows what was read last, and reads nothing. */
final class DatabaseNavigation {
    private static final Set<ObjectKind> WITH_ROWS =
            Set.of(ObjectKind.TABLE, ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    private final StudioDatabase database;
    private volatile Optional<Drawn> last = Optional.empty();

    DatabaseNavigation(StudioDatabase database) {
        this.database = database;
    }

    Navigation navigation() {
        Optional<LiveSchema> schema = database.lastSchema();
        if (schema.isEmpty()) {
            return new Navigation("", "", mode(), Optional.empty(), List.of());
        }
        Optional<Drawn> known =
                last.filter(drawn -> drawn.readAt().equals(schema.get().readAt()));
        if (known.isPresent()) {
            return known.get().navigation();
        }
        Navigation navigation = of(schema.get());
        last = Optional.of(new Drawn(schema.get().readAt(), navigation));
        return navigation;
    }

    private Navigation of(LiveSchema live) {
        ServerFacts server = live.server();
        List<Navigation.Entry> entries = live.schema().objects().keySet().stream()
                .filter(id -> WITH_ROWS.contains(id.kind()))
                .sorted(Comparator.comparing(ObjectId::relation))
                .map(DatabaseNavigation::entry)
                .toList();
        String where = server.host().isEmpty() ? "" : " on " + server.host();
        return new Navigation(
                server.database(),
                "PostgreSQL " + server.version() + where,
                mode(),
                Optional.of(TIME.format(live.readAt())),
                entries);
    }

    private static Navigation.Entry entry(ObjectId id) {
        return new Navigation.Entry(
                id.relation().namespace().value(),
                id.name().value(),
                id.kind().label(),
                Link.to("rows", RelationAddress.of(id.relation())));
    }

    private Navigation.Mode mode() {
        return switch (database.mode()) {
            case READ_ONLY -> Navigation.Mode.READ_ONLY;
            case WRITE -> Navigation.Mode.WRITE;
        };
    }

    /**
     * What was made of a reading; the same until the next one.
     *
     * @param readAt when that was
     * @param navigation what was made of it
     */
    private record Drawn(Instant readAt, Navigation navigation) {}
}
