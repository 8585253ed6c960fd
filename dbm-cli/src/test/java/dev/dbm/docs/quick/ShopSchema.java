package dev.dbm.docs.quick;

import dev.dbm.cli.Dbm;

// snippet: quick-main
final class ShopSchema {
    public static void main(String[] args) {
        Dbm.run(args, Customer.class, Order.class); // or Dbm.run(args, "com.acme.shop"), subpackages included
    }
}
// end
