package dev.dbm.docs.newest;

import dev.dbm.annotation.Id;
import dev.dbm.annotation.NotNull;
import dev.dbm.annotation.Table;

// snippet: notnull
@Table
record Visitor(
        @Id long id, @NotNull(name = "visitor_is_named") String name) {}
// end
