package dev.dbm.core.lint;

import dev.dbm.schema.DataType;
import java.util.List;

/** Whether values of one type may not fit another; it says yes only where it knows. */
public final class Narrowing {
    /** From wide to narrow; what stands in one line narrows to everything behind it. */
    private static final List<List<String>> ORDERS = List.of(
            List.of("numeric", "bigint", "integer", "smallint"),
            List.of("double precision", "real", "bigint", "integer", "smallint"),
            List.of("numeric", "double precision", "real"),
            List.of("text", "character varying", "character"),
            List.of("timestamp with time zone", "date"),
            List.of("timestamp without time zone", "date"),
            List.of("timestamp with time zone", "time without time zone"),
            List.of("timestamp without time zone", "time without time zone"));

    private static final List<String> SIZED =
            List.of("character varying", "character", "bit varying", "bit", "numeric", "timestamp with time zone");

    private Narrowing() {}

    /** Returns whether a value of the old type may fail or be cut in the new one. */
    public static boolean between(DataType from, DataType to) {
        if (from.equals(to) || from.array() != to.array()) {
            return from.array() && !to.array();
        }
        String old = from.name().value();
        String now = to.name().value();
        if (old.equals(now)) {
            return SIZED.contains(old) && isSmaller(from, to);
        }
        if (ORDERS.stream().anyMatch(order -> order.contains(old) && order.indexOf(now) > order.indexOf(old))) {
            // Without a length, varchar takes whatever text holds.
            return !(now.equals("character varying") && to.modifiers().isEmpty());
        }
        boolean fromText = old.equals("text") || old.startsWith("character");
        boolean toText = now.equals("text") || now.startsWith("character");
        return toText ? to.modifiers().isPresent() : fromText;
    }

    private static boolean isSmaller(DataType from, DataType to) {
        if (to.modifiers().isEmpty()) {
            return false;
        }
        if (from.modifiers().isEmpty()) {
            return true;
        }
        List<Integer> old = numbers(from.modifiers().get());
        List<Integer> now = numbers(to.modifiers().get());
        int oldScale = old.size() > 1 ? old.get(1) : 0;
        int nowScale = now.size() > 1 ? now.get(1) : 0;
        // Digits before the point count as well as those behind it.
        return now.get(0) - nowScale < old.get(0) - oldScale || nowScale < oldScale;
    }

    private static List<Integer> numbers(String modifiers) {
        return List.of(modifiers.split(",", -1)).stream()
                .map(String::strip)
                .map(number -> number.matches("-?\\d{1,9}") ? Integer.valueOf(number) : Integer.valueOf(0))
                .toList();
    }
}
