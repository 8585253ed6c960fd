package dev.dbm.core.pull;

import dev.dbm.core.pull.JavaTokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Breaks the lines of Java source as a person would: a short record header stands on one line, a long one has a line for each component, with more for long
 * annotations. Knows records, enums and interfaces of methods without bodies, which is all that is ever written here.
 */
final class JavaLayout {
    private static final int WIDTH = 120;

    /** A header of several components that is longer than this is easier to read as a list. */
    private static final int HEADER_WIDTH = 100;

    /** A component that is longer than this is easier to read with its annotations above it. */
    private static final int COMPONENT_WIDTH = 80;

    private static final int STEP = 4;
    private static final int CONTINUATION = 8;
    private static final Set<String> TYPE_WORDS = Set.of("record", "enum", "interface", "class");

    private final List<Token> tokens;
    private final StringBuilder out = new StringBuilder();
    private int at;

    /** A part of a line: one token, or what stands in brackets. */
    private sealed interface Node {
        record Leaf(Token token) implements Node {}

        record Group(Token open, List<List<Node>> items, String close) implements Node {
            boolean isArray() {
                return open.is("{");
            }
        }
    }

    private JavaLayout(String source) {
        this.tokens = JavaTokens.of(source);
    }

    /** Returns the declaration of a type, laid out from the first column. */
    static String type(String source) {
        JavaLayout layout = new JavaLayout(source);
        layout.member(0);
        return layout.out.append('\n').toString();
    }

    /** Returns annotations, each from the first column of a line of its own. */
    static String annotations(String source) {
        JavaLayout layout = new JavaLayout(source);
        layout.annotations(0);
        return layout.out.toString();
    }

    /** Returns a component of a record with its annotations, the lines after the first indented as in a record's header. */
    static String component(String source) {
        JavaLayout layout = new JavaLayout(source);
        layout.component(layout.sequence(Set.of()), CONTINUATION, "");
        return layout.out.toString();
    }

    /** Writes a type or method with what stands before it. */
    private void member(int indent) {
        if (at < tokens.size() && tokens.get(at).isComment()) {
            comment(tokens.get(at++).text(), indent);
        }
        annotations(indent);
        List<Node> words = sequence(Set.of("(", "{", ";"));
        boolean type = words.stream().anyMatch(node -> TYPE_WORDS.contains(flat(node)));
        out.append(flat(words));
        if (!type) {
            print(sequence(Set.of(";")), indent);
            at++;
            out.append(';');
            return;
        }
        if (tokens.get(at).is("(")) {
            header(group(), indent);
        }
        List<Node> behind = sequence(Set.of("{"));
        out.append(behind.isEmpty() ? "" : " ").append(flat(behind)).append(" {");
        at++;
        boolean constants = words.stream().anyMatch(node -> flat(node).equals("enum"));
        if (!tokens.get(at).is("}")) {
            body(constants, indent);
        }
        at++;
        out.append('}');
    }

    private void body(boolean constants, int indent) {
        boolean inConstants = constants;
        for (boolean first = true; !tokens.get(at).is("}"); first = false) {
            out.append(first || inConstants ? "\n" : "\n\n").repeat(" ", indent + STEP);
            if (inConstants) {
                inConstants = constant(indent + STEP);
            } else {
                member(indent + STEP);
            }
        }
        out.append('\n').repeat(" ", indent);
    }

    /** Writes a constant of an enum and returns whether there is another. */
    private boolean constant(int indent) {
        if (tokens.get(at).isComment()) {
            comment(tokens.get(at++).text(), indent);
        }
        annotations(indent);
        out.append(flat(sequence(Set.of(",", ";", "}"))));
        if (tokens.get(at).is("}")) {
            return false;
        }
        boolean more = tokens.get(at).is(",");
        out.append(tokens.get(at++).text());
        return more;
    }

    private void comment(String text, int indent) {
        text.lines().forEach(line -> {
            String words = line.strip();
            out.append(words.startsWith("*") ? " " : "")
                    .append(words)
                    .append('\n')
                    .repeat(" ", indent);
        });
    }

    private void annotations(int indent) {
        while (at < tokens.size() && tokens.get(at).is("@")) {
            print(annotation(), indent);
            out.append('\n').repeat(" ", indent);
        }
    }

    private List<Node> annotation() {
        List<Node> nodes = new ArrayList<>();
        nodes.add(new Node.Leaf(tokens.get(at++)));
        nodes.add(new Node.Leaf(tokens.get(at++)));
        if (at < tokens.size() && tokens.get(at).is("(")) {
            nodes.add(group());
        }
        return nodes;
    }

    private void header(Node.Group components, int indent) {
        int length = column() + flat(components).length() + " {}".length();
        if (length <= HEADER_WIDTH && fitsOneLine(List.of(components))) {
            out.append(flat(components));
            return;
        }
        String line = "\n" + " ".repeat(indent + CONTINUATION);
        out.append('(');
        boolean before = false;
        for (int i = 0; i < components.items().size(); i++) {
            List<Node> component = components.items().get(i);
            boolean tall = isTall(component, indent + CONTINUATION);
            out.append(i > 0 ? "," : "")
                    .append(i > 0 && (tall || before) ? "\n" : "")
                    .append(line);
            component(component, indent + CONTINUATION, line);
            before = tall;
        }
        out.append(')');
    }

    private boolean isTall(List<Node> component, int indent) {
        return !ofAnnotations(component).isEmpty()
                && (!fitsOneLine(component) || indent + flat(component).length() + 1 > COMPONENT_WIDTH);
    }

    private void component(List<Node> component, int indent, String line) {
        if (!isTall(component, indent)) {
            out.append(flat(component));
            return;
        }
        String next = line.isEmpty() ? "\n" + " ".repeat(indent) : line;
        List<List<Node>> annotations = ofAnnotations(component);
        int used = annotations.stream().mapToInt(List::size).sum();
        List<Node> all = component.subList(0, used);
        if (fitsOneLine(all) && indent + flat(all).length() <= WIDTH) {
            out.append(flat(all)).append(next);
        } else {
            for (List<Node> annotation : annotations) {
                print(annotation, indent);
                out.append(next);
            }
        }
        out.append(flat(component.subList(used, component.size())));
    }

    /** Returns the annotations of a component; one that says that it may be null is part of its type. */
    private static List<List<Node>> ofAnnotations(List<Node> component) {
        List<List<Node>> annotations = new ArrayList<>();
        int start = 0;
        while (start + 1 < component.size()
                && flat(component.get(start)).equals("@")
                && !flat(component.get(start + 1)).equals("Nullable")) {
            int end = start + 2;
            end += end < component.size() && component.get(end) instanceof Node.Group ? 1 : 0;
            annotations.add(component.subList(start, end));
            start = end;
        }
        return annotations;
    }

    /** Writes nodes, breaking the groups that do not fit. */
    private void print(List<Node> nodes, int indent) {
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            out.append(i > 0 && isSpaced(node) ? " " : "");
            switch (node) {
                case Node.Leaf(Token token) ->
                    out.append(token.isTextBlock() ? block(token.text(), indent) : token.text());
                case Node.Group group -> {
                    if (fitsOneLine(List.of(group)) && column() + flat(group).length() < WIDTH) {
                        out.append(flat(group));
                    } else {
                        broken(group, indent);
                    }
                }
            }
        }
    }

    private void broken(Node.Group group, int indent) {
        out.append(group.open().text());
        if (group.items().size() == 1 && !group.isArray()) {
            print(group.items().getFirst(), indent);
        } else {
            int inner = indent + (group.isArray() ? STEP : CONTINUATION);
            for (int i = 0; i < group.items().size(); i++) {
                out.append(i > 0 ? ",\n" : "\n").repeat(" ", inner);
                print(group.items().get(i), inner);
            }
            out.append(group.isArray() ? "\n" + " ".repeat(indent) : "");
        }
        out.append(group.close());
    }

    private static String block(String text, int indent) {
        String margin = " ".repeat(indent + STEP);
        List<String> lines = text.lines().toList();
        int least = lines.stream()
                .skip(1)
                .filter(line -> !line.isBlank() || line.equals(lines.getLast()))
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        StringBuilder block = new StringBuilder(lines.getFirst());
        for (String line : lines.subList(1, lines.size())) {
            block.append('\n').append(line.isBlank() ? "" : margin + line.substring(least));
        }
        return block.toString();
    }

    private List<Node> sequence(Set<String> stops) {
        List<Node> nodes = new ArrayList<>();
        int angles = 0;
        while (at < tokens.size()) {
            Token token = tokens.get(at);
            if (stops.contains(token.text()) && (angles == 0 || !token.is(","))) {
                break;
            }
            if (token.is("(") || token.is("{")) {
                nodes.add(group());
            } else {
                nodes.add(new Node.Leaf(token));
                at++;
                angles += isWord(token) ? count(token.text(), '<') - count(token.text(), '>') : 0;
            }
        }
        return nodes;
    }

    private Node.Group group() {
        Token open = tokens.get(at++);
        String close = open.is("(") ? ")" : "}";
        List<List<Node>> items = new ArrayList<>();
        while (!tokens.get(at).is(close)) {
            items.add(sequence(Set.of(",", close)));
            at += tokens.get(at).is(",") ? 1 : 0;
        }
        at++;
        return new Node.Group(open, items, close);
    }

    private static boolean isWord(Token token) {
        char first = token.text().charAt(0);
        return first != '"' && first != '\'';
    }

    private static int count(String text, char letter) {
        return (int) text.chars().filter(one -> one == letter).count();
    }

    private static boolean isSpaced(Node node) {
        return switch (node) {
            case Node.Leaf(Token token) -> token.spaced();
            case Node.Group group -> group.open().spaced();
        };
    }

    private static boolean fitsOneLine(List<Node> nodes) {
        return nodes.stream().allMatch(node -> switch (node) {
            case Node.Leaf(Token token) -> !token.isTextBlock();
            case Node.Group group -> group.items().stream().allMatch(JavaLayout::fitsOneLine);
        });
    }

    private static String flat(List<Node> nodes) {
        StringBuilder text = new StringBuilder();
        for (Node node : nodes) {
            text.append(!text.isEmpty() && isSpaced(node) ? " " : "").append(flat(node));
        }
        return text.toString();
    }

    private static String flat(Node node) {
        return switch (node) {
            case Node.Leaf(Token token) -> token.text();
            case Node.Group group ->
                group.items().stream()
                        .map(JavaLayout::flat)
                        .collect(java.util.stream.Collectors.joining(
                                ", ", group.open().text(), group.close()));
        };
    }

    private int column() {
        return out.length() - (out.lastIndexOf("\n") + 1);
    }
}
