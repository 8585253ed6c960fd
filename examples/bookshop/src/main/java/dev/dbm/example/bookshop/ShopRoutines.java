package dev.dbm.example.bookshop;

import dev.dbm.annotation.Function;
import dev.dbm.annotation.Routines;
import dev.dbm.annotation.SqlFile;

/** What the database does by itself. */
@Routines
interface ShopRoutines {
    /** Writes down when an order was shipped, whoever marks it so. */
    @Function(language = "plpgsql", returns = "trigger")
    @SqlFile("functions/note_shipment.sql")
    void noteShipment();
}
