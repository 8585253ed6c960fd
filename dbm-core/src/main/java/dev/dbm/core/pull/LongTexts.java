package dev.dbm.core.pull;

import com.palantir.javapoet.AnnotationSpec;
import dev.dbm.annotation.SqlFile;
import dev.dbm.schema.QualifiedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** SQL that is too long for an annotation, in files of their own. */
final class LongTexts {
    /** What has more lines than this is easier to read where an editor knows that it is SQL. */
    private static final long MOST_LINES = 20;

    private final SourceNames names;
    private final List<SourceFile> files = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    LongTexts(SourceNames names) {
        this.names = names;
    }

    /** Returns the annotation that names the file of a text; empty if the text is short, or has carriage returns, which a file does not keep. */
    Optional<AnnotationSpec> file(QualifiedName name, String text) {
        if (text.lines().count() <= MOST_LINES || text.indexOf('\r') >= 0) {
            return Optional.empty();
        }
        String folder = names.packageOf(name.namespace()).replace('.', '/') + "/";
        String plain = name.name().value().replaceAll("[^\\p{L}\\p{N}_-]", "_");
        String path = folder + plain + ".sql";
        for (int number = 2; !taken.add(JavaNames.folded(path)); number++) {
            path = folder + plain + "_" + number + ".sql";
        }
        files.add(new SourceFile(SourceFile.Root.RESOURCES, path, text));
        return Optional.of(
                AnnotationSource.of(SqlFile.class).text("value", path).spec());
    }

    /** Returns the files of all texts so far. */
    List<SourceFile> files() {
        return List.copyOf(files);
    }
}
