package dev.dbm.core.pull;

import dev.dbm.core.declare.SqlText;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.Index;
import dev.dbm.schema.IndexKey;
import dev.dbm.schema.KeyOptions;
import dev.dbm.schema.NullsDistinct;
import dev.dbm.schema.NullsOrder;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.OperatorClass;
import dev.dbm.schema.SortOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes indexes. */
final class IndexSource {
    private static final Pattern CALL = Pattern.compile("[a-z_][a-z0-9_.]*(?=\\()");

    private final SourceContext context;

    IndexSource(SourceContext context) {
        this.context = context;
    }

    void write(Index index, TableRules rules) {
        ObjectId relation = index.on().id(index.table());
        Optional<Identifier> home = Home.of(index);
        AnnotationSource annotation = AnnotationSource.of(dev.dbm.annotation.Index.class)
                .text("name", context.writtenName(index.id(), index.name().name()));
        if (home.isEmpty()) {
            boolean plain = index.keys().stream().allMatch(IndexKey.ColumnKey.class::isInstance);
            annotation.texts(
                    plain ? "columns" : "expressions",
                    index.keys().stream()
                            .map(key -> plain ? ofComponent(relation, key) : expression(key))
                            .toList());
        }
        annotation
                .flag("unique", index.uniqueness() == Index.Uniqueness.UNIQUE)
                .text("method", index.method())
                .texts("include", context.names().components(relation, index.include()))
                .sql("where", index.where().map(text -> text.text()).orElse(""))
                .flag("nullsNotDistinct", index.nulls() == NullsDistinct.NOT_DISTINCT)
                .parameters("with", index.storageParameters())
                .number("statisticsTarget", statisticsTarget(index))
                .text("comment", index.comment());
        rules.add(home, annotation.spec());
    }

    /** The annotation has one target for all expressions. */
    private static int statisticsTarget(Index index) {
        return index.keys().stream()
                .flatMap(key -> key.options().statisticsTarget().stream())
                .findFirst()
                .orElse(-1);
    }

    private String ofComponent(ObjectId relation, IndexKey key) {
        return key instanceof IndexKey.ColumnKey(var column, var options)
                ? context.names().component(relation, column) + options(options)
                : expression(key);
    }

    /** Returns a key in SQL. */
    static String expression(IndexKey key) {
        return switch (key) {
            case IndexKey.ColumnKey(var column, var options) -> column.shown() + options(options);
            case IndexKey.ExpressionKey(var expression, var options) -> enclosed(expression.text()) + options(options);
        };
    }

    /** A call of a function stands for itself; anything else stands in parentheses. */
    private static String enclosed(String expression) {
        Matcher call = CALL.matcher(expression);
        boolean whole = call.lookingAt() && SqlText.closing(expression, call.end()) == expression.length() - 1;
        return whole ? expression : "(" + expression + ")";
    }

    private static String options(KeyOptions options) {
        StringBuilder text = new StringBuilder();
        options.collation().ifPresent(name -> text.append(" COLLATE ").append(quoted(ColumnSource.collation(name))));
        options.operatorClass().ifPresent(name -> text.append(' ').append(operatorClass(name)));
        NullsOrder usual = options.order() == SortOrder.ASC ? NullsOrder.LAST : NullsOrder.FIRST;
        text.append(options.order() == SortOrder.DESC ? " DESC" : "");
        text.append(options.nulls() == usual ? "" : " NULLS " + options.nulls().name());
        return text.toString();
    }

    /** A collation's name is taken here up to the first letter that no name in Java has. */
    private static String quoted(String collation) {
        boolean plain = collation.chars().allMatch(letter -> Character.isJavaIdentifierPart(letter) || letter == '.')
                || collation.startsWith("\"");
        return plain ? collation : '"' + collation.replace("\"", "\"\"") + '"';
    }

    static String operatorClass(OperatorClass named) {
        String name = named.namespace().map(space -> space.shown() + ".").orElse("")
                + named.name().shown();
        List<String> parameters = new ArrayList<>();
        named.parameters().forEach((key, value) -> parameters.add(key + "='" + value.replace("'", "''") + "'"));
        return parameters.isEmpty() ? name : name + "(" + String.join(", ", parameters) + ")";
    }
}
