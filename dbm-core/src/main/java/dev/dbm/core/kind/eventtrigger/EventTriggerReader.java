package dev.dbm.core.kind.eventtrigger;

import dev.dbm.core.catalog.Address;
import dev.dbm.core.catalog.Row;
import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.FiringText;
import dev.dbm.core.kind.Rows;
import dev.dbm.schema.EventTrigger;

/** Reads the event triggers whose functions are in a managed namespace; they themselves are in none. */
final class EventTriggerReader implements CatalogReader<EventTrigger> {
    @Override
    public String query(int serverMajor) {
        return """
            SELECT g.oid, g.evtname, g.evtevent, g.evttags, g.evtenabled::text AS firing, m.nspname, p.proname, d.description AS comment
            FROM pg_event_trigger g
              JOIN pg_proc p ON p.oid = g.evtfoid
              JOIN managed m ON m.oid = p.pronamespace
              LEFT JOIN pg_description d ON d.classoid = 'pg_event_trigger'::regclass AND d.objoid = g.oid AND d.objsubid = 0
            WHERE NOT EXISTS (SELECT 1 FROM extension_member e WHERE e.classid = 'pg_event_trigger'::regclass AND e.objid = g.oid)
            """;
    }

    @Override
    public Address address(Row row) {
        return Address.eventTrigger(row.number("oid"));
    }

    @Override
    public EventTrigger read(Row row) {
        return new EventTrigger(
                Rows.name(row, "evtname"),
                Rows.text(row, "evtevent"),
                Rows.words(row, "evttags"),
                Rows.name(row, "nspname", "proname"),
                FiringText.parse(Rows.text(row, "firing")),
                Rows.comment(row));
    }
}
