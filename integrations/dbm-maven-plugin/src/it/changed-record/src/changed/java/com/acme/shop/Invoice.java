package com.acme.shop;

import dev.dbm.annotation.Id;
import dev.dbm.annotation.Identity;
import dev.dbm.annotation.References;
import dev.dbm.annotation.Table;

@Table
record Invoice(
        @Id @Identity long id, @References(Customer.class) long customerId) {}
