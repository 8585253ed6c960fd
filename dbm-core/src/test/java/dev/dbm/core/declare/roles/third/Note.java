package dev.dbm.core.declare.roles.third;

import dev.dbm.annotation.Id;
import dev.dbm.annotation.Table;

/** What the roles are for. */
@Table("note")
record Note(@Id int id, String text) {}
