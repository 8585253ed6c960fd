package dev.dbm.core.patch;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/**
 * Where in a file everything stands that may be edited.
 *
 * @param packageEnd where the package's declaration ends; 0 without one
 * @param imports the imports
 * @param types the types, by the names that their classes have at run time
 * @param declared the simple names of all types in the file
 */
record ParsedSource(int packageEnd, List<Import> imports, Map<String, Type> types, Set<String> declared) {
    /**
     * An import of a type, or of all types of a package.
     *
     * @param span where it stands
     * @param name what is imported; ends in {@code .*} for all
     */
    record Import(Span span, String name) {}

    /**
     * A record or enum.
     *
     * @param element its annotations, and where what they stand before begins
     * @param members the components or constants, in order
     */
    record Type(Element element, List<Member> members) {}

    /**
     * A component or constant.
     *
     * @param name its name
     * @param span where it stands, with its annotations
     * @param type where the type of a component stands
     * @param element its annotations, and where its type or name begins
     */
    record Member(String name, Span span, Optional<Span> type, Element element) {}

    /**
     * What has annotations.
     *
     * @param annotations the annotations, in order
     * @param start where what they stand before begins
     */
    record Element(List<Annotation> annotations, int start) {}

    /**
     * An annotation.
     *
     * @param name its simple name
     * @param span where it stands
     * @param attributes where the values of its attributes stand, by name
     */
    record Annotation(String name, Span span, SequencedMap<String, Span> attributes) {}

    /** Reads one file's tree. */
    static final class Reader {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final Map<String, Type> types = new LinkedHashMap<>();
        private final Set<String> declared = new TreeSet<>();

        Reader(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        ParsedSource read() {
            List<Import> imports = new ArrayList<>();
            for (ImportTree tree : unit.getImports()) {
                if (!tree.isStatic()) {
                    imports.add(
                            new Import(span(tree), tree.getQualifiedIdentifier().toString()));
                }
            }
            String home = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
            for (Tree tree : unit.getTypeDecls()) {
                if (tree instanceof ClassTree type) {
                    type(home, type);
                }
            }
            int end = unit.getPackage() == null ? 0 : (int) positions.getEndPosition(unit, unit.getPackage());
            return new ParsedSource(end, imports, types, declared);
        }

        private void type(String prefix, ClassTree tree) {
            String name = prefix + tree.getSimpleName();
            declared.add(tree.getSimpleName().toString());
            List<Member> members = new ArrayList<>();
            for (Tree member : tree.getMembers()) {
                if (member instanceof ClassTree inner) {
                    type(name + "$", inner);
                } else if (member instanceof VariableTree variable && isMember(tree, variable)) {
                    members.add(member(tree, variable));
                }
            }
            types.put(name, new Type(element(tree.getModifiers(), span(tree).start()), members));
        }

        /** The fields of a record that are not static are its components; the constants of an enum are fields whose type is written nowhere. */
        private boolean isMember(ClassTree tree, VariableTree variable) {
            Set<Modifier> flags = variable.getModifiers().getFlags();
            return (tree.getKind() == Tree.Kind.RECORD && !flags.contains(Modifier.STATIC))
                    || (tree.getKind() == Tree.Kind.ENUM && positions.getEndPosition(unit, variable.getType()) < 0);
        }

        private Member member(ClassTree tree, VariableTree variable) {
            Span whole = span(variable);
            Optional<Span> type =
                    tree.getKind() == Tree.Kind.RECORD ? Optional.of(span(variable.getType())) : Optional.empty();
            int start = type.map(Span::start).orElseGet(() -> afterAnnotations(variable));
            return new Member(variable.getName().toString(), whole, type, element(variable.getModifiers(), start));
        }

        private int afterAnnotations(VariableTree constant) {
            List<? extends AnnotationTree> annotations = constant.getModifiers().getAnnotations();
            return annotations.isEmpty()
                    ? span(constant).start()
                    : span(annotations.get(annotations.size() - 1)).end();
        }

        private Element element(ModifiersTree modifiers, int start) {
            return new Element(
                    modifiers.getAnnotations().stream().map(this::annotation).toList(), start);
        }

        private Annotation annotation(AnnotationTree tree) {
            SequencedMap<String, Span> attributes = new LinkedHashMap<>();
            for (ExpressionTree argument : tree.getArguments()) {
                if (argument instanceof AssignmentTree assignment) {
                    attributes.put(assignment.getVariable().toString(), span(assignment.getExpression()));
                } else {
                    attributes.put("value", span(argument));
                }
            }
            String name = tree.getAnnotationType().toString();
            return new Annotation(name.substring(name.lastIndexOf('.') + 1), span(tree), attributes);
        }

        private Span span(Tree tree) {
            return new Span((int) positions.getStartPosition(unit, tree), (int) positions.getEndPosition(unit, tree));
        }
    }
}
