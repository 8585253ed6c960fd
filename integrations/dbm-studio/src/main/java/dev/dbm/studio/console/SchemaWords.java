package dev.dbm.studio.console;

import dev.dbm.core.session.Answer;
import dev.dbm.core.session.Session;
import dev.dbm.core.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * What the editor completes names from.
 *
 * @param path the namespaces whose names need no namespace before them
 * @param relations tables, views and whatever else has columns
 * @param functions functions, procedures and aggregates
 * @param keywords the server's own
 */
record SchemaWords(List<String> path, List<Relation> relations, List<Routine> functions, List<String> keywords) {
    private static final String SEPARATOR = "\u001f";

    private static final Sql PATH =
            Sql.raw("SELECT n FROM unnest(pg_catalog.current_schemas(false)) WITH ORDINALITY AS s (n, i) ORDER BY i");

    /** Columns that the role may not read are offered too: it may well be that somebody writes a GRANT. */
    private static final Sql RELATIONS = Sql.raw("""
        SELECT n.nspname, c.relname, pg_catalog.array_to_string(ARRAY(
            SELECT a.attname FROM pg_catalog.pg_attribute a
            WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum), pg_catalog.chr(31))
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname NOT LIKE 'pg\\_toast%' AND n.nspname NOT LIKE 'pg\\_temp%'
        ORDER BY n.nspname IN ('pg_catalog', 'information_schema'), n.nspname, c.relname
        """);

    private static final Sql FUNCTIONS = Sql.raw("""
        SELECT DISTINCT n.nspname, p.proname
        FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
        WHERE p.prorettype NOT IN ('internal'::pg_catalog.regtype, 'trigger'::pg_catalog.regtype, 'event_trigger'::pg_catalog.regtype)
          AND NOT 'internal'::pg_catalog.regtype = ANY (p.proargtypes::pg_catalog.oid[])
        ORDER BY n.nspname, p.proname
        """);

    private static final Sql KEYWORDS =
            Sql.raw("SELECT pg_catalog.upper(word) FROM pg_catalog.pg_get_keywords() ORDER BY word");

    /** Copies the lists. */
    SchemaWords {
        path = List.copyOf(path);
        relations = List.copyOf(relations);
        functions = List.copyOf(functions);
        keywords = List.copyOf(keywords);
    }

    /**
     * Something with columns.
     *
     * @param namespace where it is
     * @param name what it is called
     * @param columns what its columns are called
     */
    record Relation(String namespace, String name, List<String> columns) {
        /** Copies the list. */
        Relation {
            columns = List.copyOf(columns);
        }
    }

    /**
     * Something that can be called.
     *
     * @param namespace where it is
     * @param name what it is called
     */
    record Routine(String namespace, String name) {}

    static SchemaWords read(Connection connection) throws SQLException {
        List<Answer> answers =
                Session.on(connection).ask(List.of(PATH.text(), RELATIONS.text(), FUNCTIONS.text(), KEYWORDS.text()));
        return new SchemaWords(
                each(answers.get(0), row -> answers.get(0).text(row, 0)),
                each(answers.get(1), row -> relation(answers.get(1), row)),
                each(
                        answers.get(2),
                        row -> new Routine(
                                answers.get(2).text(row, 0), answers.get(2).text(row, 1))),
                each(answers.get(3), row -> answers.get(3).text(row, 0)));
    }

    private static Relation relation(Answer answer, int row) {
        String columns = answer.text(row, 2);
        return new Relation(
                answer.text(row, 0),
                answer.text(row, 1),
                columns.isEmpty() ? List.of() : new ArrayList<>(Arrays.asList(columns.split(SEPARATOR, -1))));
    }

    private static <T> List<T> each(Answer answer, IntFunction<T> made) {
        return IntStream.range(0, answer.size()).mapToObj(made).toList();
    }
}
