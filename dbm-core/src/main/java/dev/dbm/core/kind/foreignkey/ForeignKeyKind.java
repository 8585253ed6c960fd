package dev.dbm.core.kind.foreignkey;

import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.Kind;
import dev.dbm.core.kind.ObjectWords;
import dev.dbm.core.kind.Retention;
import dev.dbm.core.kind.Since;
import dev.dbm.schema.ForeignKey;
import dev.dbm.schema.MatchType;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.ReferentialAction;
import dev.dbm.schema.Validity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Foreign keys. */
public final class ForeignKeyKind implements Kind<ForeignKey> {
    private final ForeignKeyReader reader = new ForeignKeyReader();
    private final ForeignKeyDdl ddl = new ForeignKeyDdl();

    @Override
    public ObjectKind objectKind() {
        return ObjectKind.FOREIGN_KEY;
    }

    @Override
    public CatalogReader<ForeignKey> reader() {
        return reader;
    }

    @Override
    public Ddl<ForeignKey> ddl() {
        return ddl;
    }

    @Override
    public List<Since> since(ForeignKey object) {
        List<Since> since = new ArrayList<>();
        if (!object.onDeleteColumns().isEmpty()) {
            since.add(new Since(15, "a list of columns behind ON DELETE"));
        }
        if (object.validity() == Validity.NOT_ENFORCED) {
            since.add(new Since(18, "NOT ENFORCED"));
        }
        return since;
    }

    @Override
    public Retention retention(ForeignKey object) {
        return Retention.DERIVED;
    }

    @Override
    public String words(ForeignKey object) {
        return ObjectWords.names(object.columns()) + " references " + object.referencedTable() + " "
                + ObjectWords.names(object.referencedColumns())
                + (object.match() == MatchType.FULL ? " match full" : "")
                + action(" on delete ", object.onDelete())
                + (object.onDeleteColumns().isEmpty() ? "" : " " + ObjectWords.names(object.onDeleteColumns()))
                + action(" on update ", object.onUpdate())
                + ObjectWords.deferrability(object.deferrability())
                + ObjectWords.validity(object.validity());
    }

    private static String action(String words, ReferentialAction action) {
        return action == ReferentialAction.NO_ACTION ? "" : words + ObjectWords.lower(action);
    }

    @Override
    public boolean standsAlone() {
        return true;
    }

    @Override
    public Optional<ForeignKey> nameless(ForeignKey key) {
        return Optional.of(key.withName(Kind.NAMELESS));
    }
}
