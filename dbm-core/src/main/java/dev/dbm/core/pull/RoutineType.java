package dev.dbm.core.pull;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.dbm.schema.DataType;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import java.util.List;
import java.util.Optional;

/** The Java types of arguments and results. Rows of tables are among them, and a routine is told by its types, so that none is nearly right. */
final class RoutineType {
    private final SourceContext context;

    RoutineType(SourceContext context) {
        this.context = context;
    }

    /**
     * A Java type.
     *
     * @param exact whether it leads back to the type; otherwise that has to be written
     */
    record Java(TypeName type, boolean exact) {}

    Java of(DataType type) {
        Optional<ClassName> rows = type.reference()
                .flatMap(context.schema()::resolve)
                .filter(RoutineType::hasRows)
                .flatMap(context.names()::type);
        if (rows.isPresent()) {
            return new Java(type.array() ? list(rows.get()) : rows.get(), !type.array());
        }
        JavaType java = JavaType.of(type, context.schema(), context.names());
        if (java.written().isPresent() && isAnything(type)) {
            return new Java(type.array() ? list(ClassName.OBJECT) : ClassName.OBJECT, false);
        }
        return new Java(java.type(), java.written().isEmpty() && java.storage() == JavaType.Storage.PLAIN);
    }

    private static boolean hasRows(ObjectId id) {
        return id.kind() == ObjectKind.TABLE
                || id.kind() == ObjectKind.VIEW
                || id.kind() == ObjectKind.MATERIALIZED_VIEW;
    }

    /** A value of whatever type, or a row of whatever columns. */
    private static boolean isAnything(DataType type) {
        String name = type.name().value();
        return type.builtIn() && (name.startsWith("any") || name.equals("record"));
    }

    private static TypeName list(ClassName element) {
        return ParameterizedTypeName.get(ClassName.get(List.class), element);
    }
}
