package dev.dbm.core.kind;

import dev.dbm.core.sql.Sql;
import dev.dbm.schema.CompositeType;
import dev.dbm.schema.DataType;
import dev.dbm.schema.ObjectId;
import dev.dbm.schema.ObjectKind;
import dev.dbm.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How values of one composite type become values of another: attribute by attribute, by their names. By way of text, as other values go, they would go by
 * place, so that two attributes could be taken for each other without a word.
 *
 * @param before the schema that the old type is in
 * @param after the schema that the new type is in
 */
public record RowConversion(Schema before, Schema after) {
    /** Returns whether the text of each old value means the same as one of the new type: no attribute is at another place, however deep inside. */
    public boolean keepsPlaces(DataType from, DataType to) {
        Optional<CompositeType> old = composite(from, before);
        Optional<CompositeType> now = composite(to, after);
        if (old.isEmpty() || now.isEmpty()) {
            return true;
        }
        return old.get().names().equals(now.get().names())
                && old.get().attributes().stream()
                        .allMatch(one -> keepsPlaces(
                                one.type(),
                                now.get().attribute(one.name()).orElseThrow().type()));
    }

    /** Returns the expression that makes a value of one composite type one of the other; empty where none does that keeps or refuses each value. */
    public Optional<Sql> expression(Sql value, DataType from, DataType to) {
        Optional<CompositeType> old = composite(from, before);
        Optional<CompositeType> now = composite(to, after);
        if (old.isEmpty() || now.isEmpty() || from.array() || to.array()) {
            return Optional.empty();
        }
        List<Sql> parts = new ArrayList<>();
        for (CompositeType.Attribute attribute : now.get().attributes()) {
            Optional<CompositeType.Attribute> source = old.get().attribute(attribute.name());
            Optional<Sql> part = source.isEmpty()
                    ? Optional.of(Sql.raw("NULL"))
                    : part(
                            Sql.of("({}).{}", value, attribute.name()),
                            source.get().type(),
                            attribute.type());
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
        }
        // A row of nulls is not the null row, which IS NOT NULL would not tell apart.
        return Optional.of(
                Sql.of("CASE WHEN {} IS DISTINCT FROM NULL THEN ROW({})::{} END", value, Sql.join(", ", parts), to));
    }

    private Optional<Sql> part(Sql value, DataType from, DataType to) {
        // The cast of the whole makes these of one another.
        if (from.equals(to) || (from.builtIn() && to.builtIn() && Widening.keeps(from, to))) {
            return Optional.of(value);
        }
        if (!keepsPlaces(from, to)) {
            return expression(value, from, to);
        }
        // The cast of the whole cuts off what is too long, where an assignment would refuse it.
        boolean cuts = to.modifiers().isPresent() && !Widening.keeps(from, to);
        return cuts ? Optional.empty() : Optional.of(Sql.of("{}::text", value));
    }

    private static Optional<CompositeType> composite(DataType type, Schema schema) {
        return BaseType.of(type, schema)
                .qualifiedName()
                .flatMap(name -> schema.find(ObjectId.of(ObjectKind.COMPOSITE_TYPE, name), CompositeType.class));
    }
}
