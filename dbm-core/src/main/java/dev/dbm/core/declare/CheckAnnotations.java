package dev.dbm.core.declare;

import dev.dbm.ErrorCode;
import dev.dbm.annotation.Check;
import dev.dbm.core.kind.DerivedName;
import dev.dbm.schema.CheckConstraint;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Inheritance;
import dev.dbm.schema.SqlExpression;
import dev.dbm.schema.Validity;
import java.util.Optional;

/** Reads check constraints. */
final class CheckAnnotations {
    private final Pass pass;

    CheckAnnotations(Pass pass) {
        this.pass = pass;
    }

    void read(TableDraft table) {
        for (ColumnDraft column : table.columns()) {
            for (Check check : column.component().getAnnotationsByType(Check.class)) {
                read(
                        table,
                        column.place(),
                        check,
                        DerivedName.check(table.name().name(), column.name()));
            }
        }
        for (Check check : table.type().getAnnotationsByType(Check.class)) {
            if (check.name().isEmpty()) {
                pass.problem(
                        ErrorCode.NAME_REQUIRED,
                        table.place(),
                        "Check without a name: " + check.value(),
                        "On a record a check needs one: @Check(name = \"%s_…\", value = \"…\")."
                                .formatted(table.name().name().value()));
            }
            // The derived name is never used: a check on a record without a name is reported as a problem.
            read(
                    table,
                    table.place(),
                    check,
                    new DerivedName(table.name().name().value(), "", "check"));
        }
    }

    private void read(TableDraft table, Place place, Check check, DerivedName derived) {
        Optional<SqlExpression> expression = pass.expression(place, "@Check", check.value());
        Optional<Identifier> given = pass.names().optional(place, "Check", check.name());
        Validity validity = Pass.validity(check.validity());
        Inheritance inheritance = check.noInherit() ? Inheritance.NO_INHERIT : Inheritance.INHERITED;
        expression.ifPresent(condition -> pass.add(new Unnamed(
                Unnamed.Role.CHECK,
                place,
                table.name(),
                given,
                derived,
                name -> new CheckConstraint(
                        table.name(), name, condition, inheritance, validity, Pass.comment(check.comment())))));
    }
}
