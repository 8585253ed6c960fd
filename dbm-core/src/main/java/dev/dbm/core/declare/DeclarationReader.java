package dev.dbm.core.declare;

import dev.dbm.DeclarationException;
import dev.dbm.ErrorCode;
import dev.dbm.core.diff.Intents;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads annotated records and enums into a schema.
 *
 * <p>The result does not depend on the order of the classes. Loads no class but those declared, those they use and {@code package-info}s, and runs no
 * code of theirs but the initializers of enums and a {@code NamingStrategy}.
 */
public final class DeclarationReader {
    private final DeclarationOptions options;

    private DeclarationReader(DeclarationOptions options) {
        this.options = options;
    }

    /** Returns a reader with these options. */
    public static DeclarationReader of(DeclarationOptions options) {
        return new DeclarationReader(options);
    }

    /**
     * Reads a declaration.
     *
     * @throws DeclarationException if the classes do not describe a possible schema; with all problems, by class and component
     */
    public Declaration read(DeclarationSource source) {
        Pass pass = new Pass(options);
        Collection<Class<?>> classes = switch (source) {
            case DeclarationSource.Classes listed -> listed.classes();
            case DeclarationSource.Packages packages -> PackageScan.classes(packages, pass.problems());
            case DeclarationSource.Both both -> {
                Set<Class<?>> all = new LinkedHashSet<>(both.classes());
                all.addAll(PackageScan.classes(both.packages(), pass.problems()));
                yield all;
            }
        };
        if (classes.isEmpty() && pass.problems().count() == 0) {
            pass.problem(
                    ErrorCode.DECLARATION_EMPTY,
                    Place.everywhere(),
                    "Nothing is declared",
                    "Name the records, or their package.");
        }
        return read(pass, classes);
    }

    private static Declaration read(Pass pass, Collection<Class<?>> given) {
        DeclaredClasses declared = DeclaredClasses.of(given, pass);
        List<SchemaObject> objects = new ArrayList<>();
        EnumAnnotations enumReader = new EnumAnnotations(pass);
        Map<Class<?>, QualifiedName> enums = new LinkedHashMap<>();
        declared.enums().forEach(type -> enums.put(type, enumReader.name(type)));
        enums.forEach((type, name) -> enumReader.read(type, name).ifPresent(objects::add));

        DeclaredTypes types = new DeclaredTypes();
        enums.forEach(types::put);
        TypeAnnotations typeReader = new TypeAnnotations(pass);
        declared.types().forEach(type -> types.put(type, typeReader.name(type)));
        PackageTypes packageTypes = new PackageTypes(pass);
        packageTypes.name(types);
        ColumnTypes columnTypes = new ColumnTypes(pass, types);
        declared.types()
                .forEach(type -> typeReader
                        .read(type, types.of(type).orElseThrow(), columnTypes)
                        .ifPresent(objects::add));

        Map<Class<?>, TableDraft> tables = new LinkedHashMap<>();
        TableAnnotations tableReader = new TableAnnotations(pass, columnTypes);
        declared.records().forEach(type -> tables.put(type, tableReader.read(type, objects)));
        ViewAnnotations viewReader = new ViewAnnotations(pass, columnTypes);
        List<ViewDraft> views = declared.views().stream()
                .map(type -> viewReader.read(type, objects))
                .toList();

        OnTableAnnotations onTables = new OnTableAnnotations(pass, tables, views);
        onTables.read(objects);
        ForeignKeyAnnotations foreignKeys = new ForeignKeyAnnotations(pass, tables, types.names());
        tables.values().forEach(foreignKeys::read);
        List<RoutineAnnotations.Declared> routines = routines(pass, declared, tables, views, types);
        NamespaceAnnotations namespaces = new NamespaceAnnotations(pass);
        namespaces.readPackages();
        requireTarget(pass, objects, tables.values(), views, types);
        NameBook book = new NameBook(pass.problems());
        name(pass, book, tables.values(), views, types, objects);
        packageTypes.read(columnTypes, book, objects);
        routines.forEach(one -> add(pass, one.routine(), one.place(), objects));
        new RoleAnnotations(pass).read(objects);
        new EventTriggerAnnotations(pass).read(objects);
        new DefaultPrivilegesAnnotations(pass).read(objects);
        objects.addAll(
                new RightsAnnotations(pass).read(tables.values(), views, types.ids(), routines, List.copyOf(objects)));
        onTables.readMarks(objects);
        namespaces.addTo(objects);
        Intents intents = new IntentAnnotations(pass)
                .read(List.copyOf(tables.values()), views, types.ids(), routines, onTables.concurrently());
        pass.problems().throwIfAny();
        SortedMap<ObjectId, List<ReturnedColumn>> returned = new TreeMap<>();
        views.forEach(view -> returned.put(view.id(), view.returned()));
        Map<ObjectId, Class<?>> classes = new HashMap<>();
        tables.forEach((type, table) -> classes.put(ObjectId.table(table.name()), type));
        views.forEach(view -> classes.put(view.id(), view.table().type()));
        types.ids().forEach((type, id) -> classes.put(id, type));
        return new Declaration(
                Schema.of(objects), intents, places(tables.values(), views, types, routines), returned, classes);
    }

    private static List<RoutineAnnotations.Declared> routines(
            Pass pass,
            DeclaredClasses declared,
            Map<Class<?>, TableDraft> tables,
            List<ViewDraft> views,
            DeclaredTypes known) {
        Map<Class<?>, QualifiedName> types = new HashMap<>();
        known.ids().forEach((type, id) -> types.put(type, id.relation()));
        tables.forEach((type, table) -> types.put(type, table.name()));
        views.forEach(view -> types.put(view.table().type(), view.table().name()));
        RoutineAnnotations reader = new RoutineAnnotations(pass, new RoutineTypes(pass, types));
        Map<String, RoutineAnnotations.Declared> named = new LinkedHashMap<>();
        for (Class<?> type : declared.routines()) {
            for (RoutineAnnotations.Declared one : reader.read(type)) {
                String name = one.routine().name() + one.routine().signature().toString();
                RoutineAnnotations.Declared other = named.putIfAbsent(name, one);
                if (other != null) {
                    pass.problem(
                            ErrorCode.NAME_TAKEN,
                            one.place(),
                            "%s is declared by %s, too"
                                    .formatted(one.routine().id(), other.place().shown()),
                            "Give it another name, or other types of arguments.");
                }
            }
        }
        return List.copyOf(named.values());
    }

    /** Checks what has its name from the beginning; keys, indexes and sequences are checked when they get theirs. */
    private static void requireTarget(
            Pass pass,
            List<SchemaObject> objects,
            Collection<TableDraft> tables,
            List<ViewDraft> views,
            DeclaredTypes types) {
        Map<ObjectId, Place> places = new HashMap<>();
        views.forEach(view -> places.put(view.id(), view.table().place()));
        tables.forEach(table -> {
            places.put(ObjectId.table(table.name()), table.place());
            table.columns().forEach(column -> places.put(ObjectId.column(table.name(), column.name()), column.place()));
        });
        types.ids().forEach((type, id) -> places.put(id, Place.of(type)));
        objects.forEach(object -> pass.requireTarget(object, places.getOrDefault(object.id(), Place.everywhere())));
    }

    private static Map<ObjectId, String> places(
            Collection<TableDraft> tables,
            List<ViewDraft> views,
            DeclaredTypes types,
            List<RoutineAnnotations.Declared> routines) {
        Map<ObjectId, String> places = new HashMap<>();
        views.forEach(view -> {
            places.put(view.id(), view.table().type().getSimpleName());
            places.putIfAbsent(
                    ObjectId.namespace(view.table().name().namespace()),
                    packageInfo(view.table().type()));
        });
        tables.forEach(table -> {
            String type = table.type().getSimpleName();
            places.put(ObjectId.table(table.name()), type);
            table.columns()
                    .forEach(column -> places.put(
                            ObjectId.column(table.name(), column.name()),
                            type + "#" + column.component().getName()));
            places.putIfAbsent(ObjectId.namespace(table.name().namespace()), packageInfo(table.type()));
        });
        types.ids().forEach((type, id) -> {
            places.put(id, type.getSimpleName());
            places.putIfAbsent(ObjectId.namespace(id.relation().namespace()), packageInfo(type));
        });
        routines.forEach(one -> places.put(
                one.routine().id(),
                one.place().shown().substring(one.place().shown().lastIndexOf('.') + 1)));
        return places;
    }

    private static String packageInfo(Class<?> type) {
        return type.getPackageName().isEmpty() ? "package-info" : type.getPackageName() + ".package-info";
    }

    /** Gives every object its name: those that the declaration gives come first, so that a derived one never takes them. */
    private static void name(
            Pass pass,
            NameBook book,
            Collection<TableDraft> tables,
            List<ViewDraft> views,
            DeclaredTypes types,
            List<SchemaObject> objects) {
        tables.forEach(table -> {
            book.claimRelation(table.name(), "Table", table.place());
            book.claimType(table.name(), "Table", table.place());
        });
        views.stream().map(ViewDraft::table).forEach(view -> {
            book.claimRelation(view.name(), "View", view.place());
            book.claimType(view.name(), "View", view.place());
        });
        types.ids().forEach((type, id) -> {
            String what = Character.toUpperCase(id.kind().label().charAt(0))
                    + id.kind().label().substring(1);
            book.claimType(id.relation(), id.kind() == ObjectKind.ENUM ? "Enum type" : what, Place.of(type));
            if (id.kind() == ObjectKind.COMPOSITE_TYPE) {
                book.claimRelation(id.relation(), what, Place.of(type));
            }
        });
        pass.sequences().forEach(declared -> {
            book.claimRelation(declared.sequence().name(), "Sequence", declared.place());
            pass.requireTarget(declared.sequence(), declared.place());
            objects.add(declared.sequence());
        });
        List<Unnamed> unnamed = pass.unnamed();
        unnamed.stream()
                .filter(object -> object.given().isPresent())
                .forEach(object -> add(pass, object.named(book), object.place(), objects));
        unnamed.stream()
                .filter(object -> object.given().isEmpty())
                .forEach(object -> add(pass, object.derivedIn(book), object.place(), objects));
    }

    private static void add(Pass pass, SchemaObject object, Place place, List<SchemaObject> objects) {
        pass.requireTarget(object, place);
        objects.add(object);
    }
}
