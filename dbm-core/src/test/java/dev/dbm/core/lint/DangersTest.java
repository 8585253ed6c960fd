package dev.dbm.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.core.sql.SqlScript;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DangersTest {
    private static List<String> found(String sql) {
        return Dangers.of(SqlScript.parse("a.sql", sql)).stream()
                .flatMap(one -> one.dangers().stream())
                .map(Danger::what)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        DROP TABLE customer                                           | DROP TABLE public.customer
        drop table if exists app."Customer" cascade                   | DROP TABLE app."Customer"
        DROP SCHEMA app CASCADE                                       | DROP SCHEMA app
        DROP TYPE app.mood                                            | DROP TYPE app.mood
        DROP SEQUENCE app.s                                           | DROP SEQUENCE app.s
        DROP OWNED BY alice                                           | DROP OWNED alice
        TRUNCATE app.a                                                | TRUNCATE app.a
        TRUNCATE TABLE ONLY a CASCADE                                 | TRUNCATE public.a
        DELETE FROM app.a                                             | DELETE FROM app.a without WHERE
        DELETE FROM a USING b                                         | DELETE FROM public.a without WHERE
        WITH gone AS (DELETE FROM a RETURNING *) SELECT * FROM gone WHERE x | DELETE FROM public.a without WHERE
        ALTER TABLE app.a DROP COLUMN b                               | DROP COLUMN app.a.b
        ALTER TABLE IF EXISTS ONLY a DROP IF EXISTS b CASCADE         | DROP COLUMN public.a.b
        ALTER TABLE a ADD c int DEFAULT round(1, 2), DROP b           | DROP COLUMN public.a.b
        ALTER TYPE app.pair DROP ATTRIBUTE first                      | DROP ATTRIBUTE app.pair.first
        DO $$ BEGIN IF true THEN DROP TABLE a; END IF; END $$         | DROP TABLE public.a
        DO $x$ BEGIN DELETE FROM a; END $x$ LANGUAGE plpgsql          | DELETE FROM public.a without WHERE
        """)
    void names_what_is_destroyed(String sql, String expected) {
        assertThat(found(sql + ";")).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP INDEX a",
                "DROP VIEW a CASCADE",
                "DROP FUNCTION f()",
                "ALTER TABLE a DROP CONSTRAINT b",
                "ALTER TABLE a ALTER b DROP NOT NULL, ALTER COLUMN c DROP DEFAULT",
                "DELETE FROM a WHERE b",
                "DELETE FROM a USING (SELECT 1) x WHERE true",
                "CREATE TABLE a (b int REFERENCES c ON DELETE CASCADE)",
                "CREATE TRIGGER t AFTER DELETE ON a EXECUTE FUNCTION f()",
                "CREATE FUNCTION f() RETURNS void LANGUAGE sql AS $$ DELETE FROM a $$",
                "SELECT 'DROP TABLE a'",
                "-- DROP TABLE a\nSELECT 1",
                "CREATE TEMP TABLE t (a int); DROP TABLE t",
                "CREATE TABLE IF NOT EXISTS app.t (a int); TRUNCATE app.t; DELETE FROM app.t; DROP TABLE app.t"
            })
    void leaves_alone_what_costs_no_data(String sql) {
        assertThat(found(sql + ";")).isEmpty();
    }

    @Test
    void names_every_object_of_one_statement_and_where_it_stands() {
        List<Dangers.Dangerous> found =
                Dangers.of(SqlScript.parse("a.sql", "SELECT 1;\nALTER TABLE a\n  DROP b,\n  DROP COLUMN c;"));

        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.dangers())
                    .extracting(Danger::what)
                    .containsExactly("DROP COLUMN public.a.b", "DROP COLUMN public.a.c");
            assertThat(one.dangers()).extracting(Danger::start).containsExactly(16, 26);
        });
        assertThat(found("DROP TABLE a, app.b, c")).hasSize(3);
    }

    @Test
    void names_the_new_type_of_a_column() {
        assertThat(found("ALTER TABLE app.a ALTER COLUMN b SET DATA TYPE varchar(10) USING b::varchar(10)"))
                .containsExactly("ALTER COLUMN app.a.b TYPE varchar(10)");
        assertThat(found("ALTER TABLE a ALTER b TYPE timestamp with time zone"))
                .containsExactly("ALTER COLUMN public.a.b TYPE timestamp with time zone");
    }
}
