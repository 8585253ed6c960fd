package dev.dbm.core.kind.function;

import dev.dbm.core.kind.CatalogReader;
import dev.dbm.core.kind.Ddl;
import dev.dbm.core.kind.Kind;
import dev.dbm.core.kind.Resolution;
import dev.dbm.core.kind.Retention;
import dev.dbm.core.kind.RoutineText;
import dev.dbm.core.kind.RoutineWords;
import dev.dbm.schema.Function;
import dev.dbm.schema.MaterializedView;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.ResultRows;
import dev.dbm.schema.SchemaObject;
import java.util.List;
import java.util.Optional;

/** Functions that are no aggregates. */
public final class FunctionKind implements Kind<Function> {
    private final FunctionReader reader = new FunctionReader();
    private final FunctionDdl ddl = new FunctionDdl();

    @Override
    public ObjectKind objectKind() {
        return ObjectKind.FUNCTION;
    }

    @Override
    public CatalogReader<Function> reader() {
        return reader;
    }

    @Override
    public Ddl<Function> ddl() {
        return ddl;
    }

    @Override
    public Retention retention(Function object) {
        return Retention.DERIVED;
    }

    @Override
    public String words(Function object) {
        String rows = object.result().rows() == ResultRows.MANY ? "setof " : "";
        return "returns " + rows + object.result().type()
                + RoutineWords.of(
                        object.language(), object.body(), object.traits().security(), object.settings())
                + RoutineWords.traits(object.traits());
    }

    /** Callers go on to the new body with their next call. */
    @Override
    public boolean spares(Function from, Function to) {
        return true;
    }

    /** With the arguments and the result that callers see, and nothing in it that would have to be there. */
    @Override
    public Optional<Function> stub(Function object) {
        return RoutineText.isCompiled(object.language())
                ? Optional.empty()
                : Optional.of(object.withBody(RoutineText.STUB_LANGUAGE, RoutineText.STUB)
                        .withArguments(RoutineText.bare(object.arguments()))
                        .withTraits(object.traits().withSupport(Optional.empty()))
                        .withSettings(List.of()));
    }

    /** What keeps rows would keep what the stub makes of them. */
    @Override
    public boolean suffices(Function stub, SchemaObject user) {
        return !(user instanceof MaterializedView);
    }

    @Override
    public Function bare(Function object) {
        return stub(object).orElse(object);
    }

    @Override
    public Optional<Function> nameless(Function object) {
        return Optional.of(object.withName(object.name().withName(Kind.NAMELESS)));
    }

    @Override
    public Function canonical(Function object, Resolution resolution) {
        return object.withSettings(RoutineText.canonical(object.settings()));
    }

    @Override
    public List<String> statements(Function object) {
        return RoutineText.statements(object.body());
    }

    @Override
    public List<String> bodies(Function object) {
        return RoutineText.bodies(object.language(), object.body());
    }
}
