package dev.dbm.core.declare;

import dev.dbm.ErrorCode;
import dev.dbm.annotation.Comment;
import dev.dbm.annotation.EnumType;
import dev.dbm.annotation.Label;
import dev.dbm.annotation.NamingStrategy;
import dev.dbm.schema.Identifier;
import dev.dbm.schema.QualifiedName;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads Java enums into enum types. */
final class EnumAnnotations {
    private final Pass pass;

    EnumAnnotations(Pass pass) {
        this.pass = pass;
    }

    QualifiedName name(Class<?> type) {
        Place place = Place.of(type);
        EnumType annotation = type.getAnnotation(EnumType.class);
        String given = pass.names().either(place, annotation.value(), annotation.name(), "The name");
        return pass.names()
                .qualified(
                        place,
                        "Enum type",
                        annotation.namespace().isEmpty() ? pass.packages().namespace(type) : annotation.namespace(),
                        given.isEmpty() ? pass.naming(type).enumType(type.getSimpleName()) : given);
    }

    /** Returns the type, or nothing if its labels cannot be; that is reported. */
    Optional<dev.dbm.schema.EnumType> read(Class<?> type, QualifiedName name) {
        Place place = Place.of(type);
        EnumType annotation = type.getAnnotation(EnumType.class);
        Comment comment = type.getAnnotation(Comment.class);
        String text =
                pass.names().either(place, annotation.comment(), comment == null ? "" : comment.value(), "The comment");
        Map<String, String> constants = new LinkedHashMap<>();
        int before = pass.problems().count();
        int number = 0;
        for (Field constant : constants(type)) {
            number++;
            String label = label(type, constant);
            String other = constants.putIfAbsent(label, constant.getName());
            check(label, other, place.member(number, constant.getName()));
        }
        if (constants.isEmpty()) {
            pass.problem(
                    ErrorCode.ENUM_LABELS_INVALID,
                    place,
                    "Enum without constants",
                    "Give it one at least; a column of its type could hold nothing.");
        }
        return pass.problems().count() > before
                ? Optional.empty()
                : Optional.of(new dev.dbm.schema.EnumType(name, List.copyOf(constants.keySet()), Pass.comment(text)));
    }

    /** Returns the fields of the constants, in their order. */
    static List<Field> constants(Class<?> type) {
        List<Field> result = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            try {
                result.add(type.getDeclaredField(((Enum<?>) constant).name()));
            } catch (NoSuchFieldException e) {
                throw new IllegalStateException("An enum's constant without a field: " + constant, e);
            }
        }
        return result;
    }

    String label(Class<?> type, Field constant) {
        Label label = constant.getAnnotation(Label.class);
        NamingStrategy naming = pass.naming(type);
        return label == null ? naming.label(constant.getName()) : label.value();
    }

    private void check(String label, @org.jspecify.annotations.Nullable String other, Place place) {
        int bytes = label.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > Identifier.MAX_BYTES || label.indexOf('\0') >= 0) {
            pass.problem(
                    ErrorCode.ENUM_LABELS_INVALID,
                    place,
                    bytes > Identifier.MAX_BYTES
                            ? "Label of %d bytes, PostgreSQL takes %d: %s".formatted(bytes, Identifier.MAX_BYTES, label)
                            : "Label with the character NUL",
                    "Give another one: @Label(\"…\").");
        }
        if (other != null) {
            pass.problem(
                    ErrorCode.ENUM_LABELS_INVALID,
                    place,
                    "Label \"%s\" is that of %s, too".formatted(label, other),
                    "Give each constant a label of its own.");
        }
    }
}
