package dev.dbm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DumpTest {
    private static final String HEADER = "-- Name: t; Type: TABLE; Schema: public; Owner: postgres\n--\n\n";

    @Test
    void ignores_the_order_of_columns() {
        Dump left = Dump.parse(HEADER + "CREATE TABLE public.t (\n    a integer,\n    b text NOT NULL\n);\n");
        Dump right = Dump.parse(HEADER + "CREATE TABLE public.t (\n    b text NOT NULL,\n    a integer\n);\n");

        assertThat(left.without(right)).isEmpty();
        assertThat(right.without(left)).isEmpty();
    }

    @Test
    void shows_the_line_that_differs() {
        Dump left = Dump.parse(HEADER + "CREATE TABLE public.t (\n    a integer,\n    b text NOT NULL\n);\n");
        Dump right = Dump.parse(HEADER + "CREATE TABLE public.t (\n    a integer,\n    b text\n);\n");

        assertThat(left.without(right))
                .singleElement()
                .satisfies(entry -> assertThat(Dump.difference(entry, right)).isEqualTo("b text NOT NULL"));
    }
}
