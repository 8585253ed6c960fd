package dev.dbm.core.declare.roles.first;

import dev.dbm.annotation.Grant;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Privilege;
import dev.dbm.annotation.Table;

/** What the roles are for. */
@Table("note")
@Grant(value = Privilege.SELECT, to = "declared \"reader\" 📚")
record Note(@Id int id, String text) {}
