package dev.dbm.example.bookshop;

import dev.dbm.annotation.Check;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Identity;
import dev.dbm.annotation.References;
import dev.dbm.annotation.Table;
import dev.dbm.annotation.Unique;
import org.jspecify.annotations.Nullable;

/** A shelf, and the shelf it belongs to. */
@Table
@Unique(columns = {"parentId", "name"})
@Check(name = "category_not_its_own_parent", value = "parent_id <> id")
record Category(
        @Id @Identity long id,
        @References(Category.class) @Nullable Long parentId,
        String name) {}
