package dev.dbm.core.declare;

import dev.dbm.annotation.Id;
import dev.dbm.annotation.Table;

/** For a class loader that does not give out class files. */
@Table
record UnreadableThing(@Id int id, String name) {}
