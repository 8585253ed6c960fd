package dev.dbm.core.pull;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import java.util.Comparator;
import java.util.List;

/** The order of annotations: first what a thing is, then what is asked of it, then what is said about it. Those of one kind stay in their order. */
final class AnnotationOrder {
    static final Comparator<AnnotationSpec> ON_COMPONENTS = by(List.of(
            "Id",
            "Identity",
            "Unique",
            "References",
            "Index",
            "Column",
            "Json",
            "NotNull",
            "Default",
            "Generated",
            "Check",
            "Comment"));

    static final Comparator<AnnotationSpec> ON_TYPES = by(List.of(
            "Table",
            "View",
            "MaterializedView",
            "SqlFile",
            "EnumType",
            "Domain",
            "CompositeType",
            "Routines",
            "Comment",
            "Id",
            "Unique",
            "Index",
            "ForeignKey",
            "Check",
            "Exclude",
            "Statistics",
            "Sequence",
            "ReplicaIdentity",
            "ClusterOn",
            "Trigger",
            "Rule",
            "RowSecurity",
            "Policy",
            "Owner",
            "Grant"));

    private AnnotationOrder() {}

    private static Comparator<AnnotationSpec> by(List<String> names) {
        return Comparator.comparingInt(annotation -> {
            int place = names.indexOf(((ClassName) annotation.type()).simpleName());
            return place < 0 ? names.size() : place;
        });
    }
}
