package dev.dbm.core.compare;

import dev.dbm.core.kind.Kinds;
import dev.dbm.schema.SchemaObject;
import java.util.StringJoiner;

/** What an object is, in the words of its DDL and without its name; for people. */
final class ObjectText {
    private ObjectText() {}

    static String of(SchemaObject object) {
        StringJoiner text = new StringJoiner(", ");
        text.setEmptyValue("");
        String words = Kinds.of(object).words(object);
        if (!words.isEmpty()) {
            text.add(words);
        }
        object.comment().ifPresent(comment -> text.add("comment '" + comment + "'"));
        return text.toString();
    }
}
