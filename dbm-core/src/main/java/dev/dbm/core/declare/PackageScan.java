package dev.dbm.core.declare;

import dev.dbm.ErrorCode;
import dev.dbm.annotation.CompositeType;
import dev.dbm.annotation.Domain;
import dev.dbm.annotation.EnumType;
import dev.dbm.annotation.MaterializedView;
import dev.dbm.annotation.Routines;
import dev.dbm.annotation.Table;
import dev.dbm.annotation.View;
import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.ClassInfoList;
import io.github.classgraph.PackageInfo;
import io.github.classgraph.ScanResult;
import java.util.ArrayList;
import java.util.List;

/** Finds the annotated classes and the {@code package-info}s of packages without loading any other. */
final class PackageScan {
    private static final String ANNOTATIONS = Table.class.getPackageName() + ".";

    private PackageScan() {}

    static List<Class<?>> classes(DeclarationSource.Packages packages, Problems problems) {
        ClassGraph graph = new ClassGraph()
                .enableAnnotationInfo()
                .ignoreClassVisibility()
                .addClassLoader(packages.loader())
                .acceptPackages(packages.names().toArray(new String[0]));
        List<Class<?>> classes = new ArrayList<>();
        try (ScanResult result = graph.scan()) {
            ClassInfoList annotated = result.getClassesWithAnnotation(Table.class)
                    .union(result.getClassesWithAnnotation(View.class))
                    .union(result.getClassesWithAnnotation(MaterializedView.class))
                    .union(result.getClassesWithAnnotation(Routines.class))
                    .union(result.getClassesWithAnnotation(EnumType.class))
                    .union(result.getClassesWithAnnotation(Domain.class))
                    .union(result.getClassesWithAnnotation(CompositeType.class));
            for (ClassInfo found : annotated) {
                load(found.getName(), packages.loader(), classes, problems);
            }
            for (PackageInfo found : result.getPackageInfo()) {
                if (saysSomething(found)) {
                    load(found.getName() + ".package-info", packages.loader(), classes, problems);
                }
            }
            for (String name : packages.names()) {
                if (annotated.stream().noneMatch(found -> isIn(name, found.getPackageName()))) {
                    problems.add(
                            ErrorCode.DECLARATION_EMPTY,
                            Place.everywhere(),
                            "Package %s holds no record with @Table and no enum with @EnumType".formatted(name),
                            "Check the package's name and that its classes are compiled and on the class path.");
                }
            }
        }
        return classes;
    }

    private static boolean saysSomething(PackageInfo info) {
        return info.getAnnotationInfo().stream()
                .anyMatch(annotation -> annotation.getName().startsWith(ANNOTATIONS));
    }

    private static boolean isIn(String packageName, String other) {
        return other.equals(packageName) || other.startsWith(packageName + ".");
    }

    private static void load(String name, ClassLoader loader, List<Class<?>> classes, Problems problems) {
        try {
            classes.add(Class.forName(name, false, loader));
        } catch (ClassNotFoundException | LinkageError e) {
            problems.add(
                    ErrorCode.CLASS_UNREADABLE,
                    new Place(name, 0, ""),
                    "The class cannot be loaded: " + e,
                    "Put what it needs on the class path.");
        }
    }
}
