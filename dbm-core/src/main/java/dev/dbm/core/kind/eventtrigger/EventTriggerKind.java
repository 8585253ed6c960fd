package dev.dbm.core.kind.eventtrigger;

import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.Kind;
import dev.dbm.core.kind.ObjectWords;
import dev.dbm.core.kind.Retention;
import dev.dbm.core.kind.Since;
import dev.dbm.schema.EventTrigger;
import dev.dbm.schema.Firing;
import dev.dbm.schema.ObjectKind;
import java.util.List;
import java.util.Optional;

/** Event triggers. */
public final class EventTriggerKind implements Kind<EventTrigger> {
    private final EventTriggerReader reader = new EventTriggerReader();
    private final EventTriggerDdl ddl = new EventTriggerDdl();

    @Override
    public ObjectKind objectKind() {
        return ObjectKind.EVENT_TRIGGER;
    }

    @Override
    public CatalogReader<EventTrigger> reader() {
        return reader;
    }

    @Override
    public Ddl<EventTrigger> ddl() {
        return ddl;
    }

    @Override
    public Retention retention(EventTrigger object) {
        return Retention.DERIVED;
    }

    @Override
    public List<Since> since(EventTrigger object) {
        return object.event().equals("login") ? List.of(new Since(17, "an event trigger on login")) : List.of();
    }

    @Override
    public String words(EventTrigger object) {
        return "on " + object.event()
                + (object.tags().isEmpty() ? "" : " when tag in (" + String.join(", ", object.tags()) + ")")
                + ", " + object.function() + "()"
                + (object.firing() == Firing.ORIGIN ? "" : ", " + ObjectWords.lower(object.firing()));
    }

    @Override
    public Optional<EventTrigger> nameless(EventTrigger object) {
        return Optional.of(object.withName(Kind.NAMELESS));
    }
}
