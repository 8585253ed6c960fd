package dev.dbm.core.declare;

import dev.dbm.ErrorCode;
import dev.dbm.annotation.Collation;
import dev.dbm.annotation.Extension;
import dev.dbm.annotation.RangeType;
import dev.dbm.core.kind.DerivedName;
import dev.dbm.core.sql.SqlNames;
import dev.dbm.schema.CollationProvider;
import dev.dbm.schema.Determinism;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.OperatorClass;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.SchemaObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what packages say of extensions, collations and range types. */
final class PackageTypes {
    private final Pass pass;
    private final Map<String, Place> said = new HashMap<>();

    PackageTypes(Pass pass) {
        this.pass = pass;
    }

    /** Adds the names of the range types. */
    void name(DeclaredTypes types) {
        for (Class<?> info : pass.packages().all()) {
            for (RangeType range : info.getAnnotationsByType(RangeType.class)) {
                types.put(name(info, range));
                types.put(multirange(info, range));
            }
        }
    }

    /** Reads everything. */
    void read(ColumnTypes types, NameBook book, List<SchemaObject> objects) {
        for (Class<?> info : pass.packages().all()) {
            Place place = Place.ofPackage(info.getPackageName());
            for (Extension extension : info.getAnnotationsByType(Extension.class)) {
                once("extension " + extension.value(), place);
                add(extension(info, place, extension), place, objects);
            }
            for (Collation collation : info.getAnnotationsByType(Collation.class)) {
                dev.dbm.schema.Collation read = collation(info, place, collation);
                once("collation " + read.name(), place);
                add(read, place, objects);
                pass.renamed(place, read.id(), collation.renamedFrom());
            }
            for (RangeType range : info.getAnnotationsByType(RangeType.class)) {
                book.claimType(name(info, range), "Range type", place);
                book.claimType(multirange(info, range), "Multirange type", place);
                range(info, place, range, types).ifPresent(read -> {
                    add(read, place, objects);
                    pass.renamed(place, read.id(), range.renamedFrom());
                });
            }
        }
    }

    private void add(SchemaObject object, Place place, List<SchemaObject> objects) {
        pass.requireTarget(object, place);
        boolean twice = objects.stream().anyMatch(other -> other.id().equals(object.id()));
        if (!twice) {
            objects.add(object);
        }
    }

    private void once(String what, Place place) {
        Place other = said.putIfAbsent(what, place);
        if (other != null) {
            pass.problem(
                    ErrorCode.NAME_TAKEN,
                    place,
                    "The %s is declared at %s, too".formatted(what, other.shown()),
                    "Keep one of the two.");
        }
    }

    private dev.dbm.schema.Extension extension(Class<?> info, Place place, Extension extension) {
        return new dev.dbm.schema.Extension(
                pass.names().name(place, "Extension", extension.value()),
                pass.names().name(place, "Namespace", namespace(info, extension.namespace())),
                Pass.comment(extension.version()),
                Optional.empty(),
                Pass.comment(extension.comment()));
    }

    private dev.dbm.schema.Collation collation(Class<?> info, Place place, Collation collation) {
        return new dev.dbm.schema.Collation(
                pass.names().qualified(place, "Collation", namespace(info, collation.namespace()), collation.value()),
                switch (collation.provider()) {
                    case LIBC -> CollationProvider.LIBC;
                    case ICU -> CollationProvider.ICU;
                    case BUILTIN -> CollationProvider.BUILTIN;
                },
                collation.locale(),
                Pass.comment(collation.characterType()),
                collation.deterministic() ? Determinism.DETERMINISTIC : Determinism.NONDETERMINISTIC,
                Pass.comment(collation.rules()),
                Pass.comment(collation.comment()));
    }

    private Optional<dev.dbm.schema.RangeType> range(Class<?> info, Place place, RangeType range, ColumnTypes types) {
        QualifiedName name = name(info, range);
        Optional<QualifiedName> collation = Collations.parse(pass, place, range.collation());
        Optional<QualifiedName> difference = function(place, range.difference());
        Optional<OperatorClass> operatorClass = range.operatorClass().isEmpty()
                ? Optional.empty()
                : Optional.of(operatorClass(place, range.operatorClass()));
        return types.written(range.subtype(), place, name.namespace())
                .map(subtype -> new dev.dbm.schema.RangeType(
                        name,
                        subtype,
                        multirange(info, range),
                        operatorClass,
                        collation,
                        Optional.empty(),
                        difference,
                        Pass.comment(range.comment())));
    }

    private Optional<QualifiedName> function(Place place, String text) {
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(pass.names().written(place, "Function", Namespace.PG_CATALOG.value(), text));
    }

    private OperatorClass operatorClass(Place place, String text) {
        List<String> parts = SqlNames.parts(text);
        Optional<Identifier> namespace =
                parts.size() == 2 ? Optional.of(pass.names().name(place, "Namespace", parts.get(0))) : Optional.empty();
        return OperatorClass.of(
                namespace,
                pass.names().name(place, "Operator class", parts.isEmpty() ? text : parts.get(parts.size() - 1)));
    }

    private QualifiedName name(Class<?> info, RangeType range) {
        Place place = Place.ofPackage(info.getPackageName());
        return pass.names().qualified(place, "Range type", namespace(info, range.namespace()), range.value());
    }

    private QualifiedName multirange(Class<?> info, RangeType range) {
        Place place = Place.ofPackage(info.getPackageName());
        return pass.names()
                .qualified(
                        place,
                        "Multirange type",
                        namespace(info, range.namespace()),
                        range.multirange().isEmpty() ? DerivedName.multirange(range.value()) : range.multirange());
    }

    private String namespace(Class<?> info, String given) {
        return given.isEmpty() ? pass.packages().namespace(info) : given;
    }
}
