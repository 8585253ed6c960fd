package dev.dbm.studio.web;

import dev.dbm.core.sql.ReservedWords;
import dev.dbm.core.sql.SqlTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A text in SQL or PL/pgSQL with its elements told apart, for the template {@code sql.jte}. Nothing is added or left out.
 *
 * @param spans the elements, in their order
 */
public record HighlightedSql(List<Span> spans) {
    private static final int MOST_LEVELS = 4;

    /** Names may be such words, too; where they stand in definitions they hardly ever are. */
    private static final Set<String> WORDS = Set.of("""
        action add after aggregate alter always assert atomic before begin by call cascade cascaded close cluster \
        columns comment commit concurrently conflict continue cost cube current cursor declare default definer delete \
        domain drop each elsif enable enum event exclude execute exception exists exit explain extension following for \
        force foreach function generated get grouping groups having identity if immutable include increment index \
        inherits inner insert instead invoker is join key language leakproof left like local lock loop match \
        materialized maxvalue minvalue natural next no none notice nothing nulls of open operator option ordinality \
        others out outer over owned owner parallel partition perform policy preceding prepare privileges procedure \
        query raise range recursive refresh rename replace restrict restricted return returns reverse revoke right role \
        rollback rollup row rows rule safe schema security sequence set setof share sqlstate stable start statement \
        stored strict support tables temporary trigger truncate trusted type unbounded unlogged unsafe update validate \
        values view virtual volatile while within without work zone\
        """.split("\\s+"));

    /** What an element is. */
    public enum Look {
        /** Names, operators and white space. */
        PLAIN(""),
        /** A key word. */
        WORD("sql-word"),
        /** A string. */
        STRING("sql-string"),
        /** A number or parameter. */
        NUMBER("sql-number"),
        /** A comment. */
        COMMENT("sql-comment"),
        /** A name in quotes. */
        NAME("sql-name");

        private final String style;

        Look(String style) {
            this.style = style;
        }

        /** Returns the class of the style sheet; empty for plain text. */
        public String style() {
            return style;
        }
    }

    /**
     * A piece of the text.
     *
     * @param look what it is
     * @param text exactly as written
     */
    public record Span(Look look, String text) {}

    /** Copies the list. */
    public HighlightedSql {
        spans = List.copyOf(spans);
    }

    /** Returns a text with its elements told apart. */
    public static HighlightedSql of(String sql) {
        List<Span> spans = new ArrayList<>();
        add(spans, sql, 0);
        return new HighlightedSql(spans);
    }

    /** Returns a text in another language: all of it plain. */
    public static HighlightedSql plain(String text) {
        return new HighlightedSql(List.of(new Span(Look.PLAIN, text)));
    }

    private static void add(List<Span> spans, String sql, int level) {
        SqlTokens tokens = new SqlTokens(sql);
        StringBuilder plain = new StringBuilder();
        int end = 0;
        while (tokens.next()) {
            plain.append(sql, end, tokens.start());
            end = tokens.end();
            Look look = look(tokens);
            if (look == Look.PLAIN) {
                plain.append(tokens.tokenText());
                continue;
            }
            plain(spans, plain);
            switch (tokens.kind()) {
                case DOLLAR_STRING -> body(spans, tokens.tokenText(), level);
                case WORD,
                        QUOTED_NAME,
                        STRING,
                        NUMBER,
                        PARAMETER,
                        OPERATOR,
                        PUNCTUATION,
                        SEMICOLON,
                        BACKSLASH,
                        LINE_COMMENT,
                        BLOCK_COMMENT,
                        UNTERMINATED -> spans.add(new Span(look, tokens.tokenText()));
            }
        }
        plain.append(sql, end, sql.length());
        plain(spans, plain);
    }

    private static void plain(List<Span> spans, StringBuilder plain) {
        if (!plain.isEmpty()) {
            spans.add(new Span(Look.PLAIN, plain.toString()));
            plain.setLength(0);
        }
    }

    /** Between dollar tags there mostly is a function's body. */
    private static void body(List<Span> spans, String text, int level) {
        int tag = text.indexOf('$', 1) + 1;
        if (level == MOST_LEVELS || text.length() < 2 * tag) {
            spans.add(new Span(Look.STRING, text));
            return;
        }
        spans.add(new Span(Look.STRING, text.substring(0, tag)));
        add(spans, text.substring(tag, text.length() - tag), level + 1);
        spans.add(new Span(Look.STRING, text.substring(text.length() - tag)));
    }

    private static Look look(SqlTokens tokens) {
        return switch (tokens.kind()) {
            case WORD -> isKeyWord(tokens.tokenText()) ? Look.WORD : Look.PLAIN;
            case QUOTED_NAME -> Look.NAME;
            case STRING, DOLLAR_STRING -> Look.STRING;
            case NUMBER, PARAMETER -> Look.NUMBER;
            case LINE_COMMENT, BLOCK_COMMENT -> Look.COMMENT;
            case OPERATOR, PUNCTUATION, SEMICOLON, BACKSLASH, UNTERMINATED -> Look.PLAIN;
        };
    }

    private static boolean isKeyWord(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return ReservedWords.contains(lower) || WORDS.contains(lower);
    }
}
