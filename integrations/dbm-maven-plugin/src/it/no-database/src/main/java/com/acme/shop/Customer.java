package com.acme.shop;

import dev.dbm.annotation.Id;
import dev.dbm.annotation.Identity;
import dev.dbm.annotation.Table;
import dev.dbm.annotation.Unique;

@Table
record Customer(@Id @Identity long id, @Unique String email) {}
