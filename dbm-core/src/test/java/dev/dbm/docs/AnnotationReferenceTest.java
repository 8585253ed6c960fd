package dev.dbm.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.annotation.Table;
import dev.dbm.core.declare.JavaTypes;
import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.ScanResult;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Compares docs/annotations.md with the annotations and with the table of Java types. */
class AnnotationReferenceTest {
    private final String page;

    AnnotationReferenceTest() throws IOException {
        page = Files.readString(Path.of("../docs/annotations.md"));
    }

    @Test
    void every_annotation_has_a_section_that_explains_every_attribute() {
        List<String> missing = new ArrayList<>();
        for (Class<?> annotation : annotations()) {
            String section = section("@" + annotation.getSimpleName());
            if (section.isEmpty()) {
                missing.add("@" + annotation.getSimpleName());
            }
            for (Method attribute : annotation.getDeclaredMethods()) {
                if (!section.contains("| `" + attribute.getName() + "` |")) {
                    missing.add("@%s(%s)".formatted(annotation.getSimpleName(), attribute.getName()));
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void no_section_explains_an_attribute_that_is_not_there() {
        List<String> unknown = new ArrayList<>();
        for (Class<?> annotation : annotations()) {
            List<String> attributes = Arrays.stream(annotation.getDeclaredMethods())
                    .map(Method::getName)
                    .toList();
            section("@" + annotation.getSimpleName())
                    .lines()
                    .filter(line -> line.startsWith("| `"))
                    .map(line -> line.substring(3, line.indexOf('`', 3)))
                    .filter(name -> !attributes.contains(name))
                    .forEach(name -> unknown.add("@%s(%s)".formatted(annotation.getSimpleName(), name)));
        }

        assertThat(unknown).isEmpty();
    }

    @Test
    void the_table_of_types_is_the_readers() {
        String section = section("Types");

        JavaTypes.table()
                .forEach((type, sql) -> assertThat(section.lines())
                        .as(type.getName())
                        .anyMatch(line -> line.startsWith("| ")
                                && line.contains("`" + shown(type) + "`")
                                && line.endsWith("| `" + sql + "` |")));
    }

    private static String shown(Class<?> type) {
        return type.getName().startsWith("java.sql") || type == java.util.Date.class
                ? type.getName()
                : type.getSimpleName();
    }

    private static List<Class<?>> annotations() {
        try (ScanResult scan = new ClassGraph()
                .enableAnnotationInfo()
                .acceptPackages(Table.class.getPackageName())
                .scan()) {
            List<Class<?>> found = new ArrayList<>();
            for (ClassInfo info : scan.getAllAnnotations().filter(info -> !info.isInnerClass())) {
                found.add(info.loadClass());
            }
            assertThat(found).hasSizeGreaterThan(20);
            return found;
        }
    }

    /** Returns the text below a heading of the second level, up to the next one. */
    private String section(String heading) {
        int start = page.indexOf("\n## " + heading + "\n");
        if (start < 0) {
            return "";
        }
        int end = page.indexOf("\n## ", start + 1);
        return page.substring(start, end < 0 ? page.length() : end);
    }
}
