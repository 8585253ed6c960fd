package dev.dbm.core.pull;

import com.palantir.javapoet.AnnotationSpec;
import dev.dbm.annotation.SqlFile;
import dev.dbm.schema.QualifiedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** SQL that is too long for an annotation, in files of their own. */
final class LongTexts {
    /** What has more lines than this is easier to read where an editor knows that it is SQL. */
    private static final long MOST_LINES = 20;

    private final SourceNames names;
    private final Map<QualifiedName, Optional<String>> places;
    private final List<SourceFile> files = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    LongTexts(SourceNames names) {
        this(names, Map.of());
    }

    /**
     * Writes texts where they are already.
     *
     * @param places the file of each text that has a place; none where the text is in the annotation
     */
    LongTexts(SourceNames names, Map<QualifiedName, Optional<String>> places) {
        this.names = names;
        this.places = places;
        places.values().forEach(place -> place.map(JavaNames::folded).ifPresent(taken::add));
    }

    /**
     * Returns the annotation that names the file of a text; empty if the text is in the annotation already, is short, or has carriage returns, which a file does
     * not keep.
     */
    Optional<AnnotationSpec> file(QualifiedName name, String text) {
        boolean inFile = places.containsKey(name)
                ? places.get(name).isPresent()
                : text.lines().count() > MOST_LINES;
        if (!inFile || text.indexOf('\r') >= 0) {
            return Optional.empty();
        }
        String path = places.getOrDefault(name, Optional.empty()).orElseGet(() -> free(name));
        files.add(new SourceFile(SourceFile.Root.RESOURCES, path, text));
        return Optional.of(
                AnnotationSource.of(SqlFile.class).text("value", path).spec());
    }

    private String free(QualifiedName name) {
        String folder = names.packageOf(name.namespace()).replace('.', '/') + "/";
        String plain = name.name().value().replaceAll("[^\\p{L}\\p{N}_-]", "_");
        String path = folder + plain + ".sql";
        for (int number = 2; !taken.add(JavaNames.folded(path)); number++) {
            path = folder + plain + "_" + number + ".sql";
        }
        return path;
    }

    /** Returns the files of all texts so far. */
    List<SourceFile> files() {
        return List.copyOf(files);
    }
}
