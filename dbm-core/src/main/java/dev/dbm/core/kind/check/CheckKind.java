package dev.dbm.core.kind.check;

import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.Kind;
import dev.dbm.core.kind.ObjectWords;
import dev.dbm.core.kind.Retention;
import dev.dbm.core.kind.Since;
import dev.dbm.schema.CheckConstraint;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Validity;
import java.util.List;
import java.util.Optional;

/** Check constraints. */
public final class CheckKind implements Kind<CheckConstraint> {
    private final CheckReader reader = new CheckReader();
    private final CheckDdl ddl = new CheckDdl();

    @Override
    public ObjectKind objectKind() {
        return ObjectKind.CHECK;
    }

    @Override
    public CatalogReader<CheckConstraint> reader() {
        return reader;
    }

    @Override
    public Ddl<CheckConstraint> ddl() {
        return ddl;
    }

    @Override
    public List<Since> since(CheckConstraint object) {
        return object.validity() == Validity.NOT_ENFORCED ? List.of(new Since(18, "NOT ENFORCED")) : List.of();
    }

    @Override
    public Retention retention(CheckConstraint object) {
        return Retention.DERIVED;
    }

    @Override
    public String words(CheckConstraint object) {
        return "(" + object.expression() + ")" + ObjectWords.inheritance(object.inheritance())
                + ObjectWords.validity(object.validity());
    }

    @Override
    public Optional<CheckConstraint> nameless(CheckConstraint check) {
        return Optional.of(check.withName(Kind.NAMELESS));
    }
}
