package dev.dbm.core.pull;

import dev.dbm.DeclarationException;
import dev.dbm.ErrorCode;
import dev.dbm.Problem;
import dev.dbm.SourceException;
import dev.dbm.core.declare.Declaration;
import dev.dbm.core.declare.DeclarationOptions;
import dev.dbm.core.declare.DeclarationReader;
import dev.dbm.core.declare.DeclarationSource;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Schema;
import dev.dbm.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Proves that source says what a schema says: it is compiled, read like any declaration, and compared entry by entry. */
final class SourceProof {
    /** More differences than this are one mistake many times. */
    private static final int MOST_SHOWN = 20;

    private SourceProof() {}

    /**
     * Returns what the source declares.
     *
     * @param loader finds what the packages around the source say
     * @throws SourceException if it declares something else, or nothing that can be read
     */
    static Declaration declared(List<SourceFile> files, Schema expected, ClassLoader loader) {
        Declaration declaration = read(files, loader);
        List<String> differences = differences(declaration.schema(), expected);
        if (!differences.isEmpty()) {
            List<String> shown = new ArrayList<>(differences.subList(0, Math.min(MOST_SHOWN, differences.size())));
            if (shown.size() < differences.size()) {
                shown.add("and " + (differences.size() - shown.size()) + " more");
            }
            throw notProven(
                    "declares something else than the database holds", String.join("\n", shown), Optional.empty());
        }
        return declaration;
    }

    /** Returns what source declares that people may have edited; nothing if it cannot be read as it is. */
    static Schema said(List<SourceFile> files, ClassLoader loader) {
        try {
            return read(files, loader).schema();
        } catch (SourceException unreadable) {
            return Schema.empty();
        }
    }

    private static Declaration read(List<SourceFile> files, ClassLoader loader) {
        ClassLoader compiled = Compiled.of(files).loader(loader);
        List<Class<?>> classes = new ArrayList<>();
        for (SourceFile file : files) {
            if (file.root() == SourceFile.Root.SOURCES) {
                classes.add(loaded(file.className(), compiled));
            }
        }
        return read(classes);
    }

    private static Class<?> loaded(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            throw notProven("cannot be loaded", name + ": " + e, Optional.empty());
        }
    }

    private static Declaration read(List<Class<?>> classes) {
        try {
            return DeclarationReader.of(DeclarationOptions.defaults()).read(new DeclarationSource.Classes(classes));
        } catch (DeclarationException e) {
            throw notProven("cannot be read", String.valueOf(e.getMessage()), Optional.of(e));
        }
    }

    private static List<String> differences(Schema declared, Schema expected) {
        Set<ObjectId> all = new TreeSet<>(declared.objects().keySet());
        all.addAll(expected.objects().keySet());
        List<String> lines = new ArrayList<>();
        for (ObjectId id : all) {
            Optional<SchemaObject> source = declared.find(id);
            Optional<SchemaObject> database = expected.find(id);
            if (!source.equals(database)) {
                lines.add(id + "\n  source    " + shown(source) + "\n  database  " + shown(database));
            }
        }
        return lines;
    }

    private static String shown(Optional<SchemaObject> object) {
        return object.map(Object::toString).orElse("nothing");
    }

    private static SourceException notProven(String what, String where, Optional<DeclarationException> cause) {
        Problem problem = new Problem(
                ErrorCode.SOURCE_NOT_PROVEN,
                "The source that would be written " + what + "; nothing was written",
                where,
                "This is a mistake of dbm: please report it with the lines above. The other namespaces can be pulled"
                        + " meanwhile: --namespaces.");
        return cause.map(e -> new SourceException(problem, e)).orElseGet(() -> new SourceException(problem));
    }
}
