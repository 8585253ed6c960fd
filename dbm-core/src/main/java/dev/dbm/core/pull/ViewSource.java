package dev.dbm.core.pull;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.dbm.annotation.CheckOption;
import dev.dbm.annotation.Column;
import dev.dbm.annotation.Comment;
import dev.dbm.annotation.Default;
import dev.dbm.annotation.Json;
import dev.dbm.core.compare.ReturnedColumns;
import dev.dbm.schema.DataType;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Index;
import dev.dbm.schema.MaterializedView;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.SqlExpression;
import dev.dbm.schema.View;
import dev.dbm.schema.ViewColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes views and materialized views as the records that take their rows. */
final class ViewSource {
    private static final DataType TEXT = DataType.parse("text");

    private final SourceContext context;
    private final LongTexts texts;

    ViewSource(SourceContext context, LongTexts texts) {
        this.context = context;
        this.texts = texts;
    }

    /** Returns the record of a view. */
    TypeSpec type(View view) {
        AnnotationSource annotation = AnnotationSource.of(dev.dbm.annotation.View.class);
        TableRules rules = new TableRules();
        query(annotation, view.name(), view.query(), rules);
        rules.add(annotation
                .text("name", writtenName(view.id()))
                .flag("securityBarrier", view.security().contains(View.Security.BARRIER))
                .flag("securityInvoker", view.security().contains(View.Security.INVOKER))
                .constant(
                        "checkOption",
                        view.checkOption()
                                .map(option -> CheckOption.valueOf(option.name()))
                                .orElse(CheckOption.NONE))
                .text("comment", view.comment())
                .spec());
        for (ViewColumn.Default value : view.defaults()) {
            rules.add(
                    Optional.of(value.column()),
                    AnnotationSource.of(Default.class)
                            .sql("value", value.value().text())
                            .spec());
        }
        return type(view, view.columns(), view.columnComments(), rules);
    }

    /** Returns the record of a materialized view. */
    TypeSpec type(MaterializedView view) {
        AnnotationSource annotation = AnnotationSource.of(dev.dbm.annotation.MaterializedView.class);
        TableRules rules = new TableRules();
        query(annotation, view.name(), view.query(), rules);
        rules.add(annotation
                .text("name", writtenName(view.id()))
                .text("method", view.accessMethod().map(Identifier::value))
                .parameters("with", view.storageParameters())
                .text("comment", view.comment())
                .spec());
        IndexSource indexes = new IndexSource(context);
        for (SchemaObject member : context.schema().membersOf(view.id())) {
            if (member instanceof Index index) {
                indexes.write(index, rules);
            }
        }
        return type(view, view.columns(), view.columnComments(), rules);
    }

    private void query(AnnotationSource annotation, QualifiedName name, SqlExpression query, TableRules rules) {
        texts.file(name, query.text())
                .ifPresentOrElse(file -> rules.add(file), () -> annotation.sql("value", query.text()));
    }

    private String writtenName(ObjectId view) {
        String name = context.names().type(view).orElseThrow().simpleName();
        String derived = context.names().naming(view.relation().namespace()).table(name);
        return derived.equals(view.name().value()) ? "" : view.name().value();
    }

    private TypeSpec type(
            SchemaObject view, List<ViewColumn> columns, List<ViewColumn.Comment> comments, TableRules rules) {
        new OnTableSource(context).write(view.id(), rules);
        new RightsSource(context).of(view.id()).forEach(rules::add);
        for (ViewColumn.Comment comment : comments) {
            rules.add(
                    Optional.of(comment.column()),
                    AnnotationSource.of(Comment.class)
                            .text("value", comment.text())
                            .spec());
        }
        List<AnnotationSpec> annotations = new ArrayList<>(rules.onRecord());
        annotations.sort(AnnotationOrder.ON_TYPES);
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        columns.forEach(column -> components.addParameter(component(view.id(), column, rules.on(column.name()))));
        return TypeSpec.recordBuilder(
                        context.names().type(view.id()).orElseThrow().simpleName())
                .addModifiers(Modifier.PUBLIC)
                .addAnnotations(annotations)
                .recordConstructor(components.build())
                .build();
    }

    /** Whether a column may be null PostgreSQL does not tell; a type that Java reads alike needs no annotation. */
    private ParameterSpec component(ObjectId view, ViewColumn column, List<AnnotationSpec> rules) {
        String component = context.names().component(view, column.name());
        boolean named = context.names()
                .naming(view.relation().namespace())
                .column(component)
                .equals(column.name().value());
        JavaType type = JavaType.of(column.type().withoutModifiers(), context.schema(), context.names());
        DataType taken = column.type().array() ? TEXT.asArray() : TEXT;
        boolean alike = type.written().isEmpty() || ReturnedColumns.alike(taken, column.type());
        AnnotationSource said = AnnotationSource.of(Column.class)
                .text("name", named ? "" : column.name().value())
                .text("type", alike ? Optional.empty() : Optional.of(JavaType.written(column.type())));
        List<AnnotationSpec> annotations = new ArrayList<>(rules);
        if (!said.isEmpty()) {
            annotations.add(said.spec());
        }
        if (type.storage() == JavaType.Storage.JSON) {
            annotations.add(AnnotationSource.of(Json.class).spec());
        }
        annotations.sort(AnnotationOrder.ON_COMPONENTS);
        return ParameterSpec.builder(type.type(), component)
                .addAnnotations(annotations)
                .build();
    }
}
