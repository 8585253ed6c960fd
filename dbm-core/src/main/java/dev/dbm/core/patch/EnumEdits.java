package dev.dbm.core.patch;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeSpec;
import dev.dbm.core.patch.ParsedSource.Member;
import dev.dbm.core.pull.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Edits of the enum of a type. */
final class EnumEdits {
    private final TextEdits edits;
    private final ImportEdits imports;
    private final ParsedSource.Type type;

    EnumEdits(TextEdits edits, ImportEdits imports, ParsedSource.Type type) {
        this.edits = edits;
        this.imports = imports;
        this.type = type;
    }

    /**
     * Makes the edits.
     *
     * @param old what would be written of what is declared
     * @param now what would be written of what the database holds
     */
    void change(TypeSpec old, TypeSpec now) {
        new AnnotationEdits(edits, imports, type.element(), AnnotationEdits.Elsewhere.nowhere())
                .change(old.annotations(), now.annotations());
        ListEdits list =
                new ListEdits(edits, type.members().stream().map(Member::span).toList());
        List<Integer> gone = new ArrayList<>();
        for (int i = 0; i < type.members().size(); i++) {
            String name = type.members().get(i).name();
            if (old.enumConstants().containsKey(name) && !now.enumConstants().containsKey(name)) {
                gone.add(i);
            }
        }
        gone.forEach(index -> list.remove(index, gone));
        int behind = -1;
        List<String> come = new ArrayList<>();
        for (Map.Entry<String, TypeSpec> one : now.enumConstants().entrySet()) {
            int there = place(one.getKey());
            if (there < 0) {
                come.add(written(one.getKey(), one.getValue()));
            } else {
                add(list, behind, come);
                behind = there;
            }
        }
        add(list, behind, come);
    }

    private static void add(ListEdits list, int behind, List<String> come) {
        if (!come.isEmpty()) {
            if (behind < 0) {
                list.addFirst(List.copyOf(come));
            } else {
                list.addBehind(behind, List.copyOf(come));
            }
            come.clear();
        }
    }

    private int place(String name) {
        for (int i = 0; i < type.members().size(); i++) {
            if (type.members().get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private String written(String name, TypeSpec constant) {
        StringBuilder text = new StringBuilder();
        for (AnnotationSpec annotation : constant.annotations()) {
            text.append(imports.written(taken -> SourceText.annotation(imports.home(), annotation, taken)))
                    .append(' ');
        }
        return text.append(name).toString();
    }
}
