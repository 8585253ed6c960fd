package dev.dbm.studio.rows;

import dev.dbm.studio.database.RelationAddress;
import dev.dbm.studio.web.Link;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a page of rows shows, as an address says it.
 *
 * <p>A filter, a sort and a position are lists of texts in which a colon separates and a backslash precedes what would be taken for either;
 * {@code \N} is null.
 *
 * @param query what is shown
 * @param problems what of the address is not understood, for people
 */
public record RowAddress(RowQuery query, List<String> problems) {
    private static final String NULL = "\\N";

    /** Copies the list. */
    public RowAddress {
        problems = List.copyOf(problems);
    }

    /** Reads the parameters of an address. */
    public static RowAddress read(Relation relation, Map<String, List<String>> parameters) {
        List<String> problems = new ArrayList<>();
        List<RowFilter> filters = new ArrayList<>();
        for (String text : parameters.getOrDefault("filter", List.of())) {
            filter(relation, text)
                    .ifPresentOrElse(filters::add, () -> problems.add("This filter is not understood: " + text));
        }
        List<RowSort> sorts = new ArrayList<>();
        for (String text : parameters.getOrDefault("sort", List.of())) {
            sort(relation, text).ifPresentOrElse(sorts::add, () -> problems.add("Rows cannot be sorted so: " + text));
        }
        RowQuery query = new RowQuery(relation, filters, sorts, new RowPosition.First());
        Optional<RowPosition> position = position(query, parameters);
        if (position.isEmpty()) {
            problems.add("The address names no place in this order; these are the first rows.");
        }
        return new RowAddress(position.map(query::at).orElse(query), problems);
    }

    private static Optional<RowFilter> filter(Relation relation, String text) {
        List<@Nullable String> parts = split(text);
        if (parts.size() < 2 || parts.contains(null)) {
            return Optional.empty();
        }
        List<String> values = new ArrayList<>();
        parts.subList(2, parts.size()).forEach(value -> values.add(String.valueOf(value)));
        return relation.field(String.valueOf(parts.get(0)))
                .flatMap(field -> field.operator(String.valueOf(parts.get(1)))
                        .filter(operator -> operator.takes(values.size()))
                        .map(operator -> new RowFilter(field, operator, values)));
    }

    private static Optional<RowSort> sort(Relation relation, String text) {
        List<@Nullable String> parts = split(text);
        if (parts.isEmpty() || parts.size() > 2) {
            return Optional.empty();
        }
        Optional<RowField> field =
                relation.field(String.valueOf(parts.get(0))).filter(found -> found.sorting() != RowField.Sorting.NONE);
        Optional<RowSort.Direction> direction = switch (String.valueOf(parts.size() == 2 ? parts.get(1) : "asc")) {
            case "asc" -> Optional.of(RowSort.Direction.ASC);
            case "desc" -> Optional.of(RowSort.Direction.DESC);
            case String other -> Optional.empty();
        };
        return field.flatMap(found -> direction.map(way -> new RowSort(found, way)));
    }

    private static Optional<RowPosition> position(RowQuery query, Map<String, List<String>> parameters) {
        boolean without = query.relation().key() instanceof RowKey.None;
        int values = query.order().keys().size();
        for (String name : List.of("after", "before")) {
            List<String> given = parameters.getOrDefault(name, List.of());
            if (!given.isEmpty()) {
                List<@Nullable String> place = split(given.get(0));
                if (without || place.size() != values) {
                    return Optional.empty();
                }
                return Optional.of(name.equals("after") ? new RowPosition.After(place) : new RowPosition.Before(place));
            }
        }
        if (parameters.containsKey("last")) {
            return without ? Optional.empty() : Optional.of(new RowPosition.Last());
        }
        List<String> skip = parameters.getOrDefault("skip", List.of());
        if (!skip.isEmpty()) {
            return without && skip.get(0).matches("[1-9][0-9]{0,15}")
                    ? Optional.of(new RowPosition.Skipping(Long.parseLong(skip.get(0))))
                    : Optional.empty();
        }
        return Optional.of(new RowPosition.First());
    }

    /** Returns the path of a relation's page. */
    public static String path(Relation relation) {
        return Link.to("rows", RelationAddress.of(relation.name())).text();
    }

    /** Returns the address of a page, without the host. */
    public static String of(RowQuery query) {
        String parameters = parameters(query);
        return path(query.relation()) + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    /** Returns what stands after the question mark, for this page and what belongs to it; may be empty. */
    public static String parameters(RowQuery query) {
        List<String> result = new ArrayList<>();
        query.filters().forEach(filter -> result.add("filter=" + encoded(text(filter))));
        query.sorts().forEach(sort -> result.add("sort=" + encoded(text(sort))));
        switch (query.position()) {
            case RowPosition.First() -> {}
            case RowPosition.Last() -> result.add("last=");
            case RowPosition.After(var values) -> result.add("after=" + encoded(joined(values)));
            case RowPosition.Before(var values) -> result.add("before=" + encoded(joined(values)));
            case RowPosition.Skipping(long rows) -> result.add("skip=" + rows);
        }
        return String.join("&", result);
    }

    /** Returns a filter as a parameter has it, before it is encoded. */
    public static String text(RowFilter filter) {
        List<@Nullable String> parts = new ArrayList<>();
        parts.add(filter.field().name().value());
        parts.add(filter.operator().word());
        parts.addAll(filter.values());
        return joined(parts);
    }

    /** Returns a sort as a parameter has it, before it is encoded. */
    public static String text(RowSort sort) {
        return joined(
                List.of(sort.field().name().value(), sort.direction().name().toLowerCase(Locale.ROOT)));
    }

    /** Returns texts as one; {@link #split} takes them apart. */
    public static String joined(List<? extends @Nullable String> texts) {
        List<String> escaped = new ArrayList<>();
        for (String text : texts) {
            escaped.add(text == null ? NULL : text.replace("\\", "\\\\").replace(":", "\\:"));
        }
        return String.join(":", escaped);
    }

    /** Returns the texts that were joined. */
    public static List<@Nullable String> split(String joined) {
        List<@Nullable String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int start = 0;
        for (int i = 0; i <= joined.length(); i++) {
            if (i == joined.length() || joined.charAt(i) == ':') {
                texts.add(joined.substring(start, i).equals(NULL) ? null : text.toString());
                text.setLength(0);
                start = i + 1;
            } else if (joined.charAt(i) == '\\' && i + 1 < joined.length()) {
                i++;
                text.append(joined.charAt(i));
            } else {
                text.append(joined.charAt(i));
            }
        }
        return texts;
    }

    /** Returns a text as an address has it. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
