package dev.dbm.core.kind.procedure;

import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.Kind;
import dev.dbm.core.kind.Resolution;
import dev.dbm.core.kind.Retention;
import dev.dbm.core.kind.RoutineText;
import dev.dbm.core.kind.RoutineWords;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Procedure;
import java.util.List;
import java.util.Optional;

/** Procedures. */
public final class ProcedureKind implements Kind<Procedure> {
    private final ProcedureReader reader = new ProcedureReader();
    private final ProcedureDdl ddl = new ProcedureDdl();

    @Override
    public ObjectKind objectKind() {
        return ObjectKind.PROCEDURE;
    }

    @Override
    public CatalogReader<Procedure> reader() {
        return reader;
    }

    @Override
    public Ddl<Procedure> ddl() {
        return ddl;
    }

    @Override
    public Retention retention(Procedure object) {
        return Retention.DERIVED;
    }

    @Override
    public String words(Procedure object) {
        return RoutineWords.of(object.language(), object.body(), object.security(), object.settings())
                .substring(", ".length());
    }

    /** Callers go on to the new body with their next call. */
    @Override
    public boolean spares(Procedure from, Procedure to) {
        return true;
    }

    /** With the arguments that callers see, and nothing in it that would have to be there. */
    @Override
    public Optional<Procedure> stub(Procedure object) {
        return RoutineText.isCompiled(object.language())
                ? Optional.empty()
                : Optional.of(object.withBody(RoutineText.STUB_LANGUAGE, RoutineText.STUB)
                        .withArguments(RoutineText.bare(object.arguments()))
                        .withSettings(List.of()));
    }

    @Override
    public Procedure bare(Procedure object) {
        return stub(object).orElse(object);
    }

    @Override
    public Optional<Procedure> nameless(Procedure object) {
        return Optional.of(object.withName(object.name().withName(Kind.NAMELESS)));
    }

    @Override
    public Procedure canonical(Procedure object, Resolution resolution) {
        return object.withSettings(RoutineText.canonical(object.settings()));
    }

    @Override
    public List<String> statements(Procedure object) {
        return RoutineText.statements(object.body());
    }

    @Override
    public List<String> bodies(Procedure object) {
        return RoutineText.bodies(object.language(), object.body());
    }
}
