package dev.dbm.core.kind.rule;

import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.Kind;
import dev.dbm.core.kind.ObjectWords;
import dev.dbm.core.kind.Retention;
import dev.dbm.schema.Firing;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Rule;
import java.util.List;
import java.util.Optional;

/** Rewrite rules, other than those that make views. */
public final class RuleKind implements Kind<Rule> {
    private final RuleReader reader = new RuleReader();
    private final RuleDdl ddl = new RuleDdl();

    @Override
    public ObjectKind objectKind() {
        return ObjectKind.RULE;
    }

    @Override
    public CatalogReader<Rule> reader() {
        return reader;
    }

    @Override
    public Ddl<Rule> ddl() {
        return ddl;
    }

    @Override
    public Retention retention(Rule object) {
        return Retention.DERIVED;
    }

    @Override
    public String words(Rule object) {
        return "on " + ObjectWords.lower(object.event())
                + object.where().map(where -> " where " + where).orElse("")
                + " do " + ObjectWords.lower(object.manner()) + " " + object.commands()
                + (object.firing() == Firing.ORIGIN ? "" : ", " + ObjectWords.lower(object.firing()));
    }

    @Override
    public boolean standsAlone() {
        return true;
    }

    @Override
    public Optional<Rule> nameless(Rule object) {
        return Optional.of(object.withName(NAMELESS));
    }

    @Override
    public List<String> statements(Rule object) {
        return List.of(object.commands().text());
    }
}
