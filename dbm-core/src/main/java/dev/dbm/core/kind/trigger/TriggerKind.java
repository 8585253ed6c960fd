package dev.dbm.core.kind.trigger;

import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.Kind;
import dev.dbm.core.kind.Retention;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Trigger;
import java.util.Optional;

/** Triggers of tables and views. */
public final class TriggerKind implements Kind<Trigger> {
    private final TriggerReader reader = new TriggerReader();
    private final TriggerDdl ddl = new TriggerDdl();

    @Override
    public ObjectKind objectKind() {
        return ObjectKind.TRIGGER;
    }

    @Override
    public CatalogReader<Trigger> reader() {
        return reader;
    }

    @Override
    public Ddl<Trigger> ddl() {
        return ddl;
    }

    @Override
    public Retention retention(Trigger object) {
        return Retention.DERIVED;
    }

    @Override
    public boolean standsAlone() {
        return true;
    }

    @Override
    public String words(Trigger object) {
        return TriggerWords.of(object);
    }

    /** A constraint trigger is told apart by its name: renaming it leaves the name of its constraint as it was. */
    @Override
    public Optional<Trigger> nameless(Trigger trigger) {
        return trigger.constraint().isPresent() ? Optional.empty() : Optional.of(trigger.withName(Kind.NAMELESS));
    }
}
