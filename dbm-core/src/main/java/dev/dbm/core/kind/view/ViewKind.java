package dev.dbm.core.kind.view;

import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.Kind;
import dev.dbm.core.kind.Retention;
import dev.dbm.core.kind.Since;
import dev.dbm.schema.MaterializedView;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.View;
import dev.dbm.schema.ViewColumn;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Views. */
public final class ViewKind implements Kind<View> {
    private final ViewReader reader = new ViewReader();
    private final ViewDdl ddl = new ViewDdl();

    @Override
    public ObjectKind objectKind() {
        return ObjectKind.VIEW;
    }

    @Override
    public CatalogReader<View> reader() {
        return reader;
    }

    @Override
    public Ddl<View> ddl() {
        return ddl;
    }

    @Override
    public List<Since> since(View object) {
        return object.security().contains(View.Security.INVOKER)
                ? List.of(new Since(15, "a view with security_invoker"))
                : List.of();
    }

    @Override
    public Retention retention(View object) {
        return Retention.DERIVED;
    }

    /** With the columns that it gives, as far as they are known, and no row. */
    @Override
    public Optional<View> stub(View object) {
        return object.columns().isEmpty() ? Optional.empty() : Optional.of(ViewStub.of(object));
    }

    /** What keeps the rows that it reads would keep those of the stub. */
    @Override
    public boolean suffices(View stub, SchemaObject user) {
        return !(user instanceof MaterializedView);
    }

    @Override
    public String words(View object) {
        String options = ViewOptions.of(object).entrySet().stream()
                .map(option -> option.getKey() + " = " + option.getValue())
                .collect(Collectors.joining(", "));
        String defaults = object.defaults().stream()
                .map(one -> one.column().shown() + " default " + one.value())
                .collect(Collectors.joining(", "));
        String comments = object.columnComments().stream()
                .map(one -> one.column().shown() + " comment " + one.text())
                .collect(Collectors.joining(", "));
        String columns = object.columns().stream()
                .map(column -> column.name().shown() + " " + column.type())
                .collect(Collectors.joining(", ", "(", ")"));
        return List.of(options, object.columns().isEmpty() ? "" : columns, "as " + object.query(), defaults, comments)
                .stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    @Override
    public Optional<View> nameless(View object) {
        return Optional.of(untold(object).withName(new QualifiedName(NAMELESS, NAMELESS)));
    }

    @Override
    public View untold(View object) {
        return object.withColumns(List.of());
    }

    @Override
    public View told(View object, View form) {
        return object.withColumns(form.columns());
    }

    @Override
    public List<ViewColumn> output(View object) {
        return object.columns();
    }

    @Override
    public List<String> statements(View object) {
        return List.of(object.query().text());
    }
}
