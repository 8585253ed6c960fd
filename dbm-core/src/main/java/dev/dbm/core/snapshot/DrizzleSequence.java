package dev.dbm.core.snapshot;

import dev.dbm.schema.DataType;
import dev.dbm.schema.SequenceOptions;

/** The options of a sequence or identity column in a drizzle-kit snapshot: texts, each of which may be absent. */
final class DrizzleSequence {
    private DrizzleSequence() {}

    static SequenceOptions options(String type, JsonObject object) throws MalformedException {
        DataType counter = DataType.parse(type);
        try {
            SequenceOptions defaults = SequenceOptions.of(counter, number(object, "increment", 1));
            long min = number(object, "minValue", defaults.minValue());
            long max = number(object, "maxValue", defaults.maxValue());
            long start = number(object, "startWith", defaults.increment() > 0 ? min : max);
            return new SequenceOptions(
                    counter, start, defaults.increment(), min, max, number(object, "cache", 1), object.flag("cycle"));
        } catch (IllegalArgumentException e) {
            throw object.malformed(String.valueOf(e.getMessage()), e);
        }
    }

    private static long number(JsonObject object, String name, long absent) throws MalformedException {
        String text = object.optionalText(name).orElse("");
        try {
            return text.isEmpty() ? absent : Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw object.malformed("\"" + name + "\" is not a number: " + text, e);
        }
    }
}
