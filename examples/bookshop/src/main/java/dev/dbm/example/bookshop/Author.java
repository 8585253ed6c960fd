package dev.dbm.example.bookshop;

import dev.dbm.annotation.Id;
import dev.dbm.annotation.Identity;
import dev.dbm.annotation.RenamedFrom;
import dev.dbm.annotation.Table;

/** Who wrote books. */
@Table
record Author(@Id @Identity long id, @RenamedFrom("name") String fullName, String sortName) {}
