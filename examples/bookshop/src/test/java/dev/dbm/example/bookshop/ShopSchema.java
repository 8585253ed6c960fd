package dev.dbm.example.bookshop;

import dev.dbm.cli.Dbm;

/** The commands of dbm for this shop's records: {@code generate}, {@code seal}, {@code verify}, {@code validate} … */
final class ShopSchema {
    private ShopSchema() {}

    public static void main(String[] args) {
        Dbm.run(args, ShopSchema.class.getPackageName());
    }
}
