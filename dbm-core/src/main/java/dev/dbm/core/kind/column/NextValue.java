package dev.dbm.core.kind.column;

import dev.dbm.schema.DataType;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.SqlExpression;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises the default of a serial column. */
final class NextValue {
    private static final Pattern CALL =
            Pattern.compile("(?i)nextval\\('((?:[^']|'')+)'(?:::(?:regclass|text))?(?:::regclass)?\\)");

    private NextValue() {}

    /** Returns the sequence of {@code nextval('app.orders_id_seq'::regclass)}. */
    static Optional<ObjectId> sequence(SqlExpression expression) {
        Matcher call = CALL.matcher(expression.text());
        if (!call.matches()) {
            return Optional.empty();
        }
        try {
            return DataType.parse(call.group(1).replace("''", "'"))
                    .qualifiedName()
                    .map(name -> ObjectId.of(ObjectKind.SEQUENCE, name));
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }
}
