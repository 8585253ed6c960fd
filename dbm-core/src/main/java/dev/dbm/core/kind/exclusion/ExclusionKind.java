package dev.dbm.core.kind.exclusion;

import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.IndexKeyForm;
import dev.dbm.core.kind.IndexKeyWords;
import dev.dbm.core.kind.Kind;
import dev.dbm.core.kind.ObjectWords;
import dev.dbm.core.kind.Resolution;
import dev.dbm.core.kind.Retention;
import dev.dbm.schema.ExclusionConstraint;
import dev.dbm.schema.ObjectKind;
import java.util.Optional;
import java.util.stream.Collectors;

/** Exclusion constraints. */
public final class ExclusionKind implements Kind<ExclusionConstraint> {
    private final ExclusionReader reader = new ExclusionReader();
    private final ExclusionDdl ddl = new ExclusionDdl();

    @Override
    public ObjectKind objectKind() {
        return ObjectKind.EXCLUSION;
    }

    @Override
    public CatalogReader<ExclusionConstraint> reader() {
        return reader;
    }

    @Override
    public Ddl<ExclusionConstraint> ddl() {
        return ddl;
    }

    @Override
    public Retention retention(ExclusionConstraint object) {
        return Retention.DERIVED;
    }

    @Override
    public String words(ExclusionConstraint object) {
        String elements = object.elements().stream()
                .map(element -> IndexKeyWords.of(element.key()) + " with "
                        + element.namespace().map(space -> space + ".").orElse("") + element.operator())
                .collect(Collectors.joining(", ", " (", ")"));
        return object.method()
                + elements
                + (object.include().isEmpty() ? "" : " include " + ObjectWords.names(object.include()))
                + ObjectWords.with(object.storageParameters())
                + object.where().map(where -> " where " + where).orElse("")
                + ObjectWords.deferrability(object.deferrability());
    }

    @Override
    public boolean differsByDefaults(ExclusionConstraint from, ExclusionConstraint to) {
        return IndexKeyForm.differsByDefaults(from.keys(), to.keys());
    }

    @Override
    public ExclusionConstraint withoutDefaults(ExclusionConstraint object) {
        return object.withKeys(IndexKeyForm.withoutDefaults(object.keys()));
    }

    @Override
    public Optional<ExclusionConstraint> nameless(ExclusionConstraint constraint) {
        return Optional.of(constraint.withName(Kind.NAMELESS));
    }

    @Override
    public ExclusionConstraint canonical(ExclusionConstraint object, Resolution resolution) {
        return object.withKeys(IndexKeyForm.canonical(object.keys(), resolution));
    }
}
