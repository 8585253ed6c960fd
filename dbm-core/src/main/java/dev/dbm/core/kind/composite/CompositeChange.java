package dev.dbm.core.kind.composite;

import dev.dbm.schema.CompositeType;
import dev.dbm.schema.CompositeType.Attribute;
import dev.dbm.schema.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How the attributes of one type become those of another.
 *
 * @param gone those that only the old type has
 * @param retyped those that have another type or collation, as they are afterwards
 * @param come those that only the new type has
 * @param reordered whether they have another order than adding at the end makes
 */
record CompositeChange(List<Attribute> gone, List<Attribute> retyped, List<Attribute> come, boolean reordered) {
    static CompositeChange of(CompositeType from, CompositeType to) {
        List<Attribute> gone = from.attributes().stream()
                .filter(one -> to.attribute(one.name()).isEmpty())
                .toList();
        List<Attribute> come = to.attributes().stream()
                .filter(one -> from.attribute(one.name()).isEmpty())
                .toList();
        List<Attribute> retyped = to.attributes().stream()
                .filter(one -> from.attribute(one.name())
                        .filter(old -> !old.type().equals(one.type())
                                || !old.collation().equals(one.collation()))
                        .isPresent())
                .toList();
        List<Identifier> made = from.names().stream()
                .filter(name -> to.attribute(name).isPresent())
                .collect(Collectors.toCollection(ArrayList::new));
        come.forEach(one -> made.add(one.name()));
        return new CompositeChange(gone, retyped, come, !made.equals(to.names()));
    }

    boolean isEmpty() {
        return gone.isEmpty() && retyped.isEmpty() && come.isEmpty() && !reordered;
    }
}
