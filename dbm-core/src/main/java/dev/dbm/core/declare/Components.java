package dev.dbm.core.declare;

import dev.dbm.ErrorCode;
import dev.dbm.annotation.Columns;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The components of a record, with those of records that stand for several columns in their places. */
final class Components {
    /**
     * A component.
     *
     * @param component the component
     * @param place where it is
     */
    record Found(RecordComponent component, Place place) {}

    private final Pass pass;
    private final List<Found> found = new ArrayList<>();
    private final Map<String, Place> names = new HashMap<>();

    private Components(Pass pass) {
        this.pass = pass;
    }

    /** Returns the components of a record, in order; what cannot be is reported. */
    static List<Found> of(Class<?> type, Pass pass) {
        Components components = new Components(pass);
        components.add(type, Set.of());
        return List.copyOf(components.found);
    }

    private void add(Class<?> type, Set<Class<?>> around) {
        int number = 0;
        for (RecordComponent component : type.getRecordComponents()) {
            number++;
            Place place = Place.of(type).member(number, component.getName());
            if (component.isAnnotationPresent(Columns.class)) {
                addRecord(component, place, type, around);
                continue;
            }
            Place other = names.putIfAbsent(component.getName(), place);
            if (other == null) {
                found.add(new Found(component, place));
            } else {
                pass.problem(
                        ErrorCode.NAME_TAKEN,
                        place,
                        "The component has the name of %s, a column of the same table".formatted(other.shown()),
                        "Call one of the two something else; @Column(name = \"…\") keeps the column's name.");
            }
        }
    }

    private void addRecord(RecordComponent component, Place place, Class<?> type, Set<Class<?>> around) {
        Class<?> inner = component.getType();
        List<String> others = Arrays.stream(component.getAnnotations())
                .map(Annotation::annotationType)
                .filter(other -> other != Columns.class)
                .filter(other -> other.getPackage().equals(Columns.class.getPackage()))
                .map(other -> "@" + other.getSimpleName())
                .toList();
        if (!inner.isRecord()) {
            pass.problem(
                    ErrorCode.COMPONENT_NOT_COLUMNS,
                    place,
                    "@Columns on a component of %s, which is no record".formatted(inner.getTypeName()),
                    "Its components would be the columns: make it a record, or leave @Columns out.");
        } else if (inner == type || around.contains(inner)) {
            pass.problem(
                    ErrorCode.COMPONENT_NOT_COLUMNS,
                    place,
                    "@Columns on a component of %s, which it is itself a part of".formatted(inner.getTypeName()),
                    "Leave @Columns out.");
        } else if (!others.isEmpty()) {
            pass.problem(
                    ErrorCode.ATTRIBUTES_CONFLICT,
                    place,
                    "@Columns beside " + String.join(", ", others),
                    "Put what is said of a column on the component of that record, and what is said of several on the"
                            + " record of the table.");
        } else {
            Set<Class<?>> outer = new HashSet<>(around);
            outer.add(type);
            add(inner, outer);
        }
    }
}
