package dev.dbm.core.patch;

import com.palantir.javapoet.ClassName;
import dev.dbm.ErrorCode;
import dev.dbm.Problem;
import dev.dbm.SourceException;
import dev.dbm.annotation.CompositeType;
import dev.dbm.annotation.Domain;
import dev.dbm.annotation.EnumType;
import dev.dbm.annotation.MaterializedView;
import dev.dbm.annotation.NamingStrategy;
import dev.dbm.annotation.Routines;
import dev.dbm.annotation.SqlFile;
import dev.dbm.annotation.Table;
import dev.dbm.annotation.View;
import dev.dbm.core.declare.Declaration;
import dev.dbm.core.declare.DeclarationOptions;
import dev.dbm.core.declare.DeclarationReader;
import dev.dbm.core.declare.DeclarationSource;
import dev.dbm.core.declare.PackageDefaults;
import dev.dbm.core.pull.Compiled;
import dev.dbm.core.pull.SourceFile;
import dev.dbm.core.pull.SourceNames;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.QualifiedName;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Source that is there, as it is read: compiled in memory, so that what counts is what the files say and not what was compiled some time.
 *
 * @param files the files
 * @param declaration what they declare
 * @param loader has their classes
 */
record ExistingSource(List<SourceFile> files, Declaration declaration, ClassLoader loader) {
    private static final List<Class<? extends Annotation>> DECLARING = List.of(
            Table.class,
            View.class,
            MaterializedView.class,
            EnumType.class,
            Domain.class,
            CompositeType.class,
            Routines.class);

    /** Copies the list. */
    ExistingSource {
        files = List.copyOf(files);
    }

    /**
     * Compiles and reads files.
     *
     * @param without the names of classes that are not declared any more
     * @throws SourceException if the compiler refuses them
     * @throws dev.dbm.DeclarationException if they declare what cannot be
     */
    static ExistingSource read(
            List<SourceFile> files, Set<String> without, ClassLoader parent, Compiled.Surroundings around) {
        Compiled compiled = Compiled.of(files, around);
        ClassLoader loader = compiled.loader(parent);
        List<Class<?>> classes = new ArrayList<>();
        for (String name : compiled.names()) {
            if (!without.contains(name)) {
                Class<?> type = loaded(name, loader);
                if (name.endsWith(".package-info") || DECLARING.stream().anyMatch(type::isAnnotationPresent)) {
                    classes.add(type);
                }
            }
        }
        Declaration declaration =
                DeclarationReader.of(DeclarationOptions.defaults()).read(new DeclarationSource.Classes(classes));
        return new ExistingSource(files, declaration, loader);
    }

    private static Class<?> loaded(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new SourceException(
                    new Problem(
                            ErrorCode.SOURCE_UNREADABLE,
                            "A class cannot be loaded: " + e,
                            name,
                            "Put what it needs on the class path."),
                    e);
        }
    }

    /** Returns the naming strategy that holds in a package. */
    NamingStrategy naming(String packageName) {
        return PackageDefaults.around(packageName + ".here", loader).naming();
    }

    /** Returns the names that the source gives. */
    SourceNames.Given names() {
        Map<ObjectId, ClassName> types = new HashMap<>();
        Map<ObjectId, Map<String, String>> members = new HashMap<>();
        SortedMap<Identifier, String> packages = new TreeMap<>();
        Map<String, Set<String>> taken = new HashMap<>();
        declaration.types().forEach((id, type) -> {
            types.put(id, ClassName.get(type));
            packages.merge(
                    id.relation().namespace(),
                    type.getPackageName(),
                    (one, other) -> one.compareTo(other) < 0 ? one : other);
            if (id.kind() == ObjectKind.ENUM) {
                members.put(id, constants(id, type));
            }
        });
        declaration.places().forEach((id, place) -> {
            if (id.kind() == ObjectKind.COLUMN) {
                members.computeIfAbsent(ObjectId.table(id.relation()), key -> new HashMap<>())
                        .put(id.name().value(), place.substring(place.indexOf('#') + 1));
            }
        });
        for (SourceFile file : files) {
            String name = file.className();
            int dot = Math.max(0, name.lastIndexOf('.'));
            taken.computeIfAbsent(name.substring(0, dot), key -> new HashSet<>())
                    .add(name.substring(dot + 1));
        }
        return new SourceNames.Given(types, members, packages, taken);
    }

    /** Returns the SQL file of each view that is declared; none where the query is in the annotation. */
    Map<QualifiedName, Optional<String>> sqlFiles() {
        Map<QualifiedName, Optional<String>> places = new HashMap<>();
        declaration.types().forEach((id, type) -> {
            if (type.isAnnotationPresent(View.class) || type.isAnnotationPresent(MaterializedView.class)) {
                SqlFile file = type.getAnnotation(SqlFile.class);
                places.put(id.relation(), Optional.ofNullable(file).map(SqlFile::value));
            }
        });
        return places;
    }

    /** Labels and constants come in the same order. */
    private Map<String, String> constants(ObjectId id, Class<?> type) {
        List<String> labels = declaration
                .schema()
                .find(id, dev.dbm.schema.EnumType.class)
                .orElseThrow()
                .labels();
        Map<String, String> constants = new HashMap<>();
        int at = 0;
        for (Field field : type.getDeclaredFields()) {
            if (field.isEnumConstant()) {
                constants.put(labels.get(at), field.getName());
                at++;
            }
        }
        return constants;
    }
}
