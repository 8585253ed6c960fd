package dev.dbm.core.pull;

import com.palantir.javapoet.AnnotationSpec;
import dev.dbm.schema.Identifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The annotations that say what is asked of a table, each where it stands. */
public final class TableRules {
    private final List<AnnotationSpec> onRecord = new ArrayList<>();
    private final Map<Identifier, List<AnnotationSpec>> onComponents = new HashMap<>();

    /** Adds an annotation on the record. */
    public void add(AnnotationSpec annotation) {
        onRecord.add(annotation);
    }

    /** Adds an annotation on the component of a column, or on the record. */
    public void add(Optional<Identifier> column, AnnotationSpec annotation) {
        column.ifPresentOrElse(
                one -> onComponents
                        .computeIfAbsent(one, key -> new ArrayList<>())
                        .add(annotation),
                () -> add(annotation));
    }

    List<AnnotationSpec> onRecord() {
        return List.copyOf(onRecord);
    }

    List<AnnotationSpec> on(Identifier column) {
        return List.copyOf(onComponents.getOrDefault(column, List.of()));
    }
}
