package dev.dbm.core.declare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.DeclarationException;
import dev.dbm.schema.Column;
import dev.dbm.schema.QualifiedName;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads packages that are not on the class path but behind a class loader of their own. */
class PackageScanTest {
    @TempDir
    Path folder;

    @BeforeEach
    void compileAnApplication() throws IOException {
        Path sources = Files.createDirectories(folder.resolve("source"));
        Files.writeString(sources.resolve("package-info.java"), """
            @dev.dbm.annotation.Namespace("far")
            package com.example.far;
            """);
        Files.writeString(sources.resolve("Kind.java"), """
            package com.example.far;
            @dev.dbm.annotation.EnumType enum Kind { A }
            """);
        Files.writeString(sources.resolve("Far.java"), """
            package com.example.far;
            import dev.dbm.annotation.*;
            @Table record Far(@Id int id, @org.jetbrains.annotations.Nullable Kind kind) {
              static { if (true) throw new IllegalStateException("a class that is only read is not run"); }
            }
            """);
        Files.writeString(sources.resolve("Near.java"), """
            package com.example.far;
            import dev.dbm.annotation.*;
            final class Near { @Table record Inner(@Id @References(Far.class) int id) {} }
            """);
        try (var files = Files.list(sources)) {
            compile(files.toList());
        }
    }

    private void compile(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        compile(List.of(Files.writeString(file, text)));
    }

    private void compile(List<Path> files) throws IOException {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        String[] arguments = List.of(
                        "-proc:none", "-nowarn", "-d", folder.resolve("classes").toString())
                .toArray(String[]::new);
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            Boolean compiled = compiler.getTask(
                            null, manager, null, List.of(arguments), null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
            assertThat(compiled).isTrue();
        }
    }

    private Declaration read() throws IOException {
        URL[] path = {folder.resolve("classes").toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(path, getClass().getClassLoader())) {
            return DeclarationReader.of(DeclarationOptions.defaults())
                    .read(DeclarationSource.ofPackages(loader, "com.example"));
        }
    }

    @Test
    void finds_what_another_class_loader_holds_and_runs_none_of_it() throws IOException {
        Declaration declaration = read();

        assertThat(declaration.schema().objects().keySet())
                .extracting(Object::toString)
                .containsExactly(
                        "namespace far",
                        "enum far.kind",
                        "table far.far",
                        "table far.\"inner\"",
                        "column far.far.id",
                        "column far.far.kind",
                        "column far.\"inner\".id",
                        "primary key far.far.far_pkey",
                        "primary key far.\"inner\".inner_pkey",
                        "foreign key far.\"inner\".inner_id_fkey");
        assertThat(declaration.schema().columns(QualifiedName.of("far", "far")))
                .extracting(Column::notNull)
                .containsExactly(true, false);
    }

    @Test
    void hears_packages_without_any_class() throws IOException {
        compile(folder.resolve("silent/package-info.java"), """
            @dev.dbm.annotation.Namespace(value = "silent", comment = "nothing is here")
            @dev.dbm.annotation.Sequence("ticket")
            package com.example.far.silent.deep;
            """);
        compile(folder.resolve("other/package-info.java"), """
            @Deprecated
            package com.example.far.other;
            """);

        assertThat(read().schema().objects().keySet())
                .extracting(Object::toString)
                .contains("namespace silent", "sequence silent.ticket")
                .hasSize(12);
    }

    @Test
    void says_which_class_is_missing() throws IOException {
        Files.delete(folder.resolve("classes/com/example/far/Kind.class"));

        DeclarationException thrown = Assertions.catchThrowableOfType(DeclarationException.class, this::read);

        assertThat(thrown)
                .hasMessageContaining("DBM-D030: A class that it names is missing: com")
                .hasMessageContaining("Kind")
                .hasMessageContaining("at com.example.far.Far\n");
    }

    @Test
    void says_which_class_an_annotation_misses() throws IOException {
        Files.delete(folder.resolve("classes/com/example/far/Far.class"));

        DeclarationException thrown = Assertions.catchThrowableOfType(DeclarationException.class, this::read);

        assertThat(thrown)
                .hasMessageContaining("DBM-D030")
                .hasMessageContaining("Far")
                .hasMessageContaining("at com.example.far.Near.Inner");
    }
}
