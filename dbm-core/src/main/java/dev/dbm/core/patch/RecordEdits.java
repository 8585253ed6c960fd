package dev.dbm.core.patch;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.dbm.core.patch.AnnotationEdits.Elsewhere;
import dev.dbm.core.patch.ParsedSource.Annotation;
import dev.dbm.core.patch.ParsedSource.Element;
import dev.dbm.core.patch.ParsedSource.Member;
import dev.dbm.core.pull.SourceText;
import dev.dbm.schema.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Edits of the record of a table. */
final class RecordEdits {
    private static final String NULLABLE = "Nullable";

    private final TextEdits edits;
    private final ImportEdits imports;
    private final ParsedSource.Type record;

    RecordEdits(TextEdits edits, ImportEdits imports, ParsedSource.Type record) {
        this.edits = edits;
        this.imports = imports;
        this.record = record;
    }

    /**
     * Makes the edits.
     *
     * @param old what would be written on the record, and of its columns, of what is declared
     * @param now the same of what the database holds
     */
    void change(Written old, Written now) {
        new AnnotationEdits(edits, imports, record.element(), Elsewhere.nowhere())
                .change(old.annotations(), now.annotations());
        List<Integer> gone = new ArrayList<>();
        List<ParameterSpec> come = new ArrayList<>();
        now.components().forEach((column, component) -> {
            if (!old.components().containsKey(column)) {
                come.add(component);
            }
        });
        for (Map.Entry<Identifier, ParameterSpec> one : old.components().entrySet()) {
            Optional<Integer> place = place(one.getValue().name());
            ParameterSpec successor = now.components().get(one.getKey());
            if (place.isPresent() && successor == null) {
                gone.add(place.get());
                // What the record says of a column goes with the column; what stands on the component goes with that.
                new AnnotationEdits(
                                edits,
                                imports,
                                new Element(List.of(), 0),
                                elsewhere(one.getValue().name()))
                        .change(one.getValue().annotations(), List.of());
            } else if (place.isPresent() && successor != null && !successor.equals(one.getValue())) {
                change(record.members().get(place.get()), one.getValue(), successor);
            }
        }
        ListEdits list =
                new ListEdits(edits, record.members().stream().map(Member::span).toList());
        gone.forEach(index -> list.remove(index, gone));
        if (!come.isEmpty() && gone.size() < record.members().size()) {
            int last = record.members().size() - 1;
            while (gone.contains(last)) {
                last--;
            }
            list.addBehind(last, come.stream().map(this::written).toList());
        }
    }

    /**
     * What would be written of a table.
     *
     * @param annotations on the record
     * @param components the components, by column
     */
    record Written(List<AnnotationSpec> annotations, SequencedMap<Identifier, ParameterSpec> components) {}

    private Elsewhere elsewhere(String component) {
        return new Elsewhere(record.element().annotations(), component);
    }

    private Optional<Integer> place(String name) {
        for (int i = 0; i < record.members().size(); i++) {
            if (record.members().get(i).name().equals(name)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private String written(ParameterSpec component) {
        return imports.written(taken -> SourceText.component(imports.home(), component, taken));
    }

    private void change(Member there, ParameterSpec old, ParameterSpec now) {
        new AnnotationEdits(edits, imports, there.element(), elsewhere(old.name()))
                .change(old.annotations(), now.annotations());
        boolean nullable = isNullable(now.type());
        boolean sameType = bare(old.type()).equals(bare(now.type()));
        if (sameType && isNullable(old.type()) == nullable) {
            return;
        }
        Span type = there.type().orElseThrow();
        String typeText = edits.text().substring(type.start(), type.end());
        Optional<Annotation> mark = there.element().annotations().stream()
                .filter(one -> one.name().equals(NULLABLE))
                .findFirst();
        boolean within = typeText.contains("@" + NULLABLE);
        if (!sameType || within) {
            boolean kept = mark.isPresent() && !within;
            edits.replace(type, typeText(kept || !nullable ? bare(now.type()) : now.type()));
        } else if (nullable && mark.isEmpty()) {
            edits.insert(type.start(), markText());
        }
        if (!nullable) {
            mark.ifPresent(one -> edits.delete(
                    one.span().start(), edits.afterComments(one.span().end())));
        }
    }

    private String markText() {
        if (imports.imports(NULLABLE)) {
            return "@" + NULLABLE + " ";
        }
        TypeName type = nullableObject();
        String text = typeText(type);
        return text.substring(0, text.indexOf(' ') + 1);
    }

    private static TypeName nullableObject() {
        return ClassName.get(Object.class)
                .annotated(AnnotationSpec.builder(org.jspecify.annotations.Nullable.class)
                        .build());
    }

    private String typeText(TypeName type) {
        String component = written(ParameterSpec.builder(type, "x").build());
        return component.substring(0, component.lastIndexOf(' '));
    }

    private static boolean isNullable(TypeName type) {
        return type.annotations().stream().anyMatch(one -> one.type().toString().endsWith("." + NULLABLE));
    }

    private static TypeName bare(TypeName type) {
        return type.withoutAnnotations();
    }
}
