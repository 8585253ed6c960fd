/** A package that says all that a package can say of event triggers and default privileges. */
@NullMarked
@Namespace("watched")
@Grant(value = Privilege.USAGE, to = "reader")
@EventTrigger(
        value = "note 📚 \"drops\"",
        event = "sql_drop",
        tags = {"DROP TABLE", "DROP VIEW"},
        function = "note_drop",
        firing = Firing.ALWAYS,
        comment = "looks after tables")
@EventTrigger(
        value = "watched_ddl",
        event = "ddl_command_end",
        function = "watched.note_drop",
        firing = Firing.DISABLED)
@DefaultPrivileges(
        value = {Privilege.SELECT, Privilege.INSERT},
        on = DefaultPrivileges.Objects.TABLES,
        to = "reader")
@DefaultPrivileges(value = Privilege.UPDATE, on = DefaultPrivileges.Objects.TABLES, to = "reader", grantOption = true)
@DefaultPrivileges(
        value = Privilege.USAGE,
        on = DefaultPrivileges.Objects.SEQUENCES,
        to = "public",
        by = "chief",
        everywhere = true)
@DefaultPrivileges(
        value = {},
        on = DefaultPrivileges.Objects.FUNCTIONS,
        to = "public",
        by = "chief",
        everywhere = true)
package dev.dbm.core.declare.database;

import dev.dbm.annotation.DefaultPrivileges;
import dev.dbm.annotation.EventTrigger;
import dev.dbm.annotation.Firing;
import dev.dbm.annotation.Grant;
import dev.dbm.annotation.Namespace;
import dev.dbm.annotation.Privilege;
import org.jspecify.annotations.NullMarked;
