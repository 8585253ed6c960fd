package dev.dbm.core.declare;

import dev.dbm.ErrorCode;
import dev.dbm.annotation.Comment;
import dev.dbm.annotation.Namespace;
import dev.dbm.annotation.RenamedFrom;
import dev.dbm.annotation.Sequence;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.SchemaObject;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what {@code package-info}s say: namespaces with their comments, and sequences. */
final class NamespaceAnnotations {
    private final Pass pass;
    private final Map<Identifier, String> comments = new HashMap<>();

    NamespaceAnnotations(Pass pass) {
        this.pass = pass;
    }

    /** Reads what the packages say. */
    void readPackages() {
        Sequences sequences = new Sequences(pass);
        for (Class<?> info : pass.packages().all()) {
            Place place = Place.ofPackage(info.getPackageName());
            String namespace = pass.packages().namespace(info);
            readComment(info, place);
            checkNamespacePresent(info, place, RenamedFrom.class);
            for (Sequence sequence : info.getAnnotationsByType(Sequence.class)) {
                if (!sequence.ownedBy().isEmpty()) {
                    misplaced(place, "@Sequence with ownedBy on a package", "Put it on the record of the component.");
                }
                sequences.read(sequence, place, namespace, Optional.empty()).ifPresent(read -> pass.add(place, read));
            }
        }
    }

    /** Adds the namespaces of all objects, and those that only a comment speaks of. */
    void addTo(List<SchemaObject> objects) {
        List<Identifier> names = new ArrayList<>(objects.stream()
                .filter(object -> object.owner()
                        .filter(owner -> owner.kind() != ObjectKind.NAMESPACE)
                        .isEmpty())
                .flatMap(object -> object.id().namespace().stream())
                .toList());
        objects.stream()
                .flatMap(object -> object.references().stream())
                .filter(reference -> reference.kind() == ObjectKind.NAMESPACE)
                .forEach(reference -> names.add(reference.name()));
        names.addAll(comments.keySet());
        names.stream()
                .distinct()
                .map(name -> new dev.dbm.schema.Namespace(name, Optional.ofNullable(comments.get(name))))
                .forEach(objects::add);
    }

    private void readComment(Class<?> info, Place place) {
        Namespace namespace = info.getAnnotation(Namespace.class);
        Comment comment = info.getAnnotation(Comment.class);
        if (namespace == null) {
            checkNamespacePresent(info, place, Comment.class);
            return;
        }
        Identifier name = pass.names().name(place, "Namespace", namespace.value());
        String text =
                pass.names().either(place, namespace.comment(), comment == null ? "" : comment.value(), "The comment");
        if (!text.isEmpty()) {
            String other = comments.putIfAbsent(name, text);
            if (other != null && !other.equals(text)) {
                pass.problem(
                        ErrorCode.ATTRIBUTES_CONFLICT,
                        place,
                        "Another package gives namespace %s another comment: %s".formatted(name, other),
                        "Keep one of the two.");
            }
        }
    }

    private void checkNamespacePresent(Class<?> info, Place place, Class<? extends Annotation> annotation) {
        if (info.isAnnotationPresent(annotation) && !info.isAnnotationPresent(Namespace.class)) {
            misplaced(
                    place,
                    "@%s on a package without @Namespace".formatted(annotation.getSimpleName()),
                    "It speaks of the namespace that @Namespace names; put both on one package.");
        }
    }

    private void misplaced(Place place, String what, String remedy) {
        pass.problem(ErrorCode.PACKAGE_FACT_MISPLACED, place, what, remedy);
    }
}
