package dev.dbm.core.kind.materializedview;

import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.Kind;
import dev.dbm.core.kind.ObjectWords;
import dev.dbm.core.kind.Resolution;
import dev.dbm.core.kind.Retention;
import dev.dbm.schema.MaterializedView;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.ViewColumn;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Materialized views. */
public final class MaterializedViewKind implements Kind<MaterializedView> {
    private final MaterializedViewReader reader = new MaterializedViewReader();
    private final MaterializedViewDdl ddl = new MaterializedViewDdl();

    @Override
    public ObjectKind objectKind() {
        return ObjectKind.MATERIALIZED_VIEW;
    }

    @Override
    public CatalogReader<MaterializedView> reader() {
        return reader;
    }

    @Override
    public Ddl<MaterializedView> ddl() {
        return ddl;
    }

    @Override
    public Retention retention(MaterializedView object) {
        return Retention.DERIVED;
    }

    @Override
    public String words(MaterializedView object) {
        String columns = object.columns().isEmpty()
                ? ""
                : object.columns().stream()
                        .map(column -> column.name().shown() + " " + column.type())
                        .collect(Collectors.joining(", ", "(", ") "));
        String comments = object.columnComments().stream()
                .map(one -> ", " + one.column().shown() + " comment " + one.text())
                .collect(Collectors.joining());
        return columns
                + object.accessMethod().map(method -> "using " + method + " ").orElse("")
                + ObjectWords.with(object.storageParameters()).stripLeading()
                + (object.storageParameters().isEmpty() ? "" : " ")
                + "as " + object.query() + comments;
    }

    @Override
    public Optional<MaterializedView> nameless(MaterializedView object) {
        return Optional.of(untold(object).withName(new QualifiedName(NAMELESS, NAMELESS)));
    }

    /** Whether it is filled changes with every refresh. */
    @Override
    public MaterializedView canonical(MaterializedView object, Resolution resolution) {
        return object.withPopulation(MaterializedView.Population.WITH_DATA);
    }

    @Override
    public MaterializedView untold(MaterializedView object) {
        return object.withColumns(List.of());
    }

    @Override
    public MaterializedView told(MaterializedView object, MaterializedView form) {
        return object.withColumns(form.columns());
    }

    @Override
    public List<ViewColumn> output(MaterializedView object) {
        return object.columns();
    }

    @Override
    public List<String> statements(MaterializedView object) {
        return List.of(object.query().text());
    }
}
