package dev.dbm.core.pull;

import dev.dbm.annotation.Check;
import dev.dbm.annotation.Validity;
import dev.dbm.schema.CheckConstraint;
import dev.dbm.schema.Inheritance;

/** Writes checks. */
final class CheckSource {
    private final SourceContext context;

    CheckSource(SourceContext context) {
        this.context = context;
    }

    void write(CheckConstraint check, TableRules rules) {
        AnnotationSource annotation = AnnotationSource.of(Check.class)
                .text("name", context.writtenName(check.id(), check.name()))
                .sql("value", check.expression().text())
                .flag("noInherit", check.inheritance() == Inheritance.NO_INHERIT)
                .constant("validity", check.validity(), Validity.class)
                .text("comment", check.comment());
        rules.add(Home.of(check, context.schema()), annotation.spec());
    }
}
