package dev.dbm.core.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dbm.ErrorCode;
import dev.dbm.JournalException;
import dev.dbm.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlScriptTest {

    @Test
    void splits_at_semicolons_and_breakpoints() {
        SqlScript script = parse("CREATE TABLE a (b int);--> statement-breakpoint\n"
                + "-- a comment; with a semicolon\n"
                + "DO $$ BEGIN; END $$\n"
                + "--> statement-breakpoint\n\n"
                + ";;INSERT INTO a VALUES (';')");

        assertThat(script.statements())
                .extracting(ScriptStatement::sql, ScriptStatement::line)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("CREATE TABLE a (b int)", 1),
                        org.assertj.core.groups.Tuple.tuple("DO $$ BEGIN; END $$", 3),
                        org.assertj.core.groups.Tuple.tuple("INSERT INTO a VALUES (';')", 6));
        assertThat(script.transactional()).isTrue();
    }

    @Test
    void takes_a_breakpoint_in_a_quoted_text_for_text() {
        assertThat(sql("SELECT '\n--> statement-breakpoint\n' AS a, $$\n--> statement-breakpoint\n$$"))
                .hasSize(1);
        assertThat(sql("SELECT 1 /*\n--> statement-breakpoint\n*/ + 1")).hasSize(1);
    }

    @Test
    void keeps_the_body_of_a_rule_and_of_an_atomic_routine_together() {
        String rule = "CREATE RULE r AS ON INSERT TO a DO (UPDATE a SET b = 1; DELETE FROM a)";
        String function = "CREATE OR REPLACE FUNCTION f(a int) RETURNS int LANGUAGE sql\nBEGIN ATOMIC\n"
                + "  SELECT CASE WHEN a > 0 THEN 1 ELSE 2 END;\n  SELECT a AS end;\n  SELECT t.case FROM t;\nEND";

        assertThat(sql(rule + ";" + function + "; SELECT 1;")).containsExactly(rule, function, "SELECT 1");
    }

    @Test
    void splits_a_block_that_is_no_atomic_body() {
        assertThat(sql("CREATE TABLE begin (atomic int); SELECT 1")).hasSize(2);
    }

    @Test
    void ignores_a_byte_order_mark() {
        SqlScript script = parse("\uFEFFSELECT 1;");

        assertThat(script.statements()).extracting(ScriptStatement::sql).containsExactly("SELECT 1");
        assertThat(script.tokenHash()).isEqualTo(parse("SELECT 1").tokenHash());
    }

    @Test
    void holds_no_statement_in_a_file_of_comments() {
        SqlScript script = parse("-- Custom SQL migration file, put your code below! --\n/* nothing */");

        assertThat(script.statements()).isEmpty();
        assertThat(script.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1;\r\nSELECT 'a';\r\n",
                "select_is_a_word_too",
                "-- header\nSELECT 1; -- trailing\nSELECT 'a'",
                "SELECT /* inner */ 1\n;\n--> statement-breakpoint\n  SELECT 'a'  ;"
            })
    void hashes_tokens_and_nothing_else(String text) {
        String hash = parse("SELECT 1; SELECT 'a'").tokenHash();

        if (text.startsWith("select_")) {
            assertThat(parse(text).tokenHash()).isNotEqualTo(hash);
        } else {
            assertThat(parse(text).tokenHash()).isEqualTo(hash);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SELECT 'a b'|SELECT 'a  b'",
                "SELECT $$a\\nb$$|SELECT $$a\\r\\nb$$",
                "SELECT ab|SELECT a b",
                "SELECT 1; SELECT 2|SELECT 1 SELECT 2",
                "DROP INDEX a|-- dbm:transaction none\\nDROP INDEX a",
                "SELECT 'a' 'b'|SELECT 'a'' ''b'"
            })
    void hashes_quoted_text_borders_and_directives(String first, String second) {
        assertThat(parse(first.replace("\\n", "\n").replace("\\r", "\r")).tokenHash())
                .isNotEqualTo(
                        parse(second.replace("\\n", "\n").replace("\\r", "\r")).tokenHash());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE INDEX CONCURRENTLY i ON a (b)",
                "CREATE UNIQUE INDEX CONCURRENTLY i ON a (b)",
                "drop index concurrently if exists i",
                "REINDEX TABLE CONCURRENTLY a",
                "REINDEX (VERBOSE, CONCURRENTLY) INDEX i",
                "REINDEX DATABASE d",
                "VACUUM (ANALYZE) a",
                "ALTER SYSTEM SET work_mem = '1MB'",
                "CREATE DATABASE d",
                "DROP DATABASE d",
                "CREATE TABLESPACE t LOCATION '/x'",
                "ALTER DATABASE d SET TABLESPACE t",
                "ALTER TABLE a DETACH PARTITION b CONCURRENTLY",
                "CREATE SUBSCRIPTION s CONNECTION 'x' PUBLICATION p",
                "DISCARD ALL",
                "CLUSTER"
            })
    void runs_what_refuses_a_transaction_without_one(String statement) {
        SqlScript script = parse("SET statement_timeout = 0;\n" + statement + ";");

        assertThat(script.problems()).isEmpty();
        assertThat(script.transactional()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "REFRESH MATERIALIZED VIEW CONCURRENTLY m",
                "CREATE INDEX concurrently_made ON a (b)",
                "CREATE INDEX \"concurrently\" ON a (b)",
                "REINDEX INDEX i",
                "CLUSTER a USING i",
                "ALTER DATABASE d SET work_mem = '1MB'",
                "ALTER TABLE a DETACH PARTITION b",
                "COMMENT ON TABLE a IS 'VACUUM'"
            })
    void runs_everything_else_in_one(String statement) {
        SqlScript script = parse(statement);

        assertThat(script.problems()).isEmpty();
        assertThat(script.transactional()).isTrue();
    }

    @Test
    void obeys_the_directive() {
        SqlScript script = parse("-- what this is for\n--  dbm:transaction   none\nCALL backfill();\nVACUUM a;");

        assertThat(script.problems()).isEmpty();
        assertThat(script.transactional()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "-- dbm:transaction maybe|Unknown dbm directive",
                "-- dbm:hurry|Unknown dbm directive",
                "SELECT 1; -- dbm:transaction none|must stand before the first statement"
            })
    void refuses_a_directive_it_does_not_know_or_in_another_place(String text, String what) {
        assertThat(parse(text).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ErrorCode.SCRIPT_DIRECTIVE);
            assertThat(problem.what()).contains(what);
        });
    }

    @Test
    void refuses_a_mixture() {
        assertThat(parse("CREATE TABLE a (b int);\nCREATE INDEX CONCURRENTLY i ON a (b);")
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(ErrorCode.SCRIPT_MIXED_MODES);
                    assertThat(problem.where())
                            .isEqualTo("0001_a.sql:2   CREATE INDEX CONCURRENTLY i ON a (b)   cannot\n"
                                    + "0001_a.sql:1   CREATE TABLE a (b int)   belongs");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEGIN",
                "begin work",
                "START TRANSACTION",
                "COMMIT",
                "commit and chain",
                "END",
                "ROLLBACK",
                "ABORT",
                "ROLLBACK TO SAVEPOINT a",
                "SAVEPOINT a",
                "RELEASE SAVEPOINT a",
                "PREPARE TRANSACTION 'a'",
                "COMMIT PREPARED 'a'",
                "SET TRANSACTION ISOLATION LEVEL SERIALIZABLE",
                "SET LOCAL TRANSACTION READ ONLY"
            })
    void refuses_transaction_control(String statement) {
        SqlScript script = parse("SELECT 1;\n\n" + statement + ";");

        assertThat(script.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ErrorCode.SCRIPT_TRANSACTION_CONTROL);
            assertThat(problem.where()).isEqualTo("0001_a.sql:3   " + statement);
            assertThat(problem.remedy()).contains("-- dbm:transaction none");
        });
    }

    @Test
    void refuses_a_meta_command_and_goes_on_behind_it() {
        SqlScript script = parse("\\echo it's\nSELECT 1;\n\\i other.sql\n");

        assertThat(script.problems()).extracting(Problem::code).containsOnly(ErrorCode.SCRIPT_META_COMMAND);
        assertThat(script.problems())
                .extracting(Problem::where)
                .containsExactly("0001_a.sql:1   \\echo it's", "0001_a.sql:3   \\i other.sql");
    }

    @Test
    void refuses_rows_for_copy_and_goes_on_behind_them() {
        SqlScript script = parse("COPY a (b, c) FROM stdin WITH (FORMAT text);\n1\tit's\n\\.\n\nSELECT 1;\nCOMMIT;\n");

        assertThat(script.problems())
                .extracting(Problem::code)
                .containsExactly(ErrorCode.SCRIPT_COPY_FROM_STDIN, ErrorCode.SCRIPT_TRANSACTION_CONTROL);
        assertThat(parse("COPY a FROM '/tmp/rows'").problems()).isEmpty();
    }

    @Test
    void refuses_a_text_that_is_never_closed() {
        assertThat(parse("SELECT 1;\nSELECT 'a\n;").problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ErrorCode.SCRIPT_UNTERMINATED);
            assertThat(problem.where()).startsWith("0001_a.sql:2");
        });
    }

    @Test
    void throws_all_problems_at_once() {
        SqlScript script = parse("COMMIT;\n\\x\n");

        assertThatThrownBy(script::orThrow)
                .isInstanceOfSatisfying(
                        JournalException.class, e -> assertThat(e.problems()).hasSize(2));
    }

    @Test
    void finds_the_line_and_column_of_a_position() {
        ScriptStatement statement =
                parse("-- 🙂\n\nSELECT '🙂',\n  oops").statements().getFirst();

        assertThat(statement.line()).isEqualTo(3);
        assertThat(statement.lineOf(15)).isEqualTo(4);
        assertThat(statement.columnOf(15)).isEqualTo(3);
        assertThat(statement.lineOf(1)).isEqualTo(3);
        assertThat(statement.columnOf(1)).isEqualTo(1);
    }

    private static SqlScript parse(String text) {
        return SqlScript.parse("0001_a.sql", text);
    }

    private static List<String> sql(String text) {
        return parse(text).statements().stream().map(ScriptStatement::sql).toList();
    }
}
