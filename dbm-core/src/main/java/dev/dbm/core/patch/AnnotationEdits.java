package dev.dbm.core.patch;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.dbm.core.patch.ParsedSource.Annotation;
import dev.dbm.core.patch.ParsedSource.Element;
import dev.dbm.core.pull.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Edits of the annotations of one thing, from those that would be written of the old state to those of the new. */
final class AnnotationEdits {
    private static final String NULLABLE = "Nullable";

    private final TextEdits edits;
    private final ImportEdits imports;
    private final Element element;
    private final Elsewhere elsewhere;
    private final Set<Annotation> used = new HashSet<>();

    /**
     * Annotations of the record that may say of a component what could be said on it.
     *
     * @param annotations the annotations
     * @param component the name of the component
     */
    record Elsewhere(List<Annotation> annotations, String component) {
        static Elsewhere nowhere() {
            return new Elsewhere(List.of(), "");
        }
    }

    /** Edits annotations. */
    AnnotationEdits(TextEdits edits, ImportEdits imports, Element element, Elsewhere elsewhere) {
        this.edits = edits;
        this.imports = imports;
        this.element = element;
        this.elsewhere = elsewhere;
    }

    /** Makes the edits. */
    void change(List<AnnotationSpec> old, List<AnnotationSpec> now) {
        List<AnnotationSpec> gone = without(old, now);
        List<AnnotationSpec> come = without(now, old);
        for (AnnotationSpec one : gone) {
            Optional<AnnotationSpec> successor = nearest(one, come);
            Optional<Annotation> there = there(one);
            if (there.isPresent() && successor.isPresent()) {
                come.remove(successor.get());
                replace(there.get(), one, successor.get());
            } else if (there.isPresent()) {
                remove(there.get().span());
            }
        }
        come.forEach(this::add);
    }

    private static List<AnnotationSpec> without(List<AnnotationSpec> all, List<AnnotationSpec> others) {
        List<AnnotationSpec> rest = new ArrayList<>(all);
        others.forEach(rest::remove);
        return rest;
    }

    /** One that says the same of the same columns is the same with something changed. */
    private static Optional<AnnotationSpec> nearest(AnnotationSpec old, List<AnnotationSpec> come) {
        AnnotationSpec best = null;
        int most = -1;
        for (AnnotationSpec one : come) {
            int shared = one.type().equals(old.type()) ? shared(old, one) : -1;
            if (shared > most) {
                most = shared;
                best = one;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int shared(AnnotationSpec left, AnnotationSpec right) {
        return left.members().entrySet().stream()
                .filter(one -> Objects.equals(right.members().get(one.getKey()), one.getValue()))
                .mapToInt(one -> weight(one.getKey()))
                .sum();
    }

    /** What says which one it is weighs more than all that is said of it. */
    private static int weight(String attribute) {
        return attribute.equals("name") || attribute.equals("to") ? 100 : 1;
    }

    /** Returns the annotation in the file that stands for one that would be written. */
    private Optional<Annotation> there(AnnotationSpec spec) {
        String name = ((ClassName) spec.type()).simpleName();
        Optional<Annotation> own = best(spec, name, element.annotations(), 0);
        Optional<Annotation> found = own.isPresent() ? own : best(spec, name, elsewhere.annotations(), 1);
        found.ifPresent(used::add);
        return found;
    }

    private Optional<Annotation> best(AnnotationSpec spec, String name, List<Annotation> among, int least) {
        Annotation best = null;
        int most = least - 1;
        for (Annotation one : among) {
            if (one.name().equals(name) && !used.contains(one)) {
                int same = spec.members().entrySet().stream()
                        .filter(member -> one.attributes().containsKey(member.getKey())
                                && plain(text(one.attributes().get(member.getKey())))
                                        .equals(plain(code(member.getValue()))))
                        .mapToInt(member -> weight(member.getKey()))
                        .sum();
                Span columns = one.attributes().get("columns");
                if (columns != null && plain(text(columns)).equals('"' + elsewhere.component() + '"')) {
                    same++;
                }
                if (same > most) {
                    most = same;
                    best = one;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private String text(Span span) {
        return edits.text().substring(span.start(), span.end());
    }

    private static String code(List<CodeBlock> value) {
        List<String> parts = value.stream().map(CodeBlock::toString).toList();
        return parts.size() == 1 ? parts.getFirst() : "{" + String.join(",", parts) + "}";
    }

    private static String plain(String code) {
        String bare = code.replaceAll("\\s+", "");
        return bare.startsWith("{") && bare.endsWith("}") && bare.indexOf(',') < 0
                ? bare.substring(1, bare.length() - 1)
                : bare;
    }

    /** Values that change are changed where they stand, and attributes that come are put behind the others; where one goes, the annotation is written anew. */
    private void replace(Annotation there, AnnotationSpec old, AnnotationSpec now) {
        Set<String> changed = new TreeSet<>(old.members().keySet());
        changed.addAll(now.members().keySet());
        changed.removeIf(
                name -> Objects.equals(old.members().get(name), now.members().get(name)));
        if (there.attributes().isEmpty() || !now.members().keySet().containsAll(changed)) {
            edits.replace(there.span(), indented(written(now), there.span().start()));
            return;
        }
        there.attributes().forEach((name, value) -> {
            if (changed.contains(name)) {
                edits.replace(value, indented(value(now, name), value.start()));
            }
        });
        List<String> come = changed.stream()
                .filter(name -> !there.attributes().containsKey(name))
                .toList();
        if (come.isEmpty()) {
            return;
        }
        Span first = there.attributes().firstEntry().getValue();
        if (edits.text()
                .substring(there.span().start(), first.start())
                .stripTrailing()
                .endsWith("(")) {
            edits.insert(first.start(), "value = ");
        }
        Span last = there.attributes().lastEntry().getValue();
        come.forEach(name -> edits.insert(last.end(), ", " + name + " = " + indented(value(now, name), last.start())));
    }

    private String value(AnnotationSpec spec, String attribute) {
        AnnotationSpec.Builder only = AnnotationSpec.builder((ClassName) spec.type());
        spec.members().getOrDefault(attribute, List.of()).forEach(part -> only.addMember("value", part));
        String text = written(only.build());
        return text.substring(text.indexOf('(') + 1, text.lastIndexOf(')'));
    }

    private void remove(Span span) {
        int end = edits.afterComments(span.end());
        boolean alone = edits.beginsLine(span.start()) && edits.endsLine(span.end());
        if (alone) {
            edits.delete(edits.lineStart(span.start()), edits.nextLine(span.end()));
        } else if (edits.text().substring(span.end(), end).isBlank()) {
            edits.delete(span.start(), end);
        } else {
            edits.replace(span, "");
        }
    }

    private void add(AnnotationSpec spec) {
        String name = ((ClassName) spec.type()).simpleName();
        Annotation before = null;
        Annotation last = null;
        for (Annotation one : element.annotations()) {
            last = one.name().equals(NULLABLE) ? last : one;
            before = one.name().equals(name) ? one : before;
        }
        Annotation neighbour = before != null ? before : last;
        String text = written(spec);
        if (neighbour != null && edits.beginsLine(neighbour.span().start()) && isLineOfItsOwn(neighbour)) {
            int at = edits.afterComments(neighbour.span().end());
            edits.insert(
                    at,
                    edits.lineBreak()
                            + edits.indent(neighbour.span().start())
                            + indented(text, neighbour.span().start()));
            return;
        }
        int at = element.annotations().stream()
                .filter(one -> one.name().equals(NULLABLE))
                .map(one -> one.span().start())
                .findFirst()
                .orElse(element.start());
        edits.insert(at, indented(text, at) + " ");
    }

    private boolean isLineOfItsOwn(Annotation one) {
        int end = edits.afterComments(one.span().end());
        return edits.endsLine(end);
    }

    private String indented(String text, int at) {
        return edits.indented(text, edits.indent(at));
    }

    private String written(AnnotationSpec spec) {
        return imports.written(taken -> SourceText.annotation(imports.home(), spec, taken));
    }
}
