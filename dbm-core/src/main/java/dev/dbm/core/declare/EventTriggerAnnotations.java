package dev.dbm.core.declare;

import dev.dbm.ErrorCode;
import dev.dbm.annotation.EventTrigger;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.SchemaObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what packages say of event triggers. */
final class EventTriggerAnnotations {
    private final Pass pass;
    private final Map<Identifier, Place> places = new HashMap<>();

    EventTriggerAnnotations(Pass pass) {
        this.pass = pass;
    }

    void read(List<SchemaObject> objects) {
        for (Class<?> info : pass.packages().all()) {
            Place place = Place.ofPackage(info.getPackageName());
            for (EventTrigger said : info.getAnnotationsByType(EventTrigger.class)) {
                dev.dbm.schema.EventTrigger trigger = read(info, place, said);
                pass.requireTarget(trigger, place);
                pass.renamed(place, trigger.id(), said.renamedFrom());
                Place other = places.putIfAbsent(trigger.name(), place);
                if (other == null) {
                    objects.add(trigger);
                } else {
                    pass.problem(
                            ErrorCode.NAME_TAKEN,
                            place,
                            "The event trigger %s is declared at %s, too".formatted(trigger.name(), other.shown()),
                            "Keep one of the two.");
                }
            }
        }
    }

    private dev.dbm.schema.EventTrigger read(Class<?> info, Place place, EventTrigger said) {
        return new dev.dbm.schema.EventTrigger(
                pass.names().name(place, "Event trigger", said.value()),
                said.event(),
                List.of(said.tags()),
                pass.names().written(place, "Function", pass.packages().namespace(info), said.function()),
                Pass.firing(said.firing()),
                Pass.comment(said.comment()));
    }
}
