package dev.dbm.core.kind.collation;

import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.Kind;
import dev.dbm.core.kind.ObjectWords;
import dev.dbm.core.kind.Retention;
import dev.dbm.core.kind.Since;
import dev.dbm.schema.Collation;
import dev.dbm.schema.CollationProvider;
import dev.dbm.schema.Determinism;
import dev.dbm.schema.ObjectKind;
import java.util.ArrayList;
import java.util.List;

/** Collations. */
public final class CollationKind implements Kind<Collation> {
    private final CollationReader reader = new CollationReader();
    private final CollationDdl ddl = new CollationDdl();

    @Override
    public ObjectKind objectKind() {
        return ObjectKind.COLLATION;
    }

    @Override
    public CatalogReader<Collation> reader() {
        return reader;
    }

    @Override
    public Ddl<Collation> ddl() {
        return ddl;
    }

    @Override
    public List<Since> since(Collation object) {
        List<Since> since = new ArrayList<>();
        if (object.provider() == CollationProvider.BUILTIN) {
            since.add(new Since(17, "the collation provider builtin"));
        }
        if (object.rules().isPresent()) {
            since.add(new Since(16, "the rules of a collation"));
        }
        return since;
    }

    /** Strings are kept without it. */
    @Override
    public Retention retention(Collation object) {
        return Retention.DERIVED;
    }

    /** PostgreSQL 16 writes the locale of ICU as a language tag: en_US as en-US. */
    @Override
    public boolean differsByDefaults(Collation from, Collation to) {
        return !from.locale().equals(to.locale());
    }

    @Override
    public Collation withoutDefaults(Collation object) {
        return object.withLocale("");
    }

    @Override
    public String words(Collation object) {
        return ObjectWords.lower(object.provider()) + " '" + object.locale() + "'"
                + object.characterType()
                        .map(type -> " character type '" + type + "'")
                        .orElse("")
                + (object.determinism() == Determinism.NONDETERMINISTIC ? " nondeterministic" : "")
                + object.rules().map(rules -> " rules '" + rules + "'").orElse("");
    }
}
