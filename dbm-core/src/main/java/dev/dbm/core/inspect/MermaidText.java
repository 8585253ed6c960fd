package dev.dbm.core.inspect;

import dev.dbm.schema.Column;
import dev.dbm.schema.DataType;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.QualifiedName;
import dev.dbm.schema.Reference;
import dev.dbm.schema.Schema;
import dev.dbm.schema.Table;
import dev.dbm.schema.TableKeys;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tables and references for Mermaid. What its grammar does not take is written otherwise: the true name of a column then stands in the comment behind it.
 *
 * @see <a href="https://mermaid.js.org/syntax/entityRelationshipDiagram.html">Entity relationship diagrams</a>
 */
final class MermaidText {
    /** What types and columns may be called in every release since attributes have comments. */
    private static final Pattern NOT_IN_WORDS = Pattern.compile("[^A-Za-z0-9_\\-\\[\\]()\\u00C0-\\uFFFF]");

    private static final Pattern KEY_WORD = Pattern.compile("(?i)(pk|fk|uk)\\b.*");
    /** The lexer takes these words for a statement wherever they stand in a line. */
    private static final Pattern STATEMENT = Pattern.compile("(?i)(direction)(\\s+)(tb|bt|rl|lr)");

    private final Schema schema;
    private final boolean qualified;
    private final StringBuilder text = new StringBuilder("erDiagram\n");

    MermaidText(Schema schema) {
        this.schema = schema;
        this.qualified = schema.all(Table.class).stream()
                        .map(table -> table.name().namespace())
                        .distinct()
                        .count()
                > 1;
    }

    String text() {
        schema.all(Table.class).forEach(this::table);
        Reference.of(schema).forEach(this::reference);
        return text.toString();
    }

    private void table(Table table) {
        List<Column> columns = schema.columns(table.name());
        String entity = quoted(name(table.name()));
        if (columns.isEmpty()) {
            line(1, entity);
            return;
        }
        TableKeys keys = TableKeys.of(schema, table.name());
        line(1, entity + " {");
        for (Column column : columns) {
            List<String> marks = keys.marks(column.name());
            String word = word(column.name().value());
            String comment = (word.equals(column.name().value())
                            ? ""
                            : column.name().value()
                                    + column.comment().map(more -> ": ").orElse(""))
                    + column.comment().orElse("");
            line(
                    2,
                    type(column.type()) + " " + word
                            + (marks.isEmpty() ? "" : " " + String.join(", ", marks))
                            + (comment.isEmpty() ? "" : " " + plain(comment)));
        }
        line(1, "}");
    }

    private void reference(Reference reference) {
        String one = reference.participation() == Reference.Participation.OPTIONAL ? "|o" : "||";
        String many = reference.multiplicity() == Reference.Multiplicity.SINGLE ? "o|" : "o{";
        List<Identifier> primary = TableKeys.of(schema, reference.key().table()).primary();
        // A solid line means that a row is told apart by what it refers to.
        String line = primary.containsAll(reference.key().columns()) ? "--" : "..";
        String columns =
                reference.key().columns().stream().map(Identifier::value).collect(Collectors.joining(", "));
        line(
                1,
                quoted(name(reference.key().referencedTable())) + " " + one + line + many + " "
                        + quoted(name(reference.key().table())) + " : " + plain(columns));
    }

    private String name(QualifiedName table) {
        return qualified
                ? table.namespace().value() + "." + table.name().value()
                : table.name().value();
    }

    private static String type(DataType type) {
        String name =
                type.builtIn() ? type.shortText() : type.withoutNamespace().text();
        return word(name);
    }

    private static String word(String name) {
        String word = NOT_IN_WORDS.matcher(name).replaceAll("_");
        boolean starts = Character.isLetter(word.charAt(0)) || word.charAt(0) == '_';
        return starts && !KEY_WORD.matcher(word).matches() ? word : "_" + word;
    }

    /** An entity's name, in which only the entities of Mermaid's own stand for what its strings do not hold. */
    private static String quoted(String name) {
        return "\""
                + oneLine(name)
                        .replace("#", "#35;")
                        .replace("\"", "#quot;")
                        .replace("%", "#37;")
                        .replace("\\", "#92;")
                + "\"";
    }

    private static String plain(String comment) {
        return "\"" + oneLine(comment).replace('"', '\'').replace("%%", "% %") + "\"";
    }

    private static String oneLine(String given) {
        return given.replaceAll("[\\s\\p{Cntrl}]+", " ");
    }

    private void line(int depth, String content) {
        Matcher statement = STATEMENT.matcher(content);
        text.append("    ".repeat(depth))
                .append(statement.replaceAll("$1_$2$3"))
                .append('\n');
    }
}
