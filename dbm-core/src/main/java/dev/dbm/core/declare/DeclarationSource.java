package dev.dbm.core.declare;

import java.util.List;

/** Where the declared classes come from. */
public sealed interface DeclarationSource {
    /**
     * These classes; the enums they use and the {@code package-info}s around them need not be listed.
     *
     * @param classes records with {@code @Table}, enums with {@code @EnumType}, {@code package-info}s
     */
    record Classes(List<Class<?>> classes) implements DeclarationSource {
        /** Copies the list. */
        public Classes {
            classes = List.copyOf(classes);
        }
    }

    /**
     * Every record with {@code @Table} and every enum with {@code @EnumType} in these packages and those below them, nested and package-private ones
     * too, and every {@code package-info} there, whether or not its package has a class.
     *
     * @param names the packages
     * @param loader finds the classes
     */
    record Packages(List<String> names, ClassLoader loader) implements DeclarationSource {
        /** Copies the list. */
        public Packages {
            names = List.copyOf(names);
        }
    }

    /**
     * These classes and everything in these packages.
     *
     * @param classes records with {@code @Table}, enums with {@code @EnumType}
     * @param packages the packages
     */
    record Both(List<Class<?>> classes, Packages packages) implements DeclarationSource {
        /** Copies the list. */
        public Both {
            classes = List.copyOf(classes);
        }
    }

    /** Returns these classes. */
    static DeclarationSource of(Class<?>... classes) {
        return new Classes(List.of(classes));
    }

    /** Returns everything in these packages that the loader finds. */
    static DeclarationSource ofPackages(ClassLoader loader, String... names) {
        return new Packages(List.of(names), loader);
    }
}
