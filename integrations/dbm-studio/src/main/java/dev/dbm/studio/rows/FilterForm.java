package dev.dbm.studio.rows;

import java.util.ArrayList;
import java.util.List;

/**
 * What a filter is made with.
 *
 * @param address where the inputs for another column are asked for
 * @param kept the parameters of the page that stay, each a name and a value
 * @param columns the columns
 * @param operators what the rows can be filtered by in the chosen column
 * @param inputs which inputs the operator needs: {@code none}, {@code one}, {@code two}, {@code list} or {@code pick}
 * @param type the type of the chosen column
 * @param choices the values to choose from; none where they are typed
 * @param values what is typed or chosen
 */
public record FilterForm(
        String address,
        List<Parameter> kept,
        List<Option> columns,
        List<Option> operators,
        String inputs,
        String type,
        List<Option> choices,
        List<String> values) {
    private static final List<String> BOOLEANS = List.of("true", "false");

    /** Copies the lists. */
    public FilterForm {
        kept = List.copyOf(kept);
        columns = List.copyOf(columns);
        operators = List.copyOf(operators);
        choices = List.copyOf(choices);
        values = List.copyOf(values);
    }

    /**
     * A parameter of an address.
     *
     * @param name its name
     * @param value its value
     */
    public record Parameter(String name, String value) {}

    /**
     * Something to choose.
     *
     * @param value what is sent
     * @param label what people read
     * @param state whether it is chosen
     */
    public record Option(String value, String label, State state) {
        /** Returns whether it is chosen. */
        public boolean chosen() {
            return state == State.CHOSEN;
        }
    }

    /** Whether something is chosen. */
    public enum State {
        /** It is. */
        CHOSEN,
        /** It is not. */
        OFFERED;

        static State of(boolean chosen) {
            return chosen ? CHOSEN : OFFERED;
        }
    }

    static FilterForm of(RowQuery query, RowField field, FilterOperator operator, List<String> values) {
        List<Parameter> kept = new ArrayList<>();
        query.filters().forEach(filter -> kept.add(new Parameter("filter", RowAddress.text(filter))));
        query.sorts().forEach(sort -> kept.add(new Parameter("sort", RowAddress.text(sort))));
        List<String> choices = choices(field, operator);
        return new FilterForm(
                RowAddress.path(query.relation()) + "/filter",
                kept,
                query.relation().fields().stream()
                        .map(one -> new Option(one.name().value(), one.name().value(), State.of(one.equals(field))))
                        .toList(),
                field.operators().stream()
                        .map(one -> new Option(one.word(), one.label(), State.of(one == operator)))
                        .toList(),
                choices.isEmpty() ? operator.operands().word() : "pick",
                field.type().shortText(),
                choices.stream()
                        .map(choice -> new Option(choice, choice, State.of(values.contains(choice))))
                        .toList(),
                values);
    }

    private static List<String> choices(RowField field, FilterOperator operator) {
        return switch (operator.operands()) {
            case ONE, LIST -> field.family() == TypeFamily.BOOLEAN ? BOOLEANS : field.labels();
            case NONE, TWO -> List.of();
        };
    }

    /** Returns what is typed at a place; nothing where nothing is. */
    public String value(int at) {
        return at < values.size() ? values.get(at) : "";
    }

    /** Returns the values of a list, one a line. */
    public String lines() {
        return String.join("\n", values);
    }

    /** Returns whether more than one may be chosen. */
    public boolean several() {
        return operators.stream()
                .anyMatch(option -> option.chosen() && option.value().equals(FilterOperator.IN.word()));
    }
}
