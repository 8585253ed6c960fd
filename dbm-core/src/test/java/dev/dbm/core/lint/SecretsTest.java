package dev.dbm.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tokens are put together here, so that this file holds none. */
class SecretsTest {
    private static List<String> found(String sql) {
        return Secrets.in(sql).stream().map(Secrets.Secret::what).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        CREATE ROLE a LOGIN PASSWORD 'sesame'                             | PASSWORD '…'
        alter user a with encrypted password 'sesame'                     | PASSWORD '…'
        /* x */ CREATE USER a PASSWORD $$sesame$$                         | PASSWORD '…'
        CREATE USER MAPPING FOR a SERVER s OPTIONS (user 'a', password 'sesame') | PASSWORD '…'
        SELECT dblink('postgres://alice:sesame@db/shop')                  | a password in a connection string: postgres://…:…@
        -- see postgresql://alice:sesame@db.example.com/shop              | a password in a connection string: postgresql://…:…@
        SELECT dblink('host=db user=alice password=sesame')               | a password in a connection string: password=…
        SELECT dblink('password=sesame host=db')                          | a password in a connection string: password=…
        SELECT 'jdbc:postgresql://h/d?user=a&password=sesame'             | a password in a connection string: password=…
        SELECT '-----BEGIN RSA PRIVATE KEY-----'                          | a private key: -----BEGIN RSA PRIVATE KEY-----…
        """)
    void are_named_and_masked(String sql, String expected) {
        assertThat(found(sql + ";")).containsExactly(expected);
        assertThat(found(sql).toString()).doesNotContain("sesame");
    }

    @Test
    void tokens_of_known_shapes_are_named_by_their_maker() {
        String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

        assertThat(found("INSERT INTO a VALUES ('" + "AK" + "IA" + letters.substring(0, 16) + "')"))
                .containsExactly("an access key of AWS: AKIA…");
        assertThat(found("-- gh" + "p_" + letters)).containsExactly("a token of GitHub: ghp_…");
        assertThat(found("SELECT $$ xo" + "xb-" + letters + " $$")).containsExactly("a token of Slack: xoxb…");
    }

    @Test
    void are_found_where_they_stand() {
        assertThat(Secrets.in("SELECT 1;\nCREATE ROLE a PASSWORD 'x';"))
                .containsExactly(new Secrets.Secret("PASSWORD '…'", 33));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER ROLE a PASSWORD NULL",
                "ALTER ROLE a PASSWORD ''",
                "CREATE TABLE a (password text DEFAULT 'x')",
                "CREATE TABLE account (password text NOT NULL)",
                "COMMENT ON COLUMN a.password IS 'hash of the password'",
                "UPDATE a SET password = 'x' WHERE false",
                "INSERT INTO link VALUES ('https://example.com/a@b')",
                "SELECT 'postgres://alice@db/shop'",
                "SELECT 'postgres://alice:${PASSWORD}@db/shop'",
                "-- the password = see the vault"
            })
    void are_not_seen_where_there_are_none(String sql) {
        assertThat(found(sql + ";")).isEmpty();
    }
}
