package dev.dbm.core.declare;

import dev.dbm.ErrorCode;
import dev.dbm.annotation.Exclude;
import dev.dbm.core.kind.DerivedName;
import dev.dbm.core.sql.SqlNames;
import dev.dbm.schema.ExclusionConstraint;
import dev.dbm.schema.ExclusionConstraint.Element;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.IndexKey;
import dev.dbm.schema.Namespace;
import dev.dbm.schema.SqlExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads exclusion constraints; their keys are written as those of indexes. */
final class ExclusionAnnotations {
    private static final String SYMBOL = "[-+*/<>=~!@#%^&|`?]+";

    /** The last WITH is the one before the operator. */
    private static final Pattern ELEMENT = Pattern.compile(
            "(?is)(.*\\S)\\s+WITH\\s+(?:(%1$s)|OPERATOR\\s*\\(\\s*([^.\\s]+)\\s*\\.\\s*(%1$s)\\s*\\))\\s*"
                    .formatted(SYMBOL));

    private final Pass pass;
    private final IndexAnnotations indexes;

    ExclusionAnnotations(Pass pass, IndexAnnotations indexes) {
        this.pass = pass;
        this.indexes = indexes;
    }

    void read(TableDraft table) {
        for (Exclude exclude : table.type().getAnnotationsByType(Exclude.class)) {
            List<Element> elements = new ArrayList<>();
            for (String text : exclude.elements()) {
                element(table, exclude, text).ifPresent(elements::add);
            }
            if (exclude.elements().length == 0) {
                pass.problem(
                        ErrorCode.ATTRIBUTES_CONFLICT,
                        table.place(),
                        "@Exclude without elements",
                        "Name what is compared: @Exclude(elements = \"during WITH &&\").");
            }
            if (!elements.isEmpty() && elements.size() == exclude.elements().length) {
                read(table, exclude, elements);
            }
        }
    }

    private void read(TableDraft table, Exclude exclude, List<Element> elements) {
        Place place = table.place();
        List<Identifier> include = TableDraft.names(table.findAll(exclude.include(), place, "include of @Exclude"));
        SequencedMap<String, String> parameters = pass.parameters(place, exclude.with());
        Optional<SqlExpression> where = exclude.where().isEmpty()
                ? Optional.empty()
                : pass.expression(place, "where of @Exclude", exclude.where());
        Optional<Identifier> given = pass.names().optional(place, "Exclusion constraint", exclude.name());
        List<Identifier> columns = elements.stream()
                .map(Element::key)
                .filter(IndexKey.ColumnKey.class::isInstance)
                .map(key -> ((IndexKey.ColumnKey) key).column())
                .toList();
        if (given.isEmpty() && columns.size() < elements.size()) {
            pass.problem(
                    ErrorCode.NAME_REQUIRED,
                    place,
                    "Exclusion constraint over an expression without a name: " + String.join(", ", exclude.elements()),
                    "Give it one: @Exclude(name = \"%s_…_excl\", elements = …)."
                            .formatted(table.name().name().value()));
        }
        pass.add(new Unnamed(
                Unnamed.Role.EXCLUSION,
                place,
                table.name(),
                given,
                DerivedName.exclusion(table.name().name(), columns, include),
                name -> new ExclusionConstraint(
                        table.name(),
                        name,
                        exclude.method().toLowerCase(Locale.ROOT),
                        elements,
                        include,
                        where,
                        Pass.deferrability(exclude.deferrable()),
                        parameters,
                        Pass.comment(exclude.comment()))));
    }

    private Optional<Element> element(TableDraft table, Exclude exclude, String text) {
        Matcher matcher = ELEMENT.matcher(text);
        if (!matcher.matches()) {
            pass.problem(
                    ErrorCode.INDEX_KEY_INVALID,
                    table.place(),
                    "\"%s\" is no element of an exclusion constraint".formatted(text),
                    "Write a column or an expression in parentheses, then WITH and an operator: \"during WITH &&\".");
            return Optional.empty();
        }
        Optional<Identifier> namespace = Optional.ofNullable(matcher.group(3))
                .map(written -> pass.names().name(table.place(), "Namespace", SqlNames.unquoted(written)))
                .filter(name -> !name.equals(Namespace.PG_CATALOG));
        String operator = matcher.group(2) == null ? matcher.group(4) : matcher.group(2);
        return indexes.element(table, matcher.group(1), exclude.method())
                .map(key -> new Element(key, namespace, operator));
    }
}
