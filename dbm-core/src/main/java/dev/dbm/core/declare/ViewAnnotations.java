package dev.dbm.core.declare;

import dev.dbm.ErrorCode;
import dev.dbm.annotation.Backfill;
import dev.dbm.annotation.Check;
import dev.dbm.annotation.ClusterOn;
import dev.dbm.annotation.Column;
import dev.dbm.annotation.Comment;
import dev.dbm.annotation.Compression;
import dev.dbm.annotation.Default;
import dev.dbm.annotation.DropAllowed;
import dev.dbm.annotation.Exclude;
import dev.dbm.annotation.ForeignKey;
import dev.dbm.annotation.Generated;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Identity;
import dev.dbm.annotation.Index;
import dev.dbm.annotation.MaterializedView;
import dev.dbm.annotation.Policy;
import dev.dbm.annotation.References;
import dev.dbm.annotation.RenamedFrom;
import dev.dbm.annotation.ReplicaIdentity;
import dev.dbm.annotation.RowSecurity;
import dev.dbm.annotation.Rule;
import dev.dbm.annotation.Sequence;
import dev.dbm.annotation.Statistics;
import dev.dbm.annotation.StorageMode;
import dev.dbm.annotation.Transient;
import dev.dbm.annotation.Trigger;
import dev.dbm.annotation.Unique;
import dev.dbm.annotation.View;
import dev.dbm.core.declare.ReturnedColumn.Precision;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.RelationKind;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.SqlExpression;
import dev.dbm.schema.ViewColumn;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads records with {@code @View} and {@code @MaterializedView}. */
final class ViewAnnotations {
    /** What speaks of rows that a table keeps. */
    private static final List<Class<? extends Annotation>> OF_TABLES = List.of(
            Id.class,
            Unique.class,
            References.class,
            ForeignKey.class,
            Check.class,
            Identity.class,
            Generated.class,
            Sequence.class,
            Backfill.class,
            DropAllowed.class,
            Exclude.class,
            RowSecurity.class,
            Policy.class,
            ReplicaIdentity.class);

    private final Pass pass;
    private final ColumnTypes types;
    private final SqlFiles files;

    ViewAnnotations(Pass pass, ColumnTypes types) {
        this.pass = pass;
        this.types = types;
        this.files = new SqlFiles(pass);
    }

    ViewDraft read(Class<?> type, List<SchemaObject> objects) {
        View view = type.getAnnotation(View.class);
        return view == null
                ? materialized(type, type.getAnnotation(MaterializedView.class), objects)
                : plain(type, view, objects);
    }

    private ViewDraft plain(Class<?> type, View view, List<SchemaObject> objects) {
        Place place = Place.of(type);
        Columns columns = columns(type, RelationKind.VIEW, name(type, view.namespace(), view.name()));
        List<dev.dbm.schema.View.Security> security = new ArrayList<>();
        if (view.securityBarrier()) {
            security.add(dev.dbm.schema.View.Security.BARRIER);
        }
        if (view.securityInvoker()) {
            security.add(dev.dbm.schema.View.Security.INVOKER);
        }
        Optional<dev.dbm.schema.View.CheckOption> check = switch (view.checkOption()) {
            case NONE -> Optional.empty();
            case LOCAL -> Optional.of(dev.dbm.schema.View.CheckOption.LOCAL);
            case CASCADED -> Optional.of(dev.dbm.schema.View.CheckOption.CASCADED);
        };
        query(type, "@View", view.value())
                .ifPresent(query -> objects.add(new dev.dbm.schema.View(
                        columns.draft.name(),
                        query,
                        List.of(),
                        security,
                        check,
                        columns.defaults,
                        columns.comments,
                        comment(type, place, view.comment()))));
        return new ViewDraft(RelationKind.VIEW, columns.draft, columns.returned);
    }

    private ViewDraft materialized(Class<?> type, MaterializedView view, List<SchemaObject> objects) {
        Place place = Place.of(type);
        Columns columns = columns(type, RelationKind.MATERIALIZED_VIEW, name(type, view.namespace(), view.name()));
        query(type, "@MaterializedView", view.value())
                .ifPresent(query -> objects.add(new dev.dbm.schema.MaterializedView(
                        columns.draft.name(),
                        query,
                        List.of(),
                        pass.names()
                                .optional(place, "Access method", view.method())
                                .filter(method -> !method.value().equals("heap")),
                        pass.parameters(place, view.with()),
                        view.withNoData()
                                ? dev.dbm.schema.MaterializedView.Population.WITH_NO_DATA
                                : dev.dbm.schema.MaterializedView.Population.WITH_DATA,
                        columns.comments,
                        comment(type, place, view.comment()))));
        return new ViewDraft(RelationKind.MATERIALIZED_VIEW, columns.draft, columns.returned);
    }

    private QualifiedName name(Class<?> type, String namespace, String given) {
        return pass.names()
                .qualified(
                        Place.of(type),
                        "View",
                        namespace.isEmpty() ? pass.packages().namespace(type) : namespace,
                        given.isEmpty() ? pass.naming(type).table(type.getSimpleName()) : given);
    }

    private Optional<String> comment(AnnotatedElement element, Place place, String given) {
        Comment comment = element.getAnnotation(Comment.class);
        return Pass.comment(pass.names().either(place, given, comment == null ? "" : comment.value(), "The comment"));
    }

    private Optional<SqlExpression> query(Class<?> type, String annotation, String written) {
        Place place = Place.of(type);
        return files.text(type, type, place, annotation, written)
                .flatMap(text -> pass.expression(place, "The query of " + annotation, SqlFiles.statement(text)));
    }

    /** What the components of a record say. */
    private static final class Columns {
        private final TableDraft draft;
        private final List<ReturnedColumn> returned = new ArrayList<>();
        private final List<ViewColumn.Default> defaults = new ArrayList<>();
        private final List<ViewColumn.Comment> comments = new ArrayList<>();

        Columns(TableDraft draft) {
            this.draft = draft;
        }
    }

    private Columns columns(Class<?> type, RelationKind kind, QualifiedName name) {
        Columns columns = new Columns(new TableDraft(type, name, kind, pass.problems()));
        Place place = Place.of(type);
        refuse(type, place, OF_TABLES);
        if (kind == RelationKind.VIEW) {
            refuse(type, place, List.of(Index.class, Statistics.class, ClusterOn.class));
        } else {
            refuse(type, place, List.of(Trigger.class, Rule.class));
        }
        for (Components.Found found : Components.of(type, pass)) {
            if (found.component().isAnnotationPresent(Transient.class)) {
                columns.draft.addTransient(found.component().getName());
            } else {
                read(found.component(), found.place(), kind, columns);
            }
        }
        return columns;
    }

    private void read(RecordComponent component, Place place, RelationKind kind, Columns columns) {
        TableDraft draft = columns.draft;
        refuse(component, place, OF_TABLES);
        refuse(component, place, List.of(RenamedFrom.class, kind == RelationKind.VIEW ? Index.class : Default.class));
        Column column = component.getAnnotation(Column.class);
        refuseSettings(column, place);
        String given = column == null ? "" : column.name();
        Identifier name = pass.names()
                .name(
                        place,
                        "Column",
                        given.isEmpty() ? pass.naming(draft.type()).column(component.getName()) : given);
        ColumnDraft read = new ColumnDraft(
                component, place, name, types.of(component, place, draft.name().namespace()));
        draft.add(read);
        boolean exact = column != null && !column.type().isEmpty();
        read.type()
                .ifPresent(type -> columns.returned.add(
                        new ReturnedColumn(place.shown(), name, type, exact ? Precision.EXACT : Precision.ALIKE)));
        comment(component, place, column == null ? "" : column.comment())
                .ifPresent(text -> columns.comments.add(new ViewColumn.Comment(name, text)));
        Default value = component.getAnnotation(Default.class);
        if (value != null) {
            pass.expression(place, "@Default", value.value())
                    .ifPresent(text -> columns.defaults.add(new ViewColumn.Default(name, text)));
        }
    }

    private void refuseSettings(@Nullable Column column, Place place) {
        boolean given = column != null
                && (!column.collation().isEmpty()
                        || !column.using().isEmpty()
                        || column.storage() != StorageMode.DEFAULT
                        || column.compression() != Compression.DEFAULT
                        || column.statisticsTarget() >= 0
                        || column.options().length > 0);
        if (given) {
            misplaced(place, "@Column of a view says more than name, type and comment", "Leave the rest out.");
        }
    }

    private void refuse(AnnotatedElement element, Place place, List<Class<? extends Annotation>> refused) {
        for (Class<? extends Annotation> type : refused) {
            if (element.getAnnotationsByType(type).length > 0) {
                misplaced(
                        place,
                        "@%s means nothing on a record that takes the rows of a view".formatted(type.getSimpleName()),
                        "Take it away.");
            }
        }
    }

    private void misplaced(Place place, String what, String remedy) {
        pass.problem(ErrorCode.ATTRIBUTES_CONFLICT, place, what, remedy);
    }
}
