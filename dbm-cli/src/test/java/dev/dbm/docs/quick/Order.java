package dev.dbm.docs.quick;

import dev.dbm.annotation.Id;
import dev.dbm.annotation.Table;

@Table("orders")
record Order(@Id long id) {}
