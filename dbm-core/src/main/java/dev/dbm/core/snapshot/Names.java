package dev.dbm.core.snapshot;

import dev.dbm.schema.DataType;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.QualifiedName;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names as snapshots hold them: in quotes where they have more in them than lower-case letters, digits, {@code _} and {@code $}. Keywords stand bare,
 * since the form is part of the format: a snapshot's id is a hash of its text, which must not change with PostgreSQL's keywords.
 */
final class Names {
    private static final Pattern BARE = Pattern.compile("[a-z_][a-z0-9_$]*");

    private Names() {}

    static String text(QualifiedName name) {
        return text(name.namespace()) + "." + text(name.name());
    }

    /** Returns the text that reads back as the type; empty where none does. */
    static Optional<String> text(DataType type) {
        return candidates(type).filter(text -> readsBackAs(type, text)).findFirst();
    }

    /** A type without a namespace whose name is another word for a built-in one needs quotes where others do not. */
    private static Stream<String> candidates(DataType type) {
        if (type.builtIn()) {
            return Stream.of(type.text());
        }
        String namespace = type.namespace().map(name -> text(name) + ".").orElse("");
        String rest = type.modifiers().map(inner -> "(" + inner + ")").orElse("") + (type.array() ? "[]" : "");
        return Stream.of(text(type.name()), type.name().quoted()).map(name -> namespace + name + rest);
    }

    private static boolean readsBackAs(DataType type, String text) {
        try {
            return DataType.parse(text).equals(type);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String text(Identifier name) {
        return BARE.matcher(name.value()).matches() ? name.value() : name.quoted();
    }
}
