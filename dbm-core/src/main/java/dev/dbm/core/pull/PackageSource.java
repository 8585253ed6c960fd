package dev.dbm.core.pull;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import dev.dbm.Unmodelled;
import dev.dbm.annotation.Namespace;
import dev.dbm.core.declare.PackageDefaults;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.NullMarked;

/** Writes {@code package-info}s: the namespace of what is in a package, what belongs to no record, and what is not declared at all. */
final class PackageSource {
    private static final String INFO = "package-info";

    private final SourceContext context;
    private final List<Unmodelled> left;
    private final PackageDefaults defaults;

    PackageSource(SourceContext context, List<Unmodelled> left, PackageDefaults defaults) {
        this.context = context;
        this.left = left;
        this.defaults = defaults;
    }

    /** Returns one for every package; the one of everything has what is in a namespace without a package. */
    List<SourceFile> files() {
        SortedMap<String, Optional<Identifier>> packages = new TreeMap<>();
        packages.put(context.names().base(), Optional.empty());
        context.names().packages().forEach((namespace, home) -> packages.put(home, Optional.of(namespace)));
        List<SourceFile> files = new ArrayList<>();
        packages.forEach((home, namespace) -> files.add(SourceFile.java(
                home, INFO, SourceText.packageInfo(home, javadoc(home, namespace), annotations(home, namespace)))));
        return files;
    }

    private List<AnnotationSpec> annotations(String home, Optional<Identifier> namespace) {
        List<AnnotationSpec> annotations = new ArrayList<>();
        String inherited = inherited(home);
        namespace.ifPresent(own -> {
            Optional<String> comment = context.schema()
                    .find(ObjectId.namespace(own), dev.dbm.schema.Namespace.class)
                    .flatMap(dev.dbm.schema.Namespace::comment);
            List<AnnotationSpec> rights = new DatabaseSource(context, home, own).rights();
            if (!own.value().equals(inherited) || comment.isPresent() || !rights.isEmpty()) {
                annotations.add(AnnotationSource.of(Namespace.class)
                        .text("value", own.value())
                        .text("comment", comment)
                        .spec());
            }
            annotations.addAll(rights);
        });
        Identifier here = namespace.orElse(new Identifier(inherited));
        SequenceSource sequences = new SequenceSource(context);
        for (Sequence sequence : context.schema().all(Sequence.class)) {
            boolean lives =
                    context.names().packageOf(sequence.name().namespace()).equals(home);
            if (lives && sequence.ownedBy().isEmpty()) {
                annotations.add(sequences.annotation(sequence, here).spec());
                annotations.addAll(new RightsSource(context).named(sequence.id()));
            }
        }
        annotations.addAll(new DatabaseSource(context, home, here).annotations());
        annotations.add(AnnotationSpec.builder(ClassName.get(NullMarked.class)).build());
        return annotations;
    }

    /** Returns the namespace that holds in a package without an annotation. */
    private String inherited(String home) {
        String base = context.names().base();
        if (home.equals(base)) {
            return defaults.namespace();
        }
        return context.names().packages().entrySet().stream()
                .filter(one -> one.getValue().equals(base))
                .map(one -> one.getKey().value())
                .findFirst()
                .orElse(defaults.namespace());
    }

    private List<String> javadoc(String home, Optional<Identifier> namespace) {
        List<String> lines = new ArrayList<>();
        lines.add(namespace
                .map(own -> "The namespace {@code " + shown(own.value()) + "} of the database.")
                .orElse("The database, a package for each namespace."));
        List<String> here = left.stream()
                .filter(one -> packageOf(one.id()).equals(home))
                .map(Unmodelled::describe)
                .distinct()
                .toList();
        if (!here.isEmpty()) {
            lines.add("");
            lines.add("<p>The database also has what is not declared here and left alone:");
            lines.add("<ul>");
            here.forEach(one -> lines.add("  <li>" + shown(one)));
            lines.add("</ul>");
        }
        return lines;
    }

    private String packageOf(ObjectId id) {
        return id.namespace()
                .map(context.names()::packageOf)
                .orElse(context.names().base());
    }

    /** Names can hold what ends a comment, begins a tag or is taken for a letter by its number. */
    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(letter -> {
            boolean special = "&<>@\\{}".indexOf(letter) >= 0;
            boolean closing = letter == '/' && !shown.isEmpty() && shown.charAt(shown.length() - 1) == '*';
            if (special || closing) {
                shown.append("&#").append(letter).append(';');
            } else {
                shown.appendCodePoint(Character.isISOControl(letter) ? ' ' : letter);
            }
        });
        return shown.toString();
    }
}
