package dev.dbm.core.declare.facts;

import dev.dbm.annotation.Column;
import dev.dbm.annotation.EnumType;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Sequence;
import dev.dbm.annotation.Table;
import java.util.List;

/** Package-private on purpose, with nested declarations. */
@Table
@Sequence(value = "elsewhere_seq", namespace = "elsewhere")
record ShopThing(
        @Id int id, Kind kind, @Column(type = "kind[]") List<String> others) {
    @EnumType
    enum Kind {
        SMALL
    }

    @Table(namespace = "archive")
    private record Nested(@Id int id) {}
}
