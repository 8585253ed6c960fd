package dev.dbm.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The architecture rules that classes no longer show, over the sources of every module. */
class SourcesTest {
    private static final int MOST_LINES_OF_A_FILE = 400;
    private static final int MOST_LINES_OF_A_METHOD = 60;
    private static final int FEWEST_FILES = 400;
    private static final Set<String> GENERIC = Set.of("Exception", "RuntimeException", "Throwable");
    private static final Set<String> NOT_WALKED = Set.of(".git", ".mvn", "node_modules", "target");

    private static final Set<String> UNPUBLISHED = Set.of("benchmarks", "examples");

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @Test
    void sees_the_sources() throws IOException {
        assertThat(sources()).hasSizeGreaterThanOrEqualTo(FEWEST_FILES);
    }

    @Test
    void keeps_files_short() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : sources()) {
            int lines = Files.readAllLines(file).size();
            if (lines > MOST_LINES_OF_A_FILE) {
                tooLong.add(ROOT.relativize(file) + ": " + lines + " lines");
            }
        }

        assertThat(tooLong).isEmpty();
    }

    @Test
    void keeps_methods_short_and_catches_nothing_generic() throws IOException {
        List<String> found = new ArrayList<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources()));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new Inspection(unit, positions, found).scan(unit, null);
            }
        }

        assertThat(found).isEmpty();
    }

    @Test
    void gives_each_class_a_name_of_its_own() throws IOException {
        Map<String, Set<String>> packages = new TreeMap<>();
        for (Path file : sources()) {
            String path = ROOT.relativize(file).toString().replace('\\', '/');
            int main = path.indexOf("/src/main/java/dev/dbm/");
            if (main >= 0
                    && !path.endsWith("/package-info.java")
                    && !UNPUBLISHED.contains(path.substring(0, path.indexOf('/')))) {
                String name = file.getFileName().toString().replace(".java", "");
                String folder = path.substring(main + "/src/main/java/dev/dbm/".length(), path.lastIndexOf('/') + 1);
                packages.computeIfAbsent(name, any -> new TreeSet<>()).add(folder);
            }
        }
        packages.values().removeIf(folders -> folders.size() == 1);
        // An annotation is called what it declares.
        packages.values().removeIf(Set.of("annotation/", "schema/")::equals);

        assertThat(packages).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return NOT_WALKED.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".java")) {
                    sources.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return sources;
    }

    private static final class Inspection extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> found;

        Inspection(CompilationUnitTree unit, SourcePositions positions, List<String> found) {
            this.unit = unit;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            long lines =
                    line(positions.getEndPosition(unit, method)) - line(positions.getStartPosition(unit, method)) + 1;
            if (lines > MOST_LINES_OF_A_METHOD) {
                found.add("%s: %s has %d lines".formatted(place(method), method.getName(), lines));
            }
            return super.visitMethod(method, nothing);
        }

        @Override
        public @Nullable Void visitCatch(CatchTree clause, @Nullable Void nothing) {
            Tree type = clause.getParameter().getType();
            List<? extends Tree> caught =
                    type instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(type);
            for (Tree one : caught) {
                if (GENERIC.contains(one.toString())) {
                    found.add("%s: catches %s".formatted(place(clause), one));
                }
            }
            return super.visitCatch(clause, nothing);
        }

        private String place(Tree tree) {
            Path file = Path.of(unit.getSourceFile().toUri());
            return ROOT.relativize(file) + ":" + line(positions.getStartPosition(unit, tree));
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }
}
