package dev.dbm.studio.objects;

import dev.dbm.DbmException;
import dev.dbm.schema.ObjectId;
import dev.dbm.studio.database.StudioProject;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Where in the source objects are declared.
 *
 * @param places the class or component, by object
 * @param otherwise what is said of an object that has none
 */
record DeclaredPlaces(SortedMap<ObjectId, String> places, String otherwise) {
    static DeclaredPlaces of(Optional<StudioProject> project) {
        if (project.isEmpty()) {
            return new DeclaredPlaces(
                    Collections.emptySortedMap(), "not declared: the studio was started without a project");
        }
        try {
            SortedMap<ObjectId, String> places = project.get().workspace().places();
            return new DeclaredPlaces(
                    places, places.isEmpty() ? "not declared: no classes were given" : "not declared");
        } catch (DbmException unreadable) {
            return new DeclaredPlaces(
                    Collections.emptySortedMap(),
                    "not known: " + unreadable.problems().get(0).what());
        }
    }

    /** Returns the class that declares an object, or why there is none. */
    String of(ObjectId id) {
        return find(id).orElse(otherwise);
    }

    /** Returns the class or component that declares an object. */
    Optional<String> find(ObjectId id) {
        return Optional.ofNullable(places.get(id));
    }
}
