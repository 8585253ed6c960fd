package dev.dbm.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.annotation.Table;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntriesLoaderTest {
    @TempDir
    private Path folder;

    private URL compiled(Path classes, String components) throws IOException {
        Path source = Files.writeString(
                folder.resolve("Book.java"),
                "package com.acme; @dev.dbm.annotation.Table public record Book(" + components + ") {}");
        int exit = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        Files.createDirectories(classes).toString(),
                        source.toString());
        assertThat(exit).isZero();
        return classes.toUri().toURL();
    }

    private static int components(ClassLoader loader) throws ClassNotFoundException {
        return loader.loadClass("com.acme.Book").getRecordComponents().length;
    }

    @Test
    void reads_again_what_was_compiled_again_although_the_parent_has_it_too() throws Exception {
        URL entry = compiled(folder.resolve("classes"), "long id");
        try (URLClassLoader application =
                new URLClassLoader(new URL[] {entry}, getClass().getClassLoader())) {
            assertThat(components(application)).isEqualTo(1);
            try (EntriesLoader first = new EntriesLoader(List.of(entry), application)) {
                assertThat(components(first)).isEqualTo(1);
                compiled(folder.resolve("classes"), "long id, String title");
                assertThat(components(first)).isEqualTo(1);
            }
            try (EntriesLoader next = new EntriesLoader(List.of(entry), application)) {
                assertThat(components(next)).isEqualTo(2);
                assertThat(next.loadClass("com.acme.Book").isAnnotationPresent(Table.class))
                        .as("annotations are those of this process")
                        .isTrue();
            }
            assertThat(components(application)).isEqualTo(1);
        }
    }

    @Test
    void leaves_to_the_parent_what_it_has_from_elsewhere() throws Exception {
        URL near = compiled(folder.resolve("near"), "long id");
        URL far = compiled(folder.resolve("far"), "long id, String title");
        try (URLClassLoader application =
                        new URLClassLoader(new URL[] {near}, getClass().getClassLoader());
                EntriesLoader loader = new EntriesLoader(List.of(far), application)) {
            assertThat(loader.loadClass("com.acme.Book")).isSameAs(application.loadClass("com.acme.Book"));
        }
    }
}
