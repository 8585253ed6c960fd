package dev.dbm.core.pull;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The text of Java source: the library gives names, imports and literals, {@link JavaLayout} the lines. */
public final class SourceText {
    private static final String CARRIER = "Carrier";

    /**
     * A piece for a file that is there already.
     *
     * @param text the piece
     * @param imports the classes that it expects to be imported, by their full names
     */
    public record Fragment(String text, SortedSet<String> imports) {}

    /**
     * A file in its two parts.
     *
     * @param imports the lines of its imports
     * @param body the rest
     */
    private record Parts(List<String> imports, String body) {}

    private SourceText() {}

    /** Returns the file of a type. */
    public static String file(String packageName, TypeSpec type) {
        Parts parts = parts(packageName, type);
        return "package " + packageName + ";\n\n" + imports(parts) + JavaLayout.type(parts.body());
    }

    /**
     * Returns the {@code package-info}.
     *
     * @param javadoc its comment, without the stars
     */
    public static String packageInfo(String packageName, List<String> javadoc, List<AnnotationSpec> annotations) {
        TypeSpec carrier =
                TypeSpec.interfaceBuilder(CARRIER).addAnnotations(annotations).build();
        Parts parts = parts(packageName, carrier);
        String body = parts.body().substring(0, parts.body().lastIndexOf("interface " + CARRIER));
        StringBuilder text = new StringBuilder("/**\n");
        javadoc.forEach(
                line -> text.append(line.isEmpty() ? " *" : " * ").append(line).append('\n'));
        text.append(" */\n")
                .append(JavaLayout.annotations(body))
                .append("package ")
                .append(packageName)
                .append(";\n");
        return text.append(parts.imports().isEmpty() ? "" : "\n")
                .append(imports(parts).stripTrailing())
                .append(parts.imports().isEmpty() ? "" : "\n")
                .toString();
    }

    /**
     * Returns a component of a record with its annotations.
     *
     * @param qualified simple names that mean something else in the file
     */
    public static Fragment component(String packageName, ParameterSpec component, String... qualified) {
        TypeSpec carrier = TypeSpec.recordBuilder(CARRIER)
                .recordConstructor(
                        MethodSpec.constructorBuilder().addParameter(component).build())
                .alwaysQualify(qualified)
                .build();
        Parts parts = parts(packageName, carrier);
        int open = parts.body().indexOf('(');
        int close = parts.body().lastIndexOf(')');
        return new Fragment(JavaLayout.component(parts.body().substring(open + 1, close)), named(parts));
    }

    /**
     * Returns an annotation.
     *
     * @param qualified simple names that mean something else in the file
     */
    public static Fragment annotation(String packageName, AnnotationSpec annotation, String... qualified) {
        TypeSpec carrier = TypeSpec.interfaceBuilder(CARRIER)
                .addAnnotation(annotation)
                .alwaysQualify(qualified)
                .build();
        Parts parts = parts(packageName, carrier);
        String body = parts.body().substring(0, parts.body().lastIndexOf("interface " + CARRIER));
        return new Fragment(JavaLayout.annotations(body).stripTrailing(), named(parts));
    }

    private static Parts parts(String packageName, TypeSpec type) {
        String source = JavaFile.builder(packageName, type)
                .skipJavaLangImports(true)
                .build()
                .toString();
        List<String> head = source.lines()
                .takeWhile(line -> line.isEmpty() || line.startsWith("package ") || line.startsWith("import "))
                .toList();
        int length = head.stream().mapToInt(line -> line.length() + 1).sum();
        return new Parts(
                head.stream().filter(line -> line.startsWith("import ")).toList(), source.substring(length));
    }

    private static String imports(Parts parts) {
        return parts.imports().isEmpty() ? "" : String.join("\n", parts.imports()) + "\n\n";
    }

    private static SortedSet<String> named(Parts parts) {
        SortedSet<String> names = new TreeSet<>();
        parts.imports().forEach(line -> names.add(line.substring("import ".length(), line.length() - 1)));
        return names;
    }
}
