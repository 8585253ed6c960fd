package dev.dbm.core.declare;

import dev.dbm.DeclarationException;
import dev.dbm.ErrorCode;
import dev.dbm.annotation.Column;
import dev.dbm.annotation.EnumType;
import dev.dbm.annotation.Json;
import dev.dbm.annotation.Table;
import dev.dbm.annotation.Transient;
import dev.dbm.core.diff.Intents;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

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

    private static Declaration read(Pass pass, Collection<Class<?>> classes) {
        List<Class<?>> records = new ArrayList<>();
        Map<Class<?>, QualifiedName> enums = new LinkedHashMap<>();
        sort(pass, classes, records, enums);

        List<SchemaObject> objects = new ArrayList<>();
        EnumReader enumReader = new EnumReader(pass);
        enums.replaceAll((type, none) -> enumReader.name(type));
        enums.forEach((type, name) -> enumReader.read(type, name).ifPresent(objects::add));

        Map<Class<?>, TableDraft> tables = new LinkedHashMap<>();
        TableReader tableReader = new TableReader(pass, new ColumnTypes(pass, enums));
        records.forEach(type -> tables.put(type, tableReader.read(type, objects)));

        KeyReader keys = new KeyReader(pass);
        CheckReader checks = new CheckReader(pass);
        IndexReader indexes = new IndexReader(pass);
        ForeignKeyReader foreignKeys = new ForeignKeyReader(pass, tables, enums.values());
        tables.values().forEach(table -> {
            keys.read(table);
            checks.read(table);
            indexes.read(table);
        });
        tables.values().forEach(foreignKeys::read);
        NamespaceReader namespaces = new NamespaceReader(pass);
        namespaces.readPackages();
        name(pass, tables.values(), enums, objects);
        namespaces.addTo(objects);
        Intents intents = new IntentReader(pass).read(List.copyOf(tables.values()), enums, indexes.concurrently());
        pass.problems().throwIfAny();
        return new Declaration(Schema.of(objects), intents, places(tables.values(), enums));
    }

    private static Map<ObjectId, String> places(Collection<TableDraft> tables, Map<Class<?>, QualifiedName> enums) {
        Map<ObjectId, String> places = new HashMap<>();
        tables.forEach(table -> {
            String type = table.type().getSimpleName();
            places.put(ObjectId.table(table.name()), type);
            table.columns()
                    .forEach(column -> places.put(
                            ObjectId.column(table.name(), column.name()),
                            type + "#" + column.component().getName()));
            places.putIfAbsent(ObjectId.namespace(table.name().namespace()), packageInfo(table.type()));
        });
        enums.forEach((type, name) -> {
            places.put(ObjectId.of(ObjectKind.ENUM, name), type.getSimpleName());
            places.putIfAbsent(ObjectId.namespace(name.namespace()), packageInfo(type));
        });
        return places;
    }

    private static String packageInfo(Class<?> type) {
        return type.getPackageName().isEmpty() ? "package-info" : type.getPackageName() + ".package-info";
    }

    /** Parts records from enums, those that the records use included; reports everything else. */
    private static void sort(
            Pass pass, Collection<Class<?>> classes, List<Class<?>> records, Map<Class<?>, QualifiedName> enums) {
        TreeSet<Class<?>> foundEnums = new TreeSet<>(Comparator.comparing(Class::getName));
        TreeSet<Class<?>> sorted = new TreeSet<>(Comparator.comparing(Class::getName));
        sorted.addAll(classes);
        for (Class<?> type : sorted) {
            boolean table = type.isAnnotationPresent(Table.class);
            boolean enumType = type.isAnnotationPresent(EnumType.class);
            if (table && type.isRecord()) {
                records.add(type);
                enumsOf(type, foundEnums);
            } else if (enumType && type.isEnum()) {
                foundEnums.add(type);
            } else if (table || enumType) {
                pass.problem(
                        ErrorCode.CLASS_NOT_A_RECORD,
                        Place.of(type),
                        table ? "@Table on a class that is no record" : "@EnumType on a class that is no enum",
                        table ? "Make it a record: its components are the columns." : "Make it an enum.");
            } else {
                pass.problem(
                        ErrorCode.CLASS_NOT_MAPPED,
                        Place.of(type),
                        "A class without @Table and @EnumType is declared",
                        "Put @Table on the record or @EnumType on the enum, or leave the class out.");
            }
        }
        Identifier unknown = new Identifier("?");
        foundEnums.forEach(type -> enums.put(type, new QualifiedName(unknown, unknown)));
    }

    private static void enumsOf(Class<?> type, Set<Class<?>> enums) {
        for (RecordComponent component : type.getRecordComponents()) {
            JavaTypes.innermost(component.getGenericType())
                    .filter(inner -> inner.isEnum() && inner.isAnnotationPresent(EnumType.class))
                    .filter(inner -> usesJavaType(component))
                    .ifPresent(enums::add);
        }
    }

    private static boolean usesJavaType(RecordComponent component) {
        Column column = component.getAnnotation(Column.class);
        return (column == null || column.type().isEmpty())
                && !component.isAnnotationPresent(Json.class)
                && !component.isAnnotationPresent(Transient.class);
    }

    /** Gives every object its name: those that the declaration gives come first, so that a derived one never takes them. */
    private static void name(
            Pass pass, Collection<TableDraft> tables, Map<Class<?>, QualifiedName> enums, List<SchemaObject> objects) {
        NameBook book = new NameBook(pass.problems());
        tables.forEach(table -> {
            book.claimRelation(table.name(), "Table", table.place());
            book.claimType(table.name(), "Table", table.place());
        });
        enums.forEach((type, name) -> book.claimType(name, "Enum type", Place.of(type)));
        pass.sequences().forEach(declared -> {
            book.claimRelation(declared.sequence().name(), "Sequence", declared.place());
            objects.add(declared.sequence());
        });
        List<Unnamed> unnamed = pass.unnamed();
        unnamed.stream()
                .filter(object -> object.given().isPresent())
                .map(object -> object.named(book))
                .forEach(objects::add);
        unnamed.stream()
                .filter(object -> object.given().isEmpty())
                .map(object -> object.derivedIn(book))
                .forEach(objects::add);
    }
}
