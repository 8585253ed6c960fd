package dev.dbm.core.pull;

import dev.dbm.ErrorCode;
import dev.dbm.Problem;
import dev.dbm.SourceException;
import dev.dbm.annotation.Table;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Source that was compiled without a file being written. */
public final class Compiled {
    private final Map<String, Output> classes = new HashMap<>();
    private final Map<String, byte[]> resources = new HashMap<>();

    /** A class as the compiler writes it. */
    private static final class Output extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Output(String name) {
            super(memory(name.replace('.', '/') + Kind.CLASS.extension), Kind.CLASS);
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }
    }

    /** A file as the compiler reads it. */
    private static final class Input extends SimpleJavaFileObject {
        private final SourceFile file;

        Input(SourceFile file) {
            super(memory(file.path()), Kind.SOURCE);
            this.file = file;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return file.text();
        }
    }

    private Compiled() {}

    private static URI memory(String path) {
        try {
            return new URI("memory", null, "/" + path, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("Not a path: " + path, e);
        }
    }

    /**
     * Compiles the files.
     *
     * @throws SourceException if there is no compiler, or if it refuses the source
     */
    static Compiled of(List<SourceFile> files) {
        return of(files, Surroundings.none());
    }

    /**
     * What source needs besides itself.
     *
     * @param classPath more entries of the class path
     * @param sources the folder of source of which files are compiled too where they are needed
     * @param refusal what is wrong if the compiler refuses the source, by its messages
     */
    public record Surroundings(List<Path> classPath, Optional<Path> sources, Function<String, Problem> refusal) {
        /** Copies the list. */
        public Surroundings {
            classPath = List.copyOf(classPath);
        }

        private static Surroundings none() {
            return new Surroundings(
                    List.of(),
                    Optional.empty(),
                    errors -> new Problem(
                            ErrorCode.SOURCE_NOT_PROVEN,
                            "The source that would be written does not compile; nothing was written",
                            errors,
                            "This is a mistake of dbm: please report it with the lines above."));
        }
    }

    /**
     * Compiles the files within what is there already.
     *
     * @throws SourceException if there is no compiler, or if it refuses the source
     */
    public static Compiled of(List<SourceFile> files, Surroundings around) {
        JavaCompiler compiler = required(ToolProvider.getSystemJavaCompiler());
        Compiled compiled = new Compiled();
        for (SourceFile file : files) {
            if (file.root() == SourceFile.Root.RESOURCES) {
                compiled.resources.put(file.path(), file.text().getBytes(StandardCharsets.UTF_8));
            }
        }
        compiled.compile(
                compiler,
                files.stream()
                        .filter(file -> file.root() == SourceFile.Root.SOURCES)
                        .toList(),
                around);
        return compiled;
    }

    static JavaCompiler required(@Nullable JavaCompiler compiler) {
        if (compiler == null) {
            throw new SourceException(new Problem(
                    ErrorCode.COMPILER_MISSING,
                    "There is no Java compiler, so that the source cannot be proven; nothing was written",
                    System.getProperty("java.home", ""),
                    "Run it with a JDK instead of a JRE: its bin folder has javac."));
        }
        return compiler;
    }

    private void compile(JavaCompiler compiler, List<SourceFile> sources, Surroundings around) {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager standard =
                compiler.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<File> classPath = new ArrayList<>(classPath());
            around.classPath().forEach(entry -> classPath.add(entry.toFile()));
            standard.setLocation(StandardLocation.CLASS_PATH, classPath);
            if (around.sources().isPresent()) {
                standard.setLocation(
                        StandardLocation.SOURCE_PATH,
                        List.of(around.sources().get().toFile()));
            }
            List<Input> inputs = sources.stream().map(Input::new).toList();
            boolean fine = compiler.getTask(
                            new StringWriter(),
                            manager(standard),
                            found,
                            List.of("-proc:none", "-Xlint:none", "-Xmaxerrs", "20"),
                            null,
                            inputs)
                    .call();
            if (!fine) {
                throw new SourceException(around.refusal().apply(errors(found)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JavaFileManager manager(StandardJavaFileManager standard) {
        return new ForwardingJavaFileManager<>(standard) {
            @Override
            public JavaFileObject getJavaFileForOutput(
                    Location location, String className, JavaFileObject.Kind kind, @Nullable FileObject sibling) {
                return classes.computeIfAbsent(className, Output::new);
            }
        };
    }

    private static String errors(DiagnosticCollector<JavaFileObject> found) {
        return found.getDiagnostics().stream()
                .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
                .map(one ->
                        (one.getSource() == null ? "" : one.getSource().getName() + ":" + one.getLineNumber() + "  ")
                                + one.getMessage(Locale.ROOT))
                .collect(Collectors.joining("\n"));
    }

    /** Returns where the annotations are that the source uses. */
    private static List<File> classPath() {
        Set<File> entries = new LinkedHashSet<>();
        for (Class<?> type : List.of(Table.class, Nullable.class)) {
            @Nullable CodeSource home = type.getProtectionDomain().getCodeSource();
            try {
                if (home != null && home.getLocation() != null) {
                    entries.add(Path.of(home.getLocation().toURI()).toFile());
                }
            } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException nested) {
                // A jar in a jar has no path; the compiler then finds what the class path of this process has.
            }
        }
        for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
            entries.add(new File(entry));
        }
        return List.copyOf(entries);
    }

    /** Returns the names of all classes, nested ones included. */
    public SortedSet<String> names() {
        return new TreeSet<>(classes.keySet());
    }

    /** Returns the classes, by name. Those of the loader are found behind them. */
    public ClassLoader loader(ClassLoader parent) {
        return new Loader(parent, classes, resources);
    }

    /** Finds the compiled classes first: the class path may have older ones of the same names. */
    private static final class Loader extends ClassLoader {
        private final Map<String, Output> classes;
        private final Map<String, byte[]> resources;

        Loader(ClassLoader parent, Map<String, Output> classes, Map<String, byte[]> resources) {
            super(parent);
            this.classes = classes;
            this.resources = resources;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                @Nullable Output own = classes.get(name);
                if (own == null) {
                    return super.loadClass(name, resolve);
                }
                @Nullable Class<?> loaded = findLoadedClass(name);
                byte[] bytes = own.bytes.toByteArray();
                return loaded != null ? loaded : defineClass(name, bytes, 0, bytes.length);
            }
        }

        @Override
        public @Nullable InputStream getResourceAsStream(String name) {
            byte @Nullable [] resource = resources.get(name);
            if (resource != null) {
                return new ByteArrayInputStream(resource);
            }
            @Nullable
            Output own = name.endsWith(".class")
                    ? classes.get(
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    : null;
            return own != null ? new ByteArrayInputStream(own.bytes.toByteArray()) : super.getResourceAsStream(name);
        }
    }
}
