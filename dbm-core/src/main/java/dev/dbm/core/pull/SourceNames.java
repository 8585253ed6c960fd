package dev.dbm.core.pull;

import com.palantir.javapoet.ClassName;
import dev.dbm.annotation.NamingStrategy;
import dev.dbm.schema.Column;
import dev.dbm.schema.CompositeType;
import dev.dbm.schema.DefaultPrivileges;
import dev.dbm.schema.Domain;
import dev.dbm.schema.EnumType;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.MaterializedView;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Routine;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import dev.dbm.schema.Table;
import dev.dbm.schema.View;
import dev.dbm.schema.ViewColumn;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What everything is called in Java, and in which package it is. The same schema always gets the same names. */
public final class SourceNames {
    private final String base;
    private final SortedMap<Identifier, String> packages;
    private final Map<ObjectId, ClassName> types = new HashMap<>();
    private final Map<Member, String> members = new HashMap<>();
    private final SortedMap<Identifier, ClassName> holders = new TreeMap<>();
    private final Function<String, NamingStrategy> strategies;

    /**
     * A column of a relation or a label of an enum.
     *
     * @param owner the relation or type
     * @param name the member's name
     */
    private record Member(ObjectId owner, String name) {}

    private SourceNames(
            String base, SortedMap<Identifier, String> packages, Function<String, NamingStrategy> strategies) {
        this.base = base;
        this.packages = Collections.unmodifiableSortedMap(packages);
        this.strategies = strategies;
    }

    /**
     * Names that are given, because source is there already.
     *
     * @param types the classes of tables and types
     * @param members the components of columns and the constants of labels, by table or type and the name in the database
     * @param packages the packages of namespaces
     * @param taken simple names that no new class of a package may have, by package
     */
    public record Given(
            Map<ObjectId, ClassName> types,
            Map<ObjectId, Map<String, String>> members,
            SortedMap<Identifier, String> packages,
            Map<String, Set<String>> taken) {
        /** Copies the maps. */
        public Given {
            types = Map.copyOf(types);
            members = Map.copyOf(members);
            packages = Collections.unmodifiableSortedMap(new TreeMap<>(packages));
            taken = Map.copyOf(taken);
        }

        /** Returns that nothing is given. */
        public static Given nothing() {
            return new Given(Map.of(), Map.of(), Collections.emptySortedMap(), Map.of());
        }

        private Map<String, String> of(ObjectId owner) {
            return members.getOrDefault(owner, Map.of());
        }
    }

    /**
     * Names everything in a schema.
     *
     * @param base the package of everything, or of what is in {@code public} if there is more than one namespace
     * @param strategies the naming strategy that holds in a package
     */
    public static SourceNames of(Schema schema, String base, Function<String, NamingStrategy> strategies) {
        return of(schema, base, strategies, Given.nothing());
    }

    /** Names everything in a schema that has no given name. */
    public static SourceNames of(Schema schema, String base, Function<String, NamingStrategy> strategies, Given given) {
        SortedSet<Identifier> namespaces = new TreeSet<>();
        for (SchemaObject object : schema.objects().values()) {
            spokenOf(object).ifPresent(namespaces::add);
        }
        SortedMap<Identifier, String> packages = packages(base, namespaces);
        packages.putAll(given.packages());
        SourceNames names = new SourceNames(base, packages, strategies);
        Map<String, Set<String>> taken = new HashMap<>();
        given.taken()
                .forEach((home, types) -> types.forEach(type ->
                        taken.computeIfAbsent(home, key -> new HashSet<>()).add(JavaNames.folded(type))));
        names.packages.values().forEach(one -> reserve(one, base, taken));
        List<SchemaObject> typed =
                schema.objects().values().stream().filter(SourceNames::isType).toList();
        typed.forEach(object -> names.addGiven(object, given));
        // Who can have the name that leads back takes it before anybody who has to say its name anyway.
        typed.forEach(object -> names.addType(object, taken));
        typed.forEach(object -> names.addOtherType(object, taken));
        schema.all(Routine.class).stream()
                .map(routine -> routine.name().namespace())
                .distinct()
                .forEach(namespace -> names.addHolder(namespace, taken));
        for (SchemaObject object : schema.objects().values()) {
            names.addMembers(object.id(), columns(object, schema), given.of(object.id()));
        }
        return names;
    }

    /** Returns whether an object is, or stands in, a class of the package of its namespace. */
    static boolean hasClass(SchemaObject object) {
        return isType(object) || object instanceof Routine;
    }

    /** Returns the namespace that needs a package for an object: for its class, or because the {@code package-info} speaks of the namespace itself. */
    private static Optional<Identifier> spokenOf(SchemaObject object) {
        if (hasClass(object)) {
            return Optional.of(object.id().relation().namespace());
        }
        if (object instanceof Namespace namespace) {
            return namespace.comment().map(comment -> namespace.name());
        }
        if (object instanceof DefaultPrivileges privileges) {
            return privileges.namespace();
        }
        return object.id()
                .target()
                .filter(target -> target.kind() == ObjectKind.NAMESPACE)
                .map(ObjectId::name);
    }

    /** Returns whether an object becomes a type of its own. */
    private static boolean isType(SchemaObject object) {
        return object instanceof Table
                || object instanceof EnumType
                || object instanceof View
                || object instanceof MaterializedView
                || object instanceof Domain
                || object instanceof CompositeType;
    }

    /** Returns what becomes the components of a type. */
    private static List<Identifier> columns(SchemaObject object, Schema schema) {
        if (object instanceof Table table) {
            return schema.columns(table.name()).stream().map(Column::name).toList();
        }
        if (object instanceof CompositeType composite) {
            return composite.names();
        }
        List<ViewColumn> columns = object instanceof View view
                ? view.columns()
                : object instanceof MaterializedView stored ? stored.columns() : List.of();
        return columns.stream().map(ViewColumn::name).toList();
    }

    private void addHolder(Identifier namespace, Map<String, Set<String>> taken) {
        String home = packageOf(namespace);
        Set<String> others = taken.computeIfAbsent(home, key -> new HashSet<>());
        String holder = JavaNames.anyType("functions", one -> others.contains(JavaNames.folded(one)));
        others.add(JavaNames.folded(holder));
        holders.put(namespace, ClassName.get(home, holder));
    }

    /** One namespace is the package itself; with several that is {@code public} and every other has one below it. */
    private static SortedMap<Identifier, String> packages(String base, SortedSet<Identifier> namespaces) {
        SortedMap<Identifier, String> packages = new TreeMap<>();
        Set<String> taken = new HashSet<>();
        for (Identifier namespace : plainFirst(namespaces)) {
            if (namespaces.size() == 1 || namespace.equals(Namespace.PUBLIC)) {
                packages.put(namespace, base);
            } else {
                String part = JavaNames.packagePart(namespace.value(), one -> taken.contains(JavaNames.folded(one)));
                taken.add(JavaNames.folded(part));
                packages.put(namespace, base + "." + part);
            }
        }
        return packages;
    }

    /** Who has the name of its package already takes it before anybody whose name is changed for it. */
    private static List<Identifier> plainFirst(SortedSet<Identifier> namespaces) {
        return namespaces.stream()
                .sorted(Comparator.comparing(name ->
                        !JavaNames.packagePart(name.value(), one -> false).equals(name.value())))
                .toList();
    }

    /** A class cannot have the name of a package beside it; they differ in case except where a script has none. */
    private static void reserve(String one, String base, Map<String, Set<String>> taken) {
        if (one.startsWith(base + ".")) {
            String part = one.substring(base.length() + 1);
            if (part.equals(part.toUpperCase(Locale.ROOT))) {
                taken.computeIfAbsent(base, key -> new HashSet<>()).add(JavaNames.folded(part));
            }
        }
    }

    private void addType(SchemaObject object, Map<String, Set<String>> taken) {
        QualifiedName name = object.id().relation();
        NamingStrategy strategy = strategies.apply(packageOf(name.namespace()));
        Set<String> others = taken.computeIfAbsent(packageOf(name.namespace()), key -> new HashSet<>());
        boolean rows = object instanceof Table || object instanceof View || object instanceof MaterializedView;
        UnaryOperator<String> back = rows ? strategy::table : strategy::enumType;
        if (!types.containsKey(object.id())) {
            JavaNames.type(name.name().value(), back, one -> others.contains(JavaNames.folded(one)))
                    .ifPresent(type -> put(object, type, others));
        }
    }

    private void addOtherType(SchemaObject object, Map<String, Set<String>> taken) {
        QualifiedName name = object.id().relation();
        Set<String> others = taken.computeIfAbsent(packageOf(name.namespace()), key -> new HashSet<>());
        if (!types.containsKey(object.id())) {
            put(object, JavaNames.anyType(name.name().value(), one -> others.contains(JavaNames.folded(one))), others);
        }
    }

    private void addGiven(SchemaObject object, Given given) {
        ClassName type = given.types().get(object.id());
        if (type != null) {
            put(object, type, given.of(object.id()));
        }
    }

    private void put(SchemaObject object, String type, Set<String> others) {
        others.add(JavaNames.folded(type));
        put(object, ClassName.get(packageOf(object.id().relation().namespace()), type), Map.of());
    }

    private void put(SchemaObject object, ClassName type, Map<String, String> given) {
        types.put(object.id(), type);
        if (object instanceof EnumType labelled) {
            List<String> constants = JavaNames.constants(labelled.labels());
            for (int i = 0; i < constants.size(); i++) {
                String label = labelled.labels().get(i);
                members.put(new Member(object.id(), label), given.getOrDefault(label, constants.get(i)));
            }
        }
    }

    private void addMembers(ObjectId owner, List<Identifier> columns, Map<String, String> given) {
        if (columns.isEmpty()) {
            return;
        }
        NamingStrategy strategy = strategies.apply(packageOf(owner.relation().namespace()));
        Map<Identifier, String> components = new LinkedHashMap<>();
        for (Identifier column : columns) {
            if (given.containsKey(column.value())) {
                components.put(column, given.get(column.value()));
            }
        }
        for (Identifier column : columns) {
            if (!components.containsKey(column)) {
                JavaNames.component(column.value(), strategy::column, components::containsValue)
                        .ifPresent(component -> components.put(column, component));
            }
        }
        for (Identifier column : columns) {
            if (!components.containsKey(column)) {
                components.put(column, JavaNames.anyComponent(column.value(), components::containsValue));
            }
        }
        components.forEach((column, component) -> members.put(new Member(owner, column.value()), component));
    }

    /** Returns the package that everything is in or below. */
    public String base() {
        return base;
    }

    /** Returns the packages, by the namespaces that have a type of their own. */
    public SortedMap<Identifier, String> packages() {
        return packages;
    }

    /** Returns the package of what is in a namespace; the one of everything if nothing of the namespace is a type. */
    public String packageOf(Identifier namespace) {
        return packages.getOrDefault(namespace, base);
    }

    /** Returns the strategy that holds in the package of a namespace. */
    public NamingStrategy naming(Identifier namespace) {
        return strategies.apply(packageOf(namespace));
    }

    /** Returns the class of a table or type; empty if it becomes none. */
    public Optional<ClassName> type(ObjectId id) {
        return Optional.ofNullable(types.get(id));
    }

    /** Returns the interfaces of functions, by the namespaces that have some. */
    SortedMap<Identifier, ClassName> holders() {
        return Collections.unmodifiableSortedMap(holders);
    }

    /** Returns the component of a column. */
    public String component(ObjectId relation, Identifier column) {
        return member(relation, column.value());
    }

    /** Returns the components of columns. */
    public List<String> components(ObjectId relation, List<Identifier> columns) {
        return columns.stream().map(column -> component(relation, column)).toList();
    }

    /** Returns the constant of a label. */
    public String constant(QualifiedName type, String label) {
        return member(ObjectId.of(ObjectKind.ENUM, type), label);
    }

    private String member(ObjectId owner, String name) {
        String found = members.get(new Member(owner, name));
        if (found == null) {
            throw new IllegalArgumentException("Nothing is known of " + name + " in " + owner);
        }
        return found;
    }
}
