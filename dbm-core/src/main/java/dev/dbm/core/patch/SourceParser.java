package dev.dbm.core.patch;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import dev.dbm.ErrorCode;
import dev.dbm.Problem;
import dev.dbm.SourceException;
import dev.dbm.core.pull.SourceFile;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Parses source with the JDK's own compiler, which tells where everything stands and changes nothing. */
final class SourceParser {
    private SourceParser() {}

    /** A file in memory. */
    private static final class Input extends SimpleJavaFileObject {
        private final SourceFile file;

        Input(int number, SourceFile file) {
            // The name tells the trees apart; it is no path.
            super(URI.create("memory:///" + number + "/Source.java"), Kind.SOURCE);
            this.file = file;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return file.text();
        }
    }

    /**
     * Returns where everything stands, by file.
     *
     * @throws SourceException if a file is no Java, or there is no compiler
     */
    static Map<SourceFile, ParsedSource> parse(List<SourceFile> files) {
        @Nullable JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new SourceException(Problem.of(
                    ErrorCode.COMPILER_MISSING,
                    "There is no Java compiler, so that source cannot be parsed",
                    "Run it with a JDK instead of a JRE: its bin folder has javac."));
        }
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        Map<URI, SourceFile> byName = new HashMap<>();
        List<Input> inputs = new java.util.ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            Input input = new Input(i, files.get(i));
            inputs.add(input);
            byName.put(input.toUri(), files.get(i));
        }
        JavacTask task = (JavacTask)
                compiler.getTask(new StringWriter(), null, found, List.of("-proc:none", "-Xlint:none"), null, inputs);
        Map<SourceFile, ParsedSource> parsed = new HashMap<>();
        try {
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                SourceFile file = byName.get(unit.getSourceFile().toUri());
                if (file != null) {
                    parsed.put(file, new ParsedSource.Reader(unit, positions).read());
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        List<Problem> problems = found.getDiagnostics().stream()
                .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
                .map(one -> new Problem(
                        ErrorCode.SOURCE_UNREADABLE,
                        "A file is no Java: " + one.getMessage(Locale.ROOT),
                        place(byName, one),
                        "Mend it first."))
                .toList();
        if (!problems.isEmpty()) {
            throw new SourceException(problems);
        }
        return parsed;
    }

    private static String place(Map<URI, SourceFile> files, Diagnostic<? extends JavaFileObject> one) {
        @Nullable JavaFileObject source = one.getSource();
        @Nullable SourceFile file = source == null ? null : files.get(source.toUri());
        return file == null ? "" : file.path() + ":" + one.getLineNumber();
    }
}
