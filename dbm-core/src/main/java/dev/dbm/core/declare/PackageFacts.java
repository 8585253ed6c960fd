package dev.dbm.core.declare;

import dev.dbm.ErrorCode;
import dev.dbm.annotation.Namespace;
import dev.dbm.annotation.Naming;
import dev.dbm.annotation.NamingStrategy;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the {@code package-info}s of the declared classes say: each class hears the nearest package, from its own outwards. */
final class PackageFacts {
    private static final String DEFAULT_NAMESPACE = "public";

    private final NamingStrategy defaultNaming;
    private final Problems problems;
    private final Map<String, Optional<Class<?>>> infos = new TreeMap<>();
    private final Map<Class<? extends NamingStrategy>, NamingStrategy> strategies = new HashMap<>();

    PackageFacts(NamingStrategy defaultNaming, Problems problems) {
        this.defaultNaming = defaultNaming;
        this.problems = problems;
    }

    /** Returns the namespace of what the class declares. */
    String namespace(Class<?> type) {
        return namespace(type.getPackageName(), type.getClassLoader());
    }

    String namespace(String packageName, @Nullable ClassLoader loader) {
        return nearest(packageName, loader, Namespace.class)
                .map(info -> info.getAnnotation(Namespace.class).value())
                .orElse(DEFAULT_NAMESPACE);
    }

    NamingStrategy naming(Class<?> type) {
        return naming(type.getPackageName(), type.getClassLoader());
    }

    NamingStrategy naming(String packageName, @Nullable ClassLoader loader) {
        return nearest(packageName, loader, Naming.class).map(this::strategy).orElse(defaultNaming);
    }

    /** Hears a {@code package-info}, and those around it, whether or not a class is there. */
    void hear(Class<?> info) {
        namespace(info);
    }

    /** Returns the {@code package-info}s that were met, by the name of their packages. Ask after every class has been asked about. */
    Collection<Class<?>> all() {
        return infos.values().stream().<Class<?>>flatMap(Optional::stream).toList();
    }

    private Optional<Class<?>> nearest(
            String packageName, @Nullable ClassLoader loader, Class<? extends Annotation> annotation) {
        Optional<Class<?>> found = Optional.empty();
        String name = packageName;
        while (!name.isEmpty()) {
            Optional<Class<?>> info = infos.computeIfAbsent(name, key -> load(key, loader));
            if (found.isEmpty() && info.isPresent() && info.get().isAnnotationPresent(annotation)) {
                found = info;
            }
            name = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        }
        return found;
    }

    private static Optional<Class<?>> load(String packageName, @Nullable ClassLoader loader) {
        try {
            return Optional.of(Class.forName(packageName + ".package-info", false, loader));
        } catch (ClassNotFoundException e) {
            return Optional.empty(); // most packages have none
        }
    }

    private NamingStrategy strategy(Class<?> info) {
        Class<? extends NamingStrategy> type = info.getAnnotation(Naming.class).value();
        NamingStrategy known = strategies.get(type);
        if (known != null) {
            return known;
        }
        NamingStrategy created = create(type, Place.ofPackage(info.getPackageName()));
        strategies.put(type, created);
        return created;
    }

    private NamingStrategy create(Class<? extends NamingStrategy> type, Place place) {
        try {
            Constructor<? extends NamingStrategy> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException e) {
            problems.add(
                    ErrorCode.NAMING_STRATEGY_UNUSABLE,
                    place,
                    "Naming strategy %s cannot be created: %s".formatted(type.getName(), cause(e)),
                    "Give it a constructor without parameters that does not fail.");
            return new NamingStrategy.SnakeCase();
        }
    }

    private static String cause(ReflectiveOperationException e) {
        Throwable cause = e.getCause();
        return (cause == null ? e : cause).toString();
    }
}
