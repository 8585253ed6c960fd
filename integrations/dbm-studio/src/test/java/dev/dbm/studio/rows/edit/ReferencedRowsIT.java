package dev.dbm.studio.rows.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.core.catalog.Namespaces;
import dev.dbm.core.introspect.Introspector;
import dev.dbm.schema.Schema;
import dev.dbm.studio.database.RelationAddress;
import dev.dbm.studio.rows.Relation;
import dev.dbm.testkit.TestDatabase;
import dev.dbm.testkit.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferencedRowsIT {
    @Test
    void offers_rows_by_key_and_by_what_people_know_them_by() throws SQLException {
        try (TestDatabase database = TestServers.newest().lendDatabase();
                Connection connection = database.connect()) {
            database.execute(
                    "CREATE TABLE film (id int PRIMARY KEY, year int, title varchar(40))",
                    "INSERT INTO film SELECT n, 1990, 'Film 100% ' || n FROM generate_series(1, 200) n",
                    "UPDATE film SET title = NULL WHERE id = 1",
                    "CREATE TABLE seat (hall int, place text, PRIMARY KEY (hall, place))",
                    "INSERT INTO seat VALUES (1, 'a1'), (1, 'b1'), (2, 'a1')",
                    "CREATE TABLE booking (film int REFERENCES film, hall int, place text, FOREIGN KEY (hall, place)"
                            + " REFERENCES seat)");
            Schema schema =
                    Introspector.introspect(connection, Namespaces.all()).schema();
            Relation booking = Relation.find(
                            schema, RelationAddress.parse("public.booking").orElseThrow())
                    .orElseThrow();
            ReferencedRows films = new ReferencedRows(
                    booking.forward().get(0),
                    Relation.find(schema, RelationAddress.parse("public.film").orElseThrow())
                            .orElseThrow());
            ReferencedRows seats = new ReferencedRows(
                    booking.forward().get(1),
                    Relation.find(schema, RelationAddress.parse("public.seat").orElseThrow())
                            .orElseThrow());

            assertThat(films.offers(connection, "")).hasSize(20).startsWith(offer("", "1"), offer("Film 100% 2", "2"));
            assertThat(films.offers(connection, "150")).containsExactly(offer("Film 100% 150", "150"));
            assertThat(films.offers(connection, "100% 200")).containsExactly(offer("Film 100% 200", "200"));
            assertThat(films.offers(connection, "%200")).isEmpty();
            assertThat(seats.offers(connection, "A")).containsExactly(offer("", "1", "a1"), offer("", "2", "a1"));
        }
    }

    @Test
    void knows_whose_the_database_is_and_that_it_is_on_this_machine() throws SQLException {
        try (TestDatabase database = TestServers.newest().lendDatabase();
                Connection connection = database.connect()) {
            assertThat(WrittenDatabase.of(connection).host()).isEmpty();
            assertThat(WrittenDatabase.of(connection).name()).isEqualTo(database.name());
            assertThat(WrittenDatabase.of(connection).owner()).isEqualTo(database.user());
        }
    }

    private static ReferencedRows.Offer offer(String label, String... values) {
        return new ReferencedRows.Offer(List.of(values), label);
    }
}
