package dev.dbm.core.pull;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.dbm.annotation.Comment;
import dev.dbm.annotation.Compression;
import dev.dbm.annotation.Default;
import dev.dbm.annotation.Generated;
import dev.dbm.annotation.GeneratedStorage;
import dev.dbm.annotation.Identity;
import dev.dbm.annotation.IdentityMode;
import dev.dbm.annotation.Json;
import dev.dbm.annotation.NotNull;
import dev.dbm.annotation.StorageMode;
import dev.dbm.annotation.Validity;
import dev.dbm.schema.Column;
import dev.dbm.schema.ColumnSettings;
import dev.dbm.schema.ColumnValue;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Inheritance;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.Nullability;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes columns as components: the inverse of what the reader of columns does. */
public final class ColumnSource {
    private final SourceContext context;

    /** Writes for a schema. */
    public ColumnSource(SourceContext context) {
        this.context = context;
    }

    /**
     * Returns the component of a column.
     *
     * @param rules what constraints and the like say on it
     */
    public ParameterSpec component(Column column, List<AnnotationSpec> rules) {
        JavaType type = JavaType.of(column.type(), context.schema(), context.names());
        List<AnnotationSpec> annotations = new ArrayList<>(rules);
        own(column, type).stream().map(AnnotationSource::spec).forEach(annotations::add);
        annotations.sort(AnnotationOrder.ON_COMPONENTS);
        boolean nullable = column.nullability() instanceof Nullability.Nullable;
        return ParameterSpec.builder(
                        nullable ? nullable(type.type()) : type.type(),
                        context.names().component(ObjectId.table(column.table()), column.name()))
                .addAnnotations(annotations)
                .build();
    }

    /** Returns a type that may be null. */
    static TypeName nullable(TypeName type) {
        AnnotationSpec mark =
                AnnotationSpec.builder(ClassName.get(Nullable.class)).build();
        return type.box().annotated(mark);
    }

    /** Returns what the annotations of the column itself say. */
    private List<AnnotationSource> own(Column column, JavaType type) {
        List<AnnotationSource> annotations = new ArrayList<>();
        AnnotationSource settings = settings(column, type);
        if (!settings.isEmpty()) {
            annotations.add(settings);
        }
        if (type.storage() == JavaType.Storage.JSON) {
            annotations.add(AnnotationSource.of(Json.class));
        }
        if (column.nullability() instanceof Nullability.NotNull notNull && !notNull.equals(Nullability.notNull())) {
            annotations.add(AnnotationSource.of(NotNull.class)
                    .text("name", notNull.constraintName().map(Identifier::value))
                    .constant("validity", notNull.validity(), Validity.class)
                    .flag("noInherit", notNull.inheritance() == Inheritance.NO_INHERIT));
        }
        value(column).ifPresent(annotations::add);
        column.comment()
                .ifPresent(text ->
                        annotations.add(AnnotationSource.of(Comment.class).text("value", text)));
        return annotations;
    }

    private AnnotationSource settings(Column column, JavaType type) {
        Identifier namespace = column.table().namespace();
        String component = context.names().component(ObjectId.table(column.table()), column.name());
        boolean named = context.names()
                .naming(namespace)
                .column(component)
                .equals(column.name().value());
        ColumnSettings settings = column.settings();
        return AnnotationSource.of(dev.dbm.annotation.Column.class)
                .text("name", named ? "" : column.name().value())
                .text("type", type.written())
                .text("collation", column.collation().map(ColumnSource::collation))
                .constant(
                        "storage",
                        settings.storage()
                                .map(mode -> StorageMode.valueOf(mode.name()))
                                .orElse(StorageMode.DEFAULT))
                .constant(
                        "compression",
                        settings.compression()
                                .map(method -> Compression.valueOf(method.name()))
                                .orElse(Compression.DEFAULT))
                .number("statisticsTarget", settings.statisticsTarget().orElse(-1))
                .parameters("options", settings.options());
    }

    /** Returns the name of a collation as annotations take it. */
    static String collation(QualifiedName name) {
        String own = collationPart(name.name());
        return name.namespace().equals(Namespace.PG_CATALOG) ? own : collationPart(name.namespace()) + "." + own;
    }

    private static String collationPart(Identifier part) {
        boolean plain = part.value().chars().noneMatch(letter -> letter == '.' || letter == '"')
                && part.value().strip().equals(part.value())
                && part.value().chars().noneMatch(Character::isWhitespace);
        return plain ? part.value() : part.quoted();
    }

    private Optional<AnnotationSource> value(Column column) {
        return switch (column.value()) {
            case ColumnValue.None() -> Optional.empty();
            case ColumnValue.Default(var expression) ->
                Optional.of(AnnotationSource.of(Default.class).sql("value", expression.text()));
            case ColumnValue.Generated(var expression, var storage) ->
                Optional.of(AnnotationSource.of(Generated.class)
                        .sql("value", expression.text())
                        .constant("storage", storage, GeneratedStorage.class));
            case ColumnValue.Identity(var mode, var sequence, var options) ->
                Optional.of(SequenceSource.options(
                        AnnotationSource.of(Identity.class)
                                .constant("value", mode, IdentityMode.class)
                                .text("sequence", context.writtenName(column.id(), sequence)),
                        options));
        };
    }
}
